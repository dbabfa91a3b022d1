import { setTimeout as wait } from 'node:timers/promises';
import { WechatError, wechatErrorFrom } from './wechat-error.js';
import type { WechatApi } from './wechat-error.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface WechatHttpOptions {
  /** `https://api.weixin.qq.com` in production, the stand-in's address elsewhere. */
  baseUrl: string;
  /** Milliseconds for one request with its answer. */
  timeoutMs?: number;
  fetch?: Fetch;
  /** Waits the given milliseconds. */
  sleep?: (ms: number) => Promise<unknown>;
  /** Told about every request with how it ended: `ok` or the kind of the error. */
  onCall?: (api: WechatApi, outcome: string) => void;
}

export interface WechatRequest {
  api: WechatApi;
  path: string;
  query?: Record<string, string>;
  /** A JSON body makes the request a POST. */
  json?: unknown;
}

/** A JSON object of WeChat, or the bytes of a picture. */
export type WechatAnswer = { json: Record<string, unknown> } | { image: Buffer };

const DEFAULT_TIMEOUT_MS = 5000;
const BUSY_BACK_OFF_MS = [200, 600];

/**
 * Speaks HTTP with WeChat and knows nothing of tokens: sends, waits no longer than `timeoutMs`, repeats what was
 * answered with "busy" at most twice (200 ms, 600 ms, each ± a quarter), and turns every failure into a WechatError.
 *
 * Only an answered "busy" is repeated. After a time-out nobody knows whether WeChat acted: repeating could
 * send a neighbour the same message twice or burn a one-time code, so that decision is left to the caller.
 */
export class WechatHttp {
  private readonly baseUrl: string;
  private readonly timeoutMs: number;
  private readonly fetch: Fetch;
  private readonly sleep: (ms: number) => Promise<unknown>;
  private readonly onCall: (api: WechatApi, outcome: string) => void;

  constructor({
    baseUrl,
    timeoutMs = DEFAULT_TIMEOUT_MS,
    fetch = globalThis.fetch,
    sleep = wait,
    onCall,
  }: WechatHttpOptions) {
    this.onCall = onCall ?? (() => undefined);
    this.baseUrl = baseUrl.replace(/\/+$/, '');
    this.timeoutMs = timeoutMs;
    this.fetch = fetch;
    this.sleep = sleep;
  }

  /** @throws WechatError for everything but a successful answer. */
  async send(request: WechatRequest): Promise<WechatAnswer> {
    for (const backOffMs of BUSY_BACK_OFF_MS) {
      try {
        return await this.once(request);
      } catch (error) {
        if (!(error instanceof WechatError) || error.kind !== 'busy') throw error;
        await this.sleep(backOffMs * (0.75 + Math.random() / 2));
      }
    }
    return this.once(request);
  }

  private async once(request: WechatRequest): Promise<WechatAnswer> {
    try {
      const answer = await this.ask(request);
      this.onCall(request.api, 'ok');
      return answer;
    } catch (error) {
      this.onCall(request.api, error instanceof WechatError ? error.kind : 'failed');
      throw error;
    }
  }

  private async ask({ api, path, query = {}, json }: WechatRequest): Promise<WechatAnswer> {
    const search = new URLSearchParams(query).toString();
    const init: RequestInit = { signal: AbortSignal.timeout(this.timeoutMs), redirect: 'error' };
    if (json !== undefined) {
      Object.assign(init, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json),
      });
    }
    let status: number;
    let bytes: Buffer;
    try {
      const response = await this.fetch(`${this.baseUrl}${path}${search && `?${search}`}`, init);
      status = response.status;
      bytes = Buffer.from(await response.arrayBuffer());
    } catch (error) {
      throw failedToReach(api, error);
    }
    if (status !== 200) throw new WechatError('unreachable', api, { note: `HTTP ${status}` });
    return readAnswer(api, bytes);
  }
}

/** The cause itself is dropped on purpose: its text can hold the address, and with it the app secret. */
function failedToReach(api: WechatApi, error: unknown): WechatError {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError' || name === 'AbortError') return new WechatError('timeout', api);
  const code = typeof cause?.code === 'string' && /^[A-Z_]+$/.test(cause.code) ? cause.code : undefined;
  return new WechatError('unreachable', api, { note: code });
}

function readAnswer(api: WechatApi, bytes: Buffer): WechatAnswer {
  if (isImage(bytes)) return { image: bytes };
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new WechatError('malformed', api, { note: `${bytes.length} bytes, not JSON` });
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new WechatError('malformed', api, { note: 'not a JSON object' });
  }
  const { errcode = 0, errmsg } = json as { errcode?: unknown; errmsg?: unknown };
  if (typeof errcode !== 'number') throw new WechatError('malformed', api, { note: 'errcode is not a number' });
  if (errcode !== 0) throw wechatErrorFrom(api, errcode, errmsg);
  return { json: json as Record<string, unknown> };
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Judged by content: WeChat's content type for pictures has changed over the years. */
function isImage(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(PNG) || bytes.subarray(0, 3).equals(JPEG);
}
