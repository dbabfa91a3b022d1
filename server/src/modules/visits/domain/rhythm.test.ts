import { CARE_TIERS, chinaDate, chinaParts, USUAL_TIMES } from '@silin/shared';
import fc from 'fast-check';
import { firstDay, standsFor, visitSlots } from './rhythm.js';

const DAY_MS = 86_400_000;
const at = (day: string, hour = 12): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
const ahead = (day: string, weeks = 8) => [at(day, 0), new Date(at(day, 0).getTime() + weeks * 7 * DAY_MS)] as const;
const days = (slots: readonly Date[]) => slots.map(chinaDate);

it('is one visit a week on the same weekday, within the usual times, for eight weeks', () => {
  const slots = visitSlots(
    { rhythmFrom: '2026-03-05', tier: 'weekly', times: ['weekday_morning'] },
    ...ahead('2026-03-02'),
  );
  expect(days(slots)).toEqual([
    ...['2026-03-05', '2026-03-12', '2026-03-19', '2026-03-26', '2026-04-02', '2026-04-09', '2026-04-16', '2026-04-23'],
  ]);
  expect(slots.map((slot) => chinaParts(slot).hour)).toEqual(Array(8).fill(10));
});

it('is one a month, one a quarter, none for whom nobody looks in on', () => {
  const of = (tier: 'monthly' | 'quarterly' | 'none') =>
    days(visitSlots({ rhythmFrom: '2026-01-29', tier, times: [] }, ...ahead('2026-01-26', 20)));
  expect(of('monthly')).toEqual(['2026-01-29', '2026-03-05', '2026-04-02', '2026-04-30', '2026-06-04']);
  expect(of('quarterly')).toEqual(['2026-01-29', '2026-04-30']);
  expect(of('none')).toEqual([]);
});

it('goes on with a day that suits when the usual times change', () => {
  const of = { rhythmFrom: '2026-03-05', tier: 'weekly' as const };
  expect(days(visitSlots({ ...of, times: ['weekend_evening'] }, ...ahead('2026-03-10', 2)))).toEqual([
    ...['2026-03-14', '2026-03-21'],
  ]);
});

it('begins within a week, on a day the volunteer gives to nobody else if there is one', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const day = firstDay(seed, '2026-03-02', ['weekday_afternoon'], [1, 2, 3, 5]);
    expect(day).toBe('2026-03-05');
    expect(firstDay(seed, '2026-03-02', ['weekend_morning'], [0, 6]) <= '2026-03-09').toBe(true);
  }
});

it('is spread over the weekdays by whose it is', () => {
  const weekdays = Array.from({ length: 200 }, (_, n) => chinaParts(at(firstDay(`p${n}`, '2026-03-02', []))).weekday);
  const each = [1, 2, 3, 4, 5].map((weekday) => weekdays.filter((one) => one === weekday).length);
  expect(Math.min(...each)).toBeGreaterThan(20);
});

it('whenever it is looked at, gives the same visits: none twice, none between two looks lost', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CARE_TIERS),
      fc.subarray([...USUAL_TIMES]),
      fc.integer({ min: 0, max: 700 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }),
      (tier, times, startDays, pauses) => {
        const start = new Date(at('2026-01-01').getTime() + startDays * DAY_MS);
        const of = { rhythmFrom: firstDay('seed', chinaDate(start), times), tier, times };
        const planned = new Set<number>();
        let now = start;
        for (const pause of [0, ...pauses]) {
          now = new Date(now.getTime() + pause * DAY_MS);
          for (const slot of visitSlots(of, now, new Date(now.getTime() + 56 * DAY_MS))) planned.add(slot.getTime());
        }
        const whole = visitSlots(of, start, new Date(now.getTime() + 56 * DAY_MS)).map((slot) => slot.getTime());
        expect([...planned].sort((a, b) => a - b)).toEqual(whole);
      },
    ),
    { numRuns: 300 },
  );
});

it('stands for another within half an interval (edge 57)', () => {
  expect(standsFor('weekly', at('2026-03-03'), at('2026-03-05', 15))).toBe(true);
  expect(standsFor('weekly', at('2026-03-01'), at('2026-03-05', 15))).toBe(false);
  expect(standsFor('quarterly', at('2026-03-01'), at('2026-04-10'))).toBe(true);
});
