import type { TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, aWish, ok, told, verdict, volunteerOf } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
});
afterAll(() => t?.close());

describe('a wish that is needed no more', () => {
  it('leaves the wall when its author takes it back', async () => {
    const helper = await aHelper(t, community);
    const wish = await aWish(t, community).open().create();
    expect((await ok(helper.get(`${community.base}/wishes`))).body.items).toHaveLength(1);
    await ok(wish.author.post(`${wish.path}/withdraw`));
    expect((await ok(helper.get(`${community.base}/wishes`))).body.items).toEqual([]);
    expect(verdict(await helper.post(`${wish.path}/claim`))).toBe('404 NOT_FOUND');
  });

  it('stays when somebody has it in hand already', async () => {
    const wish = await aWish(t, community).claimed().create();
    expect(verdict(await wish.author.post(`${wish.path}/withdraw`))).toBe('409 WISH_MOVED_ON');
  });
});

describe('a wish that staff end', () => {
  it('ends the claim with it, and both sides learn why', async () => {
    const wish = await aWish(t, community).claimed().closed('志愿者和居民已经当面说好').create();
    const volunteer = volunteerOf(wish);
    expect((await wish.seenBy(wish.author)).body).toMatchObject({
      state: 'closed',
      closeReason: '志愿者和居民已经当面说好',
    });
    expect((await wish.seenBy(volunteer)).body).toMatchObject({ state: 'closed', contactOpen: false });
    expect(await told(volunteer)).toContain('claim_revoked');
    expect(await told(wish.author)).toContain('wish_closed');
    const { items } = (await ok(volunteer.get(`${community.base}/me/claims`))).body;
    expect(items[0]).toMatchObject({ state: 'revoked' });
  });

  it('goes back to the wall when staff only take it out of the volunteer’s hands', async () => {
    const wish = await aWish(t, community).claimed().create();
    await ok(community.staff.post(`${wish.path}/revoke`, { reason: '联系不上志愿者' }));
    expect(await wish.state()).toBe('open');
    expect(await told(volunteerOf(wish))).toContain('claim_revoked');
  });
});
