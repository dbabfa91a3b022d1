import type { QueryRunner } from 'typeorm';
import { ConfigError } from '../config/config.js';
import { readSettings } from '../config/settings.js';
import { FieldCipher } from './field-cipher.js';
import { requireIndexKey, WrongKeys } from './key-canary.js';

const NO_SUCH_TABLE = 1146;

/**
 * The cipher for a migration that writes or moves encrypted values: FIELD_KEYS and INDEX_KEY of the environment, once they
 * have opened what this database was written with. Ask for it only where there is something to write: an empty database is
 * migrated without keys. Throws `ConfigError` when a key is missing, `WrongKeys` when one is not the database's.
 */
export async function migrationCipher(runner: QueryRunner): Promise<FieldCipher> {
  const { values, problems } = readSettings(process.env);
  const missing = problems.filter((problem) => /^(FIELD_KEYS|INDEX_KEY) /.test(problem));
  if (missing.length > 0) throw new ConfigError(missing);
  const cipher = new FieldCipher(values.FIELD_KEYS, values.INDEX_KEY);
  for (const { id } of values.FIELD_KEYS) {
    for (const { stored, label } of await samples(runner, id)) {
      if (opened(cipher, stored, label) === undefined) {
        throw new WrongKeys(`FIELD_KEYS: ${id} is not the key this database was written with: put the right one back.`);
      }
    }
  }
  await requireIndexKey(cipher, (sql, values) => rowsOrNone(runner, sql, values));
  return cipher;
}

/** What a stored value says, or undefined when none of the keys opens it. */
export function opened(cipher: FieldCipher, stored: string, label: string): string | undefined {
  try {
    return cipher.decrypt(stored, label);
  } catch {
    return undefined;
  }
}

/** Values the key with this id wrote, where there are any: its canary, and a phone. */
async function samples(runner: QueryRunner, id: string): Promise<{ stored: string; label: string }[]> {
  const asked = [
    ['SELECT value AS stored FROM key_canaries WHERE id = ?', `field:${id}`, 'key_canaries.value'],
    ['SELECT phone AS stored FROM users WHERE phone LIKE ? LIMIT 1', `${id}.%`, 'users.phone'],
  ] as const;
  const found = [];
  for (const [sql, value, label] of asked) {
    const rows = await rowsOrNone<{ stored: string }>(runner, sql, [value]);
    found.push(...rows.map(({ stored }) => ({ stored, label })));
  }
  return found;
}

/** A database from before the table was made has no rows of it. */
async function rowsOrNone<Row>(runner: QueryRunner, sql: string, values: unknown[]): Promise<Row[]> {
  return (await runner.query(sql, values).catch((error: { errno?: number }) => {
    if (error.errno === NO_SUCH_TABLE) return [];
    throw error;
  })) as Row[];
}
