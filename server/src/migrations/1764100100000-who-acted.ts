import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: what the operator did stood in the audit as if the clock had done it. Each act says who acted: a person, the clock or the operator. */
export class WhoActed1764100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE audit_entries ADD actor_kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'person' AFTER community_id`,
    );
    await runner.query(
      `UPDATE audit_entries SET actor_kind = IF(action IN ('community.founded', 'role.granted', 'role.revoked'), 'operator', 'clock')
       WHERE actor_user_id IS NULL AND actor_kind = 'person'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entries DROP actor_kind');
  }
}
