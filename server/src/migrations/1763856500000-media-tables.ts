import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a photo is seen by neighbours only after the platform has looked at it. The verdict comes later, by a push that names
 * a trace id; a push may come twice, or before its trace id was stored, so checks are rows of their own.
 */
export class MediaTables1763856500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE media (
        id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        community_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_member_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        file_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        width INT NOT NULL,
        height INT NOT NULL,
        size_bytes INT NOT NULL,
        used_for CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        used_at DATETIME(3) NULL,
        checks INT NOT NULL DEFAULT 0,
        check_due_at DATETIME(3) NULL,
        staff_looked_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY media_of_owner (community_id, owner_user_id, created_at),
        KEY media_of_user (owner_user_id, created_at),
        KEY media_of_subject (community_id, used_for),
        KEY media_unused (used_for, created_at),
        KEY media_verdict_overdue (check_due_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`
      CREATE TABLE media_checks (
        trace_id VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        media_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        verdict VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
        label INT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (trace_id),
        KEY checks_of_media (media_id),
        KEY checks_by_age (created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_checks');
    await runner.query('DROP TABLE media');
  }
}
