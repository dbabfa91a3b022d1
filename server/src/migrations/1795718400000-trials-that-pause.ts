import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a trial that pauses is a trial afterwards. Since when it rests and how long it rested is kept, so that it goes on with the days that
 * were left. What pauses already and was never settled rests since now.
 */
export class TrialsThatPause1795718400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE pairings ADD COLUMN trial_paused_at DATETIME(3) NULL, ADD COLUMN trial_paused_days SMALLINT NOT NULL DEFAULT 0',
    );
    await runner.query(
      `UPDATE pairings SET trial_paused_at = UTC_TIMESTAMP(3) WHERE state = 'paused' AND trial_until > UTC_TIMESTAMP(3)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pairings DROP COLUMN trial_paused_days, DROP COLUMN trial_paused_at');
  }
}
