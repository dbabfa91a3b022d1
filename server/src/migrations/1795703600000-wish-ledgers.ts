import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

const KEYS = [
  ['wish_claims', 'claims_by_beginning', '(community_id, claimed_at, wish_id)'],
  ['wish_claims', 'claims_by_ending', '(community_id, state, ended_at, wish_id)'],
] as const;

/**
 * Why: figures and ledgers ask which claims began or were confirmed in a period, and read them in that order; staff arrange the
 * columns of a ledger once.
 */
export class WishLedgers1795703600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key, columns] of KEYS) await runner.query(`ALTER TABLE ${table} ADD KEY ${key} ${columns}`);
    await runner.query(`
      CREATE TABLE ledger_forms (
        community_id ${ID} NOT NULL,
        ledger VARCHAR(40) ${ASCII} NOT NULL,
        \`columns\` JSON NOT NULL,
        changed_by_member_id ${ID} NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (community_id, ledger),
        CONSTRAINT ledger_form_is_of_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
        CONSTRAINT ledger_form_is_arranged_by_a_member FOREIGN KEY (changed_by_member_id) REFERENCES members (id)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS ledger_forms');
    for (const [table, key] of [...KEYS].reverse()) await runner.query(`ALTER TABLE ${table} DROP KEY ${key}`);
  }
}
