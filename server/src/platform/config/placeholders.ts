import type { Settings } from './settings.js';

const sameByte = (key: Buffer | undefined): boolean => key !== undefined && key.every((byte) => byte === key[0]);
const https = (url: string | undefined): boolean => url === undefined || url.startsWith('https:');

/** What a rehearsal may have and production may not: keys nobody made, keys used twice, addresses that anyone on the way can read. */
export function placeholders(read: Settings): string[] {
  const problems: string[] = [];
  const keys: [string, Buffer | undefined][] = [
    ['TOKEN_SECRET', read.TOKEN_SECRET],
    ['INDEX_KEY', read.INDEX_KEY],
    ...(read.FIELD_KEYS ?? []).map(({ key }): [string, Buffer] => ['FIELD_KEYS', key]),
  ];
  for (const [name, key] of keys) {
    if (sameByte(key)) problems.push(`${name} holds a placeholder: make a key with "openssl rand -base64 32"`);
  }
  keys.forEach(([name, key], i) => {
    const twin = keys.slice(0, i).find(([, other]) => key !== undefined && other?.equals(key));
    if (twin && !sameByte(key)) problems.push(`${name} and ${twin[0]} hold the same key: each needs its own`);
  });
  if (!https(read.WECHAT_BASE_URL)) problems.push('WECHAT_BASE_URL must be https in production');
  if (!https(read.PUBLIC_BASE_URL)) problems.push('PUBLIC_BASE_URL must be https in production');
  return problems;
}

/** A kind nobody sends is a mistyped one: its messages would silently stay in the inbox. */
export function unknownKinds(read: Settings, kinds: readonly string[] | undefined): string[] {
  const unknown = Object.keys(read.WECHAT_TEMPLATES ?? {}).filter((kind) => kinds && !kinds.includes(kind));
  return unknown.length > 0 ? [`WECHAT_TEMPLATES names kinds that do not exist: ${unknown.join(', ')}`] : [];
}
