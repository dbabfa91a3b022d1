import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: nobody misses a message (product.md rule 11). The inbox holds every one; a subscription message goes out beside it
 * while the person has a credit. Credits are counted per person and template: the balance, and the entries that explain it.
 */
export class NotificationTables1763856400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox_messages (
        id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        community_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        params JSON NOT NULL,
        target JSON NULL,
        dedupe_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at DATETIME(3) NOT NULL,
        read_at DATETIME(3) NULL,
        push_state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY one_message_per_cause (community_id, member_id, dedupe_key),
        KEY inbox_newest_first (community_id, member_id, created_at, id),
        KEY inbox_unread (community_id, member_id, read_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`
      CREATE TABLE subscription_credits (
        user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        template_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        credits INT NOT NULL DEFAULT 0,
        PRIMARY KEY (user_id, template_id),
        CONSTRAINT credits_are_never_overspent CHECK (credits >= 0)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`
      CREATE TABLE subscription_credit_entries (
        id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        template_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        source VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        source_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        amount INT NOT NULL,
        paired_with CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY one_entry_per_cause (user_id, template_id, source, source_key),
        KEY credit_entries_newest (user_id, template_id, at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE subscription_credit_entries');
    await runner.query('DROP TABLE subscription_credits');
    await runner.query('DROP TABLE inbox_messages');
  }
}
