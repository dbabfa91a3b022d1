import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/**
 * Why: two sheets with the same new person, imported at the same moment, wrote that person twice: neither saw the other's row. The
 * imports of a community take turns by a row of their own; a row of `communities` would hold up everybody's writes.
 */
export class CareImportTurns1795693013919 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE care_import_turns (
        community_id ${ID} NOT NULL,
        turns INT UNSIGNED NOT NULL,
        PRIMARY KEY (community_id),
        CONSTRAINT turns_are_of_a_community FOREIGN KEY (community_id) REFERENCES communities (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS care_import_turns');
  }
}
