import { randomBytes } from 'node:crypto';

/** One key of the field cipher: its id is stored beside every value it encrypted. */
export interface FieldKey {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * The whole configuration, parsed once from the environment. Secrets come from nowhere else.
 * `FIELD_KEYS` is `id:base64[,id:base64…]`; the first encrypts, all decrypt (rotation = put a new one in front).
 */
export class Config {
  readonly env: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  /** Port of `GET /metrics`, on loopback only; 0 = off. */
  readonly metricsPort: number;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly wechat: {
    readonly baseUrl: string;
    readonly appId: string;
    readonly appSecret: string;
    readonly pushToken: string;
    readonly pushAesKey: string;
    /** As set at the platform's console. In `secure` mode plain pushes are refused. */
    readonly pushMode: 'secure' | 'plain';
    /** Subscribe-message template ids by notification kind; empty = in-app inbox only. */
    readonly templates: Readonly<Record<string, string>>;
    /** How long one call may take, with its answer. */
    readonly timeoutMs: number;
  };
  readonly tokenSecret: Buffer;
  readonly fieldKeys: readonly FieldKey[];
  readonly indexKey: Buffer;
  readonly filesDir: string;
  /** Where WeChat and browsers reach this API, without a trailing slash. */
  readonly publicBaseUrl: string;
  /** True only where the deployment is WeChat cloud hosting with public access closed: then X-WX-OPENID may be believed. */
  readonly cloudHosting: boolean;
  readonly logLevel: string;
  /** Requests a minute from one signed-in person or one address. */
  readonly requestsPerMinute: number;

  /** Throws `ConfigError` that names every variable that is missing or wrong, all at once. */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const read = new Reader(environment);
    this.env = read.oneOf('SILIN_ENV', ['development', 'test', 'production'], 'production');
    this.host = read.text('HOST', '127.0.0.1');
    this.port = read.number('PORT', 3000, 0, 65535);
    this.metricsPort = read.number('METRICS_PORT', 0, 0, 65535);
    this.databaseUrl = read.url('DATABASE_URL', ['mysql:', 'mariadb:']);
    this.databasePoolSize = read.number('DATABASE_POOL_SIZE', 20, 1, 500);
    this.wechat = {
      baseUrl: read.url('WECHAT_BASE_URL', ['https:', 'http:'], 'https://api.weixin.qq.com'),
      appId: read.text('WECHAT_APP_ID'),
      appSecret: read.text('WECHAT_APP_SECRET'),
      pushToken: read.text('WECHAT_PUSH_TOKEN'),
      pushAesKey: read.matching('WECHAT_PUSH_AES_KEY', /^[A-Za-z0-9]{43}$/, '43 letters and digits'),
      pushMode: read.oneOf('WECHAT_PUSH_MODE', ['secure', 'plain'], 'secure'),
      templates: read.record('WECHAT_TEMPLATES'),
      timeoutMs: read.number('WECHAT_TIMEOUT_MS', 5_000, 100, 120_000),
    };
    this.tokenSecret = read.bytes('TOKEN_SECRET', 32);
    this.fieldKeys = read.fieldKeys('FIELD_KEYS');
    this.indexKey = read.bytes('INDEX_KEY', 32);
    this.filesDir = read.text('FILES_DIR');
    this.publicBaseUrl = read.url('PUBLIC_BASE_URL', ['https:', 'http:']).replace(/\/+$/, '');
    this.cloudHosting = read.oneOf('CLOUD_HOSTING', ['off', 'on'], 'off') === 'on';
    this.logLevel = read.oneOf('LOG_LEVEL', ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'info');
    this.requestsPerMinute = read.number('REQUESTS_PER_MINUTE', 600, 10, 1_000_000);
    if (this.env === 'production' && !this.wechat.baseUrl.startsWith('https:')) {
      read.problem('WECHAT_BASE_URL must be https in production');
    }
    read.finish();
  }
}

/** A configuration that cannot be used. The message names every variable and what it should be; no value is repeated. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration: ${problems.join('; ')}.`);
    this.name = 'ConfigError';
  }
}

/** Settings for tests and tools: fresh random secrets, everything else as given. */
export function throwawaySecrets(): Record<string, string> {
  return {
    WECHAT_APP_ID: 'wx0000000000000000',
    WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
    WECHAT_PUSH_TOKEN: randomBytes(8).toString('hex'),
    WECHAT_PUSH_AES_KEY: randomBytes(32).toString('hex').slice(0, 43),
    TOKEN_SECRET: randomBytes(32).toString('base64'),
    FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    INDEX_KEY: randomBytes(32).toString('base64'),
  };
}

class Reader {
  private readonly problems: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  problem(text: string): void {
    this.problems.push(text);
  }

  finish(): void {
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }

  text(name: string, fallback?: string): string {
    const value = this.env[name]?.trim() || fallback;
    if (value === undefined) this.problem(`${name} is not set`);
    return value ?? '';
  }

  matching(name: string, pattern: RegExp, shape: string): string {
    const value = this.text(name);
    if (value && !pattern.test(value)) this.problem(`${name} must be ${shape}`);
    return value;
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name, fallback);
    if (!allowed.includes(value as T)) this.problem(`${name} must be one of ${allowed.join(', ')}`);
    return value as T;
  }

  number(name: string, fallback: number, min: number, max: number): number {
    const value = Number(this.text(name, String(fallback)));
    if (!Number.isInteger(value) || value < min || value > max) {
      this.problem(`${name} must be a whole number from ${min} to ${max}`);
    }
    return value;
  }

  url(name: string, protocols: readonly string[], fallback?: string): string {
    const value = this.text(name, fallback);
    if (!value) return '';
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      this.problem(`${name} must be a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    }
    return value;
  }

  bytes(name: string, min: number): Buffer {
    const text = this.text(name);
    const value = Buffer.from(text, 'base64');
    if (text && value.length < min) this.problem(`${name} must be at least ${min} bytes in base64`);
    return value;
  }

  fieldKeys(name: string): FieldKey[] {
    const keys = this.text(name)
      .split(',')
      .filter(Boolean)
      .map((pair) => {
        const [id = '', encoded = ''] = pair.split(':');
        return { id: id.trim(), key: Buffer.from(encoded, 'base64') };
      });
    if (keys.some((k) => !/^[a-z0-9]{1,8}$/.test(k.id) || k.key.length !== 32)) {
      this.problem(`${name} must be id:base64 pairs of 32-byte keys, separated by commas`);
    }
    if (new Set(keys.map((k) => k.id)).size !== keys.length) this.problem(`${name} holds one id twice`);
    return keys;
  }

  record(name: string): Record<string, string> {
    const pairs = this.text(name, ' ').trim().split(',').filter(Boolean);
    if (pairs.some((p) => !/^[a-z_]+=\S+$/.test(p)))
      this.problem(`${name} must be kind=templateId pairs, separated by commas`);
    return Object.fromEntries(pairs.map((p) => p.split('=') as [string, string]));
  }
}
