import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: every write is idempotent and tells the outside world through an outbox; both need a place in the same database
 * as the effects they guard. `pending` is 1 or NULL so that the index of due items stays as small as the work left.
 */
export class PlatformTables1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_keys (
        user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        idem_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        body_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        token CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        answer MEDIUMTEXT NULL,
        started_at DATETIME(3) NOT NULL,
        completed_at DATETIME(3) NULL,
        PRIMARY KEY (user_id, idem_key),
        KEY idempotency_keys_by_age (started_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`
      CREATE TABLE outbox (
        id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        payload TEXT NOT NULL,
        pending TINYINT NULL DEFAULT 1,
        attempts INT NOT NULL DEFAULT 0,
        owner CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        available_at DATETIME(3) NOT NULL,
        created_at DATETIME(3) NOT NULL,
        done_at DATETIME(3) NULL,
        last_error VARCHAR(500) NULL,
        PRIMARY KEY (id),
        KEY outbox_due (pending, available_at, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
    await runner.query('DROP TABLE idempotency_keys');
  }
}
