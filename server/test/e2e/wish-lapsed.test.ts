import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
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

const reminders = async () => (await told(volunteer)).filter((kind) => kind.startsWith('claim_'));

describe('a claim whose time runs out', () => {
  it('is not mentioned before half time', async () => {
    await later(t, { days: 3, hours: 11 });
    expect(await reminders()).toEqual([]);
  });

  it('is remembered once at half time', async () => {
    await later(t, { hours: 1 });
    await later(t, { hours: 1 });
    expect(await reminders()).toEqual(['claim_half_time']);
  });

  it('gets seven more days when the volunteer extends it, once', async () => {
    const { body } = await ok(volunteer.post(`${wish.path}/extend`));
    expect(body.dueAt).toBe('2026-12-07T02:00:00.000Z');
    expect(verdict(await volunteer.post(`${wish.path}/extend`))).toBe('409 CLAIM_ALREADY_EXTENDED');
  });

  it('is remembered once more a day before the new end', async () => {
    await later(t, { days: 9, hours: 11 });
    expect(await reminders()).toEqual(['claim_half_time', 'claim_ending_soon']);
    await later(t, { hours: 2 });
    expect(await reminders()).toEqual(['claim_half_time', 'claim_ending_soon']);
  });

  it('returns to the wall by itself at the end, and both sides know', async () => {
    await later(t, { days: 1 });
    expect(await wish.state()).toBe('open');
    expect(await reminders()).toEqual(['claim_half_time', 'claim_ending_soon', 'claim_lapsed']);
    expect(await told(wish.author)).toContain('wish_claim_ended');
  });

  it('tells a volunteer who comes too late that the claim has moved on', async () => {
    expect(verdict(await volunteer.post(`${wish.path}/deliver`, {}))).toBe('409 CLAIM_MOVED_ON');
    expect(verdict(await volunteer.get(`${wish.path}/contact`))).toBe('404 CONTACT_NOT_OPEN');
  });

  it('frees the volunteer’s hand', async () => {
    expect((await ok(volunteer.get(`${community.base}/me/claims?living=true`))).body.items).toEqual([]);
    expect((await ok(volunteer.get(`${community.base}/me/claims`))).body.items[0]).toMatchObject({
      state: 'lapsed',
      actions: [],
    });
  });
});
