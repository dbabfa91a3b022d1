import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: the pictures of a copied event have the files of the first; a file goes with the last picture that has it. */
export class CopiedPictures1795705700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE media ADD KEY media_of_file (file_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE media DROP KEY media_of_file');
  }
}
