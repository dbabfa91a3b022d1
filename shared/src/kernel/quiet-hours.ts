import { chinaDayStart, chinaParts, type Instant } from './china-time.js';

const HOUR_MS = 60 * 60 * 1000;
/** From nine in the evening to eight in the morning nobody's telephone rings for what can wait. */
export const QUIET_FROM_HOUR = 21;
export const QUIET_UNTIL_HOUR = 8;

/** The moment from which it may ring: now, or the end of the quiet hours. */
export function mayRingAt(now: Instant): Date {
  const { hour } = chinaParts(now);
  const morning = chinaDayStart(now) + QUIET_UNTIL_HOUR * HOUR_MS;
  if (hour < QUIET_UNTIL_HOUR) return new Date(morning);
  return hour >= QUIET_FROM_HOUR ? new Date(morning + 24 * HOUR_MS) : new Date(now);
}
