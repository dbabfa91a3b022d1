import type { QueryRunner } from 'typeorm';
import { readSettings } from '../config/settings.js';
import { FieldCipher } from './field-cipher.js';

/** A column whose values become ciphertext, or plain text again. */
export interface TextPlace {
  readonly table: string;
  readonly column: string;
}

type Rewrite = (stored: string, label: string) => string | undefined;

const BATCH = 200;
const NO_SUCH_TABLE = 1146;

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
      if (rows.length > 0) rewrite ??= rewriting(await provenCipher(runner));
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

/** The cipher of this environment, once it has opened what the database's processes wrote with the same keys. */
async function provenCipher(runner: QueryRunner): Promise<FieldCipher> {
  const { values, problems } = readSettings(process.env);
  const own = problems.filter((problem) => /^(FIELD_KEYS|INDEX_KEY) /.test(problem));
  if (own.length > 0) {
    throw new Error(`this migration encrypts what is stored and needs the keys of the API: ${own.join('; ')}`);
  }
  const cipher = new FieldCipher(values.FIELD_KEYS, values.INDEX_KEY);
  for (const { id } of values.FIELD_KEYS) {
    for (const { stored, label } of await samples(runner, id)) {
      if (opened(cipher, stored, label) === undefined) {
        throw new Error(`FIELD_KEYS: ${id} is not the key this database was written with: put the right one back`);
      }
    }
  }
  return cipher;
}

/** Values the key with this id wrote, where there are any: its canary, and a phone. */
async function samples(runner: QueryRunner, id: string): Promise<{ stored: string; label: string }[]> {
  const asked = [
    ['SELECT value AS stored FROM key_canaries WHERE id = ?', `field:${id}`, 'key_canaries.value'],
    ['SELECT phone AS stored FROM users WHERE phone LIKE ? LIMIT 1', `${id}.%`, 'users.phone'],
  ] as const;
  const found = [];
  for (const [sql, value, label] of asked) {
    const rows = (await runner.query(sql, [value]).catch((error: { errno?: number }) => {
      if (error.errno === NO_SUCH_TABLE) return [];
      throw error;
    })) as { stored: string }[];
    found.push(...rows.map(({ stored }) => ({ stored, label })));
  }
  return found;
}

function opened(cipher: FieldCipher, stored: string, label: string): string | undefined {
  try {
    return cipher.decrypt(stored, label);
  } catch {
    return undefined;
  }
}
