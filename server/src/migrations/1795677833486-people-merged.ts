import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;

/**
 * Why: two rows about one human become one, and can be parted again for 30 days (docs/algorithms/merging-people.md). The list
 * of what was moved holds ids only; what the other row said stays in that row until the 30 days are over.
 */
export class PeopleMerged1795677833486 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_merges (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        kept_id ${ID} NOT NULL,
        gone_id ${ID} NOT NULL,
        way VARCHAR(10) ${ASCII} NOT NULL,
        taken VARCHAR(100) ${ASCII} NOT NULL,
        taken_member_id ${ID} NULL,
        moved MEDIUMTEXT NOT NULL,
        merged_at DATETIME(3) NOT NULL,
        merged_by_member_id ${ID} NOT NULL,
        undone_at DATETIME(3) NULL,
        undone_by_member_id ${ID} NULL,
        forgotten_at DATETIME(3) NULL,
        living_gone_id ${ID} GENERATED ALWAYS AS (CASE WHEN undone_at IS NULL THEN RTRIM(gone_id) END) STORED,
        PRIMARY KEY (id),
        UNIQUE KEY a_row_is_merged_once (living_gone_id),
        KEY merges_of_person (community_id, kept_id, merged_at),
        KEY merges_to_forget (forgotten_at, undone_at, merged_at),
        CONSTRAINT merge_keeps_a_person FOREIGN KEY (kept_id) REFERENCES people (id),
        CONSTRAINT merge_takes_a_person FOREIGN KEY (gone_id) REFERENCES people (id),
        CONSTRAINT merge_is_done_by_a_member FOREIGN KEY (merged_by_member_id) REFERENCES members (id),
        CONSTRAINT merge_is_undone_by_a_member FOREIGN KEY (undone_by_member_id) REFERENCES members (id),
        CONSTRAINT merge_is_of_two CHECK (kept_id <> gone_id),
        CONSTRAINT undone_merges_say_by_whom CHECK ((undone_at IS NULL) = (undone_by_member_id IS NULL))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_merges');
  }
}
