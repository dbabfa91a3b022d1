import { chinaParts } from '@silin/shared';
import type { Instant } from '@silin/shared';

/**
 * WeChat's rules for the fields of a subscription message (it answers 47003 when one is broken).
 * Source: «订阅消息参数值内容限制说明» of sendMessage in the official documentation. The kind is the key's prefix: `thing2` is a `thing`.
 */
export type SubscribeFieldKind =
  | 'thing'
  | 'number'
  | 'letter'
  | 'symbol'
  | 'character_string'
  | 'time'
  | 'date'
  | 'amount'
  | 'phone_number'
  | 'car_number'
  | 'name'
  | 'phrase';

const chinese = '\\u4e00-\\u9fff\\u3400-\\u4dbf';
const clock = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const day =
  '(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}年\\d{1,2}月|\\d{1,2}月\\d{1,2}日|\\d{4}([-/.])\\d{1,2}([-/.])\\d{1,2}|\\d{4}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2})';
const span = (moment: string) => new RegExp(`^${moment}( ?~ ?${moment})?$`);

const shapes: Record<SubscribeFieldKind, RegExp> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  number: /^(?=(?:\D*\d){1,32}\D*$)-?\d+(\.\d+)?$/,
  letter: /^[a-zA-Z]{1,32}$/,
  symbol: /^[^\p{Cc}\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: span(`(${day} ?)?${clock}`),
  date: span(`${day}( ?${clock})?`),
  amount: /^[^\p{Cc}\p{L}\p{N}\s]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: /^[\p{L}\d]{1,8}$/u,
  name: new RegExp(`^([${chinese}a-zA-Z·. ]{1,10}|[\\x20-\\x2f\\x3a-\\x7e]{1,20})$`),
  phrase: new RegExp(`^[${chinese}]{1,5}$`),
};

/** The kind of a field key (`thing2` → `thing`), or undefined for a key no rule is known for (`enum`, `site` …). */
export function subscribeFieldKind(key: string): SubscribeFieldKind | undefined {
  const kind = key.replace(/\d+$/, '');
  return Object.hasOwn(shapes, kind) ? (kind as SubscribeFieldKind) : undefined;
}

/** True when WeChat will take this value for this key. Lengths are counted in UTF-16 units, the stricter reading. */
export function isSubscribeFieldValid(key: string, value: string): boolean {
  const kind = subscribeFieldKind(key);
  if (!kind) return value !== '';
  return shapes[kind].test(value) && (kind !== 'thing' || value.length <= 20);
}

/**
 * The value as WeChat will take it: line breaks become spaces, what is too long is cut (a `thing` ends in `…`).
 * @throws RangeError when no cutting can make it fit (an empty text, a date that is none).
 */
export function fitSubscribeField(key: string, value: string): string {
  const kind = subscribeFieldKind(key);
  const clean = value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const fitted = kind ? cut(kind, clean) : clean;
  if (!isSubscribeFieldValid(key, fitted)) throw new RangeError(`subscription message: ${key} cannot be made to fit`);
  return fitted;
}

/** Fits every field of a message. @throws RangeError naming the first field that cannot be made to fit. */
export function fitSubscribeData(data: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, fitSubscribeField(key, value)]));
}

/** An instant as a `date` or `time` field shows it, in China time: `2026年11月23日 15:01`. */
export function subscribeDateTime(instant: Instant): string {
  const { year, month, day, hour, minute } = chinaParts(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`;
}

function cut(kind: SubscribeFieldKind, value: string): string {
  switch (kind) {
    case 'thing':
      return value.length <= 20 ? value : `${head(value, 19)}…`;
    case 'phrase':
      return head(value.replace(new RegExp(`[^${chinese}]`, 'g'), ''), 5);
    case 'name':
      return head(value, new RegExp(`[${chinese}]`).test(value) ? 10 : 20);
    case 'character_string':
    case 'letter':
      return head(value, 32);
    default:
      return value;
  }
}

/** The first `units` UTF-16 units, never half a character. */
function head(value: string, units: number): string {
  let result = '';
  for (const char of value) {
    if (result.length + char.length > units) break;
    result += char;
  }
  return result;
}
