/** What a public text must not hold. Used by the form while typing, by the server before it stores, and by the desk. */
export type PersonalDataKind = 'phone' | 'identity-card' | 'door-number';

/** A place in a text that looks like personal data. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface PersonalDataFinding {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Each pattern begins with a group for what stands before the finding: iOS before 16.4 knows no lookbehind, and one such
 * pattern would keep the whole mini-program from starting there.
 */
const PATTERNS: ReadonlyArray<readonly [PersonalDataKind, RegExp]> = [
  // 18 digits with X as the last, before phones: a card number contains eleven digits in a row.
  ['identity-card', /(^|\D)[1-9]\d{5}(?:19|20)\d{9}[\dXx](?!\d)/g],
  ['phone', /(^|\D)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/g],
  // Land lines as they are written in Shanxi and elsewhere: area code, then seven or eight digits.
  ['phone', /(^|\D)0\d{2,3}[-\s]\d{7,8}(?!\d)/g],
  ['door-number', /()[0-9一二三四五六七八九十]{1,3}\s*单元\s*[0-9]{1,4}(?:室|号|户)?/g],
  ['door-number', /(^|\D)[0-9]{3,4}\s*室/g],
];

/** Finds phone numbers, identity card numbers and door numbers in a text; sorted by place, never overlapping. */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const found: PersonalDataFinding[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const start = match.index + (match[1] ?? '').length;
      if (!found.some((f) => start < f.end && f.start < end)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 138****0001: the first three and the last four digits; anything shorter than seven becomes stars. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
