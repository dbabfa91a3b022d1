import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEXES = [
  ['wishes', 'wishes_by_age', 'community_id, created_at, id'],
  ['wishes', 'wishes_on_the_wall_by_grid', 'community_id, state, grid_id, hung_at, id'],
  ['wishes', 'wishes_on_the_wall_by_grid_and_category', 'community_id, state, grid_id, category, hung_at, id'],
  ['wish_claims', 'claims_by_deadline', 'community_id, state, due_at, wish_id'],
  ['volunteers', 'volunteers_by_application', 'community_id, applied_at, id'],
] as const;

/** Why: each of these lists had to read every row of its community to find twenty (docs/performance.md). */
export class ListsAtAnySize1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, columns] of INDEXES) {
      if (await hasIndex(runner, table, name)) continue; // a migration that was killed midway goes on where it stopped
      await runner.query(`CREATE INDEX ${name} ON ${table} (${columns})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of INDEXES) {
      if (await hasIndex(runner, table, name)) await runner.query(`DROP INDEX ${name} ON ${table}`);
    }
  }
}

async function hasIndex(runner: QueryRunner, table: string, name: string): Promise<boolean> {
  const rows: unknown[] = await runner.query(
    'SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ? LIMIT 1',
    [table, name],
  );
  return rows.length > 0;
}
