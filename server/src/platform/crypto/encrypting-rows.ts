import type { QueryRunner } from 'typeorm';
import type { FieldCipher } from './field-cipher.js';
import { migrationCipher, opened } from './migration-cipher.js';

/** A column whose values become ciphertext, or plain text again. */
export interface TextPlace {
  readonly table: string;
  readonly column: string;
}

type Rewrite = (stored: string, label: string) => string | undefined;

const BATCH = 200;

/**
 * For migrations: encrypts the values of columns that were plain text. Goes by the primary key `id`, a batch a transaction; may
 * be broken off and repeated, since a value that opens with the key is left as it is. The keys come from the environment, and
 * are asked for only when there is something to write: an empty database needs none.
 */
export async function encryptRows(runner: QueryRunner, places: readonly TextPlace[]): Promise<void> {
  await rewriteRows(runner, places, (cipher) => (stored, label) => {
    return opened(cipher, stored, label) === undefined ? cipher.encrypt(stored, label) : undefined;
  });
}

/** The way back: what opens becomes plain text, what does not open is plain text already. */
export async function decryptRows(runner: QueryRunner, places: readonly TextPlace[]): Promise<void> {
  await rewriteRows(runner, places, (cipher) => (stored, label) => opened(cipher, stored, label));
}

async function rewriteRows(
  runner: QueryRunner,
  places: readonly TextPlace[],
  rewriting: (cipher: FieldCipher) => Rewrite,
): Promise<void> {
  let rewrite: Rewrite | undefined;
  for (const { table, column } of places) {
    for (let last = ''; ;) {
      await runner.query('START TRANSACTION');
      const rows = (await runner.query(
        `SELECT id, ${column} AS stored FROM ${table} WHERE id > ? AND ${column} IS NOT NULL ORDER BY id LIMIT ${BATCH} FOR UPDATE`,
        [last],
      )) as { id: string; stored: string }[];
      if (rows.length > 0) rewrite ??= rewriting(await migrationCipher(runner));
      const fresh = rows.flatMap(({ id, stored }) => {
        const value = rewrite?.(stored, `${table}.${column}`);
        return value === undefined ? [] : [{ id, value }];
      });
      if (fresh.length > 0) {
        await runner.query(
          `UPDATE ${table} SET ${column} = CASE id ${'WHEN ? THEN ? '.repeat(fresh.length)}END WHERE id IN (?)`,
          [...fresh.flatMap(({ id, value }) => [id, value]), fresh.map(({ id }) => id)],
        );
      }
      await runner.query('COMMIT');
      if (rows.length < BATCH) break;
      last = rows.at(-1)!.id;
    }
  }
}
