import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: whether anybody has read a message about a party decides whether somebody must call; without this every inbox is looked through. */
export class MessagesBySubject1795691482862 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX messages_by_subject ON inbox_messages (subject_id, read_at, created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX messages_by_subject ON inbox_messages');
  }
}
