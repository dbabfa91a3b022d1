import { chinaDate, consentLimits, type Day, monthsLater } from '@silin/shared';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last moment of a day in China. */
export const endOfDay = (day: Day): Date => new Date(`${day}T23:59:59.999+08:00`);

/** The last moment of a year in China. */
export const endOfYear = (year: number): Date => endOfDay(`${year}-12-31`);

/** The latest end of a consent or proxy that begins now: the same day next year. */
export const longestTerm = (now: Date): Date => endOfDay(monthsLater(chinaDate(now), consentLimits.lastsMonths));

/** Whoever died since then may still be read of by their family. */
export const readableSince = (now: Date): Date => new Date(now.getTime() - consentLimits.familyReadsDays * DAY_MS);

/** Until when the family of somebody who died then may read. */
export const readableUntil = (diedAt: Date): Date =>
  new Date(diedAt.getTime() + consentLimits.familyReadsDays * DAY_MS);

/** True when so little is left that asking again is no nuisance. */
export const isEnding = (until: Date, now: Date): boolean =>
  until.getTime() - now.getTime() <= consentLimits.renewFromDays * DAY_MS;
