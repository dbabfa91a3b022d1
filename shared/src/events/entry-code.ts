import { fromHex, hmacSha256, toHex, utf8 } from '../kernel/sha256.js';

/** A keyed fingerprint of a message: hex of HMAC-SHA256. The key stays with whoever hands this in. */
export type Mac = (message: string) => string;

/** The fingerprint of a key that was handed out as hex: what a phone at the door checks with. */
export function macWith(keyHex: string): Mac {
  const key = fromHex(keyHex);
  return (message) => toHex(hmacSha256(key, utf8(message)));
}

/** Signs of a code: digits and capitals that nobody takes for another (no I, L, O, U). */
export const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const SEAT_CHARS = 10;
const SESSION_CHARS = 26;
const MAC_CHARS = 20;
const MAC_HEX = 25;
const ENTRY = 'S1';
const SELF = 'S2';

/** What an entry code 入场码 turns out to be at the door of a session. */
export type EntryReading =
  | { readonly kind: 'genuine'; readonly seatCode: string }
  /** The seat code alone, keyed in from paper: proves nothing, but names a seat. */
  | { readonly kind: 'seat'; readonly seatCode: string }
  | { readonly kind: 'other_session' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'not_ours' };

/** What a rotating code 签到码 says, once it is known to be ours. */
export interface SelfReading {
  readonly sessionId: string;
  readonly step: number;
}

/** The entry code of a seat: `S1.<session>.<seat>.<mac>`, signs a QR code packs densely. `mac` uses the session's entry key. */
export function entryCode(sessionId: string, seatCode: string, mac: Mac): string {
  const named = `${ENTRY}.${packed(sessionId)}.${seatCode}`;
  return `${named}.${sealOf(named, mac)}`;
}

/** Reads what was scanned or typed at the door of `sessionId`. Never throws. */
export function readEntryCode(text: string, sessionId: string, mac: Mac): EntryReading {
  const code = tidy(text);
  if (isSigns(code, SEAT_CHARS)) return { kind: 'seat', seatCode: code };
  const [version, session = '', seatCode = '', seal = '', ...more] = code.split('.');
  if (version !== ENTRY || more.length > 0) return { kind: 'not_ours' };
  if (!isSigns(session, SESSION_CHARS) || !isSigns(seatCode, SEAT_CHARS) || !isSigns(seal, MAC_CHARS)) {
    return { kind: 'not_ours' };
  }
  if (session !== packed(sessionId)) return { kind: 'other_session' };
  return isSame(seal, sealOf(`${ENTRY}.${session}.${seatCode}`, mac))
    ? { kind: 'genuine', seatCode }
    : { kind: 'forged' };
}

/** The number of the period an instant lies in. */
export const selfStep = (at: number, seconds: number): number => Math.floor(at / (seconds * 1000));

/** The rotating code of a session in one period: `S2.<session>.<step>.<mac>`. */
export function selfCode(sessionId: string, step: number, mac: Mac): string {
  const named = `${SELF}.${packed(sessionId)}.${step}`;
  return `${named}.${sealOf(named, mac)}`;
}

/** Reads a rotating code; `macOf` gives the fingerprint of the session it names. Undefined for what is not ours or forged. */
export function readSelfCode(text: string, macOf: (sessionId: string) => Mac): SelfReading | undefined {
  const code = tidy(text);
  const [version, session = '', step = '', seal = '', ...more] = code.split('.');
  if (version !== SELF || more.length > 0 || !/^\d{1,12}$/.test(step)) return undefined;
  if (!isSigns(session, SESSION_CHARS) || !isSigns(seal, MAC_CHARS)) return undefined;
  const sessionId = unpacked(session);
  if (sessionId === undefined) return undefined;
  const isOurs = isSame(seal, sealOf(`${SELF}.${session}.${step}`, macOf(sessionId)));
  return isOurs ? { sessionId, step: Number(step) } : undefined;
}

/** What a code means however it was typed: in small letters, with spaces or hyphens, in full width, with O for 0 and I or L for 1. */
function tidy(text: string): string {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return code.replace(/O/g, '0').replace(/[IL]/g, '1');
}

const isSigns = (text: string, chars: number): boolean =>
  text.length === chars && [...text].every((sign) => CODE_SIGNS.includes(sign));

const sealOf = (named: string, mac: Mac): string => signsOf(mac(named).slice(0, MAC_HEX));

/** Compares every sign, so that the time taken tells nothing. */
function isSame(one: string, other: string): boolean {
  let differing = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) differing |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return differing === 0;
}

const packed = (id: string): string => signsOf(id.replace(/-/g, ''));

function unpacked(signs: string): string | undefined {
  const hex = hexOf(signs).slice(0, 32);
  if (signsOf(hex) !== signs) return undefined;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Five bits a sign, from four bits a digit. */
const signsOf = (hex: string): string =>
  regrouped(
    [...hex].map((digit) => Number.parseInt(digit, 16)),
    4,
    5,
    CODE_SIGNS,
  );
const hexOf = (signs: string): string =>
  regrouped(
    [...signs].map((sign) => CODE_SIGNS.indexOf(sign)),
    5,
    4,
    '0123456789abcdef',
  );

/** The same bits in groups of another width; the last group is filled with zeros. */
function regrouped(groups: readonly number[], from: number, to: number, alphabet: string): string {
  let text = '';
  let bits = 0;
  let width = 0;
  for (const group of groups) {
    bits = (bits << from) | group;
    width += from;
    while (width >= to) {
      width -= to;
      text += alphabet[(bits >> width) & ((1 << to) - 1)];
      bits &= (1 << width) - 1;
    }
  }
  return width > 0 ? text + alphabet[(bits << (to - width)) & ((1 << to) - 1)] : text;
}
