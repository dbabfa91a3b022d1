import { type CareTier, chinaDate, chinaParts, type Day, monthsLater, type UsualTime } from '@silin/shared';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = { weekday: [1, 2, 3, 4, 5], weekend: [6, 0] } as const;
const HOURS = { morning: 10, afternoon: 15, evening: 19 } as const;
/** When a visit suits somebody whose usual times nobody has written down. */
const PLAIN: readonly UsualTime[] = ['weekday_afternoon'];
const MONTHS = { monthly: 1, quarterly: 3 } as const;

const noon = (day: Day): Date => new Date(`${day}T12:00:00+08:00`);
const weekdayOf = (day: Day): number => chinaParts(noon(day)).weekday;
const plusDays = (day: Day, days: number): Day => chinaDate(noon(day).getTime() + days * DAY_MS);

function partsOf(time: UsualTime): { weekdays: readonly number[]; hour: number } {
  const [days, part] = time.split('_') as [keyof typeof WEEKDAYS, keyof typeof HOURS];
  return { weekdays: WEEKDAYS[days], hour: HOURS[part] };
}

const suiting = (times: readonly UsualTime[]) => (times.length === 0 ? PLAIN : times).map(partsOf);

/** A number that is the same for the same words every time, spread evenly. */
function spread(seed: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 16_777_619) >>> 0;
  return hash;
}

/**
 * The day of the first planned visit, within a week after `after`: on a weekday of the usual times, spread by `seed`, and if it can be
 * on one that the volunteer does not give to somebody else already.
 */
export function firstDay(seed: string, after: Day, times: readonly UsualTime[], taken: readonly number[] = []): Day {
  const all = [...new Set(suiting(times).flatMap(({ weekdays }) => weekdays))];
  const free = all.filter((weekday) => !taken.includes(weekday));
  const among = free.length > 0 ? free : all;
  const weekday = among[spread(seed) % among.length] ?? weekdayOf(plusDays(after, 1));
  return onWeekday(plusDays(after, 1), weekday);
}

const onWeekday = (from: Day, weekday: number): Day => plusDays(from, (weekday - weekdayOf(from) + 7) % 7);

/**
 * The visits of a rhythm after `from` and not after `until`: one per interval of the tier, on the weekday of the first day, at an hour of
 * the usual times. When these times do not suit that weekday any more the rhythm goes on with the next one they do. None for a tier
 * that is not looked in on.
 */
export function visitSlots(
  { rhythmFrom, tier, times }: { rhythmFrom: Day; tier: CareTier; times: readonly UsualTime[] },
  from: Date,
  until: Date,
): Date[] {
  if (tier === 'none') return [];
  const suits = suiting(times);
  let first = rhythmFrom;
  while (!suits.some(({ weekdays }) => weekdays.includes(weekdayOf(first)))) first = plusDays(first, 1);
  const weekday = weekdayOf(first);
  const hour = suits.find(({ weekdays }) => weekdays.includes(weekday))?.hour ?? HOURS.afternoon;
  const slots: Date[] = [];
  for (let n = 0; ; n += 1) {
    const day = tier === 'weekly' ? plusDays(first, 7 * n) : onWeekday(monthsLater(first, n * MONTHS[tier]), weekday);
    const at = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
    if (at > until) return slots;
    if (at > from) slots.push(at);
  }
}

const HALF_DAYS: Readonly<Record<CareTier, number>> = { weekly: 3.5, monthly: 15, quarterly: 45, none: 0 };

/** True when a visit on one of these days stands for one on the other: not more than half an interval lies between. */
export const standsFor = (tier: CareTier, one: Date, other: Date): boolean =>
  Math.abs(one.getTime() - other.getTime()) <= HALF_DAYS[tier] * DAY_MS;
