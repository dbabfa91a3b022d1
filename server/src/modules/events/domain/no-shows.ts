import { eventLimits } from '@silin/shared';
import type { DeskSession } from './desk.js';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

/** Since when it counts that a party stayed away; what lies before is forgiven. */
export const forgivenBefore = (now: Date): Date => new Date(now.getTime() - eventLimits.noShowsForgivenDays * DAY_MS);

/**
 * R11: the times at which somebody's party stayed away and that still count against it. None, unless they are two within ninety
 * days without having come in between: it heals by coming once, and by itself.
 */
export function countedAgainst<Away extends { readonly startsAt: Date }>(
  away: readonly Away[],
  came: readonly Date[],
  now: Date,
): Away[] {
  const since = Math.max(forgivenBefore(now).getTime(), ...came.map((at) => at.getTime()));
  const counted = away.filter(({ startsAt }) => startsAt.getTime() > since);
  return counted.length >= eventLimits.noShowsMin ? counted : [];
}

/**
 * Until when whoever stands behind others waits: a day before the start, while there is a list to wait on. Null where nobody is
 * kept waiting; a party is never refused for it.
 */
export function keptBackUntil({ waiting, startsAt, promoteUntil }: DeskSession, now: Date): Date | null {
  if (waiting === 'none') return null;
  const [start, end] = [startsAt.getTime(), (promoteUntil ?? startsAt).getTime()];
  const before = eventLimits.keptBackHours * HOUR_MS;
  const until = start - before < end ? start - before : end - before;
  return until > now.getTime() ? new Date(until) : null;
}
