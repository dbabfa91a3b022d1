import type { EventSession } from '../data/event.entities.js';

type Times =
  ('startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'drawAt' | 'cancelUntil' | 'promoteUntil' | 'walkInUntil') | never;
export type SessionTimes = Pick<EventSession, Times>;

export const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

/** All times of a session so much later. The community's clock knows no summer time. */
export function shifted(session: SessionTimes, ms: number): SessionTimes {
  const later = <T extends Date | null>(at: T): T => (at === null ? at : (new Date(at.getTime() + ms) as T));
  return {
    ...{ startsAt: later(session.startsAt), endsAt: later(session.endsAt), opensAt: later(session.opensAt) },
    ...{ closesAt: later(session.closesAt), drawAt: later(session.drawAt), cancelUntil: later(session.cancelUntil) },
    ...{ promoteUntil: later(session.promoteUntil), walkInUntil: later(session.walkInUntil) },
  };
}

export const moved = (session: SessionTimes, weeks: number): SessionTimes => shifted(session, weeks * WEEK_MS);

/** By how many weeks sessions have to move so that the first of them is to come; at least one. */
export function weeksAhead(sessions: readonly Pick<EventSession, 'startsAt'>[], now: Date): number {
  const first = Math.min(...sessions.map(({ startsAt }) => startsAt.getTime()));
  if (!Number.isFinite(first)) return 1;
  return Math.max(1, Math.floor((now.getTime() - first) / WEEK_MS) + 1);
}
