import { type EntryReading, macWith, markSentence, readEntryCode } from '@silin/shared';
import type { DoorParty } from '../api/door.api';
import type { Book } from './book';

/** What a code means to this phone, with or without a network. */
export type Scanned =
  | { readonly kind: 'party'; readonly party: DoorParty }
  /** Genuine, and not on the list this phone has: it got its seat afterwards. */
  | { readonly kind: 'genuine'; readonly code: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Looks a code up in the list at hand. */
export function lookUp({ list }: Book, text: string): Scanned {
  const reading = readEntryCode(text, list.sessionId, macWith(list.entryKey));
  if (!('seatCode' in reading)) return refused(reading.kind);
  const hash = macWith(list.codeKey)(reading.seatCode);
  const party = list.parties.find(({ heads }) => heads.some(({ codeHash }) => codeHash === hash));
  if (party) return { kind: 'party', party };
  return reading.kind === 'genuine' ? { kind: 'genuine', code: text } : refused('seat');
}

/** True for what looks like a code and not like a name. */
export const isCodeLike = (text: string): boolean => /^\s*(s\s*1\s*\.|[0-9a-z]{10}\s*$)/i.test(text.normalize('NFKC'));

function refused(reading: EntryReading['kind']): Scanned {
  const verdict = reading === 'other_session' ? 'other_session' : 'unknown_code';
  return { kind: 'refused', sentence: markSentence(verdict, { reading }) };
}
