import { drawToken, type PublicDraw, verifyDraw } from '@silin/shared';
import type { DrawsView, DrawView } from '../../src/modules/events/dto/draw.dto.js';
import { codeOfAnswer } from '../support/consents.js';
import { anEvent, type EventWish, registered } from '../support/event-builders.js';
import type { Answer } from '../support/http.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let people: TestMember[];
beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  people = [];
  for (let i = 0; i < 6; i += 1) people.push(await aResident(t, community));
});
afterAll(() => t.close());

/** A session that the clock has seen: its draw is committed. */
async function session(wish: EventWish = {}): Promise<string> {
  const { sessionId } = await anEvent(t, community, { mode: 'draw', drawIn: 2, startsIn: 72, capacity: 2, ...wish });
  await t.drain();
  return sessionId;
}
const step = (sessionId: string, what: string, body: object = {}): Promise<Answer> =>
  community.staff.post(`${community.base}/organiser/sessions/${sessionId}/draw/${what}`, body);
const proof = async (sessionId: string, who = people[0]!): Promise<readonly DrawView[]> =>
  ((await ok(who.get(`${who.base}/sessions/${sessionId}/draw`))).body as DrawsView).draws;
const published = (draw: DrawView): PublicDraw => ({
  ...{ commitment: draw.commitment, frameHash: draw.frameHash ?? '', witnessWords: draw.witnessWords },
  ...{ secretHex: draw.secret, frame: draw.frame, result: draw.order, first: draw.first, last: draw.last },
});

async function apply(sessionId: string, ...sizes: number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, size] of sizes.entries()) {
    const made = await registered(t, people[i]!, sessionId, { unnamed: size - 1 });
    expect(made).toMatchObject({ state: 'applied', ahead: null });
    ids.push(made.id);
  }
  return ids;
}

async function states(sessionId: string): Promise<Record<string, { state: string; rank: number | null }>> {
  const rows: { id: string; state: string; rank: number | null }[] = await t.db.query(
    'SELECT id, state, draw_rank AS `rank` FROM registrations WHERE session_id = ?',
    [sessionId],
  );
  return Object.fromEntries(rows.map(({ id, state, rank }) => [id, { state, rank }]));
}

