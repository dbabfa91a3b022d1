import { PairingEndings } from '../../src/modules/pairings/app/pairing-endings.js';
import { agree, anElder, codeOfAnswer, nameProxy } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let volunteer: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '小周' }));
  volunteer = lasting(t, await aVolunteer(t, community, { nickname: '小李' }));
  elder = await anElder(community, worker);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const base = () => community.base;
const propose = (who: TestMember, personId = elder, volunteerMemberId = volunteer.memberId, more: object = {}) =>
  who.post(`${base()}/pairings`, { personId, volunteerMemberId, ...more });
const proposed = async (...args: Parameters<typeof propose>): Promise<string> =>
  ((await ok(propose(...args))).body as { id: string }).id;
const step = (who: TestMember, id: string, what: string, body: object = {}) =>
  who.post(`${base()}/pairings/${id}/${what}`, body);
const accept = (who: TestMember, id: string) => step(who, id, 'accept', { conduct: true });
const one = async (who: TestMember, id: string) =>
  (await ok(who.get(`${base()}/pairings/${id}`))).body as Record<string, unknown> & {
    actions: string[];
    state: string;
  };
const begun = async (): Promise<string> => {
  await ok(agree(worker, elder, 'volunteer_contact', 'spoken_before'));
  const id = await proposed(worker);
  await ok(accept(volunteer, id));
  return id;
};
const tend = () => t.app.get(PairingEndings, { strict: false }).tend();
const titles = async (who: TestMember): Promise<string[]> =>
  ((await ok(who.get(`${base()}/me/inbox`))).body as { items: { title: string }[] }).items.map(({ title }) => title);

describe('a proposal', () => {
  it('asks the volunteer, who sees whom and why, and begins with their yes and the consent of the person', async () => {
    const id = await proposed(worker, elder, volunteer.memberId, { why: '每周二帮忙买菜' });
    expect(await titles(volunteer)).toContain('想请您结个对子');
    const view = await one(volunteer, id);
    expect(view).toMatchObject({
      state: 'proposed',
      why: '每周二帮忙买菜',
      actions: ['accept', 'decline'],
      atTheDoor: null,
    });
    expect(await codeOfAnswer(step(volunteer, id, 'accept', { conduct: false }))).toBe('422 PAIRING_CODE_OF_CONDUCT');
    expect(await codeOfAnswer(accept(volunteer, id))).toBe('422 PAIRING_CONSENT_MISSING');
    await ok(agree(worker, elder, 'volunteer_contact', 'spoken_before'));
    expect((await ok(accept(volunteer, id))).body).toEqual({ id, state: 'trial' });
    expect((await one(worker, id)).actions).toEqual(['settle', 'answerTrial', 'prolong', 'pause', 'end', 'handOver']);
  });

  it('is declined without a reason, and nothing of it is left that could be a mark (edge 37)', async () => {
    const id = await proposed(worker);
    await ok(step(volunteer, id, 'decline'));
    const { items } = (await ok(volunteer.get(`${base()}/pairings`))).body as { items: { state: string }[] };
    expect(items).toMatchObject([{ id, state: 'declined', endReason: null }]);
    await proposed(worker);
  });

  it('is refused for a second volunteer while one lives (edge 1)', async () => {
    const other = await aVolunteer(t, community);
    await proposed(worker);
    expect(await codeOfAnswer(propose(community.staff, elder, other.memberId))).toBe('409 PAIRING_PERSON_TAKEN');
  });

  it('can be made again between the same two after it ended (edge 2)', async () => {
    const id = await begun();
    await ok(step(volunteer, id, 'end', { reason: 'volunteer_left' }));
    const again = await proposed(worker);
    await ok(accept(volunteer, again));
  });

  it('is not possible with somebody who is no volunteer, with oneself, or for whom one does not look after', async () => {
    const resident = await aMember(t, community);
    expect(await codeOfAnswer(propose(worker, elder, resident.memberId))).toBe('422 PAIRING_NOT_POSSIBLE');
    expect(await codeOfAnswer(propose(volunteer))).toBe('404 NOT_FOUND');
    const stranger = (await aLastingCommunity(t)).staff;
    expect(await codeOfAnswer(propose(stranger))).toBe('404 NOT_FOUND');
  });

  it('is not possible with a volunteer of another community, nor is anybody there said never to come again', async () => {
    const elsewhere = await aVolunteer(t, await aLastingCommunity(t));
    expect(await codeOfAnswer(propose(worker, elder, elsewhere.memberId))).toBe('404 NOT_FOUND');
    const never = worker.put(`${community.base}/never-again`, {
      ...{ personId: elder, memberId: elsewhere.memberId, on: true },
    });
    expect(await codeOfAnswer(never)).toBe('404 NOT_FOUND');
  });

  it('goes to a volunteer with three at most', async () => {
    for (const name of ['甲', '乙', '丙']) await proposed(worker, await anElder(community, worker, { name }));
    expect(await codeOfAnswer(propose(worker))).toBe('409 PAIRING_VOLUNTEER_FULL');
  });

  it('lapses when nobody answers for a week, and whoever asked is told', async () => {
    const id = await proposed(worker);
    await later(t, { days: 8 });
    await t.app.get(PairingEndings, { strict: false }).tend();
    expect((await one(worker, id)).state).toBe('lapsed');
    expect(await titles(worker)).toContain('这次没有结成');
  });
});

