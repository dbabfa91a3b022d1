import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aWish, later, ok, type TestWish, told, volunteerOf } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let wish: TestWish;
let volunteer: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  wish = await aWish(t, community).claimed().create();
  volunteer = volunteerOf(wish);
  await later(t, { days: 6, hours: 20 });
  await ok(volunteer.post(`${wish.path}/deliver`, { note: '修好了' }));
});
afterAll(() => t?.close());

describe('a delivery the author does not find done', () => {
  it('never lapses and is never confirmed by the clock while it waits for the author', async () => {
    await later(t, { days: 40 });
    expect(await wish.state()).toBe('delivered');
  });

  it('goes back to the same volunteer with the reason and three days at least', async () => {
    await ok(wish.author.post(`${wish.path}/dispute`, { reason: '晚上又不亮了' }));
    const page = (await wish.seenBy(volunteer)).body;
    expect(page).toMatchObject({
      state: 'claimed',
      claimedByMe: true,
      contactOpen: true,
      claim: { deliveryNote: null },
    });
    expect(Date.parse(page.claim.dueAt) - t.clock.now().getTime()).toBe(3 * 86_400_000);
    expect(page.timeline.at(-1)).toMatchObject({ step: 'disputed', note: '晚上又不亮了', by: '一位邻居' });
  });

  it('is remembered before its new end', async () => {
    await later(t, { days: 2 });
    expect((await told(volunteer)).slice(-2)).toEqual(['wish_disputed', 'claim_ending_soon']);
  });

  it('is fulfilled when the second delivery is confirmed by staff after a call-back', async () => {
    await ok(volunteer.post(`${wish.path}/deliver`, { note: '换了整流器' }));
    await ok(community.staff.post(`${wish.path}/confirm`, {}));
    expect(await wish.state()).toBe('fulfilled');
    expect((await wish.seenBy(wish.author)).body.timeline.at(-1)).toMatchObject({ step: 'confirmed', by: '社区' });
  });
});
