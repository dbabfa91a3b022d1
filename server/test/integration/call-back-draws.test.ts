import { calledBack, chinaDate, commitmentOf, type PublicDraw, verifyCallBackDraw, verifyDraw } from '@silin/shared';
import { CallBackTown } from '../support/call-back-scenes.js';
import { agree } from '../support/consents.js';
import { aMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish, lasting, later, ok } from '../support/wish-builders.js';

const DAY_MS = 86_400_000;

let t: TestApp;
let desk: CallBackTown;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  desk = await CallBackTown.make(t);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const dayIn = (days: number): string => chinaDate(t.clock.now().getTime() + days * DAY_MS);
const ofDay = async (day: string) => {
  const found = (await desk.draws()).find((draw) => draw['day'] === day);
  if (!found) throw new Error(`nothing is committed to for ${day}`);
  return desk.draw(found['id'] as string);
};
/** The record as the kernel recomputes it. */
const record = (draw: Record<string, unknown>): PublicDraw => ({
  ...{ commitment: draw['commitment'] as string, frameHash: draw['frameHash'] as string, witnessWords: null },
  ...{ secretHex: draw['secret'] as string, frame: draw['frame'] as string[], result: draw['order'] as string[] },
  ...{ first: draw['first'] as string[], last: draw['last'] as string[] },
});

describe('a day’s draw', () => {
  it('is committed to before the day, with the secret kept, and held the morning after at six', async () => {
    const tomorrow = dayIn(1);
    const promised = await ofDay(tomorrow);
    expect(promised).toMatchObject({ committedInTime: true, secret: null, frame: [], order: [], drawnAt: null });
    await later(t, { days: 1 });
    await desk.confirmedVisit();
    await later(t, { hours: 19, minutes: 50 });
    expect(await ofDay(tomorrow)).toMatchObject({ secret: null, drawnAt: null });
    await later(t, { minutes: 15 });
    const held = await ofDay(tomorrow);
    expect(held).toMatchObject({ commitment: promised['commitment'], frameSize: 1, leftOut: 0, called: 1 });
    expect(commitmentOf(held['secret'] as string)).toBe(promised['commitment']);
  });

  it('can be recomputed by any member from what is public, and names nobody', async () => {
    const visit = await desk.drawnVisit();
    const day = dayIn(-1);
    const stranger = lasting(t, await aMember(t, desk.town.community));
    const { id } = (await desk.draws()).find((one) => one['day'] === day)! as { id: string };
    const draw = await desk.draw(id, stranger);
    expect(Object.keys(draw).sort()).toEqual(
      [
        ...['called', 'commitment', 'committedAt', 'committedInTime', 'day', 'drawnAt', 'first', 'frame', 'frameHash'],
        ...['frameSize', 'id', 'last', 'leftOut', 'mine', 'order', 'secret'],
      ].sort(),
    );
    expect(verifyDraw(record(draw)).verdict).toBe('right');
    expect(verifyCallBackDraw(record(draw), draw['called'] as number).verdict).toBe('right');
    expect(verifyCallBackDraw(record({ ...draw, order: [...(draw['order'] as string[])].slice(1) }), 1).verdict).toBe(
      'wrong',
    );
    const said = JSON.stringify(draw);
    for (const secret of [visit, desk.town.elder, desk.town.volunteer.memberId]) expect(said).not.toContain(secret);
    expect(draw['mine']).toEqual([]);
  });

  it('shows somebody what of it is about their own confirmation', async () => {
    const wish = await aWish(t, desk.town.community).fulfilled().create();
    await desk.nextMorning();
    const { id } = (await desk.draws()).find((one) => one['day'] === dayIn(-1))! as { id: string };
    const { mine, order } = await desk.draw(id, wish.author);
    expect(mine).toEqual([{ token: expect.any(String), called: true }]);
    expect(order).toContain((mine as { token: string }[])[0]!.token);
    expect(await desk.draw(id, wish.volunteer)).toMatchObject({ mine: [] });
  });

  it('of a day on which nothing was confirmed is empty, and right', async () => {
    await desk.nextMorning();
    const draw = await ofDay(dayIn(-1));
    expect(draw).toMatchObject({ frameSize: 0, called: 0, order: [] });
    expect(verifyCallBackDraw(record(draw), 0).verdict).toBe('right');
  });

  it('is held once, and calls once, however often the worker looks', async () => {
    await desk.drawnVisit();
    expect(await desk.sweep()).toBe(0);
    expect(await desk.list()).toHaveLength(1);
  });

  it('of ten days without a worker is made up for, day by day', async () => {
    await desk.confirmedVisit();
    t.clock.advance({ days: 4 });
    const wish = await aWish(t, desk.town.community).fulfilled().create();
    t.clock.advance({ days: 6 });
    await t.drain();
    expect(await ofDay(dayIn(-10))).toMatchObject({ frameSize: 1, called: 1, committedInTime: false });
    expect(await ofDay(dayIn(-6))).toMatchObject({ frameSize: 1, called: 1, committedInTime: false });
    expect((await desk.list()).map(({ pageId }) => pageId)).toContain(wish.id);
    expect((await desk.draws()).map((draw) => draw['day'])).toEqual(Array.from({ length: 12 }, (_, n) => dayIn(1 - n)));
  });
});

describe('who is drawn', () => {
  it('leaves out what staff confirmed by a call', async () => {
    const id = await desk.town.id(desk.town.log(desk.town.volunteer));
    await ok(desk.town.visit(desk.caller, id, 'confirm'));
    await desk.nextMorning();
    expect(await ofDay(dayIn(-1))).toMatchObject({ frameSize: 0, leftOut: 0 });
  });

  it('leaves out who took back that they may be rung, and says how many there were', async () => {
    const { elder, worker } = desk.town;
    const { id: consent } = (await ok(agree(worker, elder, 'call_back', 'spoken_before'))).body as { id: string };
    await ok(worker.post(`${desk.base}/consents/${consent}/withdraw`, { how: 'phone' }));
    await desk.drawnVisit();
    expect(await ofDay(dayIn(-1))).toMatchObject({ frameSize: 0, leftOut: 1, called: 0 });
    expect(await desk.list()).toEqual([]);
  });

  it('calls a helper’s first of the quarter; after it one of ten', async () => {
    await desk.drawnVisit();
    await desk.rings({ result: 'confirmed' });
    for (let n = 0; n < 9; n += 1) await desk.confirmedVisit(5 + n);
    await desk.nextMorning();
    const draw = await ofDay(dayIn(-1));
    expect(draw).toMatchObject({ frameSize: 9, called: 1, first: [] });
    expect(draw['last']).toHaveLength(9);
    expect(calledBack(record(draw))).toHaveLength(1);
    expect(await desk.list()).toHaveLength(1);
  });

  it('does not ask again about what is being asked about already', async () => {
    const visit = await desk.drawnVisit();
    await ok(desk.town.visit(desk.town.daughter, visit, 'contradict', { reason: '那天没来' }));
    await ok(desk.town.visit(desk.town.daughter, visit, 'confirm'));
    await desk.nextMorning();
    expect(await ofDay(dayIn(-1))).toMatchObject({ frameSize: 1 });
    expect(await desk.list()).toHaveLength(1);
  });
});
