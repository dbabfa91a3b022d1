import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Why: the signed paper and the spoken word are kept with the consent they prove, sealed, and never published. */
export class ConsentFiles1795703409681 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE private_files (
      id ${ID} NOT NULL,
      community_id ${ID} NOT NULL,
      person_id ${ID} NOT NULL,
      kind ${WORD} NOT NULL,
      format ${WORD} NOT NULL,
      file_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      secret TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      size_bytes INT NOT NULL,
      kept_by_member_id ${ID} NOT NULL,
      used_for ${ID} NULL,
      created_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY one_private_file_per_use (used_for),
      KEY private_files_of_person (community_id, person_id),
      KEY private_files_of_people (person_id),
      KEY private_files_of_keeper (kept_by_member_id, created_at),
      KEY private_files_unused (used_for, created_at),
      CONSTRAINT private_file_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
      CONSTRAINT private_file_is_about_a_person FOREIGN KEY (person_id) REFERENCES people (id),
      CONSTRAINT private_file_is_kept_by_a_member FOREIGN KEY (kept_by_member_id) REFERENCES members (id),
      CONSTRAINT picture_is_a_jpeg CHECK ((kind = 'picture') = (format = 'jpeg'))
    ) ${TABLE}`);
    await runner.query(`ALTER TABLE consents ADD UNIQUE KEY one_consent_per_file (media_id),
      ADD CONSTRAINT consent_file_is_kept FOREIGN KEY (media_id) REFERENCES private_files (id),
      ADD CONSTRAINT voice_consent_has_a_voice
        CHECK (how <> 'voice' OR media_id IS NOT NULL OR withdrawn_at IS NOT NULL OR replaced_at IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE consents DROP CONSTRAINT voice_consent_has_a_voice');
    await runner.query('ALTER TABLE consents DROP FOREIGN KEY consent_file_is_kept');
    await runner.query('UPDATE consents SET media_id = NULL');
    await runner.query('ALTER TABLE consents DROP KEY one_consent_per_file');
    await runner.query('DROP TABLE private_files');
  }
}
