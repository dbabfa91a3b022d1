import { newId } from '../../src/platform/database/ids.js';
import { agree, anElder, buildingOf, codeOfAnswer } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  const gridIds = [community.grids[0]!.id];
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '小周', gridIds }));
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const base = () => community.base;
const day = (inDays = 0) =>
  new Date(t.clock.now().getTime() + (inDays * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
/** Somebody who is looked in on. */
const lookedInOn = async (words: Record<string, unknown> = {}, tier = 'weekly'): Promise<string> => {
  const id = await anElder(community, community.staff, words);
  await ok(agree(community.staff, id, 'care_profile', 'signed'));
  await ok(
    community.staff.put(`${base()}/people/${id}/care-profile`, {
      ...{ tier, tierWhy: '一个人住', reviewOn: day(180), categories: ['living_alone'], walks: null, hears: null },
      ...{ sees: null, phoneUse: null, needs: null, atTheDoor: null, languages: [], helperSex: null },
      ...{ helperLanguage: null, hasPets: null, usualTimes: [], gridWorkerMemberId: null, deputyMemberId: null },
      emergencyPersonId: null,
    }),
  );
  return id;
};
const log = (personId: string, more: object = {}, who: TestMember = worker) =>
  who.post(`${base()}/visits`, {
    ...{ personIds: [personId], seenPersonIds: [personId], onDay: day(), medium: 'home', purpose: 'round' },
    ...more,
  });
/** Nobody answered: a try from the phone. */
const tried = (personId: string, medium: string, who: TestMember = worker) =>
  who.post(`${base()}/visits/sync`, {
    drafts: [
      {
        ...{ draftKey: newId(), outcome: 'no_answer', personIds: [personId], seenPersonIds: [], onDay: day(), medium },
        ...{ purpose: 'know_neighbour', alike: 'another' },
      },
    ],
  });
interface Stop {
  readonly id: string;
  readonly visitId: string | null;
  readonly doorMasked: string | null;
  readonly buildingName: string;
  readonly people: { personId: string; standing: string }[];
}
interface Round {
  readonly people: number;
  readonly seen: number;
  readonly roundTitles: string[];
  readonly stops: Stop[];
}
const round = async (who: TestMember = worker): Promise<Round> =>
  (await ok(who.get(`${base()}/me/round`))).body as unknown as Round;
const begin = (title: string, fromDay: string, untilDay: string) =>
  ok(community.staff.post(`${base()}/rounds`, { title, fromDay, untilDay }));
const openTasks = async (): Promise<{ kind: string; personId: string }[]> =>
  ((await ok(community.staff.get(`${base()}/tasks?whose=all`))).body as { items: { kind: string; personId: string }[] })
    .items;
const looks = async (who: TestMember = worker) =>
  ((await ok(who.get(`${base()}/me/next`))).body as { looks: unknown }).looks;

describe('today’s round of a grid worker', () => {
  it('names whom a round of the grid names, door by door as people count, those behind one door together', async () => {
    const tenth = await lookedInOn({ name: '赵六', door: '1单元1001' });
    const second = await lookedInOn({ name: '钱二', door: '1单元201' });
    const wife = await lookedInOn({ name: '孙秀英', door: '1单元301' });
    const husband = await lookedInOn({ name: '孙大山', door: '1单元301' });
    await lookedInOn({ name: '别的网格', buildingId: buildingOf(community, 2) });
    expect(await round()).toEqual({ day: day(), roundTitles: [], stops: [], people: 0, seen: 0 });

    await begin('寒潮走访', day(), day(2));
    const { stops, ...rest } = await round();
    expect(rest).toEqual({ day: day(), roundTitles: ['寒潮走访'], people: 4, seen: 0 });
    expect(stops.map(({ people }) => people.map(({ personId }) => personId).sort())).toEqual([
      [second],
      [wife, husband].sort(),
      [tenth],
    ]);
    expect(stops.map(({ doorMasked }) => doorMasked)).toEqual(['1单元***', '1单元***', '1单元****']);
    expect(Object.keys(stops[0]!).sort()).toEqual(
      ['id', 'buildingName', 'doorMasked', 'visitId', 'plannedAt', 'roundTitle', 'people'].sort(),
    );
    expect(Object.keys(stops[0]!.people[0]!).sort()).toEqual(
      ['personId', 'name', 'standing', 'lastSeenAt', 'lastSeenHow'].sort(),
    );
  });

  it('says who was seen, whoever saw them, and where nobody opened', async () => {
    const [seen, nobody] = [await lookedInOn({ door: '1单元101' }), await lookedInOn({ door: '1单元102' })];
    await begin('寒潮走访', day(), day(2));
    await ok(log(seen, { medium: 'met_outside' }, community.staff));
    await ok(tried(nobody, 'home', community.staff));
    const { stops, people, seen: count } = await round();
    expect([people, count]).toEqual([2, 1]);
    expect(stops.map(({ people: [person] }) => person?.standing)).toEqual(['seen', 'nobody']);
    await later(t, { days: 1 });
    expect((await round()).stops.map(({ people: [person] }) => person?.standing)).toEqual(['seen', 'to_see']);
  });

  it('has the visits planned for today, the door of a round once, and none of tomorrow or called off', async () => {
    const [here, there] = [await lookedInOn({ door: '1单元101' }), await lookedInOn({ door: '1单元102' }, 'monthly')];
    const plan = async (personId: string, hours: number) =>
      (
        (
          await ok(
            worker.post(`${base()}/visits/plan`, {
              ...{ personIds: [personId], purpose: 'know_neighbour' },
              plannedAt: new Date(t.clock.now().getTime() + hours * 3_600_000).toISOString(),
            }),
          )
        ).body as { id: string }
      ).id;
    const [today, off] = [await plan(here, 0.01), await plan(there, 0.01)];
    await plan(there, 48);
    await ok(worker.post(`${base()}/visits/${off}/cancel`, { reason: '改天再去' }));
    expect((await round()).stops).toMatchObject([{ id: today, visitId: today, people: [{ personId: here }] }]);
    await begin('寒潮走访', day(), day(2));
    expect((await round()).stops.map(({ visitId }) => visitId)).toEqual([today, null]);
    await ok(worker.post(`${base()}/visits/${today}/log`, { seenPersonIds: [here] }));
    expect(await round()).toMatchObject({ people: 2, seen: 1, stops: [{ visitId: null }, { visitId: null }] });
  });

  it('is asked by the round of this winter although one of last summer named the same people', async () => {
    const elder = await lookedInOn({}, 'quarterly');
    await begin('高温走访', day(), day(1));
    await ok(log(elder));
    await later(t, { days: 20 });
    await begin('寒潮走访', day(), day(1));
    expect(await round()).toMatchObject({ people: 1, seen: 0, roundTitles: ['寒潮走访'] });
    await later(t, { days: 2 });
    const { items } = (await ok(worker.get(`${base()}/unseen`))).body as { items: unknown[] };
    expect(items).toMatchObject([{ id: elder, roundTitle: '寒潮走访', daysOver: 1 }]);
  });

  it('is nothing for a volunteer', async () => {
    const volunteer = await aVolunteer(t, community);
    expect(await codeOfAnswer(volunteer.get(`${base()}/me/round`))).toBe('404 NOT_FOUND');
    expect(await looks(volunteer)).toBeNull();
  });
});

describe('the ladder when nobody answers', () => {
  it('is one for a person, whatever is tried, and ends when they answer the telephone', async () => {
    const elder = await lookedInOn();
    await ok(tried(elder, 'home'));
    await ok(tried(elder, 'phone'));
    await ok(tried(elder, 'home'));
    expect((await openTasks()).map(({ kind }) => kind)).toEqual(['visit_no_answer']);
    const { items } = (await ok(worker.get(`${base()}/people/${elder}/visits?which=past`))).body as {
      items: { medium: string; state: string; loggedAt: string }[];
    };
    expect(items.map(({ medium, state }) => `${medium} ${state}`).sort()).toEqual([
      ...['home no_answer', 'home no_answer', 'phone no_answer'],
    ]);
    expect(items.every(({ loggedAt }) => loggedAt === t.clock.now().toISOString())).toBe(true);
    await ok(log(elder, { medium: 'phone' }));
    expect(await openTasks()).toEqual([]);
    await ok(tried(elder, 'home'));
    expect(await openTasks()).toHaveLength(1);
  });

  it('goes on for the one of a couple who was not seen', async () => {
    const [wife, husband] = [await lookedInOn({ name: '孙秀英' }), await lookedInOn({ name: '孙大山' })];
    await ok(tried(wife, 'home'));
    await ok(tried(husband, 'home'));
    await ok(log(wife, { personIds: [wife, husband], seenPersonIds: [wife] }));
    expect(await openTasks()).toMatchObject([{ kind: 'visit_no_answer', personId: husband }]);
  });

  it('has the number of whom to call in an emergency, wherever they live; both can read who looked', async () => {
    const elder = await lookedInOn();
    const emergency = (who: TestMember) => who.get(`${base()}/people/${elder}/care-profile/emergency`);
    expect((await ok(emergency(worker))).body).toEqual({ contact: null });
    const phone = '13800004322';
    const niece = await anElder(community, community.staff, {
      name: '侄女',
      phone,
      buildingId: buildingOf(community, 2),
    });
    await t.db.query('UPDATE care_profiles SET emergency_person_id = ? WHERE person_id = ?', [niece, elder]);
    expect((await ok(emergency(worker))).body).toEqual({ contact: { personId: niece, name: '侄女', phone } });
    for (const personId of [niece, elder]) {
      const { items } = (await ok(community.staff.get(`${base()}/people/${personId}/acts`))).body as {
        items: unknown[];
      };
      expect(JSON.stringify(items)).toContain('小周');
    }
    expect(await codeOfAnswer(emergency(await aVolunteer(t, community)))).toBe('404 NOT_FOUND');
  });

  it('leads from a grave change to somebody standing at the door: a call does not do', async () => {
    const elder = await lookedInOn();
    await ok(worker.post(`${base()}/people/${elder}/grave-change`, { what: 'fall' }));
    await ok(log(elder, { medium: 'phone' }));
    expect((await openTasks()).map(({ kind }) => kind)).toEqual(['visit_after_change']);
    await ok(log(elder));
    expect(await openTasks()).toEqual([]);
  });
});

describe('the home of who looks after people', () => {
  it('has a grave change first, then nobody at the door, and as many unseen as the list is long (edge 20)', async () => {
    const [silent, fallen] = [await lookedInOn({ name: '钱二' }), await lookedInOn({ name: '赵六' })];
    await lookedInOn({ name: '别的网格', buildingId: buildingOf(community, 2) });
    expect(await looks()).toEqual({ urgent: [], unseen: 0, dueSoon: 0, today: 0, todaySeen: 0 });
    await later(t, { days: 10 });
    await ok(tried(silent, 'home'));
    await ok(worker.post(`${base()}/people/${fallen}/grave-change`, { what: 'fall' }));
    await begin('寒潮走访', day(), day(1));
    const { items } = (await ok(worker.get(`${base()}/unseen`))).body as { items: unknown[] };
    expect(items).toHaveLength(2);
    expect(await looks()).toMatchObject({
      urgent: [
        { kind: 'visit_after_change', personId: fallen, personName: '赵六', isLate: false },
        { kind: 'visit_no_answer', personId: silent, personName: '钱二', isLate: false },
      ],
      ...{ unseen: 2, dueSoon: 0, today: 2, todaySeen: 0 },
    });
  });

  it('counts nobody for staff, who have a whole community; what is theirs to do is there', async () => {
    const elder = await lookedInOn({ buildingId: buildingOf(community, 2) });
    await ok(tried(elder, 'home', community.staff));
    expect(await looks(community.staff)).toMatchObject({
      ...{ unseen: null, dueSoon: null, today: null, todaySeen: null },
      urgent: [{ kind: 'visit_no_answer', personId: elder }],
    });
    expect(await looks()).toMatchObject({ urgent: [] });
  });
});

describe('pairings', () => {
  it('of a grid worker are those of their grids and of whom they added without a building, page by page', async () => {
    const volunteers = [await aVolunteer(t, community), await aVolunteer(t, community)];
    const mine = [await anElder(community), await anElder(community, worker, { buildingId: null, door: '河边' })];
    const other = await anElder(community, community.staff, { buildingId: buildingOf(community, 2) });
    const ids: string[] = [];
    for (const [nth, personId] of [...mine, other].entries()) {
      const volunteerMemberId = volunteers[nth % 2]!.memberId;
      const { body } = await ok(community.staff.post(`${base()}/pairings`, { personId, volunteerMemberId }));
      ids.push((body as { id: string }).id);
      await later(t, { minutes: 1 });
    }
    type Page = { items: { id: string }[]; nextCursor: string | null };
    const page = async (more: string) => (await ok(worker.get(`${base()}/pairings?${more}`))).body as unknown as Page;
    const first = await page('limit=1');
    expect(first.items.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await page(`limit=1&cursor=${first.nextCursor}`)).items.map(({ id }) => id)).toEqual([ids[0]]);
    await ok(community.staff.post(`${base()}/pairings/${ids[0]}/withdraw`));
    expect((await page('state=proposed')).items.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await page('state=declined')).items.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('whoever is asked to go instead hears that they are, and not that they should not forget', async () => {
    const elder = await anElder(community);
    const { body } = await ok(
      worker.post(`${base()}/visits/plan`, {
        ...{ personIds: [elder], purpose: 'know_neighbour' },
        plannedAt: new Date(t.clock.now().getTime() + 48 * 3_600_000).toISOString(),
      }),
    );
    const volunteer = lasting(t, await aVolunteer(t, community));
    const { id } = body as { id: string };
    await ok(worker.post(`${base()}/visits/${id}/substitute`, { memberId: volunteer.memberId }));
    const { items } = (await ok(volunteer.get(`${base()}/me/inbox`))).body as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toEqual(['请您替一次']);
  });
});