describe('the contact of the person', () => {
  it('is the volunteer’s while the pairing runs and the consent lives, and gone in the second it is taken back (edge 29)', async () => {
    const id = await begun();
    const contact = () => volunteer.get(`${base()}/pairings/${id}/contact`);
    expect((await ok(contact())).body).toEqual({
      ...{ name: '王桂芳', phone: '13800004321', address: '2单元301', buildingName: expect.any(String) },
    });
    const { items } = (await ok(worker.get(`${base()}/people/${elder}/consents`))).body as {
      items: { purpose: string; consent: { id: string } | null }[];
    };
    const consent = items.find(({ purpose }) => purpose === 'volunteer_contact')!;
    await ok(worker.post(`${base()}/consents/${consent.consent!.id}/withdraw`, { how: 'phone' }));
    expect(await codeOfAnswer(contact())).toBe('404 NOT_FOUND');
    expect((await one(worker, id)).state).toBe('paused');
    expect(await codeOfAnswer(step(worker, id, 'resume'))).toBe('422 PAIRING_CONSENT_MISSING');
  });

  it('is nobody else’s', async () => {
    const id = await begun();
    const other = await aVolunteer(t, community);
    expect(await codeOfAnswer(other.get(`${base()}/pairings/${id}/contact`))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(other.get(`${base()}/pairings/${id}`))).toBe('404 NOT_FOUND');
  });
});

