import { anElder, nameProxy, personOf } from '../support/consents.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { aMember } from '../support/identity-builders.js';
import { tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  contradictions,
  lasting,
  later,
  ok,
  told,
  verdict,
  volunteerOf,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let mother: TestMember;
let daughter: TestMember;
let son: TestMember;

const REASON = { reason: '灯装上了，可是不亮' };

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  mother = await aResident(t, community);
  [daughter, son] = [await aResident(t, community), await aResident(t, community)];
  const personId = await personOf(t, mother);
  await ok(nameProxy(t, community.staff, personId, daughter));
  await ok(nameProxy(t, community.staff, personId, son, { relation: 'son' }));
});
afterEach(async () => expect(await contradictions(t)).toEqual([]));
afterAll(() => t?.close());

const confirmedByDaughter = (helper?: TestMember) =>
  aWish(t, community).by(mother).delivered(helper).confirmed(daughter).create();
const reopen = (who: TestMember, { path }: { path: string }) => who.post(`${path}/reopen`, REASON);
const isOffered = async (who: TestMember, wish: { path: string }) =>
  ((await ok(who.get(wish.path))).body.actions as string[]).includes('reopen');

describe('P11: the person takes back what a proxy confirmed', () => {
  it('and the wish is with the same helper again; both words stand in its story', async () => {
    const wish = await confirmedByDaughter();
    const helper = volunteerOf(wish);
    expect(await isOffered(mother, wish)).toBe(true);
    expect(verdict(await reopen(mother, wish))).toBe('200');
    const { body } = await ok(wish.seenBy(mother));
    expect(body).toMatchObject({ state: 'claimed', claim: { state: 'active' } });
    expect(body.timeline.slice(-2)).toMatchObject([
      { step: 'confirmed', by: '女儿 代办' },
      { step: 'reopened', by: '您', note: REASON.reason },
    ]);
    const [mine] = (await ok(helper.get(`${community.base}/me/next`))).body.claims;
    expect(mine).toMatchObject({ state: 'active', wish: { id: wish.id } });
    expect(new Date(mine.dueAt).getTime()).toBeGreaterThanOrEqual(t.clock.now().getTime() + 3 * 86_400_000);
  });

  it('and the helper, the proxy who confirmed and the rest of the family are told, once', async () => {
    const wish = await confirmedByDaughter();
    await ok(reopen(mother, wish));
    expect((await told(volunteerOf(wish))).at(-1)).toBe('wish_disputed');
    for (const proxy of [daughter, son])
      expect((await told(proxy)).filter((kind) => kind === 'wish_reopened')).toHaveLength(1);
    expect(await told(mother)).not.toContain('wish_reopened');
  });

  it('and whoever confirmed is told though they are proxy no more', async () => {
    const wish = await confirmedByDaughter();
    const { items } = (await ok(mother.get(`${community.base}/me/proxies`))).body as { items: { id: string }[] };
    for (const { id } of items) await ok(mother.post(`${community.base}/proxies/${id}/revoke`, { how: 'tap' }));
    await ok(reopen(mother, wish));
    expect(await told(daughter)).toContain('wish_reopened');
    expect(await told(son)).not.toContain('wish_reopened');
  });

  it('and it can be done, confirmed and thanked for anew, by the person this time', async () => {
    const wish = await aWish(t, community).by(mother).delivered().create();
    const helper = volunteerOf(wish);
    await ok(daughter.post(`${wish.path}/confirm`, { thanks: '谢谢您' }));
    await ok(reopen(mother, wish));
    t.clock.advance({ minutes: 1 });
    await ok(helper.post(`${wish.path}/deliver`, {}));
    await ok(mother.post(`${wish.path}/confirm`, { thanks: '这回亮了' }));
    expect((await ok(wish.seenBy(helper))).body).toMatchObject({ state: 'fulfilled', thanks: '这回亮了' });
    expect((await told(helper)).filter((kind) => kind === 'wish_fulfilled')).toHaveLength(2);
    expect(verdict(await reopen(mother, wish))).toBe('409 WISH_CONFIRMATION_STANDS');
  });

  it('though helper and author have all the wishes in hand that they may', async () => {
    const helper = await aHelper(t, community);
    const wish = await confirmedByDaughter(helper);
    for (let n = 0; n < 3; n += 1) await aWish(t, community).by(mother).claimed(helper).create();
    t.clock.advance({ days: 1 });
    for (let n = 0; n < 2; n += 1) await aWish(t, community).by(mother).create();
    expect(verdict(await reopen(mother, wish))).toBe('200');
    expect((await ok(helper.get(`${community.base}/me/next`))).body.claims).toHaveLength(4);
  });

  it('within thirty days and not later', async () => {
    const [inTime, late] = [await confirmedByDaughter(), await confirmedByDaughter()];
    await later(t, { days: 29 });
    expect(verdict(await reopen(mother, inTime))).toBe('200');
    await later(t, { days: 1, minutes: 1 });
    expect(await isOffered(mother, late)).toBe(false);
    expect(verdict(await reopen(mother, late))).toBe('409 WISH_CONFIRMATION_STANDS');
  });

  it('at the same moment twice is once', async () => {
    const wish = await confirmedByDaughter();
    const answers = await Promise.all([reopen(mother, wish), reopen(community.staff, wish), reopen(mother, wish)]);
    expect(answers.map(verdict).sort()).toEqual(['200', '409 WISH_MOVED_ON', '409 WISH_MOVED_ON']);
  });
});

