import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/**
 * Why: who stays away again and again may stand behind others, where an organiser says so (R11); people who walk in answer what
 * those who sign up are asked; two sheets of past events imported at the same moment take turns, so that none brings a session the other
 * has brought.
 */
export class NoShowsAndWalkIns1795705628207 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event_sessions ADD COLUMN no_shows_last BOOLEAN NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE registrations ADD COLUMN kept_back_until DATETIME(3) NULL');
    await runner.query(`
      CREATE TABLE walk_in_answers (
        id ${ID} NOT NULL,
        walk_in_id ${ID} NOT NULL,
        question_id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        answer TEXT NOT NULL,
        delete_on DATE NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY one_answer_per_question_and_walk_in (walk_in_id, question_id),
        KEY walk_in_answers_to_delete (delete_on),
        KEY walk_in_answers_of_community (community_id),
        CONSTRAINT answer_is_of_a_walk_in FOREIGN KEY (walk_in_id) REFERENCES walk_ins (id) ON DELETE CASCADE
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE event_import_turns (
        community_id ${ID} NOT NULL,
        turns INT UNSIGNED NOT NULL,
        PRIMARY KEY (community_id),
        CONSTRAINT event_turns_are_of_a_community FOREIGN KEY (community_id) REFERENCES communities (id)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS event_import_turns');
    await runner.query('DROP TABLE IF EXISTS walk_in_answers');
    await runner.query('ALTER TABLE registrations DROP COLUMN kept_back_until');
    await runner.query('ALTER TABLE event_sessions DROP COLUMN no_shows_last');
  }
}
