import type { Day } from './day.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Nobody waits longer than this for a working day; a calendar without any would otherwise be looked through for ever. */
const LOOKED_AHEAD_DAYS = 400;

/**
 * Days that differ from the week: a holiday on a weekday is `false`, a weekend day that is worked instead `true`. The State
 * Council publishes them once a year (国务院办公厅关于部分节假日安排的通知).
 */
export type AdjustedDays = ReadonlyMap<Day, boolean>;

const at = (day: Day): Date => new Date(`${day}T00:00:00.000Z`);
const plus = (day: Day, days: number): Day => new Date(at(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** True for a day on which offices work. */
export function isWorkingDay(day: Day, adjusted: AdjustedDays): boolean {
  const weekday = at(day).getUTCDay();
  return adjusted.get(day) ?? (weekday !== 0 && weekday !== 6);
}

/** The same day when it is worked, else the next that is. */
export function nextWorkingDay(day: Day, adjusted: AdjustedDays): Day {
  for (let ahead = 0; ahead < LOOKED_AHEAD_DAYS; ahead += 1)
    if (isWorkingDay(plus(day, ahead), adjusted)) return plus(day, ahead);
  return day;
}

/** So many working days after a day, which itself does not count. */
export function workingDaysLater(day: Day, count: number, adjusted: AdjustedDays): Day {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDay(plus(reached, 1), adjusted);
  return reached;
}
