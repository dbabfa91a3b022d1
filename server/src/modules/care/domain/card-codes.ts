import { cardLimits } from '@silin/shared';

/** A code of the card: the box 格 it stands in and its digits. */
export interface CardCode {
  readonly slot: number;
  readonly digits: string;
}

/** A box of a card as it is stored. */
export interface StoredCode {
  readonly slot: number;
  readonly digest: string;
  readonly used: boolean;
}

/** What came of a code that was read out. */
export type CodeJudgement =
  | { readonly is: 'right'; readonly slot: number }
  | { readonly is: 'wrong' | 'other_slot'; readonly slot: number; readonly left: number }
  | { readonly is: 'locked' | 'used_up' };

/** The box whose code is asked next: boxes are used in order. Null when all are used. */
export const nextSlot = (codes: readonly Pick<StoredCode, 'slot' | 'used'>[]): number | null => {
  const open = codes.filter(({ used }) => !used).map(({ slot }) => slot);
  return open.length === 0 ? null : Math.min(...open);
};

/** Wrong codes of today: of this volunteer for this person, and of this volunteer for everybody. */
export interface WrongToday {
  readonly forPerson: number;
  readonly byHelper: number;
}

export const isLocked = ({ forPerson, byHelper }: WrongToday): boolean =>
  forPerson >= cardLimits.wrongCodesPerDay || byHelper >= cardLimits.wrongCodesPerHelperAndDay;

/**
 * Judges a code. Only the next box counts: a later code of the same card proves that its reader saw the card, and is
 * refused and counted like a wrong one, because codes copied from a card would otherwise confirm visits to come.
 */
export function judge(
  codes: readonly StoredCode[],
  digestOf: (slot: number) => string,
  wrong: WrongToday,
): CodeJudgement {
  if (isLocked(wrong)) return { is: 'locked' };
  const slot = nextSlot(codes);
  if (slot === null) return { is: 'used_up' };
  const named = codes.find((code) => code.digest === digestOf(code.slot));
  if (named?.slot === slot) return { is: 'right', slot };
  const left = Math.min(
    cardLimits.wrongCodesPerDay - wrong.forPerson - 1,
    cardLimits.wrongCodesPerHelperAndDay - wrong.byHelper - 1,
  );
  return { is: named ? 'other_slot' : 'wrong', slot, left };
}
