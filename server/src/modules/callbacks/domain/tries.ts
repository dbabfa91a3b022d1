import { callBackLimits, chinaDate, chinaDayStart, chinaParts } from '@silin/shared';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Was nobody reached so often, on so many days, that somebody looks in? */
export const isUnreachable = (triedAt: readonly Date[]): boolean =>
  triedAt.length >= callBackLimits.triesMax &&
  new Set(triedAt.map((at) => chinaDate(at))).size >= callBackLimits.tryDaysMin;

/**
 * When somebody is rung again after nobody answered: in three hours where that is not too late in the day; the next morning
 * otherwise, and where one try more today would be the last without a second day.
 */
export function nextTryAt(triedAt: readonly Date[], now: Date): Date {
  const soon = new Date(now.getTime() + callBackLimits.retryHours * HOUR_MS);
  const today = triedAt.filter((at) => chinaDate(at) === chinaDate(now)).length;
  const needsAnotherDay = triedAt.length === today && today >= callBackLimits.triesMax - 1;
  const { hour } = chinaParts(soon);
  const isDecent = hour >= callBackLimits.firstTryHour && hour < callBackLimits.lastTryHour;
  if (isDecent && chinaDate(soon) === chinaDate(now) && !needsAnotherDay) return soon;
  return new Date(chinaDayStart(now) + DAY_MS + callBackLimits.firstTryHour * HOUR_MS);
}
