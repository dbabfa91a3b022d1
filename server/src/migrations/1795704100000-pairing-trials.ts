import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['trial_asked_at', 'DATETIME(3) NULL'],
  ['volunteer_goes_on', 'BOOLEAN NULL'],
  ['person_goes_on', 'BOOLEAN NULL'],
] as const;

/**
 * Why: a pairing becomes regular when both sides were asked and neither objected; what each of them said is recorded. The desk lists
 * trials by their end, and the consents of paired people by theirs.
 */
export class PairingTrials1795704100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of COLUMNS) await runner.query(`ALTER TABLE pairings ADD COLUMN ${name} ${type}`);
    await runner.query('ALTER TABLE pairings ADD KEY pairings_by_trial (community_id, state, trial_until, id)');
    await runner.query('ALTER TABLE consents ADD KEY consents_by_end (community_id, purpose, until, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE consents DROP KEY consents_by_end');
    await runner.query('ALTER TABLE pairings DROP KEY pairings_by_trial');
    for (const [name] of [...COLUMNS].reverse()) await runner.query(`ALTER TABLE pairings DROP COLUMN ${name}`);
  }
}
