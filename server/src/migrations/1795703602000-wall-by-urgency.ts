import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the wall by urgency is read in the order of an index: what staff put first, then what is taken down soonest. Wishes that
 * are put first stand twenty years earlier, so one column says the whole order.
 */
export class WallByUrgency1795703602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE wishes ADD COLUMN wall_urgency DATETIME(3) GENERATED ALWAYS AS
         (CASE WHEN priority = 1 THEN open_until - INTERVAL 20 YEAR ELSE open_until END) STORED`,
    );
    await runner.query('ALTER TABLE wishes ADD KEY wishes_by_urgency (community_id, state, wall_urgency, id)');
    await runner.query(
      'ALTER TABLE wishes ADD KEY wishes_by_urgency_in_grid (community_id, state, grid_id, wall_urgency, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wishes DROP KEY wishes_by_urgency_in_grid');
    await runner.query('ALTER TABLE wishes DROP KEY wishes_by_urgency');
    await runner.query('ALTER TABLE wishes DROP COLUMN wall_urgency');
  }
}
