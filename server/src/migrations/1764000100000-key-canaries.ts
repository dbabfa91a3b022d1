import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: a process with other keys than those the database was written with must not start (docs/operations/running.md). */
export class KeyCanaries1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE key_canaries (
        id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        value VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE key_canaries');
  }
}
