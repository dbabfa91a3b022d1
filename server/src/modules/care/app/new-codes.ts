import { randomInt } from 'node:crypto';
import { cardLimits } from '@silin/shared';
import type { CardCode } from '../domain/card-codes.js';

/** Codes for one person, all different, so that a code names its box. */
export function newCodes(): CardCode[] {
  const digits = new Set<string>();
  while (digits.size < cardLimits.codesPerPerson) {
    digits.add(String(randomInt(10 ** cardLimits.codeDigits)).padStart(cardLimits.codeDigits, '0'));
  }
  return [...digits].map((code, index) => ({ slot: index + 1, digits: code }));
}
