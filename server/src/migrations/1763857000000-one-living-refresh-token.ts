import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a session has one refresh token that still works (docs/algorithms/sign-in.md). The lock on the session sees to it; this key
 * has the last word. `living` is 1 or NULL, and NULLs never collide. Not a generated column: MySQL 8 refuses a stored one over
 * `session_id`, whose foreign key cascades.
 */
export class OneLivingRefreshToken1763857000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refresh_tokens ADD COLUMN living TINYINT NULL DEFAULT 1');
    await runner.query('UPDATE refresh_tokens SET living = NULL WHERE used_at IS NOT NULL');
    await runner.query(`
      ALTER TABLE refresh_tokens
        ADD UNIQUE KEY one_living_refresh_token_per_session (session_id, living),
        ADD CONSTRAINT a_used_refresh_token_is_not_living CHECK (used_at IS NULL OR living IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refresh_tokens DROP CONSTRAINT a_used_refresh_token_is_not_living');
    await runner.query('ALTER TABLE refresh_tokens DROP KEY one_living_refresh_token_per_session');
    await runner.query('ALTER TABLE refresh_tokens DROP COLUMN living');
  }
}
