import { newId } from '../../src/platform/database/ids.js';
import { aCard, boxCode } from '../support/cards.js';
import { agree, anElder, codeOfAnswer, nameProxy } from '../support/consents.js';
import { aMember, aVolunteer, type TestMember } from '../support/identity-builders.js';
import { PairTown } from '../support/pair-town.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let town: PairTown;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  town = await PairTown.make(t);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const minutesOf = async (who: TestMember): Promise<number> =>
  (await ok(who.get(`${town.base}/me/hours`))).body.totalMinutes as number;
const made = (who = town.volunteer, more: object = {}): Promise<string> => town.id(town.log(who, more));

it('a volunteer who helped before is among those who could again (edge 3)', async () => {
  const id = await town.paired();
  await ok(town.step(town.volunteer, id, 'end', { reason: 'finished' }));
  const { items } = (await ok(town.worker.get(`${town.base}/people/${town.elder}/suggestions`))).body as {
    items: { volunteerMemberId: string }[];
  };
  expect(items.map(({ volunteerMemberId }) => volunteerMemberId)).toContain(town.volunteer.memberId);
});

describe('a visit confirmed by the card at the door', () => {
  const say = (visitId: string, code: string, who = town.volunteer) =>
    ok(town.visit(who, visitId, 'confirm-by-card', { code }));
  const about = async (wanted: string) => (await town.tasks()).filter(({ kind }) => kind === wanted);
  const calls = () => about('visit_call_back');

  beforeEach(async () => {
    await aCard(t, town.community, town.elder);
    await town.paired();
  });

  it('asks for the next box; one that was used confirms nothing more (edge 5)', async () => {
    const [first, second] = [await made(), await made(town.volunteer, { minutes: 20 })];
    expect(await town.one(town.volunteer, first)).toMatchObject({ cardSlot: 1 });
    const code = await boxCode(t, town.elder);
    expect((await say(first, code)).body).toEqual({ is: 'right', slot: 1, left: null, state: 'confirmed' });
    expect((await say(second, code)).body).toMatchObject({ is: 'other_slot', slot: 2, state: 'done' });
    expect((await town.one(town.volunteer, second)).state).toBe('done');
  });

  it('refuses a box out of turn; after the third time somebody rings the person (edge 6)', async () => {
    const visit = await made();
    const later = await boxCode(t, town.elder, 8);
    for (const left of [4, 3]) {
      expect((await say(visit, later)).body).toMatchObject({ is: 'other_slot', slot: 1, left, state: 'done' });
      expect(await calls()).toEqual([]);
    }
    await say(visit, later);
    expect(await calls()).toHaveLength(1);
    await say(visit, await boxCode(t, town.elder));
    expect(await calls()).toEqual([]);
  });

  it('gives the community one thing to do after three wrong codes: the call, and once it is confirmed the question why', async () => {
    const visit = await made();
    const right = await boxCode(t, town.elder);
    const wrong = String((Number(right) + 1) % 10 ** right.length).padStart(right.length, '0');
    const asked = async () => [(await calls()).length, (await about('ask_about_codes')).length];
    for (const want of [
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 0],
    ]) {
      await say(visit, wrong);
      expect(await asked()).toEqual(want);
    }
    await say(visit, right);
    expect(await asked()).toEqual([0, 1]);
  });

  it('with two boxes twenty minutes apart for two visits has both confirmed (edge 7)', async () => {
    const first = await made();
    await say(first, await boxCode(t, town.elder));
    await later(t, { minutes: 20 });
    const second = await made(town.volunteer, { minutes: 15 });
    expect((await say(second, await boxCode(t, town.elder))).body).toMatchObject({ is: 'right', slot: 2 });
    expect(await minutesOf(town.volunteer)).toBe(55);
  });

  it('is locked after five wrong codes of a day, with a call to be made; others are not concerned (edge 8)', async () => {
    const visit = await made();
    const right = await boxCode(t, town.elder);
    const wrong = String((Number(right) + 1) % 10 ** right.length).padStart(right.length, '0');
    for (let n = 0; n < 5; n += 1) await say(visit, wrong);
    expect((await say(visit, right)).body).toMatchObject({ is: 'locked', state: 'done' });
    expect(await calls()).toHaveLength(1);
    const other = await made(town.worker);
    expect((await say(other, right, town.worker)).body).toMatchObject({ is: 'right' });
    await later(t, { days: 1 });
    expect((await say(visit, await boxCode(t, town.elder))).body).toMatchObject({ is: 'right' });
  });

  it('is dead at once for a card that was lost and printed again (edge 9)', async () => {
    const visit = await made();
    const old = await boxCode(t, town.elder);
    do await aCard(t, town.community, town.elder);
    while ((await boxCode(t, town.elder)) === old);
    expect((await say(visit, old)).body).toMatchObject({ is: 'wrong', state: 'done' });
  });
});

