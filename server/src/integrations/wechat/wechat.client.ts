import { checkTextInParts } from './content-check.js';
import type { ContentScene, TextCheck, TextVerdict } from './content-check.js';
import { StableToken } from './stable-token.js';
import { WechatError } from './wechat-error.js';
import type { WechatApi } from './wechat-error.js';
import { WechatHttp } from './wechat-http.js';
import type { Fetch, WechatAnswer } from './wechat-http.js';

export interface WechatClientOptions {
  /** `https://api.weixin.qq.com` in production, the stand-in's address elsewhere. */
  baseUrl: string;
  appId: string;
  appSecret: string;
  /** Milliseconds for one request with its answer. */
  timeoutMs?: number;
  fetch?: Fetch;
  /** Waits the given milliseconds. */
  sleep?: (ms: number) => Promise<unknown>;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Told about every request with how it ended: `ok` or the kind of the error. */
  onCall?: (api: WechatApi, outcome: string) => void;
}

export interface WechatSession {
  openid: string;
  /** Key for data the phone encrypts. Never leaves the server, never enters a log. */
  sessionKey: string;
  unionid?: string;
}

export interface WechatPhoneNumber {
  /** Digits without plus, e.g. `86`. */
  countryCode: string;
  /** The number without its country code. */
  purePhoneNumber: string;
}

export interface MediaCheck {
  /** Who taps: for a proxy's or grid worker's post their own openid, because the elder's is not active. */
  openid: string;
  /** An address WeChat can download, at most 10 MB. */
  mediaUrl: string;
  scene: ContentScene;
}

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Page with query, without leading slash. */
  page?: string;
  /** Field key → value, already fit by `fitSubscribeData`. */
  data: Record<string, string>;
  /** Which build the card opens. */
  state?: 'developer' | 'trial' | 'formal';
}

export interface MiniProgramCode {
  /** At most 32 of the characters WeChat allows; the page gets it as `scene` and must decodeURIComponent it. */
  scene: string;
  /** Page without leading slash and without query. */
  page: string;
  envVersion?: 'release' | 'trial' | 'develop';
  /** Pixels, 280–1280. */
  width?: number;
  /** False allows a page that is not published yet. */
  checkPath?: boolean;
}

const TOKEN_REFUSED: ReadonlySet<number> = new Set([40001, 40014, 42001]);
const SCENE_ALLOWED = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/;

/**
 * What Silin asks of WeChat. Every method throws WechatError and nothing else; a refused token is renewed once and the
 * call repeated once. Nothing here may be called inside an open database transaction: it waits for the outside.
 */
export class WechatClient {
  readonly appId: string;
  private readonly appSecret: string;
  private readonly http: WechatHttp;
  private readonly token: StableToken;

  constructor({ appId, appSecret, now = Date.now, ...http }: WechatClientOptions) {
    this.appId = appId;
    this.appSecret = appSecret;
    this.http = new WechatHttp(http);
    this.token = new StableToken({ http: this.http, appId, appSecret, now });
  }

  /** For a check of the settings: gets a token. @throws WechatError when AppID, secret or the list of addresses is not right, or nobody answers. */
  async checkCredentials(): Promise<void> {
    await this.token.current();
  }

  /**
   * Who is behind a `wx.login` code. The code lives five minutes and works once.
   * @throws WechatError `invalid-code`, `code-used`, `risky-user`, `config`, `quota` and the passing kinds.
   */
  async codeToSession(code: string): Promise<WechatSession> {
    const api = 'code2Session';
    const answer = jsonOf(
      api,
      await this.http.send({
        api,
        path: '/sns/jscode2session',
        query: { appid: this.appId, secret: this.appSecret, js_code: code, grant_type: 'authorization_code' },
      }),
    );
    const session = { openid: text(api, answer, 'openid'), sessionKey: text(api, answer, 'session_key') };
    return typeof answer.unionid === 'string' && answer.unionid ? { ...session, unionid: answer.unionid } : session;
  }

