import { decryptPush, isSameSignature, pushSignature } from './push-cipher.js';
import { readPushEvent } from './push-events.js';
import type { Push } from './push-events.js';

/** Set at the platform's console; with `aesKey` (43 characters) the secure mode is demanded, without it the plain mode. */
export interface PushSettings {
  token: string;
  aesKey?: string;
  appId: string;
}

export type PushQuery = Readonly<Record<string, unknown>>;

/** What to answer to every push that was understood; anything else makes the platform send it again. */
export const PUSH_ACCEPTED = 'success';

/** This did not come from the platform, or not for this app. Answer 403 without details. */
export class PushRefused extends Error {
  override readonly name = 'PushRefused';
  constructor(readonly reason: 'signature' | 'plain-in-secure-mode' | 'undecipherable' | 'other-app' | 'malformed') {
    super(`message push refused: ${reason}`);
  }
}

/**
 * The platform's check of our address (a GET): returns the `echostr` to answer with.
 * @throws PushRefused when the signature is wrong.
 */
export function answerAddressCheck(query: PushQuery, { token }: Pick<PushSettings, 'token'>): string {
  requireSignature(query, 'signature', [token]);
  return String(query.echostr ?? '');
}

/**
 * Verifies, decrypts and reads one push (a POST, JSON data format). `body` may be the raw text or the parsed JSON.
 * Where an `aesKey` is set only encrypted pushes count: plain fields beside `Encrypt` (compatibility mode) are ignored, plain pushes refused.
 * @throws PushRefused when it is not the platform's, not for this app, or unreadable.
 */
export function parsePush(query: PushQuery, body: unknown, settings: PushSettings): Push {
  const outer = jsonObject(body);
  const inner = settings.aesKey ? openSecure(query, outer, { ...settings, aesKey: settings.aesKey }) : outer;
  if (!settings.aesKey) requireSignature(query, 'signature', [settings.token]);
  try {
    return readPushEvent(inner);
  } catch {
    throw new PushRefused('malformed');
  }
}

function openSecure(query: PushQuery, outer: Record<string, unknown>, settings: Required<PushSettings>) {
  const { Encrypt: encrypted } = outer;
  if (typeof encrypted !== 'string') throw new PushRefused('plain-in-secure-mode');
  requireSignature(query, 'msg_signature', [settings.token, encrypted]);
  let opened: { message: string; appId: string };
  try {
    opened = decryptPush(encrypted, settings);
  } catch {
    throw new PushRefused('undecipherable');
  }
  if (opened.appId !== settings.appId) throw new PushRefused('other-app');
  return jsonObject(opened.message);
}

function requireSignature(query: PushQuery, name: 'signature' | 'msg_signature', secrets: string[]): void {
  const expected = pushSignature(...secrets, String(query.timestamp ?? ''), String(query.nonce ?? ''));
  if (secrets[0] === '' || !isSameSignature(expected, query[name])) throw new PushRefused('signature');
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
