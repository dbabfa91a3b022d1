import { eventLimits, type MarkVerdict, type RegistrationState, type SessionState } from '@silin/shared';

const HOUR_MS = 60 * 60 * 1000;

/** The session as the door sees it. */
export interface DoorTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: SessionState;
}

/** From when on the list may be had. */
export const listFrom = ({ startsAt }: DoorTimes): Date =>
  new Date(startsAt.getTime() - eventLimits.doorListHoursBefore * HOUR_MS);

/** From when on marks count. */
export const marksFrom = ({ startsAt }: DoorTimes): Date =>
  new Date(startsAt.getTime() - eventLimits.doorOpensHoursBefore * HOUR_MS);

/** When the phones forget the list. */
export const listUntil = ({ endsAt }: DoorTimes): Date =>
  new Date(endsAt.getTime() + eventLimits.doorPackageHoursAfterEnd * HOUR_MS);

/**
 * When somebody walked in who was entered without a network: what the phone says, put right by how wrong it knows its clock to be,
 * not before marks count and not after now.
 */
export function cameAt(
  session: DoorTimes,
  said: { readonly deviceAt: Date; readonly offsetMs: number },
  now: Date,
): Date {
  const at = said.deviceAt.getTime() + said.offsetMs;
  return new Date(Math.min(now.getTime(), Math.max(at, marksFrom(session).getTime())));
}

/** What stands against every mark of a session; undefined when the door is open. */
export function closedVerdict(session: DoorTimes, now: Date): MarkVerdict | undefined {
  if (session.state === 'cancelled') return 'session_cancelled';
  return now < marksFrom(session) ? 'too_early' : undefined;
}

/** A head as the list of the session has it at this moment. */
export interface HeadNow {
  readonly state: RegistrationState;
  readonly living: boolean;
  /** By a mark, or as a walk-in who had no seat. */
  readonly isIn: boolean;
}

/** What a mark of somebody who comes in is. Somebody without a seat came all the same: that is a fact and no error. */
export function verdictOfComing({ state, living, isIn }: HeadNow): MarkVerdict {
  if (isIn) return 'repeat';
  if (state === 'confirmed' && living) return 'accepted';
  return state === 'waiting' || state === 'applied' || state === 'held' ? 'was_waiting' : 'was_cancelled';
}

export const verdictOfUndoing = ({ isIn }: HeadNow): MarkVerdict => (isIn ? 'undone' : 'nothing_to_undo');
