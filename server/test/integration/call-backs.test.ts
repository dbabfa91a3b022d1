import { callBackLimits } from '@silin/shared';
import { householdOf } from '../support/cards.js';
import { CallBackTown } from '../support/call-back-scenes.js';
import { agree, codeOfAnswer, nameProxy, personOf } from '../support/consents.js';
import { aMember, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish, lasting, later, ok, told, volunteerOf } from '../support/wish-builders.js';

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

const staffMember = async (): Promise<TestMember> =>
  lasting(t, await aMember(t, desk.town.community, { roles: ['staff'] }));
/** Kinds of the tasks of the community, or of one member. */
const kinds = async (who = desk.town.community.staff, whose = 'all'): Promise<string[]> =>
  ((await ok(who.get(`${desk.base}/tasks?whose=${whose}`))).body.items as { kind: string }[]).map(({ kind }) => kind);
const contact = (id: string, who = desk.caller) => who.post(`${desk.base}/staff/call-backs/${id}/contact`);
const putBack = (id: string, who = desk.caller) => who.post(`${desk.base}/staff/call-backs/${id}/put-back`);
const minutesOf = async (who: TestMember): Promise<number> =>
  (await ok(who.get(`${desk.base}/me/hours`))).body.totalMinutes as number;
const gone = (personId: string, action: string) =>
  ok(desk.town.community.staff.post(`${desk.base}/people/${personId}/state`, { action, note: null }));

describe('the next to be rung', () => {
  it('is shown without a number; the number comes with a look the person can read', async () => {
    const visit = await desk.drawnVisit();
    const taken = (await desk.next())!;
    expect(Object.keys(taken).sort()).toEqual(
      [
        ...['id', 'state', 'subjectKind', 'pageId', 'title', 'onDay', 'personId', 'personName', 'helperName'],
        ...['confirmedHow', 'confirmedAt', 'drawnAs', 'boardAt', 'tries', 'heldUntil'],
      ].sort(),
    );
    expect(taken).toMatchObject({
      ...{ subjectKind: 'visit', pageId: visit, title: '陪伴', personName: '王桂芳', helperName: '小李' },
      ...{ confirmedHow: 'proxy', drawnAs: 'first', tries: [] },
    });
    expect((await ok(contact(taken.id))).body).toEqual({ name: '王桂芳', phone: '13800004321' });
    const { items } = (await ok(desk.town.worker.get(`${desk.base}/people/${desk.town.elder}/acts`))).body as {
      items: { did: string; byName: string }[];
    };
    expect(JSON.stringify(items)).toContain('为了回访看了电话');
  });

  it('stays the same one for who has it in hand, and is nobody else’s', async () => {
    await desk.drawnVisit();
    const colleague = await staffMember();
    const taken = (await desk.next())!;
    expect((await desk.next())!.id).toBe(taken.id);
    expect(await desk.next(colleague)).toBeNull();
    expect(await codeOfAnswer(contact(taken.id, colleague))).toBe('409 CALL_BACK_NOT_IN_HAND');
    expect(await codeOfAnswer(desk.heard(taken.id, { result: 'confirmed' }, colleague))).toBe(
      '409 CALL_BACK_NOT_IN_HAND',
    );
  });

  it('is free again after twenty minutes, and who had it is told so', async () => {
    await desk.drawnVisit();
    const colleague = await staffMember();
    const taken = (await desk.next())!;
    t.clock.advance({ minutes: callBackLimits.inHandMinutes });
    expect((await desk.next(colleague))!.id).toBe(taken.id);
    expect(await codeOfAnswer(desk.heard(taken.id, { result: 'confirmed' }))).toBe('409 CALL_BACK_NOT_IN_HAND');
  });

  it('is the longest due; somebody who is being rung is not rung by a second', async () => {
    const { elder, worker, daughter, community } = desk.town;
    await desk.confirmedVisit();
    const body = {
      category: 'repair',
      title: '帮忙换灯泡',
      publicText: '厨房的灯不亮了，够不着。',
      personId: elder,
      why: '不会用手机',
    };
    const { id } = (await ok(worker.post(`${desk.base}/wishes`, body))).body as { id: string };
    const path = `${desk.base}/wishes/${id}`;
    await ok(community.staff.post(`${path}/approve`, { priority: false }));
    await ok(desk.town.volunteer.post(`${path}/claim`));
    await ok(desk.town.volunteer.post(`${path}/deliver`, {}));
    await ok(daughter.post(`${path}/confirm`, {}));
    const other = await aWish(t, community).fulfilled().create();
    await desk.nextMorning();
    const colleague = await staffMember();
    const [mine, theirs] = [(await desk.next())!, await desk.next(colleague)];
    const rung = [mine.personId, theirs?.personId];
    expect(new Set(rung).size).toBe(2);
    expect([elder, await personOf(t, other.author)]).toEqual(expect.arrayContaining(rung));
  });

  it('put back without a call is due again two hours later', async () => {
    await desk.drawnVisit();
    const { id } = (await desk.next())!;
    expect((await ok(putBack(id))).body).toMatchObject({ id, state: 'waiting' });
    expect(await desk.next()).toBeNull();
    t.clock.advance({ hours: callBackLimits.putBackHours });
    expect((await desk.next())!.id).toBe(id);
  });
});

