import type { WishCard } from '@/features/wishes/api/types';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { monthIn, periodNamed } from '@/features/wishes/model/periods';
import { wallPage } from '@/features/wishes/model/wall-pages';
import { aCard } from './wishes-support';

/** Five wishes of grid g1 and four elsewhere, two to a page. */
const cards = (gridId: string, count: number): WishCard[] =>
  Array.from({ length: count }, (_, nth) => aCard({ id: `${gridId}-${nth + 1}`, gridId }));
const all = [...cards('g2', 4), ...cards('g1', 5)];
type Asked = Parameters<typeof wishesApi.wall>[1];

let asked: Asked[];
beforeEach(() => {
  asked = [];
  jest.spyOn(wishesApi, 'wall').mockImplementation(async (_, query) => {
    asked.push(query);
    const { gridId, exceptGridId, cursor } = query;
    const found = all.filter((card) => (!gridId || card.gridId === gridId) && card.gridId !== exceptGridId);
    const from = Number(cursor ?? 0);
    const to = from + 2;
    return { items: found.slice(from, to), nextCursor: to < found.length ? String(to) : null };
  });
});
afterEach(() => jest.restoreAllMocks());

async function readAll(own: string | undefined, filter: Parameters<typeof wallPage>[1] = {}): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await wallPage('c1', filter, own, cursor);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return seen;
}

it('reads one’s own grid first and then the rest, each wish once', async () => {
  const own = cards('g1', 5).map(({ id }) => id);
  const others = cards('g2', 4).map(({ id }) => id);
  expect(await readAll('g1', { sort: 'urgent' })).toEqual([...own, ...others]);
  expect(asked.every(({ sort }) => sort === 'urgent')).toBe(true);
});

it('is the wall as it is without an own grid, and where one grid is looked at', async () => {
  expect(await readAll(undefined)).toEqual(all.map(({ id }) => id));
  expect(await readAll('g1', { gridId: 'g2' })).toEqual(cards('g2', 4).map(({ id }) => id));
});

it('begins with the rest when nothing waits in one’s own grid', async () => {
  expect(await readAll('g9')).toEqual(all.map(({ id }) => id));
});

describe('periods of figures', () => {
  const now = Date.parse('2026-11-26T15:00:00+08:00');

  it.each([
    ['year', '2026-01-01', '2026-11-26'],
    ['last_year', '2025-01-01', '2025-12-31'],
    ['quarter', '2026-10-01', '2026-11-26'],
    ['month', '2026-11-01', '2026-11-26'],
  ] as const)('%s is %s to %s', (name, from, until) => {
    expect(periodNamed(name, now)).toEqual({ from, until });
  });

  it('a month begins and ends no earlier and no later than the period around it', () => {
    const period = { from: '2026-01-15', until: '2026-11-26' };
    expect(monthIn(period, '2026-01')).toEqual({ from: '2026-01-15', until: '2026-01-31' });
    expect(monthIn(period, '2026-02')).toEqual({ from: '2026-02-01', until: '2026-02-28' });
    expect(monthIn(period, '2026-11')).toEqual({ from: '2026-11-01', until: '2026-11-26' });
  });
});
