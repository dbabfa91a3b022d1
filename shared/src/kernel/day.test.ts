import { isDay, monthsLater } from './day.js';

describe('a calendar day', () => {
  it('is one that exists', () => {
    for (const day of ['2026-11-26', '2028-02-29', '2026-12-31']) expect(isDay(day)).toBe(true);
    for (const none of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-11-31',
      '2026-1-1',
      '',
      ' 2026-11-26',
      null,
      20261126,
    ])
      expect(isDay(none)).toBe(false);
  });

  it('some months later is the last day of a shorter month, and months of other years', () => {
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsLater('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsLater('2026-11-26', 12)).toBe('2027-11-26');
    expect(monthsLater('2026-12-15', 1)).toBe('2027-01-15');
  });
});
