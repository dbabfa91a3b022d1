import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;
const WORD = `VARCHAR(20) ${ASCII}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const AT = 'DATETIME(3)';

const TABLES = [
  `CREATE TABLE volunteer_abilities (
    member_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    skills JSON NOT NULL,
    times JSON NOT NULL,
    languages JSON NOT NULL,
    changed_at ${AT} NOT NULL,
    PRIMARY KEY (member_id),
    KEY abilities_of_community (community_id, member_id),
    CONSTRAINT abilities_are_of_a_member FOREIGN KEY (member_id) REFERENCES members (id),
    CONSTRAINT abilities_belong_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id)
  ) ${TABLE}`,
  `CREATE TABLE volunteer_proofs (
    member_id ${ID} NOT NULL,
    kind ${WORD} NOT NULL,
    community_id ${ID} NOT NULL,
    until_day DATE NOT NULL,
    seen_by_member_id ${ID} NOT NULL,
    seen_at ${AT} NOT NULL,
    PRIMARY KEY (member_id, kind),
    KEY proofs_of_community (community_id, member_id),
    CONSTRAINT proof_is_of_a_member FOREIGN KEY (member_id) REFERENCES members (id),
    CONSTRAINT proof_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT proof_was_seen_by_a_member FOREIGN KEY (seen_by_member_id) REFERENCES members (id),
    CONSTRAINT nobody_sees_their_own_proof CHECK (seen_by_member_id <> member_id)
  ) ${TABLE}`,
];

/**
 * Why: volunteers say what they can do, when they have time and what they speak, which suggestions read; insurance and qualifications
 * are what staff saw on paper, and without them nobody agrees to what is dangerous. A pairing says which services it is for.
 */
export class VolunteerAbilities1795704200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query('ALTER TABLE pairings ADD COLUMN kinds JSON NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pairings DROP COLUMN kinds');
    for (const name of ['volunteer_proofs', 'volunteer_abilities']) await runner.query(`DROP TABLE ${name}`);
  }
}