describe('a draw', () => {
  it('edge 26: is committed, then fixed, then witnessed, then held; everybody recomputes it and finds themself', async () => {
    const sessionId = await session();
    const [open] = (await ok(step(sessionId, 'commit'))).body.draws as DrawView[];
    expect(open).toMatchObject({ secret: null, frameHash: null, order: [], drawnAt: null });
    const ids = await apply(sessionId, 1, 1, 1, 1);
    expect(await codeOfAnswer(step(sessionId, 'frame'))).toBe('409 DRAW_TOO_EARLY');
    await later(t, { hours: 2, minutes: 1 });

    const [fixed] = (await ok(step(sessionId, 'frame'))).body.draws as DrawView[];
    expect(fixed).toMatchObject({ commitment: open?.commitment, frameSize: 4, secret: null, drawnAt: null });
    await ok(step(sessionId, 'run', { witnessWords: '今天十一月二十三' }));

    const [held] = await proof(sessionId);
    expect(held).toMatchObject({ frameHash: fixed?.frameHash, commitment: open?.commitment, seats: 2 });
    expect(verifyDraw(published(held!)).verdict).toBe('right');
    const after = await states(sessionId);
    const order = ids.slice().sort((a, b) => (after[a]?.rank ?? 0) - (after[b]?.rank ?? 0));
    expect(held?.order).toEqual(order.map((id) => drawToken(held?.secret ?? '', id)));
    expect(order.map((id) => after[id]?.state)).toEqual(['confirmed', 'confirmed', 'waiting', 'waiting']);
    const mine = (await ok(people[0]!.get(`${community.base}/registrations/${ids[0]}`))).body as { drawHash: string };
    expect(mine.drawHash).toBe(drawToken(held?.secret ?? '', ids[0] ?? ''));
    expect(await codeOfAnswer(step(sessionId, 'run'))).toBe('409 DRAW_ALREADY');
  });

  it('takes no witness words before the list is fixed', async () => {
    const sessionId = await session();
    await ok(step(sessionId, 'commit'));
    await apply(sessionId, 1);
    t.clock.advance({ hours: 3 });

    expect(await codeOfAnswer(step(sessionId, 'run', { witnessWords: '早就想好了' }))).toBe('409 DRAW_FRAME_FIRST');
  });

  it('edge 27: that was voided stays to be read with its reason, and a new one needs a new commitment', async () => {
    const sessionId = await session();
    await ok(step(sessionId, 'commit'));
    await apply(sessionId, 1, 1, 1);
    await later(t, { hours: 2, minutes: 1 });
    await ok(step(sessionId, 'run'));

    expect(await codeOfAnswer(step(sessionId, 'void', { reason: '' }))).toBe('400 VALIDATION_FAILED');
    await ok(step(sessionId, 'void', { reason: '漏了一家电话报名的' }));
    expect(Object.values(await states(sessionId)).map(({ state, rank }) => [state, rank])).toEqual(
      Array(3).fill(['applied', null]),
    );
    expect(await codeOfAnswer(step(sessionId, 'run'))).toBe('409 DRAW_NOT_COMMITTED');
    await ok(step(sessionId, 'commit'));
    await ok(step(sessionId, 'run'));

    const draws = await proof(sessionId);
    expect(draws.map(({ voidReason }) => voidReason)).toEqual([null, '漏了一家电话报名的']);
    expect(draws[0]?.commitment).not.toBe(draws[1]?.commitment);
    for (const draw of draws) expect(verifyDraw(published(draw)).verdict).toBe('right');
  });

  it('edge 28: counts nobody who cancelled before the list was fixed, and skips who cancelled after', async () => {
    const sessionId = await session({ capacity: 1 });
    await ok(step(sessionId, 'commit'));
    const ids = await apply(sessionId, 1, 1, 1);
    const cancel = (i: number): Promise<Answer> =>
      ok(people[i]!.post(`${community.base}/registrations/${ids[i]}/cancel`, {}));
    await cancel(0);
    await later(t, { hours: 2, minutes: 1 });
    await ok(step(sessionId, 'frame'));
    await cancel(1);
    await ok(step(sessionId, 'run'));

    const [held] = await proof(sessionId);
    expect(held?.frameSize).toBe(2);
    expect(verifyDraw(published(held!)).verdict).toBe('right');
    expect((await states(sessionId))[ids[2]!]).toMatchObject({ state: 'confirmed' });
  });

  it('edge 29: puts who applies after its hour behind all who were drawn', async () => {
    const sessionId = await session({ capacity: 1 });
    const ids = await apply(sessionId, 1, 1);
    await later(t, { hours: 2, minutes: 1 });

    const late = await registered(t, people[4]!, sessionId);
    expect(late.state).toBe('waiting');
    await ok(step(sessionId, 'run'));

    const after = await states(sessionId);
    expect(ids.map((id) => after[id]?.state).sort()).toEqual(['confirmed', 'waiting']);
    const view = (await ok(people[4]!.get(`${community.base}/registrations/${late.id}`))).body as { ahead: number };
    expect(view.ahead).toBe(1);
  });

  it('edge 30: with fewer applicants than seats confirms all, and the rest is open in order of arrival', async () => {
    const sessionId = await session({ capacity: 5 });
    const ids = await apply(sessionId, 1, 2);
    await later(t, { hours: 2, minutes: 20 });

    const after = await states(sessionId);
    expect(ids.map((id) => after[id]?.state)).toEqual(['confirmed', 'confirmed']);
    expect(await registered(t, people[3]!, sessionId)).toMatchObject({ state: 'confirmed' });
  });

  it('is held by the clock without a witness when nobody came to witness it, and everybody is told the result', async () => {
    const sessionId = await session({ capacity: 1 });
    expect((await proof(sessionId))[0]?.commitment).toMatch(/^[0-9a-f]{64}$/);
    await apply(sessionId, 1, 1);
    await later(t, { hours: 2, minutes: 1 });
    expect((await proof(sessionId))[0]).toMatchObject({ drawnAt: null, frameSize: 2 });
    await later(t, { minutes: 16 });

    const [held] = await proof(sessionId);
    expect(held).toMatchObject({ witnessWords: null, seats: 1 });
    const told: string[] = [];
    for (const who of people.slice(0, 2)) {
      const { items } = (await ok(who.get(`${who.base}/me/inbox`))).body as { items: { kind: string }[] };
      told.push(items[0]?.kind ?? '');
    }
    expect(told.sort()).toEqual(['registration_drawn', 'registration_drawn_waiting']);
  });

  it('draws first-timers of the series before the others, who are known by having come', async () => {
    const before = await anEvent(t, community, { series: '周末戏台' });
    const veteran = await registered(t, people[0]!, before.sessionId);
    await t.db.query('UPDATE registration_people SET present = 1, present_since = NOW(3) WHERE registration_id = ?', [
      veteran.id,
    ]);
    const sessionId = await session({ series: '周末戏台', firstTimersFirst: true, capacity: 2 });
    const ids = await apply(sessionId, 1, 1, 1);
    await later(t, { hours: 2, minutes: 20 });

    const after = await states(sessionId);
    expect(ids.map((id) => after[id]?.state)).toEqual(['waiting', 'confirmed', 'confirmed']);
    const [held] = await proof(sessionId);
    expect(held?.first).toHaveLength(2);
    expect(verifyDraw(published(held!)).verdict).toBe('right');
  });

  it('is for draws only, and its proof for whom the event is', async () => {
    const order = (await anEvent(t, community)).sessionId;
    expect(await codeOfAnswer(step(order, 'commit'))).toBe('409 DRAW_NOT_THIS');
    expect(await codeOfAnswer(step(await session({ opensIn: 1 }), 'frame'))).toBe('409 DRAW_NOT_COMMITTED');
    expect(await codeOfAnswer(people[0]!.post(`${community.base}/organiser/sessions/${order}/draw/commit`))).toBe(
      '403 ORGANISER_REQUIRED',
    );
  });
});
