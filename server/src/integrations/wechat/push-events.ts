import { isVerdict } from './content-check.js';
import type { ContentVerdict } from './content-check.js';

/** WeChat has looked at a picture, or could not. */
export interface MediaVerdictPush {
  kind: 'media-verdict';
  /** Names the check, and is the only key to tell two pushes apart: two pictures of one second share everything else. */
  traceId: string;
  /** Undefined when the check itself failed; see `failure`. */
  verdict?: ContentVerdict;
  /** `download`: WeChat could not fetch the picture. */
  failure?: 'download' | 'other';
  /** WeChat's class of the finding: 100 normal, 20001 politics, 20002 pornography, 20006 crime, 21000 other. */
  label?: number;
  errcode: number;
}

/** Somebody answered the consent popup, changed the settings, or a message was handed over. */
export interface SubscriptionPush {
  kind: 'subscription';
  event: 'popup' | 'change' | 'sent';
  openid: string;
  /** WeChat's second. */
  at: Date;
  items: SubscriptionItem[];
}

export interface SubscriptionItem {
  templateId: string;
  /** For `popup` and `change`. One `accept` in a popup is one message. */
  answer?: 'accept' | 'reject' | string;
  /** For `sent`: the message and what became of it (0 = delivered). */
  messageId?: string;
  errcode?: number;
}

/** An event this product does not use: answer `success` and forget it. */
export interface OtherPush {
  kind: 'other';
  event: string;
}

export type Push = MediaVerdictPush | SubscriptionPush | OtherPush;

type Fields = Record<string, unknown>;

const DOWNLOAD_FAILED = -1008;
/** What WeChat calls a person. */
const OPENID = /^[A-Za-z0-9_-]{1,64}$/;
/** Its classes have up to five digits. */
const LABEL_MAX = 999_999;
const subscriptionEvents: Record<string, SubscriptionPush['event']> = {
  subscribe_msg_popup_event: 'popup',
  subscribe_msg_change_event: 'change',
  subscribe_msg_sent_event: 'sent',
};

/** Reads a decrypted push. Unknown fields are ignored. @throws TypeError when a known event lacks what identifies it. */
export function readPushEvent(fields: Fields): Push {
  const event = typeof fields.Event === 'string' ? fields.Event : '';
  if (event === 'wxa_media_check') return readMediaVerdict(fields);
  const subscription = Object.hasOwn(subscriptionEvents, event) ? subscriptionEvents[event] : undefined;
  if (subscription) return readSubscription(subscription, fields);
  return { kind: 'other', event };
}

function readMediaVerdict(fields: Fields): MediaVerdictPush {
  const traceId = fields.trace_id;
  if (typeof traceId !== 'string' || traceId === '') throw new TypeError('wxa_media_check without trace_id');
  return 'isrisky' in fields ? readOldVerdict(traceId, fields) : readNewVerdict(traceId, fields);
}

function readNewVerdict(traceId: string, fields: Fields): MediaVerdictPush {
  const errcode = integer(fields.errcode) ?? 0;
  const { suggest, label } = asFields(fields.result);
  if (errcode !== 0 || !isVerdict(suggest)) return failed(traceId, errcode);
  return { kind: 'media-verdict', traceId, verdict: suggest, label: labelOf(label), errcode };
}

/** Version 1 (no longer kept up since 2021, still seen): `isrisky` 0 or 1, `status_code` 0 or -1008 as an unsigned number. */
function readOldVerdict(traceId: string, fields: Fields): MediaVerdictPush {
  const errcode = (integer(fields.status_code) ?? 0) | 0;
  const risky = integer(fields.isrisky);
  if (errcode !== 0 || (risky !== 0 && risky !== 1)) return failed(traceId, errcode);
  return { kind: 'media-verdict', traceId, verdict: risky === 1 ? 'risky' : 'pass', errcode };
}

function labelOf(value: unknown): number | undefined {
  const label = integer(value);
  return label !== undefined && label >= 0 && label <= LABEL_MAX ? label : undefined;
}

function failed(traceId: string, errcode: number): MediaVerdictPush {
  return { kind: 'media-verdict', traceId, failure: errcode === DOWNLOAD_FAILED ? 'download' : 'other', errcode };
}

function readSubscription(event: SubscriptionPush['event'], fields: Fields): SubscriptionPush | OtherPush {
  const openid = fields.FromUserName;
  if (typeof openid !== 'string' || openid === '') throw new TypeError('subscription event without FromUserName');
  if (!OPENID.test(openid)) return { kind: 'other', event: String(fields.Event) }; // nobody of ours
  const list = Array.isArray(fields.List) ? fields.List : [fields.List];
  const items = list.map(asFields).flatMap((item) => readItem(event, item));
  return { kind: 'subscription', event, openid, at: new Date((integer(fields.CreateTime) ?? 0) * 1000), items };
}

function readItem(event: SubscriptionPush['event'], item: Fields): SubscriptionItem[] {
  const templateId = item.TemplateId;
  if (typeof templateId !== 'string' || templateId === '') return [];
  if (event === 'sent') return [{ templateId, messageId: String(item.MsgID ?? ''), errcode: integer(item.ErrorCode) }];
  return [{ templateId, answer: String(item.SubscribeStatusString ?? '') }];
}

const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** WeChat sends numbers as numbers or as strings, in the same field. */
function integer(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
