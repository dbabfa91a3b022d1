import type { MigrationInterface, QueryRunner } from 'typeorm';
import { decryptRows, encryptRows } from '../platform/crypto/encrypting-rows.js';

/** Table, column, and what it was before. */
const COLUMNS: readonly (readonly [table: string, column: string, before: string])[] = [
  ['wish_steps', 'note', 'VARCHAR(1200) NULL'],
  ['wish_claims', 'delivery_note', 'VARCHAR(1200) NULL'],
  ['wish_claims', 'end_reason', 'VARCHAR(800) NULL'],
  ['wishes', 'title_before_edit', 'VARCHAR(120) NULL'],
  ['wishes', 'public_text_before_edit', 'VARCHAR(2000) NULL'],
  ['wishes', 'reject_reason', 'VARCHAR(800) NULL'],
  ['wishes', 'close_reason', 'VARCHAR(800) NULL'],
  ['volunteers', 'party_branch', 'VARCHAR(160) NULL'],
  ['volunteers', 'work_unit', 'VARCHAR(160) NULL'],
  ['volunteers', 'introduction', 'VARCHAR(800) NULL'],
  ['volunteers', 'reason', 'VARCHAR(800) NULL'],
  ['inbox_messages', 'params', 'JSON NOT NULL'],
];
const PLACES = COLUMNS.map(([table, column]) => ({ table, column }));

/**
 * Why: what people write to each other and about themselves may name people; it is ciphertext like the other personal fields
 * (ADR 0022). Needs FIELD_KEYS and INDEX_KEY when there are rows. May be broken off and repeated. Down needs the keys as well.
 */
export class NotesAndReasonsEncrypted1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await alter(runner, (before) => (before.endsWith('NOT NULL') ? 'TEXT NOT NULL' : 'TEXT NULL'));
    await encryptRows(runner, PLACES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await decryptRows(runner, PLACES);
    await alter(runner, (before) => before);
  }
}

async function alter(runner: QueryRunner, type: (before: string) => string): Promise<void> {
  for (const table of new Set(COLUMNS.map(([name]) => name))) {
    const changes = COLUMNS.filter(([name]) => name === table).map(
      ([, column, before]) => `MODIFY ${column} ${type(before)}`,
    );
    await runner.query(`ALTER TABLE ${table} ${changes.join(', ')}`);
  }
}
