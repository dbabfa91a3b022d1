import type { FieldKey } from '../../src/platform/config/settings.js';

/** Gives migrations of this process the keys they ask the environment for; the answer takes them away again. */
export function keysInEnvironment({
  fieldKeys,
  indexKey,
}: {
  fieldKeys: readonly FieldKey[];
  indexKey: Buffer;
}): () => void {
  const set = {
    FIELD_KEYS: fieldKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    INDEX_KEY: indexKey.toString('base64'),
  };
  Object.assign(process.env, set);
  return () => {
    for (const name of Object.keys(set)) delete process.env[name];
  };
}
