import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/**
 * Why: outings of before come in by a sheet. How their people were counted goes with the number (written down, counted, about, at
 * least); the same sheet comes once, and the imports of a community take turns.
 */
export class OutingsOfThePast1795703356260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outings ADD COLUMN served_basis VARCHAR(20) ${ASCII} NOT NULL DEFAULT 'recorded',
        ADD CONSTRAINT outings_say_how_they_counted CHECK (served_basis IN ('recorded', 'counted', 'about', 'at_least'))`);
    await runner.query(`
      CREATE TABLE outing_imports (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        digest CHAR(64) ${ASCII} NOT NULL,
        row_count INT NOT NULL,
        imported_at DATETIME(3) NOT NULL,
        by_member_id ${ID} NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY one_outing_import_per_sheet (community_id, digest),
        CONSTRAINT outing_import_is_of_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
        CONSTRAINT outing_import_is_by_a_member FOREIGN KEY (by_member_id) REFERENCES members (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE outing_import_turns (
        community_id ${ID} NOT NULL,
        turns INT UNSIGNED NOT NULL,
        PRIMARY KEY (community_id),
        CONSTRAINT outing_turns_are_of_a_community FOREIGN KEY (community_id) REFERENCES communities (id)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS outing_import_turns');
    await runner.query('DROP TABLE IF EXISTS outing_imports');
    await runner.query('ALTER TABLE outings DROP CONSTRAINT outings_say_how_they_counted');
    await runner.query('ALTER TABLE outings DROP COLUMN served_basis');
  }
}
