import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: every kind of outbox item has a lane of its own, so that a kind whose platform hangs does not hold the others up (docs/algorithms/outbox.md). */
export class OutboxByKind1764000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD KEY outbox_due_by_kind (pending, kind, available_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP KEY outbox_due_by_kind');
  }
}