describe('who may ring', () => {
  it('is not who helped, nor who confirmed', async () => {
    const helper = await staffMember();
    const contactMade = { medium: 'home', purpose: 'know_neighbour' };
    const visit = await desk.town.id(desk.town.log(helper, contactMade));
    await ok(nameProxy(t, desk.town.worker, desk.town.elder, desk.caller, { scopes: ['visits'] }));
    await ok(desk.town.visit(desk.town.daughter, visit, 'confirm'));
    await desk.nextMorning();
    expect(await desk.next(helper)).toBeNull();
    expect(await desk.next()).toBeNull();
    expect(await desk.next(desk.town.community.staff)).toMatchObject({ pageId: visit });
  });

  it('is not a proxy of the person, whatever for, nor the daughter who said so (edge 14)', async () => {
    await ok(nameProxy(t, desk.town.worker, desk.town.elder, desk.caller, { scopes: ['events'] }));
    await desk.drawnVisit();
    expect(await desk.next()).toBeNull();
    expect(await desk.next(desk.town.community.staff)).not.toBeNull();
  });

  it('is not who lives with the person, the helper or who confirmed', async () => {
    await desk.drawnVisit();
    const home = await householdOf(t, desk.town.elder);
    const caller = await personOf(t, desk.caller);
    for (const [of, who] of [
      [await personOf(t, desk.town.volunteer), 'the helper'],
      [await personOf(t, desk.town.daughter), 'who confirmed'],
      [desk.town.elder, 'the person'],
    ] as const) {
      const before = await t.db.query('SELECT household_id AS home FROM people WHERE id = ?', [of]);
      await t.db.query('UPDATE people SET household_id = ? WHERE id IN (?, ?)', [home, of, caller]);
      expect([who, await desk.next()]).toEqual([who, null]);
      await t.db.query('UPDATE people SET household_id = ? WHERE id = ?', [before[0].home, of]);
    }
    await t.db.query('UPDATE people SET household_id = NULL WHERE id = ?', [caller]);
    expect(await desk.next()).not.toBeNull();
  });

  it('became a proxy while it was in hand: the result is not theirs to write', async () => {
    await desk.drawnVisit();
    const { id } = (await desk.next())!;
    await ok(nameProxy(t, desk.town.worker, desk.town.elder, desk.caller, { scopes: ['visits'] }));
    expect(await codeOfAnswer(desk.heard(id, { result: 'confirmed' }))).toBe('403 CALL_BACK_OWN');
  });
});