it('staff who act for the person confirm as family, never as a call-back (edge 14)', async () => {
  const niece = lasting(t, await aMember(t, town.community, { roles: ['staff'], nickname: '小王' }));
  await ok(nameProxy(t, town.worker, town.elder, niece, { scopes: ['visits'], relation: 'relative' }));
  await town.paired();
  const visit = await made();
  expect(await codeOfAnswer(town.visit(niece, visit, 'call-back', { result: 'confirmed' }))).toBe('403 VISIT_OWN_WORD');
  await ok(town.visit(niece, visit, 'confirm'));
  expect(await town.one(town.worker, visit)).toMatchObject({ state: 'confirmed', confirmedHow: 'proxy' });
});

describe('a call that asks after a visit', () => {
  const call = (who: TestMember, visitId: string, result: string, reason?: string) =>
    town.visit(who, visitId, 'call-back', { result, ...(reason ? { reason } : {}) });
  let visit: string;

  beforeEach(async () => {
    await town.paired();
    visit = await made();
  });

  it('confirms by the word of the person; who went and everybody else does not call', async () => {
    expect(await codeOfAnswer(call(town.volunteer, visit, 'confirmed'))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(call(await aMember(t, town.community), visit, 'confirmed'))).toBe('404 NOT_FOUND');
    const own = await made(town.worker);
    expect(await codeOfAnswer(call(town.worker, own, 'confirmed'))).toBe('403 VISIT_OWN_WORD');
    await ok(call(town.community.staff, visit, 'confirmed'));
    expect(await town.one(town.worker, visit)).toMatchObject({ state: 'confirmed', confirmedHow: 'call_back' });
    expect(await codeOfAnswer(call(town.community.staff, visit, 'confirmed'))).toBe('409 VISIT_MOVED_ON');
  });

  it('contradicts with what the person said, and staff settle it', async () => {
    expect(await codeOfAnswer(call(town.community.staff, visit, 'contradicted'))).toBe('422 VISIT_CALL_REASON');
    await ok(call(town.community.staff, visit, 'contradicted', '那天一直在家，没有人来'));
    expect(await town.one(town.worker, visit)).toMatchObject({
      state: 'contradicted',
      contradictedWhy: '那天一直在家，没有人来',
    });
  });

  it('three times without an answer, on two days: somebody looks in; it is never confirmed (edge 15)', async () => {
    const lookIns = async () => (await town.tasks()).filter(({ kind }) => kind === 'visit_look_in');
    for (let times = 0; times < 3; times += 1) await ok(call(town.community.staff, visit, 'unreachable'));
    expect(await lookIns()).toEqual([]);
    await later(t, { days: 1 });
    await ok(call(town.worker, visit, 'unreachable'));
    expect(await lookIns()).toHaveLength(1);
    expect((await town.one(town.worker, visit)).state).toBe('done');
  });
});

