import { type Day, DomainError, eventLimits } from '@silin/shared';
import rrule from 'rrule';

const { RRule } = rrule;
type Options = ReturnType<typeof RRule.parseString>;

/** Which further parts a rule may have beside FREQ, INTERVAL, COUNT, UNTIL and WKST. */
const PARTS = new Map<unknown, readonly (keyof Options)[]>([
  [RRule.DAILY, []],
  [RRule.WEEKLY, ['byweekday']],
  [RRule.MONTHLY, ['byweekday', 'bymonthday']],
  [RRule.YEARLY, []],
]);
const PLAIN: readonly (keyof Options)[] = ['freq', 'interval', 'count', 'until', 'wkst'];
const INTERVAL_MAX = 60;

/**
 * The library looks for the next day until the year 9999, so parts whose days may never come, or only after millions of
 * looks, are not taken: by the hour, days of a month in weeks, an interval of nothing.
 */
function isUnderstood(options: Options): boolean {
  const parts = PARTS.get(options.freq);
  const { interval = 1, count } = options;
  if (!parts || !(interval >= 1 && interval <= INTERVAL_MAX) || (typeof count === 'number' && count < 1)) return false;
  return (Object.keys(options) as (keyof Options)[]).every((part) => PLAIN.includes(part) || parts.includes(part));
}

const YEARS_MAX = 3;

/**
 * The days an RRULE makes, the first day among them, without those excluded; in the community's calendar, at most
 * `recurrenceDatesMax`. Throws `RECURRENCE_RULE` for what is no rule, for one that goes by the hour, and for one without a day.
 */
export function daysOf(rule: string, first: Day, excluded: readonly Day[]): Day[] {
  try {
    const options = RRule.parseString(rule.replace(/^RRULE:/i, ''));
    if (!isUnderstood(options)) throw new DomainError('RECURRENCE_RULE');
    // Days are counted in a zone without offset, so that no machine's zone moves them.
    const dtstart = new Date(`${first}T00:00:00Z`);
    const last = new Date(dtstart);
    last.setUTCFullYear(last.getUTCFullYear() + YEARS_MAX);
    const until = options.until && endOfDay(options.until) < last ? endOfDay(options.until) : last;
    const made = new RRule({ ...options, dtstart, tzid: null, until }).all(
      (_, at) => at < eventLimits.recurrenceDatesMax,
    );
    const days = new Set([first, ...made.map((at) => at.toISOString().slice(0, 10))]);
    const wanted = [...days].filter((day) => day === first || !excluded.includes(day)).sort();
    if (made.length === 0) throw new DomainError('RECURRENCE_RULE');
    return wanted.slice(0, eventLimits.recurrenceDatesMax);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('RECURRENCE_RULE');
  }
}

/** `UNTIL=20261226T155959Z` and `UNTIL=20261226` alike mean that day. */
const endOfDay = (at: Date): Date => new Date(`${at.toISOString().slice(0, 10)}T23:59:59Z`);

/** A date of a recurrence as it is there now. */
export interface KnownDate {
  readonly day: Day;
  readonly sessionId: string;
  /** Still to come, planned, and nobody has signed up. */
  readonly removable: boolean;
  readonly isOver: boolean;
}

export interface PlannedDate {
  readonly day: Day;
  readonly is: 'new' | 'kept' | 'removed' | 'left_alone';
  readonly sessionId: string | null;
}

/** What a rule does: makes what is missing, keeps what is there however it was changed, removes only what nobody waits for. */
export function planned(days: readonly Day[], known: readonly KnownDate[]): PlannedDate[] {
  const there = new Map(known.map((date) => [date.day, date]));
  const wanted = days.map((day): PlannedDate => {
    const date = there.get(day);
    return { day, is: date ? 'kept' : 'new', sessionId: date?.sessionId ?? null };
  });
  const others = known
    .filter(({ day, isOver }) => !days.includes(day) && !isOver)
    .map(({ day, sessionId, removable }): PlannedDate => {
      return { day, is: removable ? 'removed' : 'left_alone', sessionId };
    });
  return [...wanted, ...others].sort((a, b) => (a.day < b.day ? -1 : 1));
}
