import { DailyDraw } from '../../src/modules/callbacks/app/daily-draw.js';
import { CallBackDraw } from '../../src/modules/callbacks/data/call-back.entities.js';
import { CallBackDrawsRepository } from '../../src/modules/callbacks/data/call-back-draws.repository.js';
import { CallBack } from '../../src/modules/callbacks/data/call-back.entities.js';
import { CallBacksRepository } from '../../src/modules/callbacks/data/call-backs.repository.js';
import { aCallBack } from '../support/call-back-scenes.js';
import { anElder } from '../support/consents.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

const ROUNDS = 5;
const AT_ONCE = 6;

let t: TestApp;
let community: TestCommunity;
let staff: TestMember[];
let helper: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  staff = [];
  for (let n = 0; n < AT_ONCE; n += 1) staff.push(await aMember(t, community, { roles: ['staff'] }));
  helper = await aMember(t, community, { roles: ['grid_worker'] });
});
afterAll(() => t?.close());

const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const [row]: { n: string }[] = await t.db.query(sql, values);
  return Number(row?.n);
};

/** Everybody of the staff takes the next at once: three call-backs of one person are due, and one of another. Whom they are to ring. */
async function everybodyTakes(): Promise<string[]> {
  await t.db.query('DELETE FROM call_backs');
  const [busy, other] = [await anElder(community), await anElder(community)];
  for (const personId of [busy, busy, busy, other]) await aCallBack(t, community, helper, personId);
  const taken = await Promise.all(staff.map((who) => who.post(`${community.base}/staff/call-backs/next`)));
  return taken.flatMap(({ body }) => (body.callBack as { personId: string } | null)?.personId ?? []);
}

/** A day that is over, with one confirmation in it; every worker holds its draw at once. How many held it, and how many calls came of it. */
async function everybodyDraws(): Promise<{ held: number; calls: number; frames: number }> {
  await t.db.query('DELETE FROM call_backs');
  const place = await aCommunity(t);
  const by = await aMember(t, place, { roles: ['grid_worker'] });
  await aCallBack(t, place, by);
  await t.db.query('DELETE FROM call_backs');
  const [draw]: { id: string }[] = await t.db.query(
    'SELECT id FROM call_back_draws WHERE community_id = ? ORDER BY from_at LIMIT 1',
    [place.id],
  );
  const daily = t.app.get(DailyDraw);
  const held = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => daily.hold(place.id, draw!.id)));
  return {
    held: held.filter((one) => one.status === 'fulfilled' && one.value).length,
    calls: await count('SELECT COUNT(*) AS n FROM call_backs WHERE community_id = ?', [place.id]),
    frames: await count('SELECT COUNT(*) AS n FROM call_back_frames WHERE draw_id = ?', [draw!.id]),
  };
}

it('many take the next at once: nobody is rung by two', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const rung = await everybodyTakes();
    expect([rung.length, new Set(rung).size]).toEqual([2, 2]);
  }
});

it('who taps twice at once has one in hand', async () => {
  await t.db.query('DELETE FROM call_backs');
  for (let n = 0; n < 3; n += 1) await aCallBack(t, community, helper);
  const taps = await Promise.all(
    Array.from({ length: AT_ONCE }, () => ok(staff[0]!.post(`${community.base}/staff/call-backs/next`))),
  );
  expect(new Set(taps.map(({ body }) => (body.callBack as { id: string }).id)).size).toBe(1);
});

it('many workers commit to a day and draw it at once: it is promised once, held once and calls once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    expect(await everybodyDraws()).toEqual({ held: 1, calls: 1, frames: 1 });
    const place = await aCommunity(t);
    const made = await Promise.all(Array.from({ length: AT_ONCE }, () => t.app.get(DailyDraw).commit(place.id)));
    expect([made.reduce((sum, n) => sum + n, 0), made.length]).toEqual([2, AT_ONCE]);
  }
});

describe('the twin, without the guards', () => {
  /** The same, with nobody waiting for a row. */
  async function unguarded<T>(act: () => Promise<T>): Promise<T> {
    const [callBacks, draws] = [t.app.get(CallBacksRepository), t.app.get(CallBackDrawsRepository)];
    callBacks.lock = (tx, communityId, id) => tx.findOneByOrFail(CallBack, { communityId, id });
    draws.lock = (tx, communityId, id) => tx.findOneBy(CallBackDraw, { communityId, id });
    try {
      return await act();
    } finally {
      Reflect.deleteProperty(callBacks, 'lock');
      Reflect.deleteProperty(draws, 'lock');
    }
  }

  it('without the lock the keys still let a person be rung by one; without the key too, by several', async () => {
    const rungTwice = async (): Promise<number> => {
      const rung = await unguarded(everybodyTakes);
      return rung.length - new Set(rung).size;
    };
    for (let round = 0; round < ROUNDS; round += 1) expect(await rungTwice()).toBe(0);
    await t.db.query('ALTER TABLE call_backs DROP KEY one_hand_per_person_to_call');
    let most = 0;
    for (let round = 0; round < 4 * ROUNDS && most === 0; round += 1) most = await rungTwice();
    expect(most).toBeGreaterThan(0);
  });

  it('without the lock the keys still let a day call once; without the keys too, more often', async () => {
    for (let round = 0; round < ROUNDS; round += 1) expect((await unguarded(everybodyDraws)).calls).toBe(1);
    await t.db.query('ALTER TABLE call_back_frames ADD KEY of_draw (draw_id), DROP PRIMARY KEY');
    await t.db.query(
      `ALTER TABLE call_backs ADD KEY of_draw (draw_id), DROP KEY one_call_back_per_subject_and_draw,
         DROP KEY one_waiting_call_back_per_subject`,
    );
    let most = 0;
    for (let round = 0; round < 4 * ROUNDS && most <= 1; round += 1) most = (await unguarded(everybodyDraws)).calls;
    expect(most).toBeGreaterThan(1);
  });
});
