import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Why: a file that is given out leaves the house; who took which, when and how much stays known. */
export class GivenFiles1795689607017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE given_files (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        kind VARCHAR(40) ${ASCII} NOT NULL,
        subject_id ${ID} NULL,
        filter JSON NOT NULL,
        given_rows INT NULL,
        by_member_id ${ID} NOT NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY given_files_by_time (community_id, at, id),
        KEY given_files_about (community_id, subject_id, at),
        CONSTRAINT file_is_given_in_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
        CONSTRAINT file_is_given_to_a_member FOREIGN KEY (by_member_id) REFERENCES members (id),
        CONSTRAINT rows_are_counted CHECK (given_rows IS NULL OR given_rows >= 0)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS given_files');
  }
}