describe('a confirmation stands', () => {
  it('when it is the person’s own word, or staff called back', async () => {
    const own = await aWish(t, community).by(mother).fulfilled().create();
    const called = await aWish(t, community).by(mother).delivered().confirmed(community.staff).create();
    for (const wish of [own, called]) {
      expect(await isOffered(mother, wish)).toBe(false);
      expect(verdict(await reopen(mother, wish))).toBe('409 WISH_CONFIRMATION_STANDS');
    }
  });

  it('for proxies, neighbours and the helper', async () => {
    const wish = await confirmedByDaughter();
    for (const who of [son, daughter, volunteerOf(wish), await aResident(t, community)])
      expect(verdict(await reopen(who, wish))).toBe('404 NOT_FOUND');
  });
});

it('who has no account says it to staff, who write it down; what the grid worker confirmed too', async () => {
  const worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
  const elder = await anElder(community, worker);
  const wish = await aWish(t, community)
    .by(worker)
    .saying({ contactPhone: undefined, contactAddress: undefined, personId: elder, why: '上门时听说的' })
    .delivered()
    .confirmed(worker)
    .create();
  expect(verdict(await reopen(worker, wish))).toBe('404 NOT_FOUND');
  expect(await isOffered(community.staff, wish)).toBe(true);
  await ok(reopen(community.staff, wish));
  expect((await ok(wish.seenBy(worker))).body.timeline.at(-1)).toMatchObject({
    step: 'reopened',
    by: '社区 代办',
  });
  expect(await told(worker)).toContain('wish_reopened');
});

it('a helper who was suspended since has it in hand again, and staff have the task of deciding', async () => {
  const wish = await confirmedByDaughter();
  const helper = volunteerOf(wish);
  const { volunteer } = (await ok(helper.get(`${community.base}/volunteers/me`))).body as { volunteer: { id: string } };
  await ok(community.staff.post(`${community.base}/staff/volunteers/${volunteer.id}/suspend`, { reason: '联系不上' }));
  await ok(reopen(mother, wish));
  expect((await tasksOf(community.staff, '?whose=all')).map(({ kind }) => kind)).toEqual(['claim_of_suspended']);
});

it('a helper whose account is gone leaves it to staff, who hang it on the wall', async () => {
  const wish = await confirmedByDaughter();
  await ok(volunteerOf(wish).delete('/me'));
  await ok(reopen(mother, wish));
  expect((await tasksOf(community.staff, '?whose=all')).map(({ kind }) => kind)).toEqual(['claim_of_departed']);
  await ok(community.staff.post(`${wish.path}/revoke`, REASON));
  expect(await wish.state()).toBe('open');
});
