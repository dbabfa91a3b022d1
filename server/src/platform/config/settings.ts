import { cleanEnv, EnvMissingError, makeValidator } from 'envalid';

/** One key of the field cipher: its id is stored beside every value it encrypted. */
export interface FieldKey {
  readonly id: string;
  readonly key: Buffer;
}

// The messages are of our own: those of the library repeat the value, and a value may be a secret.
const text = makeValidator<string>((value) => value);

const oneOf = <const T extends string>(...allowed: readonly T[]) =>
  makeValidator<T>((value) => {
    if (!allowed.includes(value as T)) throw new Error(`must be one of ${allowed.join(', ')}`);
    return value as T;
  });

const whole = (min: number, max: number) =>
  makeValidator<number>((value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < min || number > max)
      throw new Error(`must be a whole number from ${min} to ${max}`);
    return number;
  });

const url = (...protocols: readonly string[]) =>
  makeValidator<string>((value) => {
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
      throw new Error(`must be a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return value;
  });

const matching = (pattern: RegExp, shape: string) =>
  makeValidator<string>((value) => {
    if (!pattern.test(value)) throw new Error(`must be ${shape}`);
    return value;
  });

const secret = makeValidator<Buffer>((value) => {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length < 32) throw new Error('must be at least 32 bytes in base64');
  return bytes;
});

const fieldKeys = makeValidator<FieldKey[]>((value) => {
  const keys = value
    .split(',')
    .filter(Boolean)
    .map((pair) => {
      const [id = '', encoded = ''] = pair.split(':');
      return { id: id.trim(), key: Buffer.from(encoded, 'base64') };
    });
  if (keys.some((k) => !/^[a-z0-9]{1,8}$/.test(k.id) || k.key.length !== 32))
    throw new Error('must be id:base64 pairs of 32-byte keys, separated by commas');
  if (new Set(keys.map((k) => k.id)).size !== keys.length) throw new Error('holds one id twice');
  return keys;
});

const pairs = makeValidator<Record<string, string>>((value) => {
  const all = value.trim().split(',').filter(Boolean);
  if (all.some((p) => !/^[a-z_]+=\S+$/.test(p))) throw new Error('must be kind=templateId pairs, separated by commas');
  return Object.fromEntries(all.map((p) => p.split('=') as [string, string]));
});

/** Addresses, networks and the names Fastify knows; `off` believes nobody. */
const proxies = makeValidator<string | false>((value) => {
  if (value === 'off') return false;
  if (!/^[0-9a-zA-Z.:/, ]+$/.test(value)) throw new Error('must be off, or addresses and networks separated by commas');
  return value;
});

const settings = {
  SILIN_ENV: oneOf('development', 'test', 'production')({ default: 'production' }),
  HOST: text({ default: '127.0.0.1' }),
  PORT: whole(0, 65_535)({ default: 3000 }),
  METRICS_HOST: text({ default: '127.0.0.1' }),
  METRICS_PORT: whole(0, 65_535)({ default: 0 }),
  DATABASE_URL: url('mysql:', 'mariadb:')(),
  DATABASE_POOL_SIZE: whole(1, 500)({ default: 20 }),
  DATABASE_CONNECT_TIMEOUT_MS: whole(100, 120_000)({ default: 5_000 }),
  WECHAT_BASE_URL: url('https:', 'http:')({ default: 'https://api.weixin.qq.com' }),
  WECHAT_APP_ID: text(),
  WECHAT_APP_SECRET: text(),
  WECHAT_PUSH_TOKEN: text(),
  WECHAT_PUSH_AES_KEY: matching(/^[A-Za-z0-9]{43}$/, '43 letters and digits')(),
  WECHAT_PUSH_MODE: oneOf('secure', 'plain')({ default: 'secure' }),
  WECHAT_TEMPLATES: pairs({ default: {} }),
  WECHAT_TIMEOUT_MS: whole(100, 120_000)({ default: 5_000 }),
  TOKEN_SECRET: secret(),
  FIELD_KEYS: fieldKeys(),
  INDEX_KEY: secret(),
  FILES_DIR: text(),
  PUBLIC_BASE_URL: url('https:', 'http:')(),
  CLOUD_HOSTING: oneOf('off', 'on')({ default: 'off' }),
  TRUST_PROXY: proxies({ default: 'loopback' }),
  API_DOCS: oneOf('off', 'on')({ default: undefined }),
  SHUTDOWN_DELAY_SECONDS: whole(0, 300)({ default: undefined }),
  SHUTDOWN_GRACE_SECONDS: whole(1, 600)({ default: 20 }),
  LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent')({ default: 'info' }),
  REQUESTS_PER_MINUTE: whole(10, 1_000_000)({ default: 600 }),
};

/** What the settings are once they are read. A value that has a problem is undefined. */
export type Settings = ReturnType<typeof cleaned>;

/** Reads every setting; a problem is a variable's name and what it should be, never its value. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): {
  values: Settings;
  problems: string[];
} {
  const given = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value);
  const problems: string[] = [];
  const values = cleaned(Object.fromEntries(given) as Record<string, string>, (errors) => {
    for (const [name, error] of Object.entries(errors)) {
      problems.push(error instanceof EnvMissingError ? `${name} is not set` : `${name} ${error?.message ?? ''}`);
    }
  });
  return { values, problems };
}

function cleaned(environment: Record<string, string>, onErrors: (errors: Record<string, Error | undefined>) => void) {
  const read = cleanEnv(environment, settings, { reporter: ({ errors }) => onErrors(errors) });
  return { ...read };
}
