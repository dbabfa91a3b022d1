import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: staff look for tasks of one kind, of one colleague, or both; each list reads a piece of an index, whatever there is. */
export class TaskFilters1795690000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tasks ADD KEY tasks_of_kind (community_id, kind, state, due_at, id)');
    await runner.query(
      'ALTER TABLE tasks ADD KEY tasks_of_owner_by_kind (community_id, owner_member_id, kind, state, due_at, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tasks DROP KEY tasks_of_owner_by_kind');
    await runner.query('ALTER TABLE tasks DROP KEY tasks_of_kind');
  }
}
