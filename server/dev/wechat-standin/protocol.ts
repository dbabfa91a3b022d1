import { randomBytes } from 'node:crypto';

/**
 * What the platform's documentation says about names, paths, numbers and allowances. Written from the documentation and not shared with
 * the backend's client on purpose: two readings of one text that must agree.
 */
export const interfaces = {
  code2Session: { method: 'GET', path: '/sns/jscode2session', perMinute: 100_000, perDay: Infinity, minuteCode: 45011 },
  getStableAccessToken: {
    method: 'POST',
    path: '/cgi-bin/stable_token',
    perMinute: 10_000,
    perDay: 500_000,
    minuteCode: 45011,
  },
  getPhoneNumber: {
    method: 'POST',
    path: '/wxa/business/getuserphonenumber',
    perMinute: 100_000,
    perDay: Infinity,
    minuteCode: 45011,
  },
  msgSecCheck: { method: 'POST', path: '/wxa/msg_sec_check', perMinute: 4000, perDay: 2_000_000, minuteCode: 44991 },
  mediaCheckAsync: {
    method: 'POST',
    path: '/wxa/media_check_async',
    perMinute: 2000,
    perDay: 200_000,
    minuteCode: 44991,
  },
  sendSubscribeMessage: {
    method: 'POST',
    path: '/cgi-bin/message/subscribe/send',
    perMinute: 100_000,
    perDay: Infinity,
    minuteCode: 45011,
  },
  getUnlimitedQRCode: {
    method: 'POST',
    path: '/wxa/getwxacodeunlimit',
    perMinute: 5000,
    perDay: Infinity,
    minuteCode: 45011,
  },
} as const satisfies Record<string, Interface>;

interface Interface {
  method: 'GET' | 'POST';
  path: string;
  perMinute: number;
  perDay: number;
  /** The number answered when the minute's allowance is used up. */
  minuteCode: number;
}

export type ApiName = keyof typeof interfaces;

export function isApiName(value: unknown): value is ApiName {
  return typeof value === 'string' && Object.hasOwn(interfaces, value);
}

export function apiAt(path: string): ApiName | undefined {
  return (Object.keys(interfaces) as ApiName[]).find((name) => interfaces[name].path === path);
}

const messages: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  44991: 'reach max api minute frequence',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
  61010: 'code is expired',
  87020: 'repeat request limit exceeded',
};

/** A failure the platform answers with HTTP 200. */
export class Refusal extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg = messages[errcode] ?? 'error',
  ) {
    super(errmsg);
  }
}

export function failureBody({ errcode, errmsg }: { errcode: number; errmsg: string }): {
  errcode: number;
  errmsg: string;
} {
  return { errcode, errmsg: `${errmsg} rid: ${requestId()}` };
}

/** Shape `60f96f1d-3845297a-1976a3ae`, as the platform numbers requests and traces. */
export function requestId(): string {
  return [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-');
}
