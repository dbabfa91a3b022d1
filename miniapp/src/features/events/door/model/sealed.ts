import { fromHex, toHex, utf8 } from '@silin/shared';
import { gcm } from '@noble/ciphers/aes';

const IV_BYTES = 12;

/**
 * Encrypts a JSON value with AES-256-GCM: hex of iv, ciphertext and tag. WeChat has no `crypto.subtle`. The iv is the time and
 * six random bytes: it never comes twice under one key, and is no secret.
 */
export function seal(value: unknown, keyHex: string, now: number = Date.now()): string {
  const iv = new Uint8Array(IV_BYTES);
  for (let at = 0; at < 6; at += 1) {
    iv[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
    iv[at + 6] = Math.floor(Math.random() * 256);
  }
  const sealed = gcm(fromHex(keyHex), iv).encrypt(utf8(ascii(value)));
  return toHex(iv) + toHex(sealed);
}

/** The value again; undefined for another key, and for what was changed. */
export function unseal<T>(sealed: string, keyHex: string): T | undefined {
  try {
    const bytes = fromHex(sealed);
    const plain = gcm(fromHex(keyHex), bytes.slice(0, IV_BYTES)).decrypt(bytes.slice(IV_BYTES));
    return JSON.parse(Array.from(plain, (byte) => String.fromCharCode(byte)).join('')) as T;
  } catch {
    return undefined;
  }
}

/** JSON in ASCII: phones without a TextDecoder read it byte by byte. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
