import { randomBytes } from 'node:crypto';
import type { FieldKey } from './settings.js';
import { placeholders, unknownKinds } from './placeholders.js';
import { readSettings } from './settings.js';

export type { FieldKey } from './settings.js';

/**
 * The whole configuration, parsed once from the environment. Secrets come from nowhere else.
 * `FIELD_KEYS` is `id:base64[,id:base64…]`; the first encrypts, all decrypt.
 */
export class Config {
  readonly env: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  /** Where the operators' pages listen (`/metrics`, `/healthz`, `/readyz`); loopback unless told. Never open to the public. */
  readonly metricsHost: string;
  /** 0 = off. */
  readonly metricsPort: number;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  /** How long opening one connection may take. */
  readonly databaseConnectTimeoutMs: number;
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
  /** Whose X-Forwarded-For is believed: addresses and networks, or none. */
  readonly trustProxy: string | false;
  /** Whether `/api/docs` and `/api/openapi.json` are served. */
  readonly apiDocs: boolean;
  /** After SIGTERM: how long requests are still taken while `/readyz` says no, so that a proxy can turn away. */
  readonly shutdownDelayMs: number;
  /** How long requests and items under way may take after that. */
  readonly shutdownGraceMs: number;
  readonly logLevel: string;
  /** Requests a minute from one signed-in person or one address. */
  readonly requestsPerMinute: number;

  /**
   * Throws `ConfigError` that names every variable that is missing or wrong, all at once. `known.templateKinds` are the kinds
   * of messages that `WECHAT_TEMPLATES` may name.
   */
  constructor(
    environment: Readonly<Record<string, string | undefined>>,
    known: { readonly templateKinds?: readonly string[] } = {},
  ) {
    const { values: read, problems } = readSettings(environment);
    const production = read.SILIN_ENV === 'production';
    this.env = read.SILIN_ENV;
    this.host = read.HOST;
    this.port = read.PORT;
    this.metricsHost = read.METRICS_HOST;
    this.metricsPort = read.METRICS_PORT;
    this.databaseUrl = read.DATABASE_URL;
    this.databasePoolSize = read.DATABASE_POOL_SIZE;
    this.databaseConnectTimeoutMs = read.DATABASE_CONNECT_TIMEOUT_MS;
    this.wechat = {
      baseUrl: read.WECHAT_BASE_URL,
      appId: read.WECHAT_APP_ID,
      appSecret: read.WECHAT_APP_SECRET,
      pushToken: read.WECHAT_PUSH_TOKEN,
      pushAesKey: read.WECHAT_PUSH_AES_KEY,
      pushMode: read.WECHAT_PUSH_MODE,
      templates: read.WECHAT_TEMPLATES,
      timeoutMs: read.WECHAT_TIMEOUT_MS,
    };
    this.tokenSecret = read.TOKEN_SECRET;
    this.fieldKeys = read.FIELD_KEYS;
    this.indexKey = read.INDEX_KEY;
    this.filesDir = read.FILES_DIR;
    this.publicBaseUrl = read.PUBLIC_BASE_URL?.replace(/\/+$/, '');
    this.cloudHosting = read.CLOUD_HOSTING === 'on';
    this.trustProxy = read.TRUST_PROXY;
    this.apiDocs = read.API_DOCS ? read.API_DOCS === 'on' : !production;
    this.shutdownDelayMs = 1000 * (read.SHUTDOWN_DELAY_SECONDS ?? (production ? 5 : 0));
    this.shutdownGraceMs = 1000 * read.SHUTDOWN_GRACE_SECONDS;
    this.logLevel = read.LOG_LEVEL;
    this.requestsPerMinute = read.REQUESTS_PER_MINUTE;
    const all = [...problems, ...(production ? placeholders(read) : []), ...unknownKinds(read, known.templateKinds)];
    if (all.length > 0) throw new ConfigError(all);
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
