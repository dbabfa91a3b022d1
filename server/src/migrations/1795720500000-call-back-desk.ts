import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;
const HEX = `CHAR(64) ${ASCII}`;
const WORD = `VARCHAR(20) ${ASCII}`;
const AT = 'DATETIME(3)';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

const UP = [
  `CREATE TABLE call_back_draws (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    from_at ${AT} NOT NULL,
    secret TEXT NOT NULL,
    commitment ${HEX} NOT NULL,
    committed_at ${AT} NOT NULL,
    frame_size INT NULL,
    left_out INT NULL,
    called INT NULL,
    drawn_at ${AT} NULL,
    record JSON NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_call_back_draw_per_day (community_id, from_at),
    KEY call_back_draws_to_hold (drawn_at, from_at, id),
    CONSTRAINT call_back_draw_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT held_call_back_draws_have_a_record CHECK ((drawn_at IS NULL) = (record IS NULL) AND (drawn_at IS NULL) = (called IS NULL) AND (drawn_at IS NULL) = (frame_size IS NULL)),
    CONSTRAINT no_more_are_called_than_there_are CHECK (called IS NULL OR called BETWEEN 0 AND frame_size)
  ) ${TABLE}`,
  `CREATE TABLE call_back_frames (
    draw_id ${ID} NOT NULL,
    opaque_id ${HEX} NOT NULL,
    community_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    drawn_as ${WORD} NOT NULL,
    called BOOLEAN NOT NULL,
    PRIMARY KEY (draw_id, opaque_id),
    KEY call_back_frames_of_person (community_id, person_id, draw_id),
    KEY call_back_frames_of_person_alone (person_id),
    CONSTRAINT call_back_frame_is_of_a_draw FOREIGN KEY (draw_id) REFERENCES call_back_draws (id),
    CONSTRAINT call_back_frame_is_about_a_person FOREIGN KEY (person_id) REFERENCES people (id),
    CONSTRAINT call_backs_are_drawn_in_groups CHECK (drawn_as IN ('first', 'odd', 'rest'))
  ) ${TABLE}`,
  `CREATE TABLE call_backs (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    draw_id ${ID} NOT NULL,
    subject_kind ${WORD} NOT NULL,
    subject_id ${ID} NOT NULL,
    page_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    helper_member_id ${ID} NOT NULL,
    certifier_member_id ${ID} NULL,
    along_member_ids JSON NOT NULL,
    confirmed_how ${WORD} NOT NULL,
    confirmed_at ${AT} NOT NULL,
    drawn_as ${WORD} NOT NULL,
    drawn_at ${AT} NOT NULL,
    state ${WORD} NOT NULL,
    board_at ${AT} NOT NULL,
    tries TINYINT NOT NULL,
    caller_member_id ${ID} NULL,
    held_by_member_id ${ID} NULL,
    held_until ${AT} NULL,
    held_person_id ${ID} GENERATED ALWAYS AS (CASE WHEN held_until IS NOT NULL THEN RTRIM(person_id) END) STORED,
    waiting_subject_id ${ID} GENERATED ALWAYS AS (CASE WHEN state = 'waiting' THEN RTRIM(subject_id) END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY one_waiting_call_back_per_subject (community_id, subject_kind, waiting_subject_id),
    UNIQUE KEY one_call_back_in_hand_per_member (held_by_member_id),
    UNIQUE KEY one_hand_per_person_to_call (held_person_id),
    UNIQUE KEY one_call_back_per_subject_and_draw (draw_id, subject_kind, subject_id),
    KEY call_backs_on_the_board (community_id, state, board_at, id),
    KEY call_backs_of_helper (community_id, helper_member_id, drawn_at),
    KEY call_backs_of_person (community_id, person_id, state),
    KEY call_backs_of_person_alone (person_id),
    KEY call_backs_in_hand (community_id, held_until),
    CONSTRAINT drawn_call_back_is_of_a_draw FOREIGN KEY (draw_id) REFERENCES call_back_draws (id),
    CONSTRAINT drawn_call_back_is_to_a_person FOREIGN KEY (person_id) REFERENCES people (id),
    CONSTRAINT drawn_call_back_is_about_a_helper FOREIGN KEY (helper_member_id) REFERENCES members (id),
    CONSTRAINT drawn_call_back_may_have_a_certifier FOREIGN KEY (certifier_member_id) REFERENCES members (id),
    CONSTRAINT drawn_call_back_is_made_by_a_member FOREIGN KEY (caller_member_id) REFERENCES members (id),
    CONSTRAINT drawn_call_back_is_held_by_a_member FOREIGN KEY (held_by_member_id) REFERENCES members (id),
    CONSTRAINT call_backs_ask_about_something CHECK (subject_kind IN ('visit', 'wish')),
    CONSTRAINT call_backs_are_in_a_state CHECK (state IN ('waiting', 'confirmed', 'contradicted', 'declined', 'unreachable', 'dropped')),
    CONSTRAINT who_helped_or_confirmed_does_not_call CHECK (caller_member_id IS NULL OR (caller_member_id <> helper_member_id AND (certifier_member_id IS NULL OR caller_member_id <> certifier_member_id))),
    CONSTRAINT who_helped_or_confirmed_holds_no_call CHECK (held_by_member_id IS NULL OR (held_by_member_id <> helper_member_id AND (certifier_member_id IS NULL OR held_by_member_id <> certifier_member_id))),
    CONSTRAINT call_backs_in_hand_end CHECK ((held_by_member_id IS NULL) = (held_until IS NULL)),
    CONSTRAINT only_waiting_call_backs_are_in_hand CHECK (held_by_member_id IS NULL OR state = 'waiting'),
    CONSTRAINT answered_call_backs_say_who_called CHECK (state IN ('waiting', 'dropped') OR caller_member_id IS NOT NULL)
  ) ${TABLE}`,
  `CREATE TABLE call_back_tries (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    call_back_id ${ID} NOT NULL,
    caller_member_id ${ID} NOT NULL,
    at ${AT} NOT NULL,
    result ${WORD} NOT NULL,
    came BOOLEAN NULL,
    as_agreed BOOLEAN NULL,
    asked_for_money BOOLEAN NULL,
    note TEXT NULL,
    PRIMARY KEY (id),
    KEY tries_of_call_back (call_back_id, at, id),
    CONSTRAINT try_is_of_a_call_back FOREIGN KEY (call_back_id) REFERENCES call_backs (id),
    CONSTRAINT try_is_made_by_a_member FOREIGN KEY (caller_member_id) REFERENCES members (id),
    CONSTRAINT tries_end_somehow CHECK (result IN ('confirmed', 'contradicted', 'declined', 'unreachable'))
  ) ${TABLE}`,
  'ALTER TABLE visits ADD KEY visits_by_confirmation (community_id, confirmed_at, id)',
  'ALTER TABLE wish_claims ADD KEY claims_by_end (community_id, state, ended_at, id)',
];

const DOWN = [
  'ALTER TABLE wish_claims DROP KEY claims_by_end',
  'ALTER TABLE visits DROP KEY visits_by_confirmation',
  'DROP TABLE IF EXISTS call_back_tries',
  'DROP TABLE IF EXISTS call_backs',
  'DROP TABLE IF EXISTS call_back_frames',
  'DROP TABLE IF EXISTS call_back_draws',
];

/**
 * Why: part of all confirmations is drawn every day and asked about on the telephone (docs/algorithms/callbacks.md). Keys hold that a
 * day is drawn once, that a call-back is in one hand and a person is rung by one; checks hold that nobody asks about their own help. Two indexes let a day's confirmations be read by their
 * moment.
 */
export class CallBackDesk1795720500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
