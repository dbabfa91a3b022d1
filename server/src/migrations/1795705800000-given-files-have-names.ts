import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: staff read which files left the house; a kind and an id say nothing to them. */
export class GivenFilesHaveNames1795705800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE given_files ADD COLUMN name VARCHAR(400) NULL AFTER kind');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE given_files DROP COLUMN name');
  }
}
