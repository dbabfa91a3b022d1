import { dueOn, type LookedAfter, seenToday } from './unseen.js';

const noon = (day: string): Date => new Date(`${day}T12:00:00+08:00`);
const looked = (more: Partial<LookedAfter> = {}): LookedAfter => ({
  ...{
    tier: 'weekly',
    since: noon('2026-01-01'),
    awayUntil: null,
    last: { at: noon('2026-03-01'), how: 'visit' },
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
  expect(dueOn(looked({ tier: 'monthly', last: { at: noon('2026-01-31'), how: 'phone' } }))).toBe('2026-02-28');
  expect(dueOn(looked({ tier: 'monthly', last: { at: noon('2028-01-31'), how: 'phone' } }))).toBe('2028-02-29');
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
