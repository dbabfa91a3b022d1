import { PairingEndings } from '../../src/modules/pairings/app/pairing-endings.js';
import { agree, anElder, buildingOf, codeOfAnswer, nameProxy } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, later, ok, told } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let volunteer: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  staff = lasting(t, community.staff);
  volunteer = lasting(t, await aVolunteer(t, community, { nickname: '小李' }));
  elder = await anElder(community, staff);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const base = () => community.base;
const step = (who: TestMember, id: string, what: string, body: object = {}) =>
  who.post(`${base()}/pairings/${id}/${what}`, body);
const dayIn = (days: number): string =>
  new Date(t.clock.now().getTime() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const proposed = async (personId = elder, who = volunteer): Promise<string> =>
  ((await ok(staff.post(`${base()}/pairings`, { personId, volunteerMemberId: who.memberId }))).body as { id: string })
    .id;
const begun = async (personId = elder, who = volunteer): Promise<string> => {
  await ok(agree(staff, personId, 'volunteer_contact', 'signed'));
  const id = await proposed(personId, who);
  await ok(step(who, id, 'accept', { conduct: true }));
  return id;
};
interface View {
  readonly [field: string]: unknown;
  readonly state: string;
  readonly trialUntil: string;
  readonly steps: { what: string; byName: string | null }[];
}
const one = async (who: TestMember, id: string): Promise<View> =>
  (await ok(who.get(`${base()}/pairings/${id}`))).body as View;
const listed = async (query: string, who = staff): Promise<string[]> =>
  ((await ok(who.get(`${base()}/pairings?${query}`))).body as { items: { id: string }[] }).items.map(({ id }) => id);
const counts = async (): Promise<Record<string, number>> =>
  (await ok(staff.get(`${base()}/staff/summary`))).body as Record<string, number>;
const tend = () => t.app.get(PairingEndings, { strict: false }).tend();
const says = (who: TestMember, id: string, side: string, goesOn: boolean) =>
  step(who, id, 'trial-answer', { side, goesOn });

describe('the table of pairings', () => {
  it('is narrowed to a grid and to a volunteer, for those who look after people alone', async () => {
    const there = await anElder(community, staff, { name: '远处', buildingId: buildingOf(community, 2) });
    const other = lasting(t, await aVolunteer(t, community, { nickname: '小赵' }));
    const [here, far] = [await proposed(), await proposed(there, other)];
    expect(await listed(`gridId=${community.grids[1]!.id}`)).toEqual([far]);
    expect(await listed(`gridId=${community.grids[0]!.id}`)).toEqual([here]);
    expect(await listed(`volunteerMemberId=${other.memberId}`)).toEqual([far]);
    expect(await listed(`volunteerMemberId=${other.memberId}&state=trial`)).toEqual([]);
    const worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
    expect(await listed(`gridId=${community.grids[1]!.id}`, worker)).toEqual([]);
    expect(await listed(`volunteerMemberId=${other.memberId}`, volunteer)).toEqual([here]);
  });

  it('lists trials that end within a week by their end, and the count at the desk says as many', async () => {
    const second = await anElder(community, staff, { name: '张大爷' });
    const first = await begun();
    await later(t, { days: 2 });
    const next = await begun(second);
    expect(await listed('watch=trial_ends')).toEqual([]);
    await later(t, { days: 22 });
    expect(await listed('watch=trial_ends')).toEqual([first, next]);
    expect(await listed('watch=trial_ends&limit=1')).toEqual([first]);
    expect(await counts()).toMatchObject({ pairingTrialsEnding: 2, pairingsProposed: 0, pairingConsentsEnding: 0 });
  });

  it('lists pairings whose consent ends within a month or has ended; the count says as many', async () => {
    await ok(agree(staff, elder, 'volunteer_contact', 'signed', { until: dayIn(60) }));
    const id = await proposed();
    await ok(step(volunteer, id, 'accept', { conduct: true }));
    expect(await listed('watch=consent_ends')).toEqual([]);
    await later(t, { days: 40 });
    expect(await listed('watch=consent_ends')).toEqual([id]);
    expect(await counts()).toMatchObject({ pairingConsentsEnding: 1 });
    expect(await one(staff, id)).toMatchObject({ consentUntil: expect.any(String) });
  });
});

describe('the page of a pairing', () => {
  it('says to who looks after the person what comes next, when they were seen, and its course; to the volunteer no course', async () => {
    const id = await begun();
    const plannedAt = new Date(t.clock.now().getTime() + 86_400_000).toISOString();
    await ok(volunteer.post(`${base()}/visits/plan`, { personIds: [elder], plannedAt, purpose: 'pairing' }));
    const log = { personIds: [elder], seenPersonIds: [elder], onDay: dayIn(0), medium: 'phone', purpose: 'pairing' };
    await ok(volunteer.post(`${base()}/visits`, log));
    const view = await one(staff, id);
    expect(view).toMatchObject({ nextVisitAt: plannedAt, lastSeenHow: 'phone', consentUntil: expect.any(String) });
    expect(view.steps.map(({ what, byName }) => [what, byName])).toEqual([
      ['accept', '小李'],
      ['propose', expect.any(String)],
    ]);
    expect(await one(volunteer, id)).toMatchObject({
      ...{ nextVisitAt: plannedAt, lastSeenAt: null, lastSeenHow: null, consentUntil: null, steps: [] },
    });
  });

  it('names nobody for a proposal that was declined (edge 37)', async () => {
    const id = await proposed();
    await ok(step(volunteer, id, 'decline'));
    const { steps } = await one(staff, id);
    expect(steps.find(({ what }) => what === 'decline')).toMatchObject({ byName: null });
  });

  it('says before a handover what goes on: days and kinds, no words; the next volunteer reads just that (edge 16)', async () => {
    const id = await begun();
    const log = { personIds: [elder], seenPersonIds: [elder], onDay: dayIn(0), medium: 'home', purpose: 'pairing' };
    const words = { note: '膝盖好些了', privateNote: '家里乱', kinds: ['shopping'] };
    await ok(volunteer.post(`${base()}/visits`, { ...log, ...words }));
    const carried = async (who: TestMember, of: string) =>
      ((await ok(who.get(`${base()}/pairings/${of}/carried`))).body as { items: object[] }).items;
    const visit = { id: expect.any(String), onDay: dayIn(0), state: 'done', medium: 'home', kinds: ['shopping'] };
    expect(await carried(staff, id)).toEqual([{ ...visit, note: null }]);
    expect(await carried(volunteer, id)).toEqual([]);

    const next = lasting(t, await aVolunteer(t, community, { nickname: '小赵' }));
    const body = { volunteerMemberId: next.memberId, sharesHistory: false };
    const nextId = ((await ok(step(staff, id, 'hand-over', body))).body as { id: string }).id;
    expect(await codeOfAnswer(next.get(`${base()}/pairings/${nextId}/carried`))).toBe('404 NOT_FOUND');
    await ok(step(next, nextId, 'accept', { conduct: true }));
    expect(await carried(next, nextId)).toEqual([{ ...visit, note: null }]);
    expect(await codeOfAnswer(volunteer.get(`${base()}/pairings/${nextId}/carried`))).toBe('404 NOT_FOUND');

    const third = lasting(t, await aVolunteer(t, community, { nickname: '小孙' }));
    const shared = { volunteerMemberId: third.memberId, sharesHistory: true };
    const thirdId = ((await ok(step(staff, nextId, 'hand-over', shared))).body as { id: string }).id;
    await ok(step(third, thirdId, 'accept', { conduct: true }));
    expect(await carried(third, thirdId)).toEqual([{ ...visit, note: '膝盖好些了' }]);
  });
});

describe('the end of a trial', () => {
  it('is not settled before both sides were asked, nor against a no; neither learns what the other said', async () => {
    const id = await begun();
    const daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
    await ok(nameProxy(t, staff, elder, daughter, { scopes: ['visits'] }));
    expect(await codeOfAnswer(step(staff, id, 'settle'))).toBe('422 PAIRING_TRIAL_UNASKED');
    await ok(says(volunteer, id, 'volunteer', true));
    await ok(says(daughter, id, 'person', false));
    expect(await codeOfAnswer(step(staff, id, 'settle'))).toBe('422 PAIRING_TRIAL_OBJECTED');
    expect(await one(staff, id)).toMatchObject({ volunteerGoesOn: true, personGoesOn: false });
    expect(await one(volunteer, id)).toMatchObject({ volunteerGoesOn: true, personGoesOn: null });
    expect(await one(daughter, id)).toMatchObject({ volunteerGoesOn: null, personGoesOn: false });
    await ok(says(staff, id, 'person', true));
    expect((await ok(step(staff, id, 'settle'))).body).toEqual({ id, state: 'active' });
    expect(await told(volunteer)).toContain('pairing_settled');
  });

  it('is answered by each side for itself; no volunteer writes down the other side’s word, whatever their office', async () => {
    const colleague = lasting(t, await aVolunteer(t, community, { roles: ['staff'] }));
    const id = await begun(elder, colleague);
    expect(await codeOfAnswer(says(colleague, id, 'person', true))).toBe('403 PAIRING_TRIAL_OWN');
    const daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
    await ok(nameProxy(t, staff, elder, daughter, { scopes: ['visits'] }));
    expect(await codeOfAnswer(says(daughter, id, 'volunteer', true))).toBe('404 NOT_FOUND');
    const stranger = lasting(t, await aMember(t, community));
    expect(await codeOfAnswer(says(stranger, id, 'person', true))).toBe('404 NOT_FOUND');
  });

  it('asks both sides a week before it, and settles by itself when both said yes; a clock that looks twice asks once', async () => {
    const id = await begun();
    const daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
    await ok(nameProxy(t, staff, elder, daughter, { scopes: ['visits'] }));
    await later(t, { days: 20 });
    await tend();
    expect(await told(volunteer)).not.toContain('pairing_trial_asked');
    await later(t, { days: 1, minutes: 1 });
    for (let times = 0; times < 2; times += 1) await tend();
    expect((await told(volunteer)).filter((kind) => kind === 'pairing_trial_asked')).toHaveLength(1);
    expect(await told(daughter)).toContain('pairing_trial_asked_of_person');
    await ok(says(volunteer, id, 'volunteer', true));
    await ok(says(daughter, id, 'person', true));
    await tend();
    expect((await one(staff, id)).state).toBe('trial');
    await later(t, { days: 8 });
    await tend();
    expect((await one(staff, id)).state).toBe('active');
  });

  it('does not settle by itself while one side has not answered: the task stays', async () => {
    const id = await begun();
    await ok(says(volunteer, id, 'volunteer', true));
    await later(t, { days: 22 });
    await tend();
    await later(t, { days: 8 });
    await tend();
    expect((await one(staff, id)).state).toBe('trial');
    const { items } = (await ok(staff.get(`${base()}/tasks?whose=all`))).body as { items: { kind: string }[] };
    expect(items.map(({ kind }) => kind)).toContain('pairing_trial_ends');
  });

  it('is put off by four weeks at most and to twelve altogether, and both are asked again', async () => {
    const id = await begun();
    await ok(says(volunteer, id, 'volunteer', false));
    const until = (days: number) => step(staff, id, 'prolong', { until: dayIn(days) });
    for (const days of [-1, 28, 57]) expect(await codeOfAnswer(until(days))).toBe('422 PAIRING_TRIAL_DATE');
    await ok(until(56));
    expect(await one(staff, id)).toMatchObject({ state: 'trial', volunteerGoesOn: null });
    expect(await codeOfAnswer(until(85))).toBe('422 PAIRING_TRIAL_DATE');
    await ok(until(84));
    expect(await codeOfAnswer(step(volunteer, id, 'prolong', { until: dayIn(84) }))).toBe('404 NOT_FOUND');
    await later(t, { days: 78 });
    await tend();
    expect(await told(volunteer)).toEqual(expect.arrayContaining(['pairing_trial_prolonged', 'pairing_trial_asked']));
  });
});

describe('a plan for many', () => {
  const inTier = async (name: string, tier: string): Promise<string> => {
    const id = await anElder(community, staff, { name });
    await ok(agree(staff, id, 'care_profile', 'signed'));
    const form = { tier, tierWhy: '独居', reviewOn: dayIn(200), categories: ['living_alone'] };
    const known = { languages: [], usualTimes: [] };
    await ok(staff.put(`${base()}/people/${id}/care-profile`, { ...form, ...known }));
    return id;
  };
  interface Row {
    readonly id: string;
    readonly personId: string;
    readonly volunteerMemberId: string | null;
    readonly pairingId: string | null;
    readonly unpairedWhy: string | null;
  }
  const plan = async (): Promise<{ id: string; rows: Row[] }> => {
    const { id } = (await ok(staff.post(`${base()}/staff/pairing-plans`, {}))).body as { id: string };
    return { id, rows: await rowsOf(id) };
  };
  const rowsOf = async (id: string): Promise<Row[]> =>
    ((await ok(staff.get(`${base()}/staff/pairing-plans/${id}`))).body as { rows: Row[] }).rows;
  const row = (planId: string, { id }: Row, what: string, body: object = {}) =>
    staff.post(`${base()}/staff/pairing-plans/${planId}/rows/${id}/${what}`, body);

  it('is for whoever is in a tier and has no pairing, the weekly first, with whether they agreed', async () => {
    const [quarterly, weekly] = [await inTier('季度', 'quarterly'), await inTier('每周', 'weekly')];
    await proposed(await inTier('有人', 'weekly'));
    await ok(agree(staff, weekly, 'volunteer_contact', 'signed'));
    const { items } = (await ok(staff.get(`${base()}/staff/unpaired-people`))).body as { items: object[] };
    const building = { buildingName: expect.any(String) };
    expect(items).toEqual([
      { personId: weekly, personName: '每周', tier: 'weekly', hasConsent: true, ...building },
      { personId: quarterly, personName: '季度', tier: 'quarterly', hasConsent: false, ...building },
    ]);
  });

  it('is there again when the page is, and is sent row by row: a refusal leaves the others as they are', async () => {
    await inTier('甲', 'weekly');
    await inTier('乙', 'monthly');
    const { id, rows } = await plan();
    const card = { id, madeAt: expect.any(String), madeByName: expect.any(String), people: 2, paired: 2 };
    const list = async () => ((await ok(staff.get(`${base()}/staff/pairing-plans`))).body as { items: object[] }).items;
    expect(await list()).toEqual([{ ...card, sentAt: null, sent: 0 }]);
    const [first, second] = rows as [Row, Row];
    await ok(staff.put(`${base()}/never-again`, { personId: second.personId, memberId: volunteer.memberId, on: true }));
    const { pairingId } = (await ok(row(id, first, 'send'))).body as { pairingId: string };
    expect(await codeOfAnswer(row(id, second, 'send'))).toBe('422 PAIRING_NOT_POSSIBLE');
    expect(await codeOfAnswer(row(id, first, 'send'))).toBe('409 PAIRING_PLAN_SENT');
    expect((await one(volunteer, pairingId)).state).toBe('proposed');
    expect(await list()).toEqual([{ ...card, sentAt: null, sent: 1 }]);
    await ok(staff.put(`${base()}/staff/pairing-plans/${id}/rows/${second.id}`, { volunteerMemberId: null }));
    expect(await codeOfAnswer(row(id, second, 'send'))).toBe('422 PAIRING_PLAN_ROW');
    await ok(staff.post(`${base()}/staff/pairing-plans/${id}/close`));
    expect(await codeOfAnswer(row(id, second, 'send'))).toBe('409 PAIRING_PLAN_SENT');
    expect(await codeOfAnswer(staff.post(`${base()}/staff/pairing-plans/${id}/close`))).toBe('409 PAIRING_PLAN_SENT');
  });

  it('lets two rows exchange their volunteers, or neither when one of them may not', async () => {
    const other = lasting(t, await aVolunteer(t, community, { nickname: '小赵' }));
    await inTier('甲', 'weekly');
    await inTier('乙', 'weekly');
    const { id, rows } = await plan();
    const given = (all: readonly Row[]) => all.map(({ volunteerMemberId }) => volunteerMemberId);
    const [first, second] = rows as [Row, Row];
    expect(new Set(given(rows))).toEqual(new Set([volunteer.memberId, other.memberId]));
    await ok(row(id, first, 'swap', { withRowId: second.id }));
    expect(given(await rowsOf(id))).toEqual(given(rows).reverse());
    const never = { personId: first.personId, memberId: first.volunteerMemberId, on: true };
    await ok(staff.put(`${base()}/never-again`, never));
    expect(await codeOfAnswer(row(id, first, 'swap', { withRowId: second.id }))).toBe('422 PAIRING_NOT_POSSIBLE');
    expect(given(await rowsOf(id))).toEqual(given(rows).reverse());
  });

  it('is not there for other communities, nor for who is no staff', async () => {
    const { id } = await plan();
    const elsewhere = lasting(t, (await aLastingCommunity(t)).staff);
    expect(await codeOfAnswer(elsewhere.get(`${elsewhere.base}/staff/pairing-plans/${id}`))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(volunteer.get(`${base()}/staff/unpaired-people`))).toBe('403 STAFF_REQUIRED');
  });
});
