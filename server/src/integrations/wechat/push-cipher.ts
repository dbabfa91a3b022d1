import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Signatures and the secure mode of the message push, as pure functions.
 * Source and test vectors: «消息推送» in the official documentation, sections «明文模式» and «安全模式».
 */

/** sha1 of the sorted, joined parts: (token, timestamp, nonce) in plain mode, with Encrypt as a fourth in secure mode. */
export function pushSignature(...parts: string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

/** Compares in constant time, so that a signature cannot be guessed byte by byte. */
export function isSameSignature(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const BLOCK = 32;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;

/** 32 bytes. @throws RangeError when the EncodingAESKey is not the 43 characters WeChat demands. */
function keyOf(aesKey: string): Buffer {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  if (!/^[0-9a-zA-Z+/]{43}$/.test(aesKey) || key.length !== 32)
    throw new RangeError('EncodingAESKey: 43 characters needed');
  return key;
}

/** AES-256-CBC, IV = first 16 bytes of the key, PKCS#7 with block 32; 16 random bytes + length + message + app id. */
export function encryptPush(
  message: string,
  { aesKey, appId, random }: { aesKey: string; appId: string; random?: Buffer },
): string {
  const key = keyOf(aesKey);
  const body = Buffer.from(message);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(body.length);
  const full = Buffer.concat([random ?? randomBytes(RANDOM_BYTES), length, body, Buffer.from(appId)]);
  const padding = BLOCK - (full.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(full), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString(
    'base64',
  );
}

/** @throws RangeError when the text was not made with this key. The signature must have been checked before. */
export function decryptPush(encrypted: string, { aesKey }: { aesKey: string }): { message: string; appId: string } {
  const key = keyOf(aesKey);
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length === 0 || bytes.length % 16 !== 0) throw new RangeError('Encrypt: not whole blocks');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const padding = padded[padded.length - 1] ?? 0;
  const end = padded.length - padding;
  const start = RANDOM_BYTES + LENGTH_BYTES;
  if (padding < 1 || padding > BLOCK || end < start) throw new RangeError('Encrypt: wrong padding');
  const length = padded.readUInt32BE(RANDOM_BYTES);
  if (start + length > end) throw new RangeError('Encrypt: wrong length');
  return {
    message: padded.subarray(start, start + length).toString('utf8'),
    appId: padded.subarray(start + length, end).toString('utf8'),
  };
}
