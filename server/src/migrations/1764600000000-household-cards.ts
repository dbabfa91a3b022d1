import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/**
 * Why: people without a phone confirm by reading a code from a paper card (docs/algorithms/household-card.md). One living
 * card per household; a box is used once and for one thing.
 */
export class HouseholdCards1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE household_cards (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        household_id ${ID} NOT NULL,
        serial CHAR(8) ${ASCII} NOT NULL,
        printed_at DATETIME(3) NOT NULL,
        printed_by_member_id ${ID} NOT NULL,
        voided_at DATETIME(3) NULL,
        living_household_id CHAR(36) ${ASCII} GENERATED ALWAYS AS
          (CASE WHEN voided_at IS NULL THEN RTRIM(household_id) END) STORED,
        PRIMARY KEY (id),
        UNIQUE KEY one_living_card_per_household (living_household_id),
        KEY cards_of_household (community_id, household_id, printed_at),
        CONSTRAINT card_belongs_to_a_household FOREIGN KEY (household_id) REFERENCES households (id) ON DELETE CASCADE,
        CONSTRAINT card_was_printed_by_a_member FOREIGN KEY (printed_by_member_id) REFERENCES members (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE card_codes (
        card_id ${ID} NOT NULL,
        person_id ${ID} NOT NULL,
        slot TINYINT NOT NULL,
        digest CHAR(64) ${ASCII} NOT NULL,
        used_at DATETIME(3) NULL,
        used_for_id ${ID} NULL,
        PRIMARY KEY (card_id, person_id, slot),
        UNIQUE KEY one_code_per_matter (used_for_id),
        KEY codes_of_person (person_id),
        CONSTRAINT code_stands_on_a_card FOREIGN KEY (card_id) REFERENCES household_cards (id) ON DELETE CASCADE,
        CONSTRAINT code_belongs_to_a_person FOREIGN KEY (person_id) REFERENCES people (id),
        CONSTRAINT cards_have_24_boxes CHECK (slot BETWEEN 1 AND 24),
        CONSTRAINT used_codes_say_for_what CHECK ((used_at IS NULL) = (used_for_id IS NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE wrong_card_codes (
        person_id ${ID} NOT NULL,
        helper_member_id ${ID} NOT NULL,
        on_day DATE NOT NULL,
        wrong TINYINT NOT NULL,
        PRIMARY KEY (helper_member_id, on_day, person_id),
        CONSTRAINT wrong_codes_for_a_person FOREIGN KEY (person_id) REFERENCES people (id),
        CONSTRAINT wrong_codes_by_a_member FOREIGN KEY (helper_member_id) REFERENCES members (id)
      ) ${TABLE}`);
    await runner.query(`ALTER TABLE wish_claims ADD COLUMN confirmed_how VARCHAR(20) ${ASCII} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wish_claims DROP COLUMN confirmed_how');
    for (const table of ['wrong_card_codes', 'card_codes', 'household_cards']) {
      await runner.query(`DROP TABLE IF EXISTS ${table}`);
    }
  }
}
