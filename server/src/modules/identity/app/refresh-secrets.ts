import { createHash, createHmac, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A secret of 32 random bytes, base64url: 43 visible characters. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is stored of a secret: SHA-256, hex. The secrets are random, so no salt and no slow hash is needed. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * The token that follows `token`. Random through `seed` (32 random bytes kept beside the old token's hash), and yet the same
 * for whoever shows the same old token again: a lost answer is repeated without storing the answer. Whoever reads
 * the database cannot make it (they lack `token` and the server's secret).
 */
export const successorOf = (token: string, seed: string, serverSecret: Buffer): string =>
  createHmac('sha256', serverSecret).update(`refresh\0${seed}\0${token}`).digest('base64url');
