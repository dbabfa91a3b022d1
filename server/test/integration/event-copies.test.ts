import sharp from 'sharp';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { anEventMade, type FormOf } from '../support/event-scenes.js';
import { aKey } from '../support/http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let organiser: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  organiser = lasting(t, await aMember(t, community, { roles: ['organiser'] }));
});
afterAll(() => t?.close());

const row = async (id: string): Promise<Record<string, unknown>> =>
  ((await t.db.query('SELECT * FROM events WHERE id = ?', [id])) as Record<string, unknown>[])[0] ?? {};

describe('an event', () => {
  it('is copied with the pictures that have passed, each a picture of its own; the file goes with the last of them', async () => {
    const [cover, within, waiting] = [await aPhotoOf(), await aPhotoOf(), await aPhotoOf()];
    await t.drain();
    await t.standIn.control.mediaSettled();
    await t.db.query("UPDATE media SET state = 'review' WHERE id = ?", [waiting]);
    const picture = (mediaId: string): FormOf => ({ kind: 'picture', mediaId });
    const body = [{ kind: 'paragraph', text: '上次的照片' }, picture(within), picture(waiting)];
    const first = await anEventMade(t, community, {
      by: organiser,
      poster: { coverMediaId: cover, body },
      sessions: [],
      draft: true,
    });
    const { id } = (await ok(organiser.post(`${first.path}/copy`))).body as { id: string };

    const copied = await row(id);
    const shown: Picture[] = await t.db.query('SELECT id, file_key AS fileKey, state FROM media WHERE used_for = ?', [
      id,
    ]);
    expect(shown.map(({ state }) => state)).toEqual(['passed', 'passed']);
    expect(new Set(shown.map((one) => one.id))).toEqual(
      new Set([copied['cover_media_id'], (copied['body'] as { mediaId?: string }[])[1]?.mediaId]),
    );
    expect(copied['body']).toHaveLength(2);
    const before: Picture[] = await t.db.query('SELECT id, file_key AS fileKey, state FROM media WHERE used_for = ?', [
      first.id,
    ]);
    expect(before.map((one) => one.id).sort()).toEqual([cover, within, waiting].sort());
    const { page } = (await ok(organiser.get(`${community.base}/organiser/events/${id}`))).body as {
      page: { coverUrl: string };
    };
    const seen = async (): Promise<number> =>
      (await fetch(t.url + new URL(page.coverUrl).pathname + new URL(page.coverUrl).search)).status;
    expect(await seen()).toBe(200);

    // The first one's pictures are let go: the copy keeps what it shows.
    await ok(organiser.delete(first.path));
    t.clock.advance({ days: 8 });
    await t.drain();
    expect(await t.db.query('SELECT id FROM media WHERE id IN (?)', [[cover, within]])).toEqual([]);
    const again = (await ok(organiser.get(`${community.base}/organiser/events/${id}`))).body as typeof page & {
      page: typeof page;
    };
    const link = new URL(again.page.coverUrl);
    expect((await fetch(t.url + link.pathname + link.search)).status).toBe(200);
    // What is refused may be seen nowhere.
    const { id: twice } = (await ok(organiser.post(`${community.base}/organiser/events/${id}/copy`))).body as {
      id: string;
    };
    await ok(community.staff.post(`${community.base}/staff/media/${copied['cover_media_id'] as string}/refuse`));
    const states: Picture[] = await t.db.query('SELECT id, state FROM media WHERE used_for = ? ORDER BY state', [
      twice,
    ]);
    expect(states.map(({ state }) => state)).toEqual(['passed', 'refused']);
  });
});

interface Picture {
  readonly id: string;
  readonly fileKey: string;
  readonly state: string;
}
let shade = 0;
async function aPhotoOf(): Promise<string> {
  const background = { r: (shade += 7) % 256, g: 120, b: 90 };
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const headers = { authorization: `Bearer ${organiser.accessToken}`, 'idempotency-key': aKey() };
  const response = await fetch(`${t.url}/api/v1${organiser.base}/media`, { method: 'POST', headers, body: form });
  return ((await response.json()) as { id: string }).id;
}
