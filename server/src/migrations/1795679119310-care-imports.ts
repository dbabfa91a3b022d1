import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const HASH = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Why: people and profiles come in sheets; the same sheet is taken once per community, whoever sends it how often. */
export class CareImports1795679119310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE care_imports (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        digest ${HASH} NOT NULL,
        imported_by_member_id ${ID} NOT NULL,
        imported_at DATETIME(3) NOT NULL,
        added SMALLINT NOT NULL,
        updated SMALLINT NOT NULL,
        skipped SMALLINT NOT NULL,
        profiles SMALLINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY one_import_per_sheet (community_id, digest),
        CONSTRAINT import_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
        CONSTRAINT import_is_done_by_a_member FOREIGN KEY (imported_by_member_id) REFERENCES members (id)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS care_imports');
  }
}
