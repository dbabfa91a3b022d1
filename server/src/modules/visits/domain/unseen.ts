import {
  type CareTier,
  chinaDate,
  type Day,
  daysBetween,
  monthsLater,
  type UnseenStanding,
  visitLimits,
} from '@silin/shared';

/** What is known of somebody who is looked in on. */
export interface LookedAfter {
  readonly tier: Exclude<CareTier, 'none'>;
  /** On the list since. */
  readonly since: Date;
  readonly awayUntil: Day | null;
  /** The latest contact that counts; null when there was none. */
  readonly last: { readonly at: Date } | null;
  /** The last day of a round that names them and has not seen them yet. */
  readonly roundUntil: Day | null;
}

/** A round that names somebody: from when it counts, and until when it asks. */
export interface RoundOf {
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
}

export interface Seen {
  readonly standing: UnseenStanding;
  readonly dueOn: Day;
  /** Days over; 0 while it is not due. */
  readonly daysOver: number;
}

const noon = (day: Day): Date => new Date(`${day}T12:00:00+08:00`);
const later = (day: Day, days: number): Day => chinaDate(noon(day).getTime() + days * 24 * 60 * 60 * 1000);
const FIRST_DAYS = 7;

/** The day by which somebody should be seen again: a week, the same day next month (clamped), three months after the last contact. */
export function dueOn({ tier, since, last }: Pick<LookedAfter, 'tier' | 'since' | 'last'>): Day {
  if (!last) return later(chinaDate(since), FIRST_DAYS);
  const from = chinaDate(last.at);
  if (tier === 'weekly') return later(from, FIRST_DAYS);
  return monthsLater(from, tier === 'monthly' ? 1 : 3);
}

/**
 * Whether somebody is unseen today. Who is away is listed apart, whatever was due; a round asks for its last day without touching
 * the tier. Due soon: a fifth of the interval, or less, is left. Pure: the one function behind list, badge and digest (P16).
 */
export function seenToday(person: LookedAfter, today: Day): Seen {
  const byTier = dueOn(person);
  const due = person.roundUntil !== null && person.roundUntil < byTier ? person.roundUntil : byTier;
  const over = daysBetween(noon(due), noon(today));
  if (person.awayUntil !== null && person.awayUntil >= today) return { standing: 'away', dueOn: due, daysOver: 0 };
  if (over > 0) return { standing: 'unseen', dueOn: due, daysOver: over };
  const from = person.last ? chinaDate(person.last.at) : chinaDate(person.since);
  const interval = Math.max(1, daysBetween(noon(from), noon(due)));
  return { standing: -over <= interval * visitLimits.dueSoonShare ? 'due_soon' : 'ok', dueOn: due, daysOver: 0 };
}

/** The round that still asks for somebody: of those that name them, the first to end that began after they were seen last. */
export const openRound = (rounds: readonly RoundOf[], last: { readonly at: Date } | null): RoundOf | undefined =>
  rounds.find(({ from }) => !last || chinaDate(last.at) < from);
