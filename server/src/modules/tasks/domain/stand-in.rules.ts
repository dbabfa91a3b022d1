import { chinaDate, chinaDayStart, taskLimits } from '@silin/shared';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Who is away on a day, and who has their duties; null: staff. */
export interface Absence {
  readonly forMemberId: string;
  readonly memberId: string | null;
}

/**
 * Who does a member's duties: the member, or whoever stands in, and for a stand-in who is away too, the next one. Null: staff,
 * also when stand-ins lead in a circle.
 */
export function holderOf(memberId: string, absences: readonly Absence[]): string | null {
  const standIns = new Map(absences.map((absence) => [absence.forMemberId, absence.memberId]));
  const passed = new Set<string>();
  let holder: string | null = memberId;
  while (holder !== null && standIns.has(holder)) {
    if (passed.has(holder)) return null;
    passed.add(holder);
    holder = standIns.get(holder) ?? null;
  }
  return holder;
}

/** The member and everybody whose duties may come to them by way of stand-ins. */
export function whoseDutiesMove(memberId: string, absences: readonly Absence[]): string[] {
  const found = new Set([memberId]);
  for (const id of found) {
    for (const absence of absences) if (absence.memberId === id) found.add(absence.forMemberId);
  }
  return [...found];
}

/** The instant at which a day of the community begins. */
export const dayBegins = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+08:00`));

/** The instant at which the day after a day begins. */
export const dayAfterBegins = (day: string): Date => new Date(dayBegins(day).getTime() + DAY_MS);

/** True for days a stand-in may last, as seen from `now`. */
export function isPossible({ fromOn, untilOn }: { fromOn: string; untilOn: string }, now: Date): boolean {
  const [from, until] = [dayBegins(fromOn).getTime(), dayBegins(untilOn).getTime()];
  const ahead = (from - chinaDayStart(now)) / DAY_MS;
  const days = (until - from) / DAY_MS + 1;
  return ahead >= 0 && ahead <= taskLimits.standInAheadMaxDays && days >= 1 && days <= taskLimits.standInMaxDays;
}

/** Every day from one to another, both included. */
export function daysOf({ fromOn, untilOn }: { fromOn: string; untilOn: string }): string[] {
  const days: string[] = [];
  for (let at = dayBegins(fromOn).getTime(); at <= dayBegins(untilOn).getTime(); at += DAY_MS) days.push(chinaDate(at));
  return days;
}
