import { Faults } from './faults.js';
import { MediaChecks } from './media-checks.js';
import { People } from './people.js';
import type { ApiName } from './protocol.js';
import { Pusher } from './pusher.js';
import { Quotas } from './quotas.js';
import type { Allowance } from './quotas.js';
import { Tokens } from './tokens.js';

export interface WechatStandInOptions {
  /** 0 = a free one. */
  port?: number;
  appId?: string;
  appSecret?: string;
  /** Where the backend takes pushes; may also be set later by `control.setPushUrl`. */
  pushUrl?: string;
  pushToken?: string;
  /** 43 characters. */
  pushAesKey?: string;
  pushMode?: 'secure' | 'plain';
  /** Keeps personas, visits and message consents over a restart. */
  stateFile?: string;
  quotas?: Partial<Record<ApiName, Allowance>>;
  /** Ids the platform knows; not given = every id is taken. */
  templates?: string[];
  /** Pages of the published mini-program, for check_path; not given = every page is taken. */
  pages?: string[];
  /** Given out as unionid by code2Session when the app is bound to an open platform account. */
  withUnionId?: boolean;
  /** The clock under the stand-in's own, ms; tests give one that stands still. */
  now?: () => number;
}

export interface ReceivedCall {
  api: ApiName;
  at: Date;
  query: Record<string, string>;
  body: unknown;
  /** What it was answered: errcode (0 = success), or the kind of fault. */
  answered: number | string;
}

export interface DeliveredMessage {
  openid: string;
  templateId: string;
  page?: string;
  data: Record<string, string>;
  at: Date;
}

/** Everything the stand-in remembers. One per server. */
export class Platform {
  readonly appId: string;
  readonly appSecret: string;
  readonly faults = new Faults();
  readonly quotas: Quotas;
  readonly tokens: Tokens;
  readonly people: People;
  readonly pusher: Pusher;
  readonly media: MediaChecks;
  readonly calls: ReceivedCall[] = [];
  readonly messages: DeliveredMessage[] = [];
  /** Texts that contain one of these are `risky` or `review`. */
  readonly words = { risky: new Set(['违规内容示例']), review: new Set(['待复核内容示例']) };
  readonly templates: readonly string[] | undefined;
  readonly pages: readonly string[] | undefined;
  readonly withUnionId: boolean;
  private readonly clock: () => number;
  private aheadMs = 0;

  constructor(options: WechatStandInOptions) {
    const { appId = 'wx0000000000000000', appSecret = '0'.repeat(32), pushMode: mode = 'secure' } = options;
    this.clock = options.now ?? Date.now;
    this.appId = appId;
    this.appSecret = appSecret;
    this.templates = options.templates;
    this.pages = options.pages;
    this.withUnionId = options.withUnionId ?? false;
    const target = {
      url: options.pushUrl,
      token: options.pushToken ?? 'token',
      aesKey: options.pushAesKey ?? 'A'.repeat(43),
      mode,
    };
    this.quotas = new Quotas(this.now, { ...options.quotas });
    this.tokens = new Tokens(this.now);
    this.people = new People(this.now, options.stateFile);
    this.pusher = new Pusher(appId, target, this.now);
    this.media = new MediaChecks(appId, this.pusher, this.now);
  }

  /** The stand-in's clock, ms; tests may move it forward. */
  readonly now = (): number => this.clock() + this.aheadMs;

  advance(ms: number): void {
    this.aheadMs += ms;
  }
}
