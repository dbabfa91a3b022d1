import { decryptPush, isSameSignature, pushSignature } from './push-cipher.js';
import { readPushEvent } from './push-events.js';
import type { Push } from './push-events.js';

/** Set at WeChat's console; with `aesKey` (43 characters) the secure mode is demanded, without it the plain mode. */
export interface PushSettings {
  token: string;
  aesKey?: string;
  appId: string;
  /** The present, in milliseconds; WeChat's seconds are compared with it. */
  now?: () => number;
}

export type PushQuery = Readonly<Record<string, unknown>>;

/** What to answer to every push that was understood; anything else makes WeChat send it again. */
export const PUSH_ACCEPTED = 'success';

/** This did not come from WeChat, or not for this app. Answer 403 without details. */
export class PushRefused extends Error {
  override readonly name = 'PushRefused';
  constructor(
    readonly reason: 'signature' | 'stale' | 'plain-in-secure-mode' | 'undecipherable' | 'other-app' | 'malformed',
  ) {
    super(`message push refused: ${reason}`);
  }
}

/** WeChat repeats a push within seconds; the rest allows for clocks that differ. An older one is refused as a replay. */
export const PUSH_WINDOW_MS = 10 * 60_000;

/**
 * WeChat's check of our address (a GET): returns the `echostr` to answer with.
 * @throws PushRefused when the signature is wrong.
 */
export function answerAddressCheck(query: PushQuery, { token, now }: Pick<PushSettings, 'token' | 'now'>): string {
  requireSignature(query, 'signature', [token], now);
  return String(query.echostr ?? '');
}

/**
 * Verifies, decrypts and reads one push (a POST, JSON data format). `body` may be the raw text or the parsed JSON.
 * Where an `aesKey` is set only encrypted pushes count: plain fields beside `Encrypt` (compatibility mode) are ignored, plain pushes refused.
 * @throws PushRefused when it is not WeChat's, not for this app, or unreadable.
 */
export function parsePush(query: PushQuery, body: unknown, settings: PushSettings): Push {
  const outer = jsonObject(body);
  const inner = settings.aesKey ? openSecure(query, outer, { ...settings, aesKey: settings.aesKey }) : outer;
  if (!settings.aesKey) requireSignature(query, 'signature', [settings.token], settings.now);
  try {
    return readPushEvent(inner);
  } catch {
    throw new PushRefused('malformed');
  }
}

/**
 * What names one push: the signature that was verified. A second push with the same one is the first again, whatever its body
 * says (in the plain mode the body is not signed).
 */
export const pushName = (query: PushQuery, { aesKey }: PushSettings): string =>
  String(query[aesKey ? 'msg_signature' : 'signature']);

function openSecure(
  query: PushQuery,
  outer: Record<string, unknown>,
  settings: PushSettings & Required<Pick<PushSettings, 'aesKey'>>,
) {
  const { Encrypt: encrypted } = outer;
  if (typeof encrypted !== 'string') throw new PushRefused('plain-in-secure-mode');
  requireSignature(query, 'msg_signature', [settings.token, encrypted], settings.now);
  let opened: { message: string; appId: string };
  try {
    opened = decryptPush(encrypted, settings);
  } catch {
    throw new PushRefused('undecipherable');
  }
  if (opened.appId !== settings.appId) throw new PushRefused('other-app');
  return jsonObject(opened.message);
}

function requireSignature(
  query: PushQuery,
  name: 'signature' | 'msg_signature',
  secrets: string[],
  now: () => number = Date.now,
): void {
  const expected = pushSignature(...secrets, String(query.timestamp ?? ''), String(query.nonce ?? ''));
  if (secrets[0] === '' || !isSameSignature(expected, query[name])) throw new PushRefused('signature');
  const age = now() - Number(query.timestamp) * 1000;
  if (!(Math.abs(age) <= PUSH_WINDOW_MS)) throw new PushRefused('stale');
}

function jsonObject(body: unknown): Record<string, unknown> {
  let value = Buffer.isBuffer(body) ? body.toString('utf8') : body;
  try {
    if (typeof value === 'string') value = JSON.parse(value);
  } catch {
    throw new PushRefused('malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PushRefused('malformed');
  return value as Record<string, unknown>;
}
