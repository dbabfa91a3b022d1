import { chinaDayStart } from '@silin/shared';
import type { Moment } from './wishes.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** The instant of a moment such as `12 09:20` or `3h`, seen from `present`. Throws RangeError for anything else. */
export function instantOf(moment: Moment, present: Date): Date {
  const hours = /^(\d+)h$/.exec(moment);
  if (hours) return new Date(present.getTime() - Number(hours[1]) * HOUR_MS);
  const day = /^([1-9]\d*) ([01]\d|2[0-3]):([0-5]\d)$/.exec(moment);
  if (!day) throw new RangeError(`not a moment of the demo: ${moment}`);
  const [, daysAgo, hour, minute] = day.map(Number) as [number, number, number, number];
  return new Date(chinaDayStart(present) - daysAgo * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS);
}
