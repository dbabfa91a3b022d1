import { anElder, buildingOf, codeOfAnswer } from '../support/consents.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let one: string;
let other: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  worker = await aMember(t, community, { roles: ['grid_worker'], building: 0 });
  one = await anElder(community, worker);
  other = await anElder(community, worker, { name: '王桂芬' });
});
afterAll(() => t?.close());

const propose = (who: TestMember, a: string, b: string, why?: string) =>
  who.post(`${community.base}/people/${a}/merge-proposals`, { otherId: b, ...(why && { why }) });
const open = async () => (await tasksOf(community.staff)).filter(({ kind }) => kind === 'merge_people');

describe('that two rows are one human', () => {
  it('is said by the grid worker and becomes one task of staff with both, however often it is said', async () => {
    await ok(propose(worker, one, other, '老人自己说的'));
    expect(await open()).toMatchObject([
      {
        ...{ personId: one, personName: '王桂芳', owner: null, why: '老人自己说的' },
        page: `staff/pages/desk/index?view=people&row=${one}&other=${other}`,
      },
    ]);
    const again = await Promise.all([propose(worker, other, one), propose(worker, one, other)]);
    expect(again.map(({ body }) => (body as { code: string }).code)).toEqual(['TASK_PROPOSED', 'TASK_PROPOSED']);
    expect(await open()).toHaveLength(1);
    expect((await worker.get(`${community.base}/people/${one}/merge-preview?otherId=${other}`)).status).toBe(403);
  });

  it('settles itself when staff merge them; where staff say no, it may be said again', async () => {
    await ok(propose(worker, one, other));
    await ok(community.staff.post(`${community.base}/people/${other}/merge`, { otherId: one }));
    expect(await open()).toEqual([]);
    const third = await anElder(community, worker, { name: '王贵芳' });
    await ok(propose(worker, other, third));
    const [task] = await open();
    await ok(community.staff.post(`${community.base}/tasks/${task!.id}/done`, { note: '不是同一个人' }));
    await ok(propose(worker, third, other));
    expect(await open()).toHaveLength(1);
  });

  it('of one who has died it is a task about the other one', async () => {
    await ok(worker.post(`${community.base}/people/${one}/state`, { action: 'recordDeath' }));
    await ok(propose(worker, one, other));
    expect(await open()).toMatchObject([{ personId: other, why: null }]);
  });

  it('is said by nobody who does not look after both', async () => {
    const far = await anElder(community, community.staff, { buildingId: buildingOf(community, 2) });
    const neighbour = await aMember(t, community, { building: 0 });
    const stranger = (await aCommunity(t)).staff;
    for (const [who, a, b] of [
      [worker, one, far],
      [worker, far, one],
      [neighbour, one, other],
      [stranger, one, other],
    ] as const)
      expect(await codeOfAnswer(propose(who, a, b))).toMatch(/^(403|404)/);
    expect(await codeOfAnswer(propose(worker, one, one))).toBe('422 TASK_SAME_PERSON');
    expect(await open()).toEqual([]);
  });
});