describe('a pairing that runs', () => {
  it('is handed over: the old one ends, the next is proposed and linked, old notes stay behind (edge 16)', async () => {
    const id = await begun();
    const next = await aVolunteer(t, community, { nickname: '小赵' });
    const answer = await ok(step(worker, id, 'hand-over', { volunteerMemberId: next.memberId, sharesHistory: false }));
    const nextId = (answer.body as { id: string }).id;
    expect(await one(worker, id)).toMatchObject({ state: 'ended', endReason: 'handover' });
    expect(await one(next, nextId)).toMatchObject({ state: 'proposed', handedOverFromId: id });
  });

  it('is paused, not ended, when the volunteer is suspended, with a task for whoever looks after the person (edge 18)', async () => {
    const id = await begun();
    const { items } = (await ok(community.staff.get(`${base()}/staff/volunteers`))).body as {
      items: { id: string; memberId: string }[];
    };
    const application = items.find(({ memberId }) => memberId === volunteer.memberId)!;
    await ok(community.staff.post(`${base()}/staff/volunteers/${application.id}/suspend`, { reason: '暂时不方便' }));
    expect((await one(worker, id)).state).toBe('paused');
    const tasks = (await ok(community.staff.get(`${base()}/tasks?whose=all`))).body as { items: { kind: string }[] };
    expect(tasks.items.map(({ kind }) => kind)).toEqual(['pairing_without_volunteer']);
  });

  it('ends with the death of the person, and the clock says nothing to the volunteer (edge 49)', async () => {
    const id = await begun();
    const before = await titles(volunteer);
    await ok(worker.post(`${base()}/people/${elder}/state`, { action: 'recordDeath' }));
    expect(await one(community.staff, id)).toMatchObject({ state: 'ended', endReason: 'died' });
    expect(await titles(volunteer)).toEqual(before);
  });

  it('is asked about when its trial ends, and settled by who looks after the person', async () => {
    const id = await begun();
    await later(t, { days: 29 });
    await t.app.get(PairingEndings, { strict: false }).tend();
    const tasks = (await ok(worker.get(`${base()}/tasks`))).body as { items: { kind: string }[] };
    expect(tasks.items.map(({ kind }) => kind)).toContain('pairing_trial_ends');
    for (const side of ['volunteer', 'person']) await ok(step(worker, id, 'trial-answer', { side, goesOn: true }));
    expect((await ok(step(worker, id, 'settle'))).body).toEqual({ id, state: 'active' });
  });

  it('that paused in its trial goes on as a trial with the days that were left, and both sides are asked again', async () => {
    const id = await begun();
    await later(t, { days: 8 });
    const until = new Date(t.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
    await ok(step(worker, id, 'pause', { until, why: '住院' }));
    await later(t, { days: 12 });
    await tend();
    const view = await one(worker, id);
    expect(view).toMatchObject({ state: 'trial', pausedUntil: null, volunteerGoesOn: null, personGoesOn: null });
    const left = new Date(String(view.trialUntil)).getTime() - t.clock.now().getTime();
    expect(Math.round(left / 86_400_000)).toBe(20);
    expect((view.steps as { what: string }[]).map(({ what }) => what).slice(0, 2)).toEqual(['resumeTrial', 'pause']);
    await later(t, { days: 21 });
    await tend();
    expect((await one(worker, id)).state).toBe('trial');
    expect(await titles(volunteer)).toContain('试行快满了');
  });

  it('that paused when both had already been asked asks them anew, with a week at least', async () => {
    const id = await begun();
    await later(t, { days: 27 });
    await tend();
    for (const side of ['volunteer', 'person']) await ok(step(worker, id, 'trial-answer', { side, goesOn: true }));
    const until = new Date(t.clock.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
    await ok(step(volunteer, id, 'pause', { until }));
    const open = async () => ((await ok(worker.get(`${base()}/tasks`))).body as { items: object[] }).items;
    expect(await open()).toEqual([]);
    await later(t, { days: 40 });
    expect((await ok(step(volunteer, id, 'resume'))).body).toEqual({ id, state: 'trial' });
    const { trialUntil } = await one(worker, id);
    expect(new Date(String(trialUntil)).getTime()).toBe(t.clock.now().getTime() + 7 * 86_400_000);
    await tend();
    expect(await open()).toMatchObject([{ kind: 'pairing_trial_ends' }]);
    expect(await codeOfAnswer(step(worker, id, 'settle'))).toBe('422 PAIRING_TRIAL_UNASKED');
    const longer = new Date(t.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    await ok(step(worker, id, 'prolong', { until: longer }));
  });

  it('that pauses after it became regular goes on as a regular one', async () => {
    const id = await begun();
    for (const side of ['volunteer', 'person']) await ok(step(worker, id, 'trial-answer', { side, goesOn: true }));
    await ok(step(worker, id, 'settle'));
    const until = new Date(t.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
    await ok(step(worker, id, 'pause', { until }));
    expect((await ok(step(worker, id, 'resume'))).body).toEqual({ id, state: 'active' });
  });

  it('is stopped at any time by a proxy for visits; one for wishes has no say', async () => {
    const id = await begun();
    const daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
    await ok(nameProxy(t, worker, elder, daughter, { scopes: ['wishes'] }));
    expect(await codeOfAnswer(step(daughter, id, 'end', { reason: 'recipient_asked' }))).toBe('404 NOT_FOUND');
    const son = lasting(t, await aMember(t, community, { nickname: '秀林' }));
    await ok(nameProxy(t, worker, elder, son, { scopes: ['visits'], relation: 'son' }));
    await ok(step(son, id, 'end', { reason: 'recipient_asked', words: '想自己静一静' }));
    expect(await titles(volunteer)).toContain('对子结束了');
  });
});

describe('never again', () => {
  it('is said by the volunteer when declining: the two are not suggested, and nobody learns who said so (edge 39)', async () => {
    const id = await proposed(worker);
    await ok(step(volunteer, id, 'decline', { neverAgain: true }));
    const suggestions = (await ok(worker.get(`${base()}/people/${elder}/suggestions`))).body as {
      items: unknown[];
      nobody: string;
    };
    expect(suggestions).toEqual({ items: [], nobody: 'nobody_free' });
    expect(await codeOfAnswer(propose(worker))).toBe('422 PAIRING_NOT_POSSIBLE');
  });
});

describe('a suggestion', () => {
  const never = (who: TestMember, on: boolean, memberId = volunteer.memberId) =>
    who.put(`${base()}/never-again`, { personId: elder, memberId, on });
  const names = async (): Promise<string[]> =>
    ((await ok(worker.get(`${base()}/people/${elder}/suggestions`))).body as { items: { name: string }[] }).items.map(
      ({ name }) => name,
    );

  it('is put away for good before anybody was asked, told to nobody, and taken back by the same side', async () => {
    const before = await titles(volunteer);
    await ok(never(worker, true));
    expect(await names()).toEqual([]);
    expect(await titles(volunteer)).toEqual(before);
    expect((await ok(worker.get(`${base()}/people/${elder}/acts`))).body).toMatchObject({
      items: expect.not.arrayContaining([expect.objectContaining({ what: expect.stringContaining('推荐') })]),
    });
    await ok(never(worker, false));
    expect(await names()).toEqual(['小李']);
  });

  it('that the volunteer has ruled out stays away, whatever staff take back', async () => {
    await ok(never(volunteer, true));
    for (const on of [true, false]) await ok(never(worker, on));
    expect(await names()).toEqual([]);
    await ok(never(volunteer, false));
    // The other way round: staff said it first, and the volunteer's word is not theirs to take back.
    for (const [who, on] of [
      [worker, true],
      [volunteer, true],
      [worker, false],
    ] as const)
      await ok(never(who, on));
    expect(await names()).toEqual([]);
    await ok(never(volunteer, false));
    expect(await names()).toEqual(['小李']);
    expect((await never(lasting(t, await aMember(t, community)), true)).status).toBe(404);
  });
});

describe('suggestions', () => {
  it('put whoever lives closest first, with reasons a person can read', async () => {
    const near = await aVolunteer(t, community, { nickname: '楼上小孙' });
    await ok(near.put(`${base()}/me`, { buildingId: community.grids[0]!.buildings[0]!.id }));
    const { items } = (await ok(worker.get(`${base()}/people/${elder}/suggestions`))).body as {
      items: Record<string, unknown>[];
    };
    expect(items.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['楼上小孙', ['same_building', 'free']],
      ['小李', expect.any(Array)],
    ]);
  });
});
