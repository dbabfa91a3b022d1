import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;
const HASH = `CHAR(64) ${ASCII}`;
const WORD = `VARCHAR(20) ${ASCII}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const AT = 'DATETIME(3)';

const PAIRINGS = [
  `CREATE TABLE pairings (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    volunteer_member_id ${ID} NOT NULL,
    slot TINYINT NOT NULL,
    state ${WORD} NOT NULL,
    proposed_at ${AT} NOT NULL,
    proposed_by_member_id ${ID} NOT NULL,
    proposed_why TEXT NULL,
    trial_until ${AT} NULL,
    started_at ${AT} NULL,
    paused_until DATE NULL,
    pause_why TEXT NULL,
    ended_at ${AT} NULL,
    end_reason ${WORD} NULL,
    end_words TEXT NULL,
    ended_by ${WORD} NULL,
    handed_over_from_id ${ID} NULL,
    shares_history BOOLEAN NOT NULL,
    conduct_agreed_at ${AT} NULL,
    wake_at ${AT} NULL,
    living_slot TINYINT GENERATED ALWAYS AS (CASE WHEN state IN ('proposed', 'trial', 'active', 'paused') THEN slot END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY one_living_pairing_per_slot (volunteer_member_id, living_slot),
    KEY pairings_in_state (community_id, state, proposed_at, id),
    KEY pairings_of_person (person_id, state),
    KEY pairings_of_volunteer (community_id, volunteer_member_id, state),
    KEY pairings_to_wake (wake_at, id),
    CONSTRAINT pairing_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT pairing_is_for_a_person FOREIGN KEY (person_id) REFERENCES people (id),
    CONSTRAINT pairing_is_with_a_member FOREIGN KEY (volunteer_member_id) REFERENCES members (id),
    CONSTRAINT pairing_is_proposed_by_a_member FOREIGN KEY (proposed_by_member_id) REFERENCES members (id),
    CONSTRAINT pairing_may_follow_a_pairing FOREIGN KEY (handed_over_from_id) REFERENCES pairings (id),
    CONSTRAINT pairings_are_in_a_state CHECK (state IN ('proposed', 'trial', 'active', 'paused', 'ended', 'declined', 'lapsed')),
    CONSTRAINT pairing_slots_are_few CHECK (slot BETWEEN 1 AND 50),
    CONSTRAINT ended_pairings_say_why CHECK ((state = 'ended') = (end_reason IS NOT NULL)),
    CONSTRAINT only_paused_pairings_wait CHECK (state = 'paused' OR paused_until IS NULL)
  ) ${TABLE}`,
  `CREATE TABLE pairing_people (
    pairing_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    living BOOLEAN NOT NULL,
    living_person_id ${ID} GENERATED ALWAYS AS (CASE WHEN living = 1 THEN RTRIM(person_id) END) STORED,
    PRIMARY KEY (pairing_id, person_id),
    UNIQUE KEY one_living_pairing_per_person (living_person_id),
    KEY pairing_people_of_person (person_id),
    CONSTRAINT paired_person_is_in_a_pairing FOREIGN KEY (pairing_id) REFERENCES pairings (id),
    CONSTRAINT paired_person_is_a_person FOREIGN KEY (person_id) REFERENCES people (id)
  ) ${TABLE}`,
  `CREATE TABLE never_again (
    person_id ${ID} NOT NULL,
    member_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    set_by ${WORD} NOT NULL,
    set_at ${AT} NOT NULL,
    PRIMARY KEY (person_id, member_id),
    KEY never_again_of_member (member_id),
    CONSTRAINT never_again_is_about_a_person FOREIGN KEY (person_id) REFERENCES people (id),
    CONSTRAINT never_again_is_about_a_member FOREIGN KEY (member_id) REFERENCES members (id)
  ) ${TABLE}`,
  `CREATE TABLE pairing_plans (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    made_at ${AT} NOT NULL,
    made_by_member_id ${ID} NOT NULL,
    sent_at ${AT} NULL,
    PRIMARY KEY (id),
    KEY plans_of_community (community_id, made_at, id),
    CONSTRAINT plan_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT plan_is_made_by_a_member FOREIGN KEY (made_by_member_id) REFERENCES members (id)
  ) ${TABLE}`,
  `CREATE TABLE pairing_plan_rows (
    id ${ID} NOT NULL,
    plan_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    position INT NOT NULL,
    person_id ${ID} NOT NULL,
    volunteer_member_id ${ID} NULL,
    cost INT NULL,
    reasons JSON NOT NULL,
    unpaired_why ${WORD} NULL,
    pairing_id ${ID} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_row_per_person_and_plan (plan_id, person_id),
    KEY plan_rows_of_person (person_id),
    CONSTRAINT plan_row_is_of_a_plan FOREIGN KEY (plan_id) REFERENCES pairing_plans (id) ON DELETE CASCADE,
    CONSTRAINT plan_row_is_about_a_person FOREIGN KEY (person_id) REFERENCES people (id),
    CONSTRAINT plan_row_may_name_a_volunteer FOREIGN KEY (volunteer_member_id) REFERENCES members (id),
    CONSTRAINT unpaired_rows_say_why CHECK ((volunteer_member_id IS NULL) = (unpaired_why IS NOT NULL))
  ) ${TABLE}`,
];

const VISITS = [
  `CREATE TABLE outings (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    on_day DATE NOT NULL,
    title VARCHAR(120) NOT NULL,
    kinds JSON NOT NULL,
    place_text VARCHAR(240) NULL,
    unit_text VARCHAR(160) NULL,
    lead_member_id ${ID} NOT NULL,
    state ${WORD} NOT NULL,
    note TEXT NULL,
    created_at ${AT} NOT NULL,
    origin ${WORD} NOT NULL,
    PRIMARY KEY (id),
    KEY outings_by_day (community_id, on_day, id),
    CONSTRAINT outing_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT outing_has_a_lead FOREIGN KEY (lead_member_id) REFERENCES members (id),
    CONSTRAINT outings_are_in_a_state CHECK (state IN ('planned', 'held', 'cancelled'))
  ) ${TABLE}`,
  `CREATE TABLE outing_served (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    outing_id ${ID} NOT NULL,
    person_id ${ID} NULL,
    building_id ${ID} NULL,
    age_band ${WORD} NULL,
    kind ${WORD} NOT NULL,
    people INT NOT NULL,
    PRIMARY KEY (id),
    KEY served_at_outing (outing_id),
    KEY served_people (person_id),
    CONSTRAINT served_are_of_an_outing FOREIGN KEY (outing_id) REFERENCES outings (id) ON DELETE CASCADE,
    CONSTRAINT served_may_be_a_person FOREIGN KEY (person_id) REFERENCES people (id),
    CONSTRAINT served_are_some CHECK (people BETWEEN 1 AND 300 AND (person_id IS NULL OR people = 1))
  ) ${TABLE}`,
  `CREATE TABLE outing_helpers (
    outing_id ${ID} NOT NULL,
    member_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    minutes INT NULL,
    PRIMARY KEY (outing_id, member_id),
    KEY outings_of_member (member_id),
    CONSTRAINT outing_helper_is_at_an_outing FOREIGN KEY (outing_id) REFERENCES outings (id) ON DELETE CASCADE,
    CONSTRAINT outing_helper_is_a_member FOREIGN KEY (member_id) REFERENCES members (id)
  ) ${TABLE}`,
  `CREATE TABLE visit_rounds (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    title VARCHAR(120) NOT NULL,
    grid_id ${ID} NULL,
    from_day DATE NOT NULL,
    until_day DATE NOT NULL,
    created_at ${AT} NOT NULL,
    created_by_member_id ${ID} NOT NULL,
    PRIMARY KEY (id),
    KEY rounds_of_community (community_id, until_day, id),
    CONSTRAINT round_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT rounds_end_after_they_begin CHECK (from_day <= until_day)
  ) ${TABLE}`,
  `CREATE TABLE visit_round_people (
    round_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    PRIMARY KEY (round_id, person_id),
    KEY rounds_of_person (person_id),
    CONSTRAINT round_person_is_in_a_round FOREIGN KEY (round_id) REFERENCES visit_rounds (id) ON DELETE CASCADE,
    CONSTRAINT round_person_is_a_person FOREIGN KEY (person_id) REFERENCES people (id)
  ) ${TABLE}`,
  `CREATE TABLE visits (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    purpose ${WORD} NOT NULL,
    medium ${WORD} NOT NULL,
    pairing_id ${ID} NULL,
    round_id ${ID} NULL,
    planned_at ${AT} NULL,
    on_day DATE NOT NULL,
    state ${WORD} NOT NULL,
    helper_member_id ${ID} NOT NULL,
    substitute_for_member_id ${ID} NULL,
    minutes INT NULL,
    kinds JSON NOT NULL,
    outcome_note TEXT NULL,
    private_note TEXT NULL,
    concern ${WORD} NOT NULL,
    needs_heard TINYINT NOT NULL,
    draft_key CHAR(36) ${ASCII} NULL,
    logged_at ${AT} NULL,
    late BOOLEAN NOT NULL,
    move_reason TEXT NULL,
    cancel_reason TEXT NULL,
    cancelled_by ${WORD} NULL,
    missed_reason TEXT NULL,
    confirmed_at ${AT} NULL,
    confirmed_how ${WORD} NULL,
    confirmed_by_member_id ${ID} NULL,
    contradicted_why TEXT NULL,
    wake_at ${AT} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_visit_per_draft (helper_member_id, draft_key),
    KEY visits_by_day (community_id, on_day, id),
    KEY visits_in_state (community_id, state, on_day, id),
    KEY visits_of_helper (community_id, helper_member_id, on_day, id),
    KEY visits_of_pairing (pairing_id, on_day),
    KEY visits_to_wake (wake_at, id),
    CONSTRAINT visit_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT visit_may_be_of_a_pairing FOREIGN KEY (pairing_id) REFERENCES pairings (id),
    CONSTRAINT visit_may_be_of_a_round FOREIGN KEY (round_id) REFERENCES visit_rounds (id),
    CONSTRAINT visit_has_a_helper FOREIGN KEY (helper_member_id) REFERENCES members (id),
    CONSTRAINT visits_are_in_a_state CHECK (state IN ('planned', 'done', 'no_answer', 'missed', 'cancelled', 'confirmed',
      'contradicted', 'struck')),
    CONSTRAINT visit_minutes_can_be CHECK (minutes IS NULL OR minutes BETWEEN 1 AND 480),
    CONSTRAINT confirmed_visits_say_how CHECK (state <> 'confirmed' OR (confirmed_at IS NOT NULL AND confirmed_how IS NOT NULL)),
    CONSTRAINT nobody_confirms_their_own_visit CHECK (confirmed_by_member_id IS NULL OR confirmed_by_member_id <> helper_member_id)
  ) ${TABLE}`,
  `CREATE TABLE visit_people (
    visit_id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    on_day DATE NOT NULL,
    seen BOOLEAN NOT NULL,
    PRIMARY KEY (visit_id, person_id),
    KEY visits_of_person (person_id, on_day),
    KEY seen_people (community_id, person_id, seen, on_day),
    CONSTRAINT visited_person_is_on_a_visit FOREIGN KEY (visit_id) REFERENCES visits (id) ON DELETE CASCADE,
    CONSTRAINT visited_person_is_a_person FOREIGN KEY (person_id) REFERENCES people (id)
  ) ${TABLE}`,
  `CREATE TABLE visit_helpers (
    visit_id ${ID} NOT NULL,
    member_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    minutes INT NULL,
    PRIMARY KEY (visit_id, member_id),
    KEY visits_helped_by (member_id),
    CONSTRAINT visit_helper_is_on_a_visit FOREIGN KEY (visit_id) REFERENCES visits (id) ON DELETE CASCADE,
    CONSTRAINT visit_helper_is_a_member FOREIGN KEY (member_id) REFERENCES members (id)
  ) ${TABLE}`,
];

const HOURS = [
  `CREATE TABLE hours_entries (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    member_id ${ID} NOT NULL,
    on_day DATE NOT NULL,
    minutes INT NOT NULL,
    what VARCHAR(240) NOT NULL,
    source ${WORD} NOT NULL,
    source_id ${ID} NULL,
    reverses_id ${ID} NULL,
    state ${WORD} NOT NULL,
    certified_by_member_id ${ID} NULL,
    second_member_id ${ID} NULL,
    certified_how ${WORD} NOT NULL,
    reason TEXT NULL,
    created_at ${AT} NOT NULL,
    second_at ${AT} NULL,
    positive_source_id ${ID} GENERATED ALWAYS AS (CASE WHEN minutes > 0 AND source <> 'correction' THEN RTRIM(source_id) END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY one_positive_entry_per_source_and_member (member_id, source, positive_source_id),
    UNIQUE KEY one_reversal_per_entry (reverses_id),
    KEY hours_of_member (community_id, member_id, on_day, id),
    KEY hours_waiting (community_id, state, created_at, id),
    CONSTRAINT hours_belong_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT hours_are_of_a_member FOREIGN KEY (member_id) REFERENCES members (id),
    CONSTRAINT hours_may_reverse_an_entry FOREIGN KEY (reverses_id) REFERENCES hours_entries (id),
    CONSTRAINT nobody_certifies_their_own_hours CHECK (certified_by_member_id IS NULL OR certified_by_member_id <> member_id),
    CONSTRAINT nobody_seconds_their_own_hours CHECK (second_member_id IS NULL OR second_member_id <> member_id),
    CONSTRAINT the_second_is_somebody_else CHECK (second_member_id IS NULL OR second_member_id <> certified_by_member_id),
    CONSTRAINT typed_hours_need_a_second CHECK (source NOT IN ('typed', 'correction') OR state <> 'valid' OR second_member_id IS NOT NULL),
    CONSTRAINT minutes_can_be CHECK (minutes BETWEEN -480 AND 480 AND minutes <> 0),
    CONSTRAINT hours_are_in_a_state CHECK (state IN ('valid', 'waiting', 'refused'))
  ) ${TABLE}`,
  `CREATE TABLE certificates (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    member_id ${ID} NOT NULL,
    number VARCHAR(40) ${ASCII} NOT NULL,
    from_day DATE NOT NULL,
    until_day DATE NOT NULL,
    minutes INT NOT NULL,
    lines_hash ${HASH} NOT NULL,
    content JSON NOT NULL,
    purpose TEXT NULL,
    issued_at ${AT} NOT NULL,
    issued_by_member_id ${ID} NOT NULL,
    head_name TEXT NULL,
    shows_name BOOLEAN NOT NULL,
    revoked_at ${AT} NULL,
    revoke_why TEXT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_certificate_per_number (number),
    KEY certificates_of_member (community_id, member_id, issued_at),
    KEY certificates_by_day (community_id, issued_at, id),
    CONSTRAINT certificate_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT certificate_is_of_a_member FOREIGN KEY (member_id) REFERENCES members (id),
    CONSTRAINT certificate_is_issued_by_a_member FOREIGN KEY (issued_by_member_id) REFERENCES members (id)
  ) ${TABLE}`,
];

const TABLES = [
  ...['certificates', 'hours_entries', 'visit_helpers', 'visit_people', 'visits', 'visit_round_people', 'visit_rounds'],
  ...['outing_helpers', 'outing_served', 'outings', 'pairing_plan_rows', 'pairing_plans', 'never_again'],
  ...['pairing_people', 'pairings'],
];

/**
 * Why: pairings 互助对子, visits 上门服务 and hours 服务时长 (docs/algorithms/pairings.md). One living pairing per person and numbered
 * places per volunteer are keys; a visit is one record for every kind of contact; the ledger of hours is only added to, and its
 * CHECKs keep certifier, second and beneficiary apart.
 */
export class PairingTables1795691581000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PAIRINGS, ...VISITS, ...HOURS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
