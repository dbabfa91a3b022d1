import { AccountService } from '../../src/modules/identity/index.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, aWish, later, ok, told, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
let helper: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  staff = community.staff;
  helper = await aHelper(t, community);
});
afterEach(() => t.drain());
afterAll(() => t?.close());

async function decide(step: 'suspend' | 'reinstate'): Promise<void> {
  const { body } = await ok(helper.get(`${community.base}/volunteers/me`));
  const { id } = (body as { volunteer: { id: string } }).volunteer;
  await ok(staff.post(`${community.base}/staff/volunteers/${id}/${step}`, { reason: '电话一直打不通' }));
}
const open = () => tasksOf(staff, '?whose=all');

describe('the living claims of a volunteer who is suspended', () => {
  it('18: are tasks of staff, one each, none ended; staff are told', async () => {
    const claimed = await aWish(t, community).claimed(helper).create();
    const delivered = await aWish(t, community).delivered(helper).create();
    await aWish(t, community).fulfilled(helper).create();
    await decide('suspend');
    const tasks = await open();
    expect(tasks).toHaveLength(2);
    expect(tasks[0]).toMatchObject({ title: '志愿者停了，心愿还在手上', owner: null, personName: null });
    expect(tasks.map(({ page }) => page).sort()).toEqual(
      [claimed, delivered].map(({ id }) => `staff/pages/wish/index?id=${id}`).sort(),
    );
    expect([await claimed.state(), await delivered.state()]).toEqual(['claimed', 'delivered']);
    await t.drain();
    expect(await told(staff)).toContain('staff_task_waiting');
  });

  const ENDS: Record<string, (path: string, author: TestMember) => Promise<unknown>> = {
    'staff revoke it': (path) => ok(staff.post(`${path}/revoke`, { reason: '换一位来' })),
    'the volunteer gives it back': (path) => ok(helper.post(`${path}/release`, { reason: '来不了了' })),
    'staff close the wish': (path) => ok(staff.post(`${path}/close`, { reason: '已经不需要了' })),
    'the lease runs out': () => later(t, { days: 8 }),
    'it is delivered and confirmed': async (path, author) => {
      await ok(helper.post(`${path}/deliver`, {}));
      await ok(author.post(`${path}/confirm`, {}));
    },
  };

  it.each(Object.keys(ENDS))('stop being a task when %s', async (end) => {
    const wish = await aWish(t, community).claimed(helper).create();
    await decide('suspend');
    expect(await open()).toHaveLength(1);
    await ENDS[end]!(wish.path, wish.author);
    expect(await open()).toEqual([]);
  });

  it('stop being tasks when the volunteer is taken back, and are again when suspended again', async () => {
    await aWish(t, community).claimed(helper).create();
    await decide('suspend');
    await decide('reinstate');
    expect(await open()).toEqual([]);
    await decide('suspend');
    expect(await open()).toHaveLength(1);
  });

  it('may be finished when staff let them: the task is done, the claim goes on', async () => {
    const wish = await aWish(t, community).claimed(helper).create();
    await decide('suspend');
    const [task] = await open();
    await ok(staff.post(`${community.base}/tasks/${task?.id}/done`, { note: '说好了让他办完' }));
    expect(await wish.state()).toBe('claimed');
    await ok(helper.post(`${wish.path}/deliver`, {}));
    expect(await open()).toEqual([]);
  });

  it('none ends unseen while staff suspend: a claim and its task end together, whoever is first', async () => {
    for (let round = 0; round < 6; round += 1) {
      const other = await aHelper(t, community);
      const wish = await aWish(t, community).claimed(other).create();
      helper = other;
      await Promise.all([decide('suspend'), other.post(`${wish.path}/release`, { reason: '来不了了' })]);
      expect(await wish.state()).toBe('open');
    }
    expect(await open()).toEqual([]);
  });
});

it('a claim that a repeated deletion finds after a restore is a task of staff; a living claim forbids the first', async () => {
  const wish = await aWish(t, community).delivered(helper).create();
  expect(verdict(await helper.delete('/me'))).toBe('409 ACCOUNT_HAS_LIVING_CLAIMS');
  await t.app.get(AccountService).deleteAgain(helper.userId);
  expect(await open()).toMatchObject([{ title: '志愿者走了，心愿还在手上' }]);
  await ok(wish.author.post(`${wish.path}/confirm`, {}));
  expect(await open()).toEqual([]);
});
