import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: the ledger of hours is read by day while it is written, a piece after the other; without this each piece sorted all lines. */
export class LedgersInOrder1795703595576 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hours_entries ADD KEY hours_by_day (community_id, on_day, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hours_entries DROP KEY hours_by_day');
  }
}
