import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

const KEY_BYTES = 32;

/**
 * Keys that nobody has to keep: each is derived (HKDF-SHA-256) from the server's index key, which never changes, for one
 * purpose and one subject. Whoever learns one learns nothing of the others.
 */
@Injectable()
export class DerivedKeys {
  constructor(private readonly config: Config) {}

  /** The key of a purpose (`events.entry`) and a subject (an id). The same every time, in every process. */
  of(purpose: string, subject: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.indexKey, '', `silin/${purpose}/${subject}`, KEY_BYTES));
  }
}
