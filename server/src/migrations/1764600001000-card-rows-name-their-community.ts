import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/** Why: every row names its community; the codes of cards and the wrong ones had it only by their card and person. */
export class CardRowsNameTheirCommunity1764600001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE card_codes ADD community_id ${ID} NULL FIRST`);
    await runner.query(`ALTER TABLE wrong_card_codes ADD community_id ${ID} NULL FIRST`);
    await runner.query(
      'UPDATE card_codes c JOIN household_cards k ON k.id = c.card_id SET c.community_id = k.community_id',
    );
    await runner.query(
      'UPDATE wrong_card_codes w JOIN people p ON p.id = w.person_id SET w.community_id = p.community_id',
    );
    await runner.query(`ALTER TABLE card_codes MODIFY community_id ${ID} NOT NULL`);
    await runner.query(`ALTER TABLE wrong_card_codes MODIFY community_id ${ID} NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wrong_card_codes DROP COLUMN community_id');
    await runner.query('ALTER TABLE card_codes DROP COLUMN community_id');
  }
}
