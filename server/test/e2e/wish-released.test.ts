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
  volunteerOf,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let wish: TestWish;
let volunteer: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  wish = await aWish(t, community).claimed().create();
  volunteer = volunteerOf(wish);
});
afterAll(() => t?.close());

describe('a volunteer who cannot come gives the wish back', () => {
  it('needs a reason', async () => {
    const answer = await volunteer.post(`${wish.path}/release`, { reason: '' });
    expect(verdict(answer)).toBe('400 VALIDATION_FAILED');
    expect(answer.body.errors[0].field).toBe('reason');
  });

  it('hangs on the wall again and tells the author', async () => {
    await later(t, { days: 2 });
    await ok(volunteer.post(`${wish.path}/release`, { reason: '临时要出差' }));
    expect((await wish.seenBy(wish.author)).body).toMatchObject({ state: 'open', actions: ['withdraw', 'urge'] });
    expect(await told(wish.author)).toEqual(['wish_approved', 'wish_claimed', 'wish_claim_ended']);
  });

  it('shows the reason to the author and staff, not to the next volunteer', async () => {
    const next = await aHelper(t, community);
    const reasonIn = async (reader: TestMember) =>
      (await wish.seenBy(reader)).body.timeline.find((row: { step: string }) => row.step === 'released').note;
    expect(await reasonIn(wish.author)).toBe('临时要出差');
    expect(await reasonIn(community.staff)).toBe('临时要出差');
    expect(await reasonIn(next)).toBeUndefined();
  });

  it('closes address and phone to the one who gave it back', async () => {
    expect(verdict(await volunteer.get(`${wish.path}/contact`))).toBe('404 CONTACT_NOT_OPEN');
  });

  it('may be claimed by the next volunteer, and by the same one again', async () => {
    const next = await aHelper(t, community);
    await ok(next.post(`${wish.path}/claim`));
    await ok(next.post(`${wish.path}/release`, { reason: '时间对不上' }));
    await ok(volunteer.post(`${wish.path}/claim`));
    expect(await wish.state()).toBe('claimed');
  });

  it('hangs seven days at least, even when its thirty days were nearly over', async () => {
    const late = await aWish(t, community).open().create();
    await later(t, { days: 29 });
    await ok(volunteer.post(`${late.path}/claim`));
    await ok(volunteer.post(`${late.path}/release`, { reason: '家里有事' }));
    const { openUntil } = (await late.seenBy(late.author)).body;
    expect(Date.parse(openUntil) - t.clock.now().getTime()).toBe(7 * 86_400_000);
  });
});
