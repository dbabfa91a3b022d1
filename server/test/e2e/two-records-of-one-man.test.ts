import { agree, anElder, buildingOf, nameProxy } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, lasting, later, ok, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let daughter: TestMember;
let volunteer: TestMember;
/** As the counter wrote him down, and as the grid worker did at his door. */
let atTheCounter: string;
let atTheDoor: string;
let wish: string;
let mergeId: string;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '网格员小卫' }));
  daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
  volunteer = await aHelper(t, community, { nickname: '小王' });
});
afterAll(() => t?.close());

const people = () => `${community.base}/people`;
const found = async (q: string): Promise<string[]> => {
  const { items } = (await ok(community.staff.post(`${people()}/search`, { q }))).body as { items: { id: string }[] };
  return items.map(({ id }) => id).sort();
};
const wishesOf = async (personId: string): Promise<string[]> => {
  const { items } = (await ok(community.staff.get(`${people()}/${personId}/wishes`))).body as {
    items: { title: string }[];
  };
  return items.map(({ title }) => title).sort();
};
const stateOf = async (personId: string, purpose: string): Promise<string | undefined> => {
  const { items } = (await ok(community.staff.get(`${people()}/${personId}/consents`))).body as {
    items: { purpose: string; state: string }[];
  };
  return items.find((item) => item.purpose === purpose)?.state;
};
const actsFor = async (): Promise<string[]> => {
  const { items } = (await ok(daughter.get(`${community.base}/represented`))).body as { items: { personId: string }[] };
  return items.map(({ personId }) => personId);
};
async function saidFor(personId: string, title: string): Promise<string> {
  const { body } = await ok(
    worker.post(`${community.base}/wishes`, {
      ...{ category: 'repair', title, publicText: '够不着，白天都在家。', personId, why: '上门时说的' },
    }),
  );
  return (body as { id: string }).id;
}

describe('two records of one man', () => {
  it('are written down at the counter and at his door, with another year and without a phone', async () => {
    const home = { name: '张德福', buildingId: buildingOf(community, 0) };
    atTheCounter = await anElder(community, community.staff, {
      ...home,
      birthYear: 1940,
      phone: null,
    });
    atTheDoor = await anElder(community, worker, { ...home, birthYear: 1941, phone: '13800001234' });
    await saidFor(atTheCounter, '想借一副老花镜');
    wish = `${community.base}/wishes/${await saidFor(atTheDoor, '厨房的灯不亮了')}`;
    await ok(agree(worker, atTheDoor, 'volunteer_contact', 'spoken_before'));
    await ok(nameProxy(t, worker, atTheDoor, daughter));
    await ok(community.staff.post(`${wish}/approve`, {}));
    await ok(volunteer.post(`${wish}/claim`));
    expect(await found('张德福')).toEqual([atTheCounter, atTheDoor].sort());
  });

  it('are said to be one by the grid worker, who may not merge them; staff have the task', async () => {
    const merge = worker.post(`${people()}/${atTheCounter}/merge`, { otherId: atTheDoor });
    expect(verdict(await merge)).toBe('403 STAFF_REQUIRED');
    const proposal = { otherId: atTheDoor, why: '老人自己说的' };
    await ok(worker.post(`${people()}/${atTheCounter}/merge-proposals`, proposal));
    const tasks = (await tasksOf(community.staff)).filter(({ kind }) => kind === 'merge_people');
    expect(tasks).toMatchObject([{ personId: atTheCounter, why: '老人自己说的' }]);
  });

  it('are one after the merge: his wishes, his consent, his daughter and his home stand together', async () => {
    const { body } = await ok(community.staff.post(`${people()}/${atTheCounter}/merge`, { otherId: atTheDoor }));
    mergeId = (body as { mergeId: string }).mergeId;
    expect(await found('张德福')).toEqual([atTheCounter]);
    expect(await found('13800001234')).toEqual([atTheCounter]);
    expect(await wishesOf(atTheCounter)).toEqual(['厨房的灯不亮了', '想借一副老花镜']);
    expect([await stateOf(atTheCounter, 'volunteer_contact'), await actsFor()]).toEqual(['living', [atTheCounter]]);
    expect((await tasksOf(community.staff)).filter(({ kind }) => kind === 'merge_people')).toEqual([]);
    expect((await ok(volunteer.get(`${wish}/contact`))).body).toMatchObject({
      ...{ name: '张德福', phone: '13800001234', address: '2单元301' },
    });
  });

  it('are parted again when it turns out that they are father and son: each has his own, what came later stays', async () => {
    await later(t, { days: 20 });
    await saidFor(atTheCounter, '想学手机挂号');
    await ok(community.staff.post(`${people()}/${atTheCounter}/unmerge`, { mergeId }));
    expect(await found('张德福')).toEqual([atTheCounter, atTheDoor].sort());
    expect(await wishesOf(atTheCounter)).toEqual(['想借一副老花镜', '想学手机挂号']);
    expect(await wishesOf(atTheDoor)).toEqual(['厨房的灯不亮了']);
    expect([await stateOf(atTheCounter, 'volunteer_contact'), await stateOf(atTheDoor, 'volunteer_contact')]).toEqual([
      'none',
      'living',
    ]);
    expect(await actsFor()).toEqual([atTheDoor]);
    const again = community.staff.post(`${people()}/${atTheCounter}/unmerge`, { mergeId });
    expect(verdict(await again)).toBe('409 PERSON_MERGE_SETTLED');
  });
});
