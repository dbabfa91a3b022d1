import fc from 'fast-check';
import {
  type ClaimState,
  WISH_CATEGORIES,
  WISH_STUCK_DAYS,
  type WishFigure,
  wishMachine,
  type WishState,
} from '@silin/shared';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, aWish, later, lasting, ok, verdict } from '../support/wish-builders.js';
import { type WrittenClaim, type WrittenWish, writeWishes } from '../support/wish-facts.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let t: TestApp;
let community: TestCommunity;
let author: TestMember;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  author = await aMember(t, community);
});
afterAll(() => t?.close());

const YEAR = 'from=2026-01-01&until=2026-12-31';
const figures = async (period = YEAR) =>
  (await ok(community.staff.get(`${community.base}/staff/wish-figures?${period}`))).body;
const count = async (figure: WishFigure, period = YEAR): Promise<number> =>
  (await figures(period)).figures.find((one: { figure: string }) => one.figure === figure).total;
/** All rows of the list behind a figure. */
async function list(figure: WishFigure, period = YEAR, more = ''): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let total: number | undefined;
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor ? `&cursor=${cursor}` : '';
    const path = `${community.base}/staff/wish-ledger?${period}&figure=${figure}${more}${after}&limit=50`;
    const { body } = await ok(community.staff.get(path));
    ids.push(...body.items.map(({ wishId }: { wishId: string }) => wishId));
    total ??= body.total as number;
    if (!body.nextCursor) return { ids, total };
    cursor = body.nextCursor;
  }
  throw new Error('a list has a last page');
}
const write = (...wishes: WrittenWish[]): Promise<string[]> => writeWishes(t, community, author, wishes);
const on = (day: string, time = '12:00'): Date => new Date(`${day}T${time}:00+08:00`);

