import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever kept a push of the platform could send it again within the time a push is taken in, and set somebody's credits
 * to zero. A push that was heard is remembered by its signature until it is too old to be taken in anyway.
 */
export class PushesHeard1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wechat_pushes_heard (
        signature CHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        heard_at DATETIME(3) NOT NULL,
        PRIMARY KEY (signature),
        KEY pushes_by_age (heard_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wechat_pushes_heard');
  }
}
