import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Column, characters of its field's limit before this migration's widening, its width before, and what else it says. */
const COLUMNS: readonly (readonly [table: string, column: string, chars: number, before: number, rest: string])[] = [
  ['streets', 'city', 40, 40, 'NOT NULL'],
  ['streets', 'name', 40, 40, 'NOT NULL'],
  ['communities', 'name', 40, 40, 'NOT NULL'],
  ['grids', 'name', 40, 40, 'NOT NULL'],
  ['buildings', 'name', 40, 40, 'NOT NULL'],
  ['users', 'nickname', 20, 40, 'NOT NULL'],
  ['volunteers', 'party_branch', 40, 40, 'NULL'],
  ['volunteers', 'work_unit', 40, 40, 'NULL'],
  ['volunteers', 'introduction', 200, 200, 'NULL'],
  ['volunteers', 'reason', 200, 200, 'NULL'],
  ['wishes', 'title', 30, 60, 'NOT NULL'],
  ['wishes', 'public_text', 500, 600, 'NOT NULL'],
  ['wishes', 'title_before_edit', 30, 60, 'NULL'],
  ['wishes', 'public_text_before_edit', 500, 600, 'NULL'],
  ['wishes', 'reject_reason', 200, 200, 'NULL'],
  ['wishes', 'close_reason', 200, 200, 'NULL'],
  ['wish_claims', 'delivery_note', 300, 300, 'NULL'],
  ['wish_claims', 'end_reason', 200, 200, 'NULL'],
  ['wish_steps', 'note', 300, 300, 'NULL'],
];

/**
 * Why: a limit counts what people see, and one visible character may be four code points (ADR 0012). A column holds four code
 * points for each character of its field, so that no text that passes the check fails to be stored. Down fails on a text that
 * the narrower column cannot hold; nothing is cut. The steps may be repeated.
 */
export class TextsFitTheirColumns1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await alter(runner, (chars) => chars * 4);
  }

  async down(runner: QueryRunner): Promise<void> {
    await alter(runner, (_, before) => before);
  }
}

async function alter(runner: QueryRunner, width: (chars: number, before: number) => number): Promise<void> {
  for (const table of new Set(COLUMNS.map(([name]) => name))) {
    const changes = COLUMNS.filter(([name]) => name === table).map(
      ([, column, chars, before, rest]) => `MODIFY ${column} VARCHAR(${width(chars, before)}) ${rest}`,
    );
    await runner.query(`ALTER TABLE ${table} ${changes.join(', ')}`);
  }
}
