import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: whatever changes something says who did it, in the same transaction (product.md rule 10). Rows are never updated. */
export class AuditTable1763856100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entries (
        id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        community_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        actor_user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        actor_member_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        action VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        detail JSON NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY audit_of_subject (community_id, subject_id, at),
        KEY audit_of_actor (community_id, actor_member_id, at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entries');
  }
}
