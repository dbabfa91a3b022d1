import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/**
 * Why: a round 专项走访 had no end: whom it named and nobody saw stayed on the unseen list under its title for ever. Who closes it says
 * so, and how many had been seen then stays a fact.
 */
export class RoundsClosed1795703355022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE visit_rounds ADD COLUMN closed_at DATETIME(3) NULL, ADD COLUMN closed_by_member_id ${ID} NULL,
        ADD COLUMN closed_seen INT NULL,
        ADD CONSTRAINT closed_rounds_say_how_many CHECK ((closed_at IS NULL) = (closed_seen IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE visit_rounds DROP CONSTRAINT closed_rounds_say_how_many');
    await runner.query(
      'ALTER TABLE visit_rounds DROP COLUMN closed_seen, DROP COLUMN closed_by_member_id, DROP COLUMN closed_at',
    );
  }
}
