import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: whoever joins with their card in the hand reads its serial out; it is found without reading every card of the community. */
export class CardsBySerial1795679622993 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE household_cards ADD KEY cards_by_serial (community_id, serial)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE household_cards DROP KEY cards_by_serial');
  }
}
