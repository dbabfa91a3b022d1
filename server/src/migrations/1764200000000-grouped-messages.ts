import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: twenty wishes waiting were twenty messages for each member of staff. A kind that is told in groups has one unread message,
 * counted up: its row holds the kind as `group_key` while it is unread, and nothing afterwards.
 */
export class GroupedMessages1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox_messages
        ADD COLUMN told INT NOT NULL DEFAULT 1,
        ADD COLUMN group_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD UNIQUE KEY one_unread_message_per_group (community_id, member_id, group_key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox_messages DROP KEY one_unread_message_per_group, DROP COLUMN group_key, DROP COLUMN told`);
  }
}
