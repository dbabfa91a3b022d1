import { isWorkingDay, nextWorkingDay, workingDaysLater } from './working-days.js';

/** National Day 2026: 1 to 7 October off, Sunday 20 September and Saturday 10 October worked. */
const ADJUSTED = new Map([
  ...['01', '02', '05', '06', '07'].map((day) => [`2026-10-${day}`, false] as const),
  ['2026-09-20', true],
  ['2026-10-10', true],
]);
const NONE = new Map<string, boolean>();

describe('working days', () => {
  it('are the days of the week unless the year says otherwise', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((day) => isWorkingDay(day, NONE))).toEqual([
      ...[true, false, false, true],
    ]);
    expect(['2026-09-20', '2026-10-01', '2026-10-10'].map((day) => isWorkingDay(day, ADJUSTED))).toEqual([
      ...[true, false, true],
    ]);
  });

  it('14: on an adjusted working Sunday something is due; on National Day it is due on the next working day', () => {
    expect(nextWorkingDay('2026-09-20', ADJUSTED)).toBe('2026-09-20');
    expect(nextWorkingDay('2026-10-01', ADJUSTED)).toBe('2026-10-08');
  });

  it('are counted from the day after', () => {
    expect(workingDaysLater('2026-11-26', 1, NONE)).toBe('2026-11-27');
    expect(workingDaysLater('2026-11-26', 2, NONE)).toBe('2026-11-30');
    expect(workingDaysLater('2026-09-30', 1, ADJUSTED)).toBe('2026-10-08');
    expect(workingDaysLater('2026-09-30', 3, ADJUSTED)).toBe('2026-10-10');
    expect(workingDaysLater('2026-11-28', 0, NONE)).toBe('2026-11-28');
  });

  it('of a calendar without any are none, and that is found out in the end', () => {
    const never = new Map(
      Array.from({ length: 500 }, (_, n) => [
        new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
        false as boolean,
      ]),
    );
    expect(nextWorkingDay('2026-01-02', never)).toBe('2026-01-02');
  });
});
