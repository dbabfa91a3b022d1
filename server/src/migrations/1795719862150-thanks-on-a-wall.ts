import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Thanks hang on the community's wall where their author puts them there; all of before stay between two people. */
export class ThanksOnAWall1795719862150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE wish_thanks ADD COLUMN on_wall TINYINT NOT NULL DEFAULT 0,
         ADD KEY thanks_on_the_wall (community_id, on_wall, at)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wish_thanks DROP KEY thanks_on_the_wall, DROP COLUMN on_wall');
  }
}