describe('what was heard', () => {
  it('confirmed leaves everything as it is, and is kept with the three answers', async () => {
    const visit = await desk.drawnVisit();
    const { id } = await desk.rings({
      result: 'confirmed',
      came: true,
      asAgreed: true,
      askedForMoney: false,
      note: '都挺好',
    });
    expect((await desk.town.one(desk.town.volunteer, visit)).state).toBe('confirmed');
    expect(await minutesOf(desk.town.volunteer)).toBe(60);
    expect(await desk.list('confirmed')).toMatchObject([
      { id, state: 'confirmed', tries: [{ callerName: '小陈', result: 'confirmed', note: '都挺好' }], heldUntil: null },
    ]);
    expect(await desk.next()).toBeNull();
  });

  it('"nobody came" contradicts the visit, takes the hours back by a reversing line and stands on the desk (edge 13)', async () => {
    const visit = await desk.drawnVisit();
    const taken = (await desk.next())!;
    expect(await codeOfAnswer(desk.heard(taken.id, { result: 'contradicted', came: false }))).toBe(
      '422 CALL_BACK_REASON',
    );
    await ok(desk.heard(taken.id, { result: 'contradicted', came: false, note: '那天没有人来' }));
    expect((await desk.town.one(desk.town.volunteer, visit)).state).toBe('contradicted');
    const { totalMinutes, items } = (await ok(desk.town.volunteer.get(`${desk.base}/me/hours`))).body as {
      totalMinutes: number;
      items: { minutes: number }[];
    };
    expect([totalMinutes, items.map(({ minutes }) => minutes).sort()]).toEqual([0, [-60, 60]]);
    expect(await kinds()).toContain('visit_contradicted');
    expect(await told(desk.town.volunteer)).toContain('visit_contradicted');
    expect(await desk.list('contradicted')).toMatchObject([{ id: taken.id, tries: [{ note: '那天没有人来' }] }]);
  });

  it('"not done" puts the wish back into the same hands, with the reason, and gives staff a task', async () => {
    const wish = await aWish(t, desk.town.community).fulfilled().create();
    await desk.nextMorning();
    const taken = await desk.rings({ result: 'contradicted', asAgreed: false, note: '灯还是不亮' });
    expect(taken).toMatchObject({ subjectKind: 'wish', pageId: wish.id, title: '厨房的灯不亮了' });
    expect(await wish.state()).toBe('claimed');
    expect(await told(volunteerOf(wish))).toContain('wish_disputed');
    expect(await told(wish.author)).toContain('wish_reopened');
    expect(await kinds()).toContain('call_back_contradicted');
  });

  it('asked for money is a task of staff, whatever else was said', async () => {
    await desk.drawnVisit();
    await desk.rings({ result: 'confirmed', came: true, askedForMoney: true });
    expect(await kinds()).toContain('call_back_money');
  });

  it('"I do not want to" ends it, and confirms nothing', async () => {
    await desk.drawnVisit();
    const { id } = await desk.rings({ result: 'declined' });
    expect(await desk.list('declined')).toMatchObject([{ id }]);
    expect(await desk.next()).toBeNull();
  });

  it('unreachable three times on two days is a task to look in, never a confirmation (edge 15)', async () => {
    const visit = await desk.drawnVisit();
    const { id } = await desk.rings({ result: 'unreachable' });
    expect(await desk.next()).toBeNull();
    t.clock.advance({ hours: 3 });
    await desk.rings({ result: 'unreachable' });
    t.clock.advance({ hours: 3 });
    expect(await desk.next()).toBeNull();
    expect(await kinds()).not.toContain('call_back_look_in');
    t.clock.advance({ hours: 18 });
    await desk.rings({ result: 'unreachable' });
    expect((await desk.list('unreachable')).map((one) => one.id)).toEqual([id]);
    expect(await desk.list('confirmed')).toEqual([]);
    expect((await desk.town.one(desk.town.volunteer, visit))['confirmedHow']).toBe('proxy');
    expect(await kinds(desk.town.worker, 'mine')).toContain('call_back_look_in');
  });

  it('of somebody without a number is a task to look in at once', async () => {
    await ok(desk.town.worker.put(`${desk.base}/people/${desk.town.elder}`, { phone: null }));
    await desk.drawnVisit();
    const { id } = (await desk.next())!;
    expect((await ok(contact(id))).body).toMatchObject({ phone: null });
    expect((await ok(desk.heard(id, { result: 'unreachable' }))).body).toMatchObject({
      state: 'unreachable',
      dueAt: null,
    });
    expect(await kinds(desk.town.worker, 'mine')).toContain('call_back_look_in');
  });

  it('is written down once', async () => {
    await desk.drawnVisit();
    const { id } = await desk.rings({ result: 'confirmed' });
    expect(await codeOfAnswer(desk.heard(id, { result: 'contradicted', note: '没有来' }))).toBe(
      '409 CALL_BACK_NOT_IN_HAND',
    );
  });
});

describe('what there is nothing to ask about any more', () => {
  const waitingAndDropped = async () => [(await desk.list()).length, (await desk.list('dropped')).length];

  it('is dropped when the person said meanwhile that it was not so', async () => {
    const visit = await desk.drawnVisit();
    await ok(desk.town.visit(desk.town.daughter, visit, 'contradict', { reason: '那天没来' }));
    expect(await desk.next()).toBeNull();
    expect(await waitingAndDropped()).toEqual([0, 1]);
  });

  it('is dropped in the same moment when the consent to be rung is taken back, out of the hand that has it', async () => {
    await desk.drawnVisit();
    const { elder, worker } = desk.town;
    const { id: consent } = (await ok(agree(worker, elder, 'call_back', 'spoken_before'))).body as { id: string };
    const { id } = (await desk.next())!;
    await ok(worker.post(`${desk.base}/consents/${consent}/withdraw`, { how: 'phone' }));
    expect(await waitingAndDropped()).toEqual([0, 1]);
    expect(await codeOfAnswer(contact(id))).toBe('409 CALL_BACK_NOT_IN_HAND');
  });

  it.each(['recordDeath', 'moveOut'])('is dropped when the person has gone: %s', async (action) => {
    await desk.drawnVisit();
    await gone(desk.town.elder, action);
    expect(await waitingAndDropped()).toEqual([0, 1]);
  });
});

it('the desk counts what is due now', async () => {
  const due = async () => (await ok(desk.caller.get(`${desk.base}/staff/summary`))).body.callBacksDue as number;
  expect(await due()).toBe(0);
  await desk.drawnVisit();
  expect(await due()).toBe(1);
  await putBack((await desk.next())!.id);
  expect(await due()).toBe(0);
  await later(t, { hours: callBackLimits.putBackHours });
  expect(await due()).toBe(1);
});

it('somebody reads in their own data what they were asked and what they said', async () => {
  const wish = await aWish(t, desk.town.community).fulfilled().create();
  await desk.nextMorning();
  await desk.rings({ result: 'confirmed', came: true, note: '修好了' });
  const mine = (await ok(wish.author.get('/me/export'))).body as { data: { callbacks: object[] } };
  expect(JSON.stringify(mine)).toContain('修好了');
});
