import { type CareTier, chinaDate } from '@silin/shared';
import fc from 'fast-check';
import { dueOn, type LookedAfter, openRound, seenToday } from './unseen.js';

const noon = (day: string): Date => new Date(`${day}T12:00:00+08:00`);
const looked = (more: Partial<LookedAfter> = {}): LookedAfter => ({
  ...{
    tier: 'weekly',
    since: noon('2026-01-01'),
    awayUntil: null,
    last: { at: noon('2026-03-01') },
    roundUntil: null,
  },
  ...more,
});

it('is due a week, the same day next month, or three months after the last contact; a week after being put on the list', () => {
  expect(dueOn(looked())).toBe('2026-03-08');
  expect(dueOn(looked({ tier: 'monthly' }))).toBe('2026-04-01');
  expect(dueOn(looked({ tier: 'quarterly' }))).toBe('2026-06-01');
  expect(dueOn(looked({ last: null }))).toBe('2026-01-08');
});

it('is due on the last day of February for whoever was seen on 31 January (edge 22)', () => {
  expect(dueOn(looked({ tier: 'monthly', last: { at: noon('2026-01-31') } }))).toBe('2026-02-28');
  expect(dueOn(looked({ tier: 'monthly', last: { at: noon('2028-01-31') } }))).toBe('2028-02-29');
});

it('is over from the day after, due soon with a fifth of the interval left', () => {
  expect(seenToday(looked(), '2026-03-06').standing).toBe('ok');
  expect(seenToday(looked(), '2026-03-07').standing).toBe('due_soon');
  expect(seenToday(looked(), '2026-03-08').standing).toBe('due_soon');
  expect(seenToday(looked(), '2026-03-09')).toEqual({ standing: 'unseen', dueOn: '2026-03-08', daysOver: 1 });
});

it('is away until a day, and back on the day after (edge 26)', () => {
  const inHospital = looked({ awayUntil: '2026-03-12' });
  expect(seenToday(inHospital, '2026-03-12').standing).toBe('away');
  expect(seenToday(inHospital, '2026-03-13')).toMatchObject({ standing: 'unseen', daysOver: 5 });
});

it('is asked for by a round before the tier asks, and not later than the tier', () => {
  expect(seenToday(looked({ tier: 'quarterly', roundUntil: '2026-03-05' }), '2026-03-06')).toMatchObject({
    standing: 'unseen',
    dueOn: '2026-03-05',
  });
  expect(seenToday(looked({ roundUntil: '2026-03-20' }), '2026-03-09').dueOn).toBe('2026-03-08');
});

describe('over random histories', () => {
  const DAY_MS = 86_400_000;
  const START = noon('2027-11-01').getTime();
  const dayOf = (n: number): string => chinaDate(START + n * DAY_MS);
  /** The day by which somebody should be seen again, counted day by day as one would on a calendar on the wall. */
  function naiveDue(tier: Exclude<CareTier, 'none'>, from: string): string {
    if (tier === 'weekly') return chinaDate(noon(from).getTime() + 7 * DAY_MS);
    let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
    for (let n = tier === 'monthly' ? 1 : 3; n > 0; n -= 1)
      [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    for (let day = Number(from.slice(8)); ; day -= 1) {
      const said = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      if (new Date(`${said}T12:00:00Z`).toISOString().startsWith(said)) return said;
    }
  }
  const somebody = fc.record({
    tier: fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const),
    since: fc.nat({ max: 120 }),
    contacts: fc.array(fc.nat({ max: 400 }), { maxLength: 8 }),
    away: fc.option(fc.nat({ max: 420 }), { nil: null }),
    round: fc.option(fc.nat({ max: 420 }), { nil: null }),
    today: fc.integer({ min: 120, max: 420 }),
  });

  it('says the same as somebody who goes through the calendar', () => {
    fc.assert(
      fc.property(somebody, ({ tier, since, contacts, away, round, today }) => {
        const seen = contacts.filter((day) => day >= since && day <= today).sort((a, b) => a - b);
        const last = seen.at(-1);
        const now = dayOf(today);
        const result = seenToday(
          {
            ...{ tier, since: new Date(START + since * DAY_MS), awayUntil: away === null ? null : dayOf(away) },
            last: last === undefined ? null : { at: new Date(START + last * DAY_MS) },
            roundUntil: round === null ? null : dayOf(round),
          },
          now,
        );
        const byTier = last === undefined ? chinaDate(START + (since + 7) * DAY_MS) : naiveDue(tier, dayOf(last));
        const due = round !== null && dayOf(round) < byTier ? dayOf(round) : byTier;
        let over = 0;
        for (let day = noon(due).getTime(); chinaDate(day) < now; day += DAY_MS) over += 1;
        const isAway = away !== null && dayOf(away) >= now;
        expect(result.dueOn).toBe(due);
        expect(result.daysOver).toBe(isAway ? 0 : over);
        if (isAway) expect(result.standing).toBe('away');
        else if (over > 0) expect(result.standing).toBe('unseen');
        else expect(['ok', 'due_soon']).toContain(result.standing);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a day later nobody is less over than the day before, as long as nobody is seen, goes away or comes back', () => {
    fc.assert(
      fc.property(somebody, ({ tier, since, today }) => {
        const of = { tier, since: new Date(START + since * DAY_MS), awayUntil: null, last: null, roundUntil: null };
        const [one, other] = [seenToday(of, dayOf(today)), seenToday(of, dayOf(today + 1))];
        expect(other.daysOver).toBeGreaterThanOrEqual(one.daysOver);
        expect(other.dueOn).toBe(one.dueOn);
      }),
    );
  });
});

it('is asked by the first round to end that began after the last contact, not by one they were seen in', () => {
  const summer = { title: '高温走访', from: '2026-07-01', until: '2026-07-10' };
  const winter = { title: '寒潮走访', from: '2026-11-20', until: '2026-11-30' };
  expect(openRound([summer, winter], { at: noon('2026-07-05') })).toBe(winter);
  expect(openRound([summer, winter], null)).toBe(summer);
  expect(openRound([summer, winter], { at: noon('2026-11-20') })).toBeUndefined();
});