  /**
   * The phone number a person agreed to give with WeChat's button. Costs ¥0.03 a success; the code works once.
   * @throws WechatError `invalid-code`, `code-used` and the passing kinds.
   */
  async phoneNumber(code: string): Promise<WechatPhoneNumber> {
    const api = 'getPhoneNumber';
    const answer = jsonOf(api, await this.post(api, '/wxa/business/getuserphonenumber', { code }));
    const info = answer.phone_info;
    if (typeof info !== 'object' || info === null) throw new WechatError('malformed', api, { note: 'no phone_info' });
    const fields = info as Record<string, unknown>;
    return { countryCode: text(api, fields, 'countryCode'), purePhoneNumber: text(api, fields, 'purePhoneNumber') };
  }

  /**
   * WeChat's opinion of a text. Longer texts than 2500 characters are asked in overlapping parts; the worst part
   * decides. `openid` is the person who taps.
   * @throws WechatError `inactive-user`, `invalid-openid`, `bad-request` (empty, or beyond 20,000 characters), `quota` and the passing kinds.
   */
  checkText(check: TextCheck): Promise<TextVerdict> {
    return checkTextInParts(check, async (body) =>
      jsonOf('msgSecCheck', await this.post('msgSecCheck', '/wxa/msg_sec_check', body)),
    );
  }

  /**
   * Asks for the check of a picture. The verdict comes later as a push that carries the same trace id (within 30 minutes).
   * @throws WechatError `inactive-user`, `invalid-openid`, `quota` and the passing kinds.
   */
  async checkMedia({ openid, mediaUrl, scene }: MediaCheck): Promise<{ traceId: string }> {
    const api = 'mediaCheckAsync';
    const body = { media_url: mediaUrl, media_type: 2, version: 2, scene, openid };
    return { traceId: text(api, jsonOf(api, await this.post(api, '/wxa/media_check_async', body)), 'trace_id') };
  }

  /**
   * Sends one subscription message and uses up one consent of the person for this template.
   * @throws WechatError `no-credit`, `invalid-field`, `refused`, `banned`, `invalid-openid`, `config` and the passing kinds.
   *   After `timeout` nobody knows whether the message went out.
   */
  async sendSubscribeMessage({ openid, templateId, page, data, state = 'formal' }: SubscribeMessage): Promise<void> {
    const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]));
    await this.post('sendSubscribeMessage', '/cgi-bin/message/subscribe/send', {
      touser: openid,
      template_id: templateId,
      ...(page !== undefined && { page }),
      data: values,
      miniprogram_state: state,
      lang: 'zh_CN',
    });
  }

  /**
   * The picture (PNG or JPEG) of a mini-program code.
   * @throws WechatError `bad-request` for a scene or page WeChat does not take, `quota` and the passing kinds.
   */
  async miniProgramCode({ scene, page, envVersion, width, checkPath }: MiniProgramCode): Promise<Buffer> {
    const api = 'getUnlimitedQRCode';
    if (!SCENE_ALLOWED.test(scene)) throw new WechatError('bad-request', api, { note: 'scene: 32 allowed characters' });
    const answer = await this.post(api, '/wxa/getwxacodeunlimit', {
      scene,
      page,
      ...(envVersion !== undefined && { env_version: envVersion }),
      ...(width !== undefined && { width }),
      ...(checkPath !== undefined && { check_path: checkPath }),
    });
    if (!('image' in answer)) throw new WechatError('malformed', api, { note: 'no picture' });
    return answer.image;
  }

  private async post(api: WechatApi, path: string, json: unknown): Promise<WechatAnswer> {
    const send = (token: string) => this.http.send({ api, path, query: { access_token: token }, json });
    const token = await this.token.current();
    try {
      return await send(token);
    } catch (error) {
      if (!(error instanceof WechatError) || !TOKEN_REFUSED.has(error.errcode ?? 0)) throw error;
      return send(await this.token.afterRefusalOf(token));
    }
  }
}

function jsonOf(api: WechatApi, answer: WechatAnswer): Record<string, unknown> {
  if ('json' in answer) return answer.json;
  throw new WechatError('malformed', api, { note: 'a picture where JSON was due' });
}

function text(api: WechatApi, answer: Record<string, unknown>, field: string): string {
  const value = answer[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new WechatError('malformed', api, { note: `no ${field}` });
}
