import { ClockSweeps } from '../../src/modules/wishes/app/clock-sweeps.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { rowsTouched, statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aWish,
  contradictions,
  later,
  ok,
  type TestWish,
  told,
  verdict,
  volunteerOf,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let sweeps: ClockSweeps;

beforeAll(async () => {
  t = await startTestApp();
  sweeps = t.app.get(ClockSweeps);
});
beforeEach(async () => {
  await t.drain();
  await t.db.query(
    "UPDATE wish_claims SET state = 'revoked', wake_at = NULL, ended_at = NOW(3) WHERE ended_at IS NULL",
  );
  await t.db.query("UPDATE wishes SET state = 'closed' WHERE state IN ('open', 'claimed', 'delivered')");
  community = await aLastingCommunity(t);
});
afterEach(async () => expect(await contradictions(t)).toEqual([]));
afterAll(() => t?.close());

const about = async (member: TestMember): Promise<string[]> =>
  (await told(member)).filter((kind) => kind.startsWith('claim_'));
const steps = async (wish: TestWish, step: string): Promise<number> => {
  const rows: unknown[] = await t.db.query('SELECT 1 FROM wish_steps WHERE wish_id = ? AND step = ?', [wish.id, step]);
  return rows.length;
};

describe('several workers at the same moment', () => {
  it('send one reminder each to everybody, not one per worker', async () => {
    const wishes = [];
    for (let i = 0; i < 5; i += 1) wishes.push(await aWish(t, community).claimed().create());
    t.clock.advance({ days: 3, hours: 12, minutes: 1 });
    const done = await Promise.all([1, 2, 3, 4].map(() => sweeps.tendLeases()));
    expect(done.reduce((sum, n) => sum + n, 0)).toBe(5);
    for (const wish of wishes) expect(await about(volunteerOf(wish))).toEqual(['claim_half_time']);
  });

  it('return each lapsed claim once', async () => {
    const wishes = [];
    for (let i = 0; i < 5; i += 1) wishes.push(await aWish(t, community).claimed().create());
    t.clock.advance({ days: 7 });
    const done = await Promise.all([1, 2, 3, 4].map(() => sweeps.tendLeases()));
    expect(done.reduce((sum, n) => sum + n, 0)).toBe(5);
    for (const wish of wishes) expect(await steps(wish, 'lapsed')).toBe(1);
  });

  it('take each unclaimed wish down once', async () => {
    const wishes = [];
    for (let i = 0; i < 5; i += 1) wishes.push(await aWish(t, community).open().create());
    t.clock.advance({ days: 30 });
    const done = await Promise.all([1, 2, 3, 4].map(() => sweeps.expireUnclaimed()));
    expect(done.reduce((sum, n) => sum + n, 0)).toBe(5);
    for (const wish of wishes) expect(await steps(wish, 'expired')).toBe(1);
  });

  it('never return a wish that was delivered at the last moment, nor lose the delivery', async () => {
    for (let round = 0; round < 10; round += 1) {
      const wish = await aWish(t, community).claimed().create();
      const volunteer = volunteerOf(wish);
      t.clock.advance({ days: 7 });
      await ok(volunteer.get('/me')); // signed in again before the race
      const [delivery] = await Promise.all([volunteer.post(`${wish.path}/deliver`, {}), sweeps.tendLeases()]);
      const state = await wish.state();
      expect([verdict(delivery), state]).toEqual(
        delivery.status === 200 ? ['200', 'delivered'] : ['409 CLAIM_MOVED_ON', 'open'],
      );
    }
  }, 30_000);

  it('let either the claimer or the clock have a wish whose last moment has come, never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const helper = await aHelper(t, community);
      const wish = await aWish(t, community).open().create();
      t.clock.advance({ days: 30 });
      await ok(helper.get('/me'));
      const [claim] = await Promise.all([helper.post(`${wish.path}/claim`), sweeps.expireUnclaimed()]);
      const state = await wish.state();
      expect([claim.status, state]).toEqual(claim.status === 200 ? [200, 'claimed'] : [404, 'expired']);
    }
  }, 30_000);
});

describe('a worker that comes back after a long time', () => {
  it('returns what ended meanwhile without reminding anybody of it', async () => {
    const wish = await aWish(t, community).claimed().create();
    await later(t, { days: 20 });
    expect(await about(volunteerOf(wish))).toEqual(['claim_lapsed']);
    expect(await wish.state()).toBe('open');
  });

  it('sends only the last reminder when both have become due', async () => {
    const wish = await aWish(t, community).claimed().create();
    await later(t, { days: 6, hours: 12 });
    expect(await about(volunteerOf(wish))).toEqual(['claim_ending_soon']);
  });

  it('lets a wish that came back hang its seven days from then, not from the missed hour', async () => {
    const wish = await aWish(t, community).claimed().create();
    await later(t, { days: 60 });
    const { openUntil } = (await wish.seenBy(wish.author)).body;
    expect(Date.parse(openUntil) - t.clock.now().getTime()).toBe(7 * 86_400_000);
  });

  it('works through more than one batch', async () => {
    const wish = await aWish(t, community).open().create();
    await t.db.query(
      `INSERT INTO people (id, community_id, state, state_since, created_at)
       SELECT UUID(), community_id, 'present', created_at, created_at FROM wishes JOIN seq_1_to_250 WHERE id = ?`,
      [wish.id],
    );
    await t.db.query(
      `INSERT INTO wishes (id, community_id, person_id, author_slot, said_by_member_id, said_as, said_at, state, category, title, public_text, text_check,
         created_at, state_since, hung_at, open_until)
       SELECT UUID(), w.community_id, p.id, 1, said_by_member_id, said_as, said_at, 'open', category, title, public_text,
         text_check, w.created_at, w.state_since, hung_at, open_until
       FROM wishes w JOIN people p ON p.community_id = w.community_id AND p.member_id IS NULL WHERE w.id = ?`,
      [wish.id],
    );
    t.clock.advance({ days: 30 });
    expect(await sweeps.expireUnclaimed()).toBe(251);
  }, 30_000);
});

describe('nothing to do', () => {
  it('is one question for each sweep, however many communities and wishes there are', async () => {
    for (const place of [community, await aLastingCommunity(t), await aLastingCommunity(t)]) {
      for (let i = 0; i < 3; i += 1) await aWish(t, place).claimed().create();
      await aWish(t, place).open().create();
    }
    const sent = await statementsOf(t, async () => {
      expect([await sweeps.tendLeases(), await sweeps.expireUnclaimed()]).toEqual([0, 0]);
    });
    expect(sent).toHaveLength(2);
    const [{ n }]: [{ n: string }] = await t.db.query('SELECT COUNT(*) AS n FROM communities');
    expect(await rowsTouched(t, sent)).toBeLessThanOrEqual(Number(n) * 5); // a look or two into each index
  });
});

describe('a row the worker cannot handle', () => {
  it('does not hold up the others', async () => {
    const broken = await aWish(t, community).claimed().create();
    const whole = await aWish(t, community).claimed().create();
    await t.db.query("UPDATE wishes SET private_detail = 'k9.nonsense' WHERE id = ?", [broken.id]);
    t.clock.advance({ days: 7 });
    await expect(sweeps.tendLeases()).rejects.toThrow();
    expect(await whole.state()).toBe('open');
    await t.db.query('UPDATE wishes SET private_detail = NULL WHERE id = ?', [broken.id]);
    await t.drain();
    expect(await broken.state()).toBe('open');
  });
});
