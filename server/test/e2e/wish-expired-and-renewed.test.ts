import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aWish,
  later,
  ok,
  type TestWish,
  told,
  verdict,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let helper: TestMember;
let wish: TestWish;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  helper = await aHelper(t, community);
  wish = await aWish(t, community).open().create();
});
afterAll(() => t?.close());

const onWall = async () => (await ok(helper.get(`${community.base}/wishes?state=open`))).body.items;

describe('a wish nobody claims', () => {
  it('says near the end that its time is running out', async () => {
    await later(t, { days: 27, hours: 1 });
    expect((await onWall())[0]).toMatchObject({ id: wish.id, endingSoon: true, openUntil: '2026-12-23T02:00:00.000Z' });
  });

  it('leaves the wall after thirty days and asks its author', async () => {
    await later(t, { days: 3 });
    expect(await onWall()).toEqual([]);
    expect(await told(wish.author)).toEqual(['wish_approved', 'wish_expired']);
    expect((await wish.seenBy(wish.author)).body.actions).toEqual(['renew']);
    expect(verdict(await helper.post(`${wish.path}/claim`))).toBe('404 NOT_FOUND');
  });

  it('hangs another thirty days when the author renews it', async () => {
    await ok(wish.author.post(`${wish.path}/renew`));
    const [card] = await onWall();
    expect(Date.parse(card.openUntil) - t.clock.now().getTime()).toBe(30 * 86_400_000);
    await ok(helper.post(`${wish.path}/claim`));
  });
});
