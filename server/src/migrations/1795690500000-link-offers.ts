import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/**
 * Why: a proxy offers an account the record of whom they represent, and its owner agrees (ADR 0029). Of an offer to a number
 * nobody has there is a row too, without a member: the proxy is not to learn who has an account.
 */
export class LinkOffers1795690500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE link_offers (
      id ${ID} NOT NULL,
      community_id ${ID} NOT NULL,
      person_id ${ID} NOT NULL,
      member_id ${ID} NULL,
      offered_by_member_id ${ID} NOT NULL,
      offered_at DATETIME(3) NOT NULL,
      until DATETIME(3) NOT NULL,
      answer ${WORD} NULL,
      answered_at DATETIME(3) NULL,
      living_person_id ${ID} GENERATED ALWAYS AS (CASE WHEN answer IS NULL THEN RTRIM(person_id) END) STORED,
      PRIMARY KEY (id),
      UNIQUE KEY one_living_link_offer_per_person (living_person_id),
      KEY link_offers_to_member (community_id, member_id, offered_at),
      KEY link_offers_of_member (community_id, offered_by_member_id, offered_at),
      KEY link_offers_of_person (community_id, person_id),
      CONSTRAINT link_offer_is_about_a_person FOREIGN KEY (community_id, person_id) REFERENCES people (community_id, id),
      CONSTRAINT link_offer_is_to_a_member FOREIGN KEY (member_id) REFERENCES members (id),
      CONSTRAINT link_offer_is_by_a_member FOREIGN KEY (offered_by_member_id) REFERENCES members (id),
      CONSTRAINT nobody_offers_a_link_to_themselves CHECK (member_id <> offered_by_member_id),
      CONSTRAINT answered_link_offers_say_when CHECK ((answer IS NULL) = (answered_at IS NULL))
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE link_offers');
  }
}
