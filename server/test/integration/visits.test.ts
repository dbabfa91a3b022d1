import { VisitSweeps } from '../../src/modules/visits/app/visit-sweeps.js';
import { newId } from '../../src/platform/database/ids.js';
import { agree, anElder, buildingOf, codeOfAnswer, nameProxy } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let volunteer: TestMember;
let daughter: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '小周' }));
  volunteer = lasting(t, await aVolunteer(t, community, { nickname: '小李' }));
  daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
  elder = await anElder(community, worker);
  await ok(agree(worker, elder, 'volunteer_contact', 'spoken_before'));
  await ok(agree(worker, elder, 'care_profile', 'spoken_before'));
  await ok(nameProxy(t, worker, elder, daughter, { scopes: ['visits'] }));
  await looked(elder, 'weekly');
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const base = () => community.base;
const day = (inDays = 0) =>
  new Date(t.clock.now().getTime() + (inDays * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const at = (inDays: number) => new Date(t.clock.now().getTime() + inDays * 24 * 3_600_000).toISOString();
const looked = (personId: string, tier: string) =>
  ok(
    worker.put(`${base()}/people/${personId}/care-profile`, {
      ...{ tier, tierWhy: '一个人住', reviewOn: day(180), categories: ['living_alone'], walks: null, hears: null },
      ...{ sees: null, phoneUse: null, needs: null, atTheDoor: '敲门多等等', languages: [], helperSex: null },
      ...{ helperLanguage: null, hasPets: null, usualTimes: [], gridWorkerMemberId: null, deputyMemberId: null },
      emergencyPersonId: null,
    }),
  );
const paired = async (): Promise<string> => {
  const { id } = (
    await ok(worker.post(`${base()}/pairings`, { personId: elder, volunteerMemberId: volunteer.memberId }))
  ).body;
  await ok(volunteer.post(`${base()}/pairings/${id}/accept`, { conduct: true }));
  return id as string;
};
const log = (who: TestMember, more: object = {}) =>
  who.post(`${base()}/visits`, {
    ...{ personIds: [elder], seenPersonIds: [elder], onDay: day(), medium: 'home', purpose: 'pairing', minutes: 40 },
    ...{ kinds: ['companionship'], note: '聊了会儿天', ...more },
  });
const idOf = async (asked: ReturnType<typeof log>): Promise<string> => ((await ok(asked)).body as { id: string }).id;
const one = async (who: TestMember, id: string) =>
  (await ok(who.get(`${base()}/visits/${id}`))).body as Record<string, unknown>;
const unseen = async (standing = 'unseen') =>
  ((await ok(worker.get(`${base()}/unseen?standing=${standing}`))).body as { items: Record<string, unknown>[] }).items;
const tasks = async () =>
  ((await ok(community.staff.get(`${base()}/tasks?whose=all`))).body as { items: { kind: string; dueAt: string }[] })
    .items;
const titles = async (who: TestMember): Promise<string[]> =>
  ((await ok(who.get(`${base()}/me/inbox`))).body as { items: { title: string }[] }).items.map(({ title }) => title);

describe('a visit', () => {
  it('is written down by the volunteer of the pairing and confirmed by the family, never by who went', async () => {
    const pairingId = await paired();
    const id = await idOf(log(volunteer));
    expect(await one(volunteer, id)).toMatchObject({ state: 'done', pairingId, minutes: 40, note: '聊了会儿天' });
    expect(await titles(daughter)).toContain('请您确认');
    expect(await codeOfAnswer(volunteer.post(`${base()}/visits/${id}/confirm`))).toBe('403 VISIT_OWN_WORD');
    expect((await ok(daughter.post(`${base()}/visits/${id}/confirm`))).body).toEqual({ id, state: 'confirmed' });
    expect(await one(daughter, id)).toMatchObject({ confirmedHow: 'proxy', privateNote: null });
  });

  it('is nobody’s who has nothing to do with it', async () => {
    const id = await idOf(log(worker));
    const other = await aMember(t, community);
    expect(await codeOfAnswer(other.get(`${base()}/visits/${id}`))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(log(other))).toBe('422 VISIT_PERSON_UNKNOWN');
    expect(await codeOfAnswer(other.get(`${base()}/people/${elder}/visits`))).toBe('404 NOT_FOUND');
  });

  it('has along only volunteers and workers of this community, and none of them confirms it', async () => {
    const other = lasting(t, await aVolunteer(t, community));
    const elsewhere = await aVolunteer(t, await aLastingCommunity(t));
    for (const memberId of [newId(), daughter.memberId, elsewhere.memberId])
      expect(await codeOfAnswer(log(worker, { withMemberIds: [memberId] }))).toBe('422 VISIT_HELPER_UNKNOWN');
    await ok(nameProxy(t, worker, elder, other, { scopes: ['visits'] }));
    const id = await idOf(log(worker, { withMemberIds: [other.memberId, community.staff.memberId] }));
    for (const who of [other, community.staff])
      expect(await codeOfAnswer(who.post(`${base()}/visits/${id}/confirm`))).toBe('403 VISIT_OWN_WORD');
    await ok(daughter.post(`${base()}/visits/${id}/confirm`));
  });

  it('needs somebody seen, a day behind us and not long ago, and no more than ten hours a day (edge 43)', async () => {
    expect(await codeOfAnswer(log(worker, { seenPersonIds: [] }))).toBe('422 VISIT_NOBODY_SEEN');
    expect(await codeOfAnswer(log(worker, { onDay: day(1) }))).toBe('422 VISIT_DAY');
    expect(await codeOfAnswer(log(worker, { onDay: day(-40) }))).toBe('422 VISIT_DAY');
    await ok(log(worker, { minutes: 480 }));
    expect(await codeOfAnswer(log(worker, { minutes: 480 }))).toBe('422 VISIT_DAY_FULL');
  });

  it('to a couple counts once, with who was seen of the two (edge 4)', async () => {
    const husband = await anElder(community, worker, { name: '王德顺' });
    const id = await idOf(log(worker, { personIds: [elder, husband], seenPersonIds: [husband] }));
    const { people } = (await one(worker, id)) as { people: { personId: string; seen: boolean }[] };
    expect(Object.fromEntries(people.map(({ personId, seen }) => [personId, seen]))).toEqual({
      [elder]: false,
      [husband]: true,
    });
  });

  it('with nobody at the door is a task at once: four hours for who is seen weekly (edge 28)', async () => {
    const planned = await idOf(
      worker.post(`${base()}/visits/plan`, { personIds: [elder], plannedAt: at(0.02), purpose: 'know_neighbour' }),
    );
    await ok(worker.post(`${base()}/visits/${planned}/no-answer`));
    const [task] = (await tasks()).filter(({ kind }) => kind === 'visit_no_answer');
    expect(new Date(task!.dueAt).getTime() - t.clock.now().getTime()).toBe(4 * 3_600_000);
    expect((await unseen('ok'))[0]).toMatchObject({ id: elder, lastSeenAt: null });
  });

  it('that finds something urgent gives somebody a task within the hour', async () => {
    await ok(log(worker, { concern: 'now' }));
    const [task] = (await tasks()).filter(({ kind }) => kind === 'visit_concern');
    expect(new Date(task!.dueAt).getTime() - t.clock.now().getTime()).toBe(3_600_000);
  });

  it('that somebody says was not so is settled by staff, and does not count as seen meanwhile', async () => {
    const id = await idOf(log(worker));
    expect((await unseen('ok'))[0]).toMatchObject({ lastSeenHow: 'visit' });
    await ok(daughter.post(`${base()}/visits/${id}/contradict`, { reason: '妈妈说没有人来' }));
    expect((await unseen('ok'))[0]).toMatchObject({ lastSeenHow: null });
    expect((await tasks()).map(({ kind }) => kind)).toContain('visit_contradicted');
    await ok(community.staff.post(`${base()}/visits/${id}/strike`, { reason: '记错了人' }));
    expect((await one(worker, id)).state).toBe('struck');
  });
});

describe('a planned visit', () => {
  const plan = (who: TestMember, inDays: number) =>
    idOf(who.post(`${base()}/visits/plan`, { personIds: [elder], plannedAt: at(inDays), purpose: 'pairing' }));

  it('is moved without the others, and not wanted by the family: the volunteer hears it', async () => {
    await paired();
    const [first, second] = [await plan(volunteer, 2), await plan(volunteer, 9)];
    const before = await one(volunteer, second);
    await ok(volunteer.post(`${base()}/visits/${first}/move`, { plannedAt: at(3), reason: '临时加班' }));
    expect(await one(volunteer, second)).toEqual(before);
    expect(await titles(daughter)).toContain('改了日子');
    await ok(daughter.post(`${base()}/visits/${first}/cancel`, { reason: '这周不用来' }));
    expect(await titles(volunteer)).toContain('这次不用去');
  });

  it('is given only to volunteers and workers of this community, at once or this time', async () => {
    await paired();
    const id = await plan(volunteer, 2);
    const elsewhere = await aVolunteer(t, await aLastingCommunity(t));
    const instead = (memberId: string) => volunteer.post(`${base()}/visits/${id}/substitute`, { memberId });
    const planned = { personIds: [elder], plannedAt: at(2), purpose: 'pairing' };
    for (const helperMemberId of [newId(), daughter.memberId, elsewhere.memberId]) {
      expect(await codeOfAnswer(instead(helperMemberId))).toBe('422 VISIT_HELPER_UNKNOWN');
      const asked = volunteer.post(`${base()}/visits/plan`, { ...planned, helperMemberId });
      expect(await codeOfAnswer(asked)).toBe('422 VISIT_HELPER_UNKNOWN');
    }
    const other = lasting(t, await aVolunteer(t, community));
    await ok(instead(other.memberId));
    expect(await one(other, id)).toMatchObject({ mine: true });
  });

  it('shows phone and door to whoever goes instead: from the day before until it is written down, recorded, under the consent', async () => {
    await paired();
    const id = await plan(volunteer, 3);
    const other = lasting(t, await aVolunteer(t, community, { nickname: '小赵' }));
    const look = (who = other) => who.get(`${base()}/visits/${id}/contact`);
    expect(await one(volunteer, id)).toMatchObject({ contact: null });
    await ok(volunteer.post(`${base()}/visits/${id}/substitute`, { memberId: other.memberId }));
    expect(await one(other, id)).toMatchObject({ contact: 'early' });
    expect((await look()).status).toBe(404);
    await later(t, { days: 2 });
    expect(await one(other, id)).toMatchObject({ contact: 'open' });
    expect((await ok(look())).body).toEqual({
      items: [
        {
          name: expect.any(String),
          phone: expect.any(String),
          address: expect.any(String),
          buildingName: expect.any(String),
        },
      ],
    });
    for (const who of [volunteer, daughter, worker, community.staff]) expect((await look(who)).status).toBe(404);
    const acts = (await ok(worker.get(`${base()}/people/${elder}/acts`))).body as {
      items: { what: string; by: string }[];
    };
    expect(acts.items).toContainEqual(
      expect.objectContaining({ what: '为替去的一次看望看了电话和住址', by: '小赵', as: 'volunteer' }),
    );
    await ok(other.post(`${base()}/visits/${id}/log`, { seenPersonIds: [elder], minutes: 30 }));
    expect((await look()).status).toBe(404);
    expect(await one(other, id)).toMatchObject({ contact: null });
  });

  it('shows no phone or door to whoever goes instead when the person has not agreed to that, or took it back', async () => {
    await paired();
    const id = await plan(volunteer, 1);
    const other = lasting(t, await aVolunteer(t, community));
    await ok(volunteer.post(`${base()}/visits/${id}/substitute`, { memberId: other.memberId }));
    const standing = async () => (await one(other, id))['contact'];
    expect(await standing()).toBe('open');
    await t.db.query(`UPDATE consents SET wording_version = '2026-11' WHERE person_id = ?`, [elder]);
    expect(await standing()).toBe('unasked');
    expect((await other.get(`${base()}/visits/${id}/contact`)).status).toBe(404);
    const ago = (days: number) => new Date(t.clock.now().getTime() - days * 86_400_000);
    await t.db.query(`UPDATE consents SET wording_version = '2026-12', given_at = ?, until = ? WHERE person_id = ?`, [
      ago(2),
      ago(1),
      elder,
    ]);
    expect((await other.get(`${base()}/visits/${id}/contact`)).status).toBe(404);
  });

  it('is called off when the consent is taken back, with the pairing that pauses (edge 29)', async () => {
    await paired();
    const id = await plan(volunteer, 2);
    const { items } = (await ok(worker.get(`${base()}/people/${elder}/consents`))).body as {
      items: { purpose: string; consent: { id: string } | null }[];
    };
    const consent = items.find(({ purpose }) => purpose === 'volunteer_contact')!.consent!;
    await ok(worker.post(`${base()}/consents/${consent.id}/withdraw`, { how: 'phone' }));
    expect((await one(worker, id)).state).toBe('cancelled');
  });

  it('that nobody wrote down is missed by the clock the day after, explained once, and stays listed (edge 21)', async () => {
    await paired();
    const id = await plan(volunteer, 1);
    await later(t, { days: 3 });
    await t.app.get(VisitSweeps, { strict: false }).tend();
    await t.app.get(VisitSweeps, { strict: false }).tend();
    expect(await one(volunteer, id)).toMatchObject({
      state: 'missed',
      actions: expect.arrayContaining(['explain']) as unknown,
    });
    await ok(volunteer.post(`${base()}/visits/${id}/explain`, { reason: '孩子发烧' }));
    expect((await one(volunteer, id)).actions).not.toContain('explain');
    expect(await codeOfAnswer(volunteer.post(`${base()}/visits/${id}/explain`, { reason: '再说一次' }))).toBe(
      '409 VISIT_MOVED_ON',
    );
    const { items } = (await ok(worker.get(`${base()}/people/${elder}/visits?which=past`))).body as {
      items: { id: string }[];
    };
    expect(items.map((visit) => visit.id)).toContain(id);
  });
});

describe('drafts of a phone that had no network', () => {
  const draft = (more: object = {}) => ({
    ...{ draftKey: newId(), outcome: 'done', personIds: [elder], seenPersonIds: [elder], onDay: day(), medium: 'home' },
    ...{ purpose: 'know_neighbour', minutes: 20, ...more },
  });
  const sync = async (who: TestMember, drafts: object[]) =>
    (
      (await ok(who.post(`${base()}/visits/sync`, { drafts }))).body as {
        drafts: { verdict: string; sentence: string | null }[];
      }
    ).drafts;

  it('are each kept once, with a verdict of their own', async () => {
    const [first, broken] = [draft(), draft({ onDay: day(3) })];
    expect((await sync(worker, [first, broken])).map(({ verdict }) => verdict)).toEqual(['kept', 'refused']);
    expect((await sync(worker, [first])).map(({ verdict }) => verdict)).toEqual(['repeat']);
  });

  it('that are no drafts are refused, a list within the list too', async () => {
    for (const drafts of [[[]], [null], ['x'], [[{}]]])
      expect((await worker.post(`${base()}/visits/sync`, { drafts })).status).toBe(400);
  });

  it('that look like one written down before are asked about, not merged silently (edge 41)', async () => {
    await sync(worker, [draft()]);
    const [asked] = await sync(worker, [draft()]);
    expect(asked).toMatchObject({ verdict: 'alike', visitId: null });
    expect((await sync(worker, [draft({ alike: 'another' })]))[0]!.verdict).toBe('kept');
  });
});

describe('the unseen list', () => {
  it('has whom nobody saw in time, and one number for list and badge (edge 20)', async () => {
    expect(await unseen()).toEqual([]);
    await later(t, { days: 10 });
    expect(await unseen()).toMatchObject([{ id: elder, tier: 'weekly', daysOver: 3, lastSeenAt: null }]);
    expect((await ok(worker.get(`${base()}/unseen/count`))).body).toEqual({ unseen: 1, dueSoon: 0 });
    await ok(log(worker, { medium: 'phone' }));
    expect(await unseen()).toEqual([]);
    expect((await unseen('ok'))[0]).toMatchObject({ lastSeenHow: 'phone' });
  });

  it('asks for everybody a round names until its last day, tiers unchanged (edge 53)', async () => {
    await ok(log(worker));
    await later(t, { days: 1 });
    await ok(worker.post(`${base()}/rounds`, { title: '高温走访', fromDay: day(), untilDay: day(2) }));
    await later(t, { days: 3 });
    expect(await unseen()).toMatchObject([{ id: elder, roundTitle: '高温走访', tier: 'weekly', daysOver: 1 }]);
    const { items } = (await ok(worker.get(`${base()}/rounds`))).body as { items: { people: number; seen: number }[] };
    expect(items).toMatchObject([{ people: 1, seen: 0 }]);
  });

  it('asks by a round until it is closed; how far it is stands by building, and how many were seen stays a fact', async () => {
    const grid = community.grids[0]!;
    const body = { title: '严寒走访', fromDay: day(), untilDay: day(5), gridIds: community.grids.map(({ id }) => id) };
    const { id, people } = (await ok(worker.post(`${base()}/rounds`, body))).body as { id: string; people: number };
    expect(people).toBe(1);
    const progress = async () => (await ok(community.staff.get(`${base()}/rounds/${id}`))).body as object;
    expect(await progress()).toMatchObject({
      ...{ people: 1, seen: 0, closedAt: null, notSeen: [{ personId: elder }] },
      buildings: [{ gridName: grid.name, people: 1, seen: 0 }],
    });
    await ok(log(worker, { medium: 'phone' }));
    expect(await progress()).toMatchObject({ seen: 1, notSeen: [], buildings: [{ people: 1, seen: 1 }] });
    const other = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
    expect(await codeOfAnswer(other.post(`${base()}/rounds/${id}/close`))).toBe('404 NOT_FOUND');
    expect((await ok(worker.post(`${base()}/rounds/${id}/close`))).body).toMatchObject({ people: 1, seen: 1 });
    expect(await codeOfAnswer(community.staff.post(`${base()}/rounds/${id}/close`))).toBe('409 ROUND_MOVED_ON');
    await later(t, { days: 8 });
    expect(await unseen()).toMatchObject([{ id: elder, roundTitle: null }]);
  });

  it('is for those who look after people; a grave change is a task within a day', async () => {
    expect(await codeOfAnswer(volunteer.get(`${base()}/unseen`))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(volunteer.post(`${base()}/people/${elder}/grave-change`, { what: 'fall' }))).toBe(
      '404 NOT_FOUND',
    );
    await ok(worker.post(`${base()}/people/${elder}/grave-change`, { what: 'fall', note: '在楼道里摔了' }));
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['visit_after_change']);
  });
});

describe('an outing', () => {
  it('names helpers and buildings of this community alone', async () => {
    const body = { title: '义诊进小区', onDay: day(), kinds: ['other'] };
    const there = await aLastingCommunity(t);
    for (const id of [newId(), daughter.memberId, (await aVolunteer(t, there)).memberId]) {
      const asked = volunteer.post(`${base()}/outings`, { ...body, helperMemberIds: [id] });
      expect(await codeOfAnswer(asked)).toBe('422 VISIT_HELPER_UNKNOWN');
    }
    const id = await idOf(volunteer.post(`${base()}/outings`, body) as ReturnType<typeof log>);
    for (const buildingId of [newId(), buildingOf(there, 0)]) {
      const served = [{ kind: 'other', people: 3, buildingId }];
      expect(await codeOfAnswer(volunteer.post(`${base()}/outings/${id}/served`, { served }))).toBe(
        '422 BUILDING_UNKNOWN',
      );
    }
  });

  it('is counted when its day has come; whom it served is read by whoever leads it and staff', async () => {
    const plan = (onDay: string) =>
      volunteer.post(`${base()}/outings`, { title: '义诊进小区', onDay, kinds: ['other'] }) as ReturnType<typeof log>;
    const ahead = await idOf(plan(day(2)));
    const served = [{ personId: elder, kind: 'other', people: 1 }];
    expect(await codeOfAnswer(volunteer.post(`${base()}/outings/${ahead}/served`, { served }))).toBe('422 OUTING_DAY');
    const id = await idOf(plan(day()));
    await ok(volunteer.post(`${base()}/outings/${id}/served`, { served, basis: 'counted', note: '在门卫室' }));
    const view = async (who: TestMember) => (await ok(who.get(`${base()}/outings/${id}`))).body as object;
    expect(await view(volunteer)).toMatchObject({
      ...{ basis: 'counted', note: '在门卫室', servedRows: [{ personId: elder }], actions: ['hold'] },
    });
    expect(await view(worker)).toMatchObject({
      note: null,
      servedRows: [{ personId: null, personName: null }],
      actions: [],
    });
    expect(await codeOfAnswer(daughter.get(`${base()}/outings/${id}`))).toBe('404 NOT_FOUND');
  });

  it('counts as one, and as everybody served, those nobody wrote down too (edge 50)', async () => {
    const id = await idOf(
      volunteer.post(`${base()}/outings`, { title: '义诊进小区', onDay: day(), kinds: ['other'] }) as ReturnType<
        typeof log
      >,
    );
    const served = [
      { personId: elder, kind: 'other', people: 1 },
      { ageBand: '60-79', kind: 'other', people: 19 },
    ];
    await ok(volunteer.post(`${base()}/outings/${id}/served`, { served }));
    await ok(volunteer.post(`${base()}/outings/${id}/served`, { served }));
    const { items } = (await ok(worker.get(`${base()}/outings`))).body as { items: Record<string, unknown>[] };
    expect(items).toMatchObject([{ id, state: 'held', served: 20, identifiable: 1 }]);
    expect((await unseen('ok'))[0]).toMatchObject({ id: elder, lastSeenHow: 'outing' });
  });
});
