import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: whoever looks after somebody is told once that what they agreed to ends soon; a kept record runs out with its consent. */
export class ConsentsThatEnd1795691500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE consents ADD COLUMN ending_told_at DATETIME(3) NULL');
    await runner.query(
      `ALTER TABLE consents ADD COLUMN untold_until DATETIME(3) GENERATED ALWAYS AS
         (CASE WHEN withdrawn_at IS NULL AND replaced_at IS NULL AND ending_told_at IS NULL THEN until END) STORED`,
    );
    await runner.query(
      'ALTER TABLE consents ADD KEY consents_to_tell (untold_until, id), ADD KEY consents_of_purpose (purpose, until, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE consents DROP KEY consents_of_purpose, DROP KEY consents_to_tell');
    await runner.query('ALTER TABLE consents DROP COLUMN untold_until');
    await runner.query('ALTER TABLE consents DROP COLUMN ending_told_at');
  }
}
