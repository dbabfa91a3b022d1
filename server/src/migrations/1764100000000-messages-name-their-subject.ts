import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a message stored the page it leads to, so every context's pages were a type of the inbox. The page belongs to the kind
 * (declared by its context); what differs between two messages of a kind is what they speak of, and that alone is stored.
 * The column `target` stays, empty in new rows: a step that reads it can then be repeated, and the version before still starts.
 */
export class MessagesNameTheirSubject1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE inbox_messages ADD subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER target',
    );
    await runner.query(
      `UPDATE inbox_messages SET subject_id = JSON_UNQUOTE(JSON_EXTRACT(target, '$.wishId'))
       WHERE subject_id IS NULL AND JSON_EXTRACT(target, '$.wishId') IS NOT NULL`,
    );
  }

  /** The pages of staff and volunteers are not written back: such a message leads to the inbox. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE inbox_messages SET target = JSON_OBJECT('page', 'wish', 'wishId', subject_id) WHERE subject_id IS NOT NULL`,
    );
    await runner.query('ALTER TABLE inbox_messages DROP subject_id');
  }
}
