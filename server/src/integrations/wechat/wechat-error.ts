/** What went wrong, in the caller's words. The numbers of WeChat stay in `errcode`. */
export type WechatErrorKind =
  /** The code from the phone is unknown or older than five minutes: ask for a new one. */
  | 'invalid-code'
  /** The code was exchanged before; it works once. */
  | 'code-used'
  /** WeChat refuses this person's sign-in (high risk). */
  | 'risky-user'
  /** No opening of the mini-program by this openid within two hours. */
  | 'inactive-user'
  /** The openid is not one of this mini-program's. */
  | 'invalid-openid'
  /** The person has no accepted subscription left for this template. */
  | 'no-credit'
  /** Subscription messages are banned for this app or template. */
  | 'banned'
  /** A field of the message breaks WeChat's rule; `field` names it where WeChat does. */
  | 'invalid-field'
  /** WeChat refuses the content itself (sensitive words). */
  | 'refused'
  /** The request is wrong in form: a mistake in this program, not the user's. */
  | 'bad-request'
  /** App id, secret, IP list, template or permission are set up wrongly: an operator must act. */
  | 'config'
  /** The access token was refused again after one refresh. */
  | 'token'
  /** The minute's or the day's allowance is used up; see `retryAfterSeconds`. */
  | 'quota'
  /** WeChat says it is busy, also after the retries. */
  | 'busy'
  | 'timeout'
  | 'unreachable'
  /** The answer is not what the documentation promises. */
  | 'malformed'
  /** An error number this table does not know. */
  | 'unknown';

/** WeChat's interfaces, by their documented names. */
export type WechatApi =
  | 'code2Session'
  | 'getStableAccessToken'
  | 'getPhoneNumber'
  | 'msgSecCheck'
  | 'mediaCheckAsync'
  | 'sendSubscribeMessage'
  | 'getUnlimitedQRCode';

const kinds: Readonly<Record<number, WechatErrorKind>> = {
  [-1]: 'busy',
  40001: 'token',
  40002: 'bad-request',
  40003: 'invalid-openid',
  40004: 'bad-request',
  40013: 'config',
  40014: 'token',
  40029: 'invalid-code',
  40037: 'config',
  40097: 'bad-request',
  40125: 'config',
  40129: 'bad-request',
  40163: 'code-used',
  40164: 'config',
  40169: 'bad-request',
  40226: 'risky-user',
  41001: 'token',
  41002: 'config',
  41004: 'config',
  41030: 'bad-request',
  42001: 'token',
  43002: 'bad-request',
  43101: 'no-credit',
  43104: 'invalid-openid',
  43107: 'banned',
  43108: 'busy',
  44002: 'bad-request',
  44991: 'quota',
  45009: 'quota',
  45011: 'quota',
  45168: 'refused',
  47001: 'bad-request',
  47003: 'invalid-field',
  48001: 'config',
  61010: 'inactive-user',
  85096: 'bad-request',
  87020: 'quota',
  89503: 'config',
  89506: 'config',
  89507: 'config',
};

const SECONDS_UNTIL_NEXT_MINUTE_WINDOW = 60;
const SECONDS_UNTIL_DAILY_QUOTA_IS_ASKED_AGAIN = 3600;

/** Errors that may pass by themselves; a job may try again later. The others need a person or another request. */
const passing: ReadonlySet<WechatErrorKind> = new Set([
  'quota',
  'busy',
  'timeout',
  'unreachable',
  'malformed',
  'token',
]);

export interface WechatErrorDetails {
  /** WeChat's number; absent when no well-formed answer came. */
  errcode?: number;
  /** WeChat's request id, which its support asks for. */
  rid?: string;
  /** The message field that broke a rule (47003), e.g. `thing2`. */
  field?: string;
  /** A few words for the log. Must never hold a secret, a token, a code or a text of a neighbour. */
  note?: string;
}

/**
 * The one error of the WeChat adapter. Its message holds the interface, the number and the request id and nothing that
 * came from the request: neither app secret nor token, code, openid or text can reach a log through it.
 */
export class WechatError extends Error {
  override readonly name = 'WechatError';
  readonly errcode: number | undefined;
  readonly rid: string | undefined;
  readonly field: string | undefined;

  constructor(
    readonly kind: WechatErrorKind,
    readonly api: WechatApi,
    { errcode, rid, field, note }: WechatErrorDetails = {},
  ) {
    super(
      [`WeChat ${api}: ${kind}`, errcode !== undefined && `errcode ${errcode}`, field, note, rid && `rid ${rid}`]
        .filter(Boolean)
        .join(', '),
    );
    this.errcode = errcode;
    this.rid = rid;
    this.field = field;
  }

  /** True when the same request may succeed later without anybody changing anything. */
  get mayPassLater(): boolean {
    return passing.has(this.kind);
  }

  /** Seconds a job should wait before it asks again; undefined when waiting is not known to help. */
  get retryAfterSeconds(): number | undefined {
    if (this.kind !== 'quota') return undefined;
    return this.errcode === 45009 ? SECONDS_UNTIL_DAILY_QUOTA_IS_ASKED_AGAIN : SECONDS_UNTIL_NEXT_MINUTE_WINDOW;
  }
}

/** Turns `{ errcode, errmsg }` of WeChat into a WechatError; takes only the rid and the field name from errmsg. */
export function wechatErrorFrom(api: WechatApi, errcode: number, errmsg: unknown): WechatError {
  const text = typeof errmsg === 'string' ? errmsg : '';
  const rid = /rid:\s*([0-9a-zA-Z-]{1,64})/.exec(text)?.[1];
  const field = errcode === 47003 ? /data\.([a-z_]+\d*)\b/.exec(text)?.[1] : undefined;
  return new WechatError(kinds[errcode] ?? 'unknown', api, { errcode, rid, field });
}