describe('figures of wishes', () => {
  it('of a community where nothing was said are nought, not missing (edge 23)', async () => {
    const { figures: all, medianDays } = await figures();
    expect(all).toEqual(
      ['said', 'claimed', 'fulfilled', 'stuck'].map((figure) => ({
        ...{ figure, total: 0, byCategory: [], byGrid: [], byMonth: [] },
      })),
    );
    expect(medianDays).toEqual({ days: null, byCategory: [], byGrid: [] });
  });

  it('count a wish that lapsed and was claimed again once (edge 7), and one taken back after two hours not at all (edge 9)', async () => {
    await write(
      {
        saidAt: on('2026-03-01'),
        state: 'claimed',
        claims: [
          { afterHours: 1, state: 'lapsed' },
          { afterHours: 80, state: 'active' },
        ],
      },
      { saidAt: on('2026-03-02'), state: 'open', claims: [{ afterHours: 1, state: 'revoked', lastedHours: 2 }] },
    );
    expect(await count('claimed')).toBe(1);
  });

  it('count a claim taken back after two hours and another that lasted from the day of the other', async () => {
    await write({
      ...{ saidAt: on('2026-03-30'), state: 'open' },
      claims: [
        { afterHours: 1, state: 'revoked', lastedHours: 23.9 },
        { afterHours: 72, state: 'revoked', lastedHours: 24 },
      ],
    });
    expect(await count('claimed', 'from=2026-03-01&until=2026-03-31')).toBe(0);
    expect(await count('claimed', 'from=2026-04-01&until=2026-04-30')).toBe(1);
  });

  it('count a wish claimed in December in the old year and fulfilled in January in the new one (edge 8)', async () => {
    await write({
      ...{ saidAt: on('2025-12-30'), state: 'fulfilled' },
      claims: [{ afterHours: 1, state: 'confirmed', lastedHours: 96 }],
    });
    const [old, present] = ['from=2025-01-01&until=2025-12-31', YEAR];
    expect([await count('claimed', old), await count('claimed', present)]).toEqual([1, 0]);
    expect([await count('fulfilled', old), await count('fulfilled', present)]).toEqual([0, 1]);
  });

  it('know the year by the community’s clock: 16:00 UTC on the last of December is the new year', async () => {
    const last = new Date('2026-12-31T16:00:00.000Z');
    await write({ saidAt: new Date(last.getTime() - 1), state: 'open' }, { saidAt: last, state: 'open' });
    expect(await count('said')).toBe(1);
    const { figures: all } = await figures('from=2026-12-01&until=2027-01-31');
    expect(all[0].byMonth).toEqual([
      { month: '2026-12', count: 1 },
      { month: '2027-01', count: 1 },
    ]);
  });

  it('no longer count a wish as fulfilled whose confirmation was taken back', async () => {
    await write({ saidAt: on('2026-05-01'), state: 'claimed', claims: [{ afterHours: 1, state: 'active' }] });
    expect(await count('fulfilled')).toBe(0);
  });

  it('follow a wish from said to fulfilled, and give the days of the middle one', async () => {
    const lastingCommunity = await aLastingCommunity(t);
    community = lastingCommunity;
    const wish = await aWish(t, community)
      .by(await aResident(t, community))
      .open()
      .create();
    const helper = lasting(t, await aMember(t, community, { volunteer: true }));
    await later(t, { hours: 12 });
    await ok(helper.post(`${wish.path}/claim`));
    await later(t, { days: 1 });
    await ok(helper.post(`${wish.path}/deliver`, {}));
    await ok(wish.author.post(`${wish.path}/confirm`, {}));
    const { medianDays, figures: all } = await figures();
    expect(all.map(({ figure, total: n }: { figure: string; total: number }) => [figure, n])).toEqual([
      ...[
        ['said', 1],
        ['claimed', 1],
        ['fulfilled', 1],
        ['stuck', 0],
      ],
    ]);
    expect(medianDays.days).toBe(1.5);
  });

  it('stand at the limits of a period, and refuse one that ends before it begins or lasts longer than five years', async () => {
    await write(
      { saidAt: on('2026-03-01', '00:00'), state: 'open' },
      { saidAt: on('2026-03-02', '23:59'), state: 'open' },
    );
    expect(await count('said', 'from=2026-03-01&until=2026-03-02')).toBe(2);
    expect(await count('said', 'from=2026-03-02&until=2026-03-02')).toBe(1);
    const ask = (period: string) => community.staff.get(`${community.base}/staff/wish-figures?${period}`);
    expect(verdict(await ask('from=2026-03-02&until=2026-03-01'))).toBe('422 WISH_PERIOD_WRONG');
    expect(verdict(await ask('from=2021-03-01&until=2026-03-01'))).toBe('200');
    expect(verdict(await ask('from=2021-03-01&until=2026-03-02'))).toBe('422 WISH_PERIOD_WRONG');
    expect(verdict(await ask('from=2026-02-30&until=2026-03-02'))).toBe('400 VALIDATION_FAILED');
  });
});

const claim: fc.Arbitrary<WrittenClaim> = fc.record({
  afterHours: fc.integer({ min: 1, max: 2_000 }),
  state: fc.constantFrom<ClaimState>('released', 'lapsed', 'revoked'),
  lastedHours: fc.integer({ min: 1, max: 60 }),
});
/** The claim a wish in this state has or had at last. */
const lastClaim: Partial<Record<WishState, ClaimState>> = {
  claimed: 'active',
  delivered: 'delivered',
  fulfilled: 'confirmed',
};

const wishes = (gridIds: readonly string[]): fc.Arbitrary<WrittenWish[]> =>
  fc.array(
    fc
      .record({
        state: fc.constantFrom(...wishMachine.states),
        category: fc.constantFrom(...WISH_CATEGORIES),
        gridId: fc.constantFrom(null, ...gridIds),
        saidAt: fc.integer({ min: 0, max: 500 * 24 }).map((hours) => new Date(Date.UTC(2025, 8, 1) + hours * HOUR_MS)),
        claims: fc.array(claim, { maxLength: 3 }),
        last: fc.record({
          afterHours: fc.integer({ min: 1, max: 2_000 }),
          lastedHours: fc.integer({ min: 1, max: 900 }),
        }),
      })
      .map(({ last, ...wish }) => {
        const state = lastClaim[wish.state];
        return { ...wish, claims: state ? [...wish.claims, { ...last, state }] : wish.claims };
      }),
    { maxLength: 24 },
  );

