import { WechatError } from './wechat-error.js';
import type { WechatHttp } from './wechat-http.js';

export interface StableTokenOptions {
  http: WechatHttp;
  appId: string;
  appSecret: string;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** WeChat hands out the next token this long before the old one ends; until then both work. */
const OVERLAP_MS = 5 * 60_000;
/** Forced refreshes must be this far apart, and there are 20 a day. */
const FORCE_INTERVAL_MS = 30_000;

/**
 * The access token of the mini-program, kept until shortly before its end. However many callers need it at once, one
 * request fetches it. Several processes may each hold a copy: WeChat gives all of them the same token.
 * Source: getStableAccessToken of the official documentation.
 */
export class StableToken {
  private token: { value: string; usableUntil: number } | undefined;
  private fetching: Promise<string> | undefined;
  private lastForcedAt = -Infinity;

  constructor(private readonly options: StableTokenOptions) {}

  /** @throws WechatError when WeChat gives no token. */
  async current(): Promise<string> {
    if (this.token && this.options.now() < this.token.usableUntil) return this.token.value;
    return this.single(() => this.fetch(false));
  }

  /**
   * A token other than the refused one. Asks politely first (another process may have renewed it); only when the
   * platform insists on the refused token is a new one forced.
   * @throws WechatError `token` when a new one was forced less than 30 seconds ago.
   */
  async afterRefusalOf(refused: string): Promise<string> {
    if (this.token && this.token.value !== refused) return this.current();
    const arriving = await this.fetching;
    if (arriving !== undefined && arriving !== refused) return arriving;
    return this.single(async () => {
      this.token = undefined;
      const offered = await this.fetch(false);
      if (offered !== refused) return offered;
      this.token = undefined;
      return this.forceNew();
    });
  }

  private forceNew(): Promise<string> {
    if (this.options.now() - this.lastForcedAt < FORCE_INTERVAL_MS) {
      throw new WechatError('token', 'getStableAccessToken', { note: 'a new token was forced seconds ago' });
    }
    this.lastForcedAt = this.options.now();
    return this.fetch(true);
  }

  private single(fetch: () => Promise<string>): Promise<string> {
    this.fetching ??= fetch().finally(() => (this.fetching = undefined));
    return this.fetching;
  }

  private async fetch(force: boolean): Promise<string> {
    const { http, appId, appSecret, now } = this.options;
    const answer = await http.send({
      api: 'getStableAccessToken',
      path: '/cgi-bin/stable_token',
      json: { grant_type: 'client_credential', appid: appId, secret: appSecret, ...(force && { force_refresh: true }) },
    });
    const { access_token: value, expires_in: seconds } = ('json' in answer ? answer.json : {}) as Record<
      string,
      unknown
    >;
    if (typeof value !== 'string' || value === '' || typeof seconds !== 'number' || !(seconds > 0)) {
      throw new WechatError('malformed', 'getStableAccessToken', { note: 'no access_token with expires_in' });
    }
    this.token = { value, usableUntil: now() + seconds * 1000 - Math.min(OVERLAP_MS, seconds * 100) };
    return value;
  }
}
