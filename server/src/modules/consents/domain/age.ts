import { chinaParts, consentLimits } from '@silin/shared';

/**
 * Whose word counts, by the year of birth: `child` is under 14 for sure. In the year of the fourteenth birthday (`turning`)
 * nobody can tell from the year alone, so guardian and child are both heard. Without a year of birth it is the own word.
 */
export type WordOf = 'child' | 'turning' | 'own';

export function wordOf(birthYear: number | null, now: Date): WordOf {
  if (birthYear === null) return 'own';
  const years = chinaParts(now).year - birthYear;
  if (years < consentLimits.ownWordFromYears) return 'child';
  return years === consentLimits.ownWordFromYears ? 'turning' : 'own';
}

/** The year at whose end a guardian's word runs out: the child is asked anew in the year they turn 14. */
export function lastGuardianYear(birthYear: number, now: Date): number {
  const turning = birthYear + consentLimits.ownWordFromYears;
  return chinaParts(now).year < turning ? turning - 1 : turning;
}
