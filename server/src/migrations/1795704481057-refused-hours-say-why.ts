import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: the second person refused hours without a word; whoever typed them did not know what to mend. Encrypted, as the first reason. */
export class RefusedHoursSayWhy1795704481057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hours_entries ADD COLUMN second_why TEXT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hours_entries DROP COLUMN second_why');
  }
}