/** The definitions again, over the rows in memory. */
const PERIOD = [on('2026-01-01', '00:00'), new Date(on('2026-12-31', '00:00').getTime() + DAY_MS)] as const;
const inPeriod = (at: Date | undefined): boolean => at !== undefined && at >= PERIOD[0] && at < PERIOD[1];
const begins = (wish: WrittenWish, one: WrittenClaim): Date =>
  new Date(wish.saidAt.getTime() + one.afterHours * HOUR_MS);
const firstClaim = (wish: WrittenWish): Date | undefined =>
  (wish.claims ?? [])
    .filter(({ state, lastedHours = 0 }) => state !== 'revoked' || lastedHours >= 24)
    .map((one) => begins(wish, one))
    .sort((one, other) => one.getTime() - other.getTime())[0];
function fulfilledAt(wish: WrittenWish): Date | undefined {
  const one = wish.claims?.find(({ state }) => state === 'confirmed');
  return wish.state === 'fulfilled' && one
    ? new Date(begins(wish, one).getTime() + (one.lastedHours ?? 0) * HOUR_MS)
    : undefined;
}
const isStuck = (wish: WrittenWish): boolean => {
  const days = WISH_STUCK_DAYS[wish.state as keyof typeof WISH_STUCK_DAYS] as number | undefined;
  return days !== undefined && wish.saidAt.getTime() <= t.clock.now().getTime() - days * DAY_MS;
};
const COUNTS: Record<WishFigure, (wish: WrittenWish) => boolean> = {
  said: ({ saidAt }) => inPeriod(saidAt),
  claimed: (wish) => inPeriod(firstClaim(wish)),
  fulfilled: (wish) => inPeriod(fulfilledAt(wish)),
  stuck: isStuck,
};
const middle = (numbers: number[]): number | undefined => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};
const sum = (parts: { count: number }[]): number => parts.reduce((all, { count }) => all + count, 0);

it('every figure is the number of rows of its list, and the sums over categories, grids with 没有网格, and months', async () => {
  const gridIds = community.grids.map(({ id }) => id);
  const { id } = community;
  await fc.assert(
    fc.asyncProperty(wishes(gridIds), async (written) => {
      await t.db.query('DELETE FROM wish_claims WHERE community_id = ?', [id]);
      await t.db.query('DELETE FROM wishes WHERE community_id = ?', [id]);
      const ids = await write(...written);
      const { figures: all, medianDays } = await figures();
      for (const { figure, total: n, byCategory, byGrid, byMonth } of all) {
        const counted = COUNTS[figure as WishFigure];
        const expected = ids.filter((_, at) => counted(written[at] as WrittenWish)).sort();
        const rows = await list(figure);
        expect([n, rows.total, rows.ids.sort()]).toEqual([expected.length, expected.length, expected]);
        expect([sum(byCategory), sum(byGrid), sum(byMonth)]).toEqual([n, n, n]);
        for (const { gridId, count } of byGrid) {
          const more = gridId === null ? '&withoutGrid=true' : `&gridId=${gridId}`;
          expect((await list(figure, YEAR, more)).ids).toHaveLength(count);
        }
        for (const { category, count } of byCategory) {
          expect((await list(figure, YEAR, `&category=${category}`)).total).toBe(count);
        }
      }
      const times = written
        .filter(COUNTS.fulfilled)
        .map((wish) => ((fulfilledAt(wish) as Date).getTime() - wish.saidAt.getTime()) / DAY_MS);
      const days = middle(times);
      if (days === undefined) expect(medianDays.days).toBeNull();
      else expect(medianDays.days).toBeCloseTo(days, 0);
    }),
    { numRuns: 12 },
  );
}, 120_000);
