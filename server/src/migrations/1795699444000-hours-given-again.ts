import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const givenOnce = (but: string): string =>
  `ALTER TABLE hours_entries DROP KEY one_positive_entry_per_source_and_member, DROP COLUMN positive_source_id,
     ADD COLUMN positive_source_id ${ID} GENERATED ALWAYS AS (CASE WHEN minutes > 0 AND source <> 'correction'${but} THEN RTRIM(source_id) END) STORED,
     ADD UNIQUE KEY one_positive_entry_per_source_and_member (member_id, source, positive_source_id)`;

/**
 * Why: a visit that was contradicted and confirmed after all gives its hours again, by a line that reverses the reversing one; the
 * key lets it, and still lets a source give hours by itself only once. Lines are found by their source. That a visit was logged
 * late can be told from its dates: the column was never true.
 */
export class HoursGivenAgain1795699444000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(givenOnce(' AND reverses_id IS NULL'));
    await runner.query('ALTER TABLE hours_entries ADD KEY hours_of_source (source_id)');
    await runner.query('ALTER TABLE visits DROP COLUMN late');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE visits ADD COLUMN late BOOLEAN NOT NULL DEFAULT FALSE');
    await runner.query('ALTER TABLE visits ALTER COLUMN late DROP DEFAULT');
    await runner.query('ALTER TABLE hours_entries DROP KEY hours_of_source');
    await runner.query(givenOnce(''));
  }
}