describe('a draft of the phone', () => {
  it('written before the pairing ended and sent after it is a visit of that day (edge 42)', async () => {
    const id = await town.paired();
    await later(t, { days: 2 });
    const draft = (onDay: string) => ({
      ...{ draftKey: newId(), outcome: 'done', personIds: [town.elder], seenPersonIds: [town.elder], onDay },
      ...{ medium: 'home', purpose: 'pairing', minutes: 30 },
    });
    const before = draft(town.day());
    await ok(town.step(town.daughter, id, 'end', { reason: 'recipient_asked' }));
    await later(t, { days: 2 });
    const sent = async (one: object) =>
      (await ok(town.volunteer.post(`${town.base}/visits/sync`, { drafts: [one] }))).body.drafts[0] as {
        verdict: string;
        visitId: string;
      };
    const { verdict, visitId } = await sent(before);
    expect(verdict).toBe('kept');
    expect(await town.one(town.worker, visitId)).toMatchObject({ pairingId: id, onDay: before.onDay, state: 'done' });
    expect((await sent(draft(town.day()))).verdict).toBe('refused');
    expect((await sent(draft(town.day(-20)))).verdict).toBe('refused');
    expect(await codeOfAnswer(town.log(town.volunteer))).toBe('422 VISIT_PERSON_UNKNOWN');
  });
});

it('an outing gives its hours once per helper, also where somebody it served was visited and the card confirmed it (edge 51)', async () => {
  await aCard(t, town.community, town.elder);
  await town.paired();
  const along = lasting(t, await aVolunteer(t, town.community));
  const body = { title: '理发进小区', onDay: town.day(), kinds: ['haircut'] };
  const helperMemberIds = [town.volunteer.memberId, along.memberId];
  const outing = await town.id(town.worker.post(`${town.base}/outings`, { ...body, helperMemberIds }));
  const others = [await anElder(town.community, town.worker, { name: '甲' }), town.elder];
  const served = others.map((personId) => ({ personId, kind: 'haircut', people: 1 }));
  for (let times = 0; times < 2; times += 1)
    await ok(town.worker.post(`${town.base}/outings/${outing}/served`, { served, minutes: 120 }));
  expect([await minutesOf(town.volunteer), await minutesOf(along)]).toEqual([120, 120]);
  const visit = await made(town.volunteer, { kinds: ['haircut'], minutes: 20 });
  await ok(town.visit(town.volunteer, visit, 'confirm-by-card', { code: await boxCode(t, town.elder) }));
  expect([await minutesOf(town.volunteer), await minutesOf(along)]).toEqual([140, 120]);
});

it('two who go together for an hour have an hour each, of one visit (edge 52)', async () => {
  await town.paired();
  const along = lasting(t, await aVolunteer(t, town.community));
  const visit = await made(town.volunteer, { minutes: 60, withMemberIds: [along.memberId] });
  await ok(town.visit(town.daughter, visit, 'confirm'));
  expect([await minutesOf(town.volunteer), await minutesOf(along)]).toEqual([60, 60]);
  expect(await town.of(town.elder, 'past')).toHaveLength(1);
});

it('a volunteer of whom the person knows nothing yet reads no address before a consent lives (edge 32)', async () => {
  const other = await anElder(town.community, town.worker, { name: '甲', door: '9' });
  const id = await town.propose(other);
  expect(await codeOfAnswer(town.volunteer.get(`${town.base}/pairings/${id}/contact`))).toBe('404 NOT_FOUND');
  expect(await codeOfAnswer(town.step(town.volunteer, id, 'accept', { conduct: true }))).toBe(
    '422 PAIRING_CONSENT_MISSING',
  );
  await ok(agree(town.worker, other, 'volunteer_contact', 'spoken_before'));
  await ok(town.step(town.volunteer, id, 'accept', { conduct: true }));
  expect((await ok(town.volunteer.get(`${town.base}/pairings/${id}/contact`))).body).toMatchObject({ address: '9' });
});
