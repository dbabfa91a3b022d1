import { chinaDayStart } from '@silin/shared';

/**
 * A moment of the demo: `12 09:20` is twelve days ago at 09:20 in the community, `+3 14:00` in three days at 14:00, `3h` three
 * hours ago, `+2h` in two hours, at the next full or half hour as people arrange things. The story is told in the order of its moments, whatever the order of its lines.
 */
export type Moment = string;

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const HALF_HOUR_MS = HOUR_MS / 2;
const MINUTE_MS = 60 * 1000;

/** The instant of a moment such as `12 09:20`, `+3 14:00` or `3h`, seen from `present`. Throws RangeError for anything else. */
export function instantOf(moment: Moment, present: Date): Date {
  const hours = /^(\+?)(\d+)h$/.exec(moment);
  if (hours) {
    const at = present.getTime() + (hours[1] ? 1 : -1) * Number(hours[2]) * HOUR_MS;
    return new Date(hours[1] ? Math.ceil(at / HALF_HOUR_MS) * HALF_HOUR_MS : at);
  }
  const day = /^(\+?)([1-9]\d*) ([01]\d|2[0-3]):([0-5]\d)$/.exec(moment);
  if (!day) throw new RangeError(`not a moment of the demo: ${moment}`);
  const [count, hour, minute] = day.slice(2).map(Number) as [number, number, number];
  const days = day[1] === '+' ? count : -count;
  return new Date(chinaDayStart(present) + days * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS);
}
