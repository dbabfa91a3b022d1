import type { DataSource, QueryRunner } from 'typeorm';
import { ConfigError } from '../config/config.js';
import { readSettings } from '../config/settings.js';
import { FieldCipher, installedFieldCipher } from './field-cipher.js';
import { requireIndexKey } from './key-canary.js';

const checked = new WeakMap<DataSource, FieldCipher>();

/**
 * The cipher for a migration that moves encrypted values: the process's own, else one of FIELD_KEYS and INDEX_KEY of the
 * environment. Ask for it only where there is something to move: an empty database is migrated without keys. Throws
 * `ConfigError` when a key is missing, `WrongKeys` when the index key is not the one this database was written with.
 */
export async function migrationCipher(runner: QueryRunner): Promise<FieldCipher> {
  const known = checked.get(runner.connection);
  if (known) return known;
  const cipher = installedFieldCipher() ?? fromEnvironment();
  await requireIndexKey(cipher, (sql, values) => runner.query(sql, values));
  checked.set(runner.connection, cipher);
  return cipher;
}

function fromEnvironment(): FieldCipher {
  const { values, problems } = readSettings(process.env);
  const missing = problems.filter((problem) => /^(FIELD_KEYS|INDEX_KEY) /.test(problem));
  if (missing.length > 0) throw new ConfigError(missing);
  return new FieldCipher(values.FIELD_KEYS, values.INDEX_KEY);
}
