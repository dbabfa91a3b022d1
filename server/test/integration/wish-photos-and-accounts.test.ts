import { unnamedIn } from '@silin/shared';
import sharp from 'sharp';
import { aKey } from '../support/http.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  ok,
  verdict,
  volunteerOf,
  WORDS,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let resident: TestMember;
let neighbour: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  t.standIn.control.mediaIs('pass');
  community = await aLastingCommunity(t);
  resident = await aResident(t, community);
  neighbour = await aResident(t, community);
});
afterAll(() => t?.close());

let shade = 0;
async function aPhotoOf(member: TestMember): Promise<string> {
  const background = { r: (shade += 9) % 256, g: 80, b: 50 };
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const headers = { authorization: `Bearer ${member.accessToken}`, 'idempotency-key': aKey() };
  const response = await fetch(`${t.url}/api/v1${member.base}/media`, { method: 'POST', headers, body: form });
  return ((await response.json()) as { id: string }).id;
}

const settle = async () => {
  await t.drain();
  await t.standIn.control.mediaSettled();
};
const photosFor = async (path: string, reader: TestMember): Promise<string[]> =>
  (await ok(reader.get(path))).body.photos.map((photo: { id: string }) => photo.id);

describe('photos of a wish', () => {
  it('are for its author and staff until the platform has passed them, then for every neighbour, in the author’s order', async () => {
    const photoIds = [await aPhotoOf(resident), await aPhotoOf(resident)].reverse();
    const wish = await aWish(t, community).by(resident).saying({ photoIds }).open().create();
    expect(await photosFor(wish.path, neighbour)).toEqual([]);
    expect(await photosFor(wish.path, resident)).toEqual(photoIds);
    expect(await photosFor(wish.path, community.staff)).toEqual(photoIds);
    await settle();
    expect(await photosFor(wish.path, neighbour)).toEqual(photoIds);
  });

  it('are refused when they did not pass, are somebody else’s, or hang on another wish', async () => {
    const say = (...photoIds: string[]) => resident.post(`${community.base}/wishes`, { ...WORDS, photoIds });
    expect(verdict(await say(await aPhotoOf(neighbour)))).toBe('422 WISH_PHOTO_UNKNOWN');
    const used = await aPhotoOf(resident);
    await ok(say(used));
    expect(verdict(await say(used))).toBe('422 WISH_PHOTO_UNKNOWN');
    t.standIn.control.mediaIs('risky');
    const risky = await aPhotoOf(resident);
    await settle();
    expect(verdict(await say(risky))).toBe('422 WISH_PHOTO_REFUSED');
    expect(verdict(await say(used, used))).toBe('400 VALIDATION_FAILED');
  });

  it('may be others when the wish is said again', async () => {
    const [first, second] = [await aPhotoOf(resident), await aPhotoOf(resident)];
    const wish = await aWish(t, community)
      .by(resident)
      .saying({ photoIds: [first] })
      .rejected()
      .create();
    await ok(resident.post(`${wish.path}/resubmit`, { ...WORDS, photoIds: [second] }));
    expect(await photosFor(wish.path, resident)).toEqual([second]);
  });
});

describe('an account that is deleted', () => {
  it('waits while a wish is in this person’s hands, or theirs in somebody’s', async () => {
    const wish = await aWish(t, community).by(resident).claimed().create();
    for (const person of [resident, volunteerOf(wish)]) {
      const answer = await person.delete('/me');
      expect([verdict(answer), answer.body.params]).toEqual(['409 ACCOUNT_HAS_LIVING_CLAIMS', { count: 1 }]);
    }
  });

  it('takes its unclaimed wishes with it, and every private word', async () => {
    const hanging = await aWish(t, community).by(resident).open().create();
    const done = await aWish(t, community).by(resident).fulfilled(undefined, '多谢').create();
    expect((await ok(resident.delete('/me'))).status).toBeLessThan(300);
    expect(await hanging.state()).toBe('withdrawn');
    expect(await done.state()).toBe('fulfilled');
    const rows: object[] = await t.db.query(
      `SELECT private_detail, contact_phone, contact_address, building_id FROM wishes WHERE said_by_member_id = ?`,
      [resident.memberId],
    );
    for (const row of rows) expect(Object.values(row)).toEqual([null, null, null, null]);
    expect(await t.db.query('SELECT 1 FROM wish_thanks WHERE wish_id = ?', [done.id])).toEqual([]);
  });

  it('leaves the volunteer’s deed as a fact without their words', async () => {
    const helper = await aHelper(t, community, { nickname: '要搬走的人' });
    const wish = await aWish(t, community).fulfilled(helper).create();
    await ok(helper.delete('/me'));
    const { timeline, claim } = (await wish.seenBy(wish.author)).body;
    expect(timeline.map(({ step }: { step: string }) => step)).toContain('delivered');
    expect(claim.volunteerName).not.toBe('要搬走的人');
  });

  it('can be read before: wishes with their private words, and claims', async () => {
    await aWish(t, community).by(resident).create();
    await aWish(t, community)
      .delivered(await aHelper(t, community))
      .create();
    const { body } = await ok(resident.get('/me/export'));
    expect(unnamedIn(body)).toEqual([]);
    expect(body.wishes.wishes).toEqual([
      expect.objectContaining({
        title: WORDS.title,
        privateDetail: WORDS.privateDetail,
        contactPhone: WORDS.contactPhone,
      }),
    ]);
    expect(body.wishes.claims).toEqual([]);
  });
});
