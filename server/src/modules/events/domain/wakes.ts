import { eventLimits } from '@silin/shared';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

/** What the clock has to know of a session. */
export interface WakingSession {
  readonly mode: string;
  readonly state: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date | null;
  readonly drawAt: Date | null;
  readonly drawnAt: Date | null;
  readonly promoteUntil: Date | null;
}

/** When a reminder goes out: a day before the start. */
export const remindAt = ({ startsAt }: Pick<WakingSession, 'startsAt'>): Date => new Date(startsAt.getTime() - DAY_MS);

/** When a session that left no fact counts as not held. */
export const notHeldAt = ({ endsAt }: Pick<WakingSession, 'endsAt'>): Date =>
  new Date(endsAt.getTime() + eventLimits.notHeldAfterDays * DAY_MS);

/** A draw for which nobody has spoken as witness by then is held without one. */
export const drawsByItselfAt = (drawAt: Date, committedAt: Date): Date =>
  new Date(Math.max(drawAt.getTime(), committedAt.getTime()) + eventLimits.drawWitnessMinutes * 60_000);

/**
 * When the clock looks at a session next; null when nothing is left to do. Set it whenever times, seats or state of a session
 * change, and when its event is published. `also`: ends of holds, releases of pools.
 */
export function nextWake(session: WakingSession, also: readonly (Date | null)[], now: Date): Date | null {
  if (session.state !== 'planned') return null;
  const { startsAt, endsAt, opensAt, drawAt, drawnAt, promoteUntil } = session;
  // Facts are often entered after the end: looked for an hour later, the next day, and on the last day.
  const later = [HOUR_MS, DAY_MS].map((ms) => new Date(endsAt.getTime() + ms));
  const moments: (Date | null)[] = [remindAt({ startsAt }), promoteUntil, endsAt, ...later, notHeldAt({ endsAt })];
  if (drawAt && !drawnAt) moments.push(opensAt, drawAt, drawsByItselfAt(drawAt, drawAt));
  const next = [...moments, ...also].flatMap((at) => (at && at > now ? at.getTime() : []));
  return next.length > 0 ? new Date(Math.min(...next)) : null;
}
