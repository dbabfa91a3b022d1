/**
 * The clock's view of a claim, pure. A claim carries one alarm (`wakeAt`): the next instant at which something is due. After
 * a long downtime only the last thing that became due is done: nobody gets "half time" on the day the lease ended.
 * See docs/algorithms/wish-claiming.md, "Leases".
 */
export interface Lease {
  readonly claimedAt: Date;
  readonly dueAt: Date;
  /** 0: none, 1: half time is behind us, 2: the reminder before the end too. */
  readonly reminders: number;
}

/** What is due: a reminder, or the end of the lease. */
export type LeaseEvent = 'half_time' | 'ending_soon' | 'lapse';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** `at` plus days of 24 hours. */
export const plusDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** The later of two instants. */
export const later = (a: Date, b: Date): Date => (a.getTime() >= b.getTime() ? a : b);

const halfTime = (lease: Lease): number => (lease.claimedAt.getTime() + lease.dueAt.getTime()) / 2;
const endingSoon = (lease: Lease, lastReminderHours: number): number =>
  lease.dueAt.getTime() - lastReminderHours * HOUR_MS;

/** The instant at which the claim needs attention next. A short lease without a half time of its own skips it. */
export function nextWake(lease: Lease, lastReminderHours: number): Date {
  if (lease.reminders >= 2) return lease.dueAt;
  const last = endingSoon(lease, lastReminderHours);
  if (lease.reminders >= 1) return new Date(last);
  return new Date(Math.min(halfTime(lease), last));
}

/** What is due at `now`, the latest only; undefined when nothing is. */
export function leaseEventAt(lease: Lease, now: Date, lastReminderHours: number): LeaseEvent | undefined {
  const ms = now.getTime();
  if (ms >= lease.dueAt.getTime()) return 'lapse';
  if (lease.reminders < 2 && ms >= endingSoon(lease, lastReminderHours)) return 'ending_soon';
  if (lease.reminders < 1 && ms >= halfTime(lease)) return 'half_time';
  return undefined;
}

/** How many reminders are behind a claim after this event. */
export const remindersAfter = (event: Exclude<LeaseEvent, 'lapse'>): number => (event === 'half_time' ? 1 : 2);

/** A new end: the reminder before the end is due again for it, half time is not. `now` decides whether the half is behind us. */
export function withNewEnd(lease: Lease, dueAt: Date, now: Date): Lease {
  const halfIsPast = lease.reminders >= 1 || now.getTime() >= halfTime({ ...lease, dueAt });
  return { claimedAt: lease.claimedAt, dueAt, reminders: halfIsPast ? 1 : 0 };
}
