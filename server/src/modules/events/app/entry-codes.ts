import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  entryCode,
  type EntryReading,
  type Mac,
  readEntryCode,
  readSelfCode,
  selfCode,
  type SelfReading,
} from '@silin/shared';
import { DerivedKeys } from '../../../platform/crypto/derived-keys.js';

/** What a phone at the door is given, as hex. */
export interface DoorKeys {
  readonly entryKey: string;
  readonly codeKey: string;
  readonly storageKey: string;
}

/** Entry codes 入场码 and rotating codes 签到码: every session has keys of its own, derived, kept nowhere. */
@Injectable()
export class EntryCodes {
  constructor(private readonly keys: DerivedKeys) {}

  /** The entry code of a seat, for its party. */
  codeOf(sessionId: string, seatCode: string): string {
    return entryCode(sessionId, seatCode, this.entryMac(sessionId));
  }

  /** What was scanned or typed at the door of a session. */
  read(sessionId: string, text: string): EntryReading {
    return readEntryCode(text, sessionId, this.entryMac(sessionId));
  }

  /** The rotating code of a period. */
  selfCodeOf(sessionId: string, step: number): string {
    return selfCode(sessionId, step, this.selfMac(sessionId));
  }

  /** What a rotating code says; undefined for what is not ours or forged. */
  readSelf(text: string): SelfReading | undefined {
    return readSelfCode(text, (sessionId) => this.selfMac(sessionId));
  }

  /** The keys of a session's door. What a phone keeps is encrypted with a key of its member: a colleague's phone has another. */
  doorKeys(sessionId: string, memberId: string): DoorKeys {
    return {
      entryKey: this.keys.of('events.entry', sessionId).toString('hex'),
      codeKey: this.keys.of('events.door', sessionId).toString('hex'),
      storageKey: this.keys.of('events.door-storage', `${sessionId}/${memberId}`).toString('hex'),
    };
  }

  /** How seat codes stand on the door's list: a phone can tell that one is there, and cannot read it back. */
  hashing(sessionId: string): Mac {
    return macWith(this.keys.of('events.door', sessionId));
  }

  private entryMac(sessionId: string): Mac {
    return macWith(this.keys.of('events.entry', sessionId));
  }

  private selfMac(sessionId: string): Mac {
    return macWith(this.keys.of('events.self', sessionId));
  }
}

const macWith =
  (key: Buffer): Mac =>
  (message) =>
    createHmac('sha256', key).update(message).digest('hex');
