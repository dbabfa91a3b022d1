import { readdir } from 'node:fs/promises';
import { unnamedIn } from '@silin/shared';
import sharp from 'sharp';
import { MediaCheckingService } from '../../src/modules/media/app/media-checking.service.js';
import { MediaService } from '../../src/modules/media/index.js';
import { Transactor } from '../../src/platform/database/transactor.js';
import { newId } from '../../src/platform/database/ids.js';
import { AccountData } from '../../src/modules/identity/index.js';
import { aKey, type Answer } from '../support/http.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
});
afterAll(() => t.close());
afterEach(() => {
  t.standIn.control.clear();
  t.standIn.control.mediaIs('pass');
  t.standIn.control.mediaPushVersion(2);
});

let shade = 0;
const aPhoto = (width = 40, height = 30): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: (shade += 7) % 256, g: 90, b: 60 } } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 37/1 12/1' } })
    .jpeg()
    .toBuffer();

async function send(
  member: TestMember,
  bytes: Buffer,
  { field = 'file', key = aKey(), base = member.base } = {},
): Promise<Answer> {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const response = await fetch(`${t.url}/api/v1${base}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${member.accessToken}`, 'idempotency-key': key },
    body: form,
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** A photo that was sent, and the verdict that came if the worker ran. */
async function sent(member: TestMember, { checked = true } = {}): Promise<{ id: string; url: string }> {
  const { body } = await send(member, await aPhoto());
  if (checked) await check();
  return body as { id: string; url: string };
}

/** Lets the worker ask and the platform answer. */
async function check(): Promise<void> {
  await t.drain();
  await t.standIn.control.mediaSettled();
}

const open = (url: string): Promise<Response> => fetch(url);
const stateOf = async (id: string): Promise<string | undefined> =>
  (await t.db.query<{ state: string }[]>('SELECT state FROM media WHERE id = ?', [id]))[0]?.state;
const links = (ids: string[], reader: Parameters<MediaService['linksFor']>[0]['reader']) =>
  t.app.get(MediaService).linksFor({ communityId: community.id, ids, reader });
const claim = (member: TestMember, usedFor: string, ids: string[]): Promise<string> =>
  t.app
    .get(Transactor)
    .run((tx) =>
      t.app.get(MediaService).claimForUse(tx, { communityId: community.id, ownerUserId: member.userId, usedFor, ids }),
    )
    .then(() => 'claimed')
    .catch((error: { code: string }) => error.code);

describe('a photo that a resident sends', () => {
  it('comes back to its owner at once, by a link that needs no sign-in', async () => {
    const { status, body } = await send(await aMember(t, community), await aPhoto());

    expect([status, body.state]).toEqual([201, 'checking']);
    const file = await open(body.url);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('image/jpeg');
    expect(file.headers.get('cache-control')).toBe('no-store'); // it may still be refused
    expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).exif).toBeUndefined();
  });

  it('is for the owner and staff until the platform has passed it, then for every neighbour', async () => {
    const member = await aMember(t, community);
    const { id } = await sent(member, { checked: false });
    const owner = { userId: member.userId, staff: false };
    const staff = { userId: newId(), staff: true };
    const stranger = { userId: newId(), staff: false };

    expect((await links([id], owner)).length).toBe(1);
    expect((await links([id], staff)).length).toBe(1);
    expect(await links([id], stranger)).toEqual([]);
    expect(await links([id], 'public')).toEqual([]);

    await check();

    expect(await stateOf(id)).toBe('passed');
    const [link] = await links([id], 'public');
    const file = await open(link!.url);
    expect([file.status, file.headers.get('cache-control')]).toEqual([
      200,
      expect.stringMatching(/^private, max-age=\d+, immutable$/),
    ]);
  });

  it('stays away from neighbours when the platform calls it risky, and its owner is told once', async () => {
    t.standIn.control.mediaIs('risky');
    const member = await aMember(t, community);
    const { id } = await sent(member);
    await t.drain();

    expect(await stateOf(id)).toBe('refused');
    expect(await links([id], 'public')).toEqual([]);
    const inbox = await member.get(`${member.base}/me/inbox`);
    expect(inbox.body.items.map((item: { kind: string }) => item.kind)).toEqual(['photo_refused']);
    expect(await claim(member, newId(), [id])).toBe('WISH_PHOTO_REFUSED');
  });

  it('that was refused opens for nobody: the link its owner was given closes with the refusal', async () => {
    const member = await aMember(t, community);
    const { id, url } = await sent(member, { checked: false });
    expect((await open(url)).status).toBe(200);

    expect((await community.staff.post(`${community.base}/staff/media/${id}/refuse`)).status).toBe(200);

    expect((await open(url)).status).toBe(404);
    const { body } = await member.get('/me/export');
    expect(unnamedIn(body)).toEqual([]);
    expect(body.media).toEqual([expect.objectContaining({ id, state: 'refused', url: null })]);
  });

  it('waits for staff when the platform is unsure; staff pass it, or refuse it', async () => {
    t.standIn.control.mediaIs('review');
    const member = await aMember(t, community);
    const [first, second] = [await sent(member), await sent(member)];
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['review', 'review']);

    const { staff } = community;
    expect((await member.post(`${community.base}/staff/media/${first.id}/pass`)).status).toBe(403);
    expect((await staff.post(`${community.base}/staff/media/${first.id}/pass`)).body.state).toBe('passed');
    expect((await staff.post(`${community.base}/staff/media/${second.id}/refuse`)).body.state).toBe('refused');
    expect((await staff.post(`${community.base}/staff/media/${second.id}/pass`)).body.code).toBe('MEDIA_MOVED_ON');
  });

  it('that waits for staff passes when they put the wish that shows it on the wall; refused and unlooked-at ones do not', async () => {
    const member = await aMember(t, community);
    t.standIn.control.mediaIs('review');
    const unsure = await sent(member);
    t.standIn.control.mediaIs('risky');
    const risky = await sent(member);
    t.standIn.control.mediaIs('pass');
    const unlookedAt = await sent(member, { checked: false });
    const wish = {
      category: 'repair',
      title: '帮忙换一个灯泡',
      publicText: '厨房的灯泡坏了，够不着。',
      contactPhone: '13812345678',
      photoIds: [unsure.id, unlookedAt.id],
    };
    const submitted = await member.post(`${member.base}/wishes`, wish);
    expect(submitted.status).toBe(201);
    expect((await member.post(`${member.base}/wishes`, { ...wish, photoIds: [risky.id] })).body.code).toBe(
      'WISH_PHOTO_REFUSED',
    );

    const approved = await community.staff.post(`${community.base}/wishes/${submitted.body.id}/approve`, {});

    expect(approved.body.state).toBe('open');
    expect([await stateOf(unsure.id), await stateOf(unlookedAt.id)]).toEqual(['passed', 'checking']);
    const neighbour = await aMember(t, community);
    const page = await neighbour.get(`${neighbour.base}/wishes/${submitted.body.id}`);
    expect(page.body.photos.map(({ id }: { id: string }) => id)).toEqual([unsure.id]);
  });

  it('that staff saw before the platform spoke passes when the platform is unsure, and not when it is risky', async () => {
    const member = await aMember(t, community);
    const onTheWall = async (verdict: 'review' | 'risky') => {
      t.standIn.control.mediaIs(verdict);
      const { id } = await sent(member, { checked: false });
      const text = { category: 'repair', title: '帮忙换一个灯泡', publicText: '厨房的灯泡坏了，够不着。' };
      const reach = { contactPhone: '13812345678' };
      const wish = await member.post(`${member.base}/wishes`, { ...text, ...reach, photoIds: [id] });
      await community.staff.post(`${community.base}/wishes/${wish.body.id}/approve`, {});
      await t.drain();
      await t.standIn.control.mediaSettled();
      return stateOf(id);
    };

    expect([await onTheWall('review'), await onTheWall('risky')]).toEqual(['passed', 'refused']);
  });

  it('cannot be decided by the staff of another community', async () => {
    t.standIn.control.mediaIs('review');
    const { id } = await sent(await aMember(t, community));
    const { staff, base } = await aCommunity(t);

    expect((await staff.post(`${base}/staff/media/${id}/pass`)).status).toBe(404);
  });

  it('is kept once when the phone sends it twice with the same key', async () => {
    const member = await aMember(t, community);
    const key = aKey();
    const photo = await aPhoto();

    const [first, second] = [await send(member, photo, { key }), await send(member, photo, { key })];

    expect(second.body).toEqual(first.body);
    const rows = await t.db.query('SELECT id FROM media WHERE owner_user_id = ?', [member.userId]);
    expect(rows).toHaveLength(1);
  });
});

describe('what is not taken', () => {
  it.each([
    ['a text', Buffer.from('hello neighbours'), 415, 'MEDIA_NOT_A_PICTURE'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'MEDIA_NOT_A_PICTURE'],
    ['an empty file', Buffer.alloc(0), 415, 'MEDIA_NOT_A_PICTURE'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 0xff), 413, 'MEDIA_TOO_LARGE'],
  ])('%s', async (_name, bytes, status, code) => {
    const answer = await send(await aMember(t, community), bytes);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('a form without the file, a body that is no form, a form that breaks off', async () => {
    const member = await aMember(t, community);
    const raw = (contentType: string, body: string): Promise<Answer> =>
      member.post(`${member.base}/media`, body, { headers: { 'content-type': contentType } });

    expect((await send(member, await aPhoto(), { field: 'other' })).body.code).toBe('MEDIA_MISSING');
    expect((await raw('application/json', '{}')).body.code).toBe('MEDIA_MISSING');
    const brokenOff = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc';
    expect((await raw('multipart/form-data; boundary=b', brokenOff)).body.code).toBe('MEDIA_MISSING');
    expect((await raw('multipart/form-data', 'x')).status).toBe(400);
  });

  it('a photo for a community one does not belong to', async () => {
    const other = await aCommunity(t);

    expect((await send(await aMember(t, community), await aPhoto(), { base: other.base })).status).toBe(404);
  });

  it('the sixty-first photo of a day', async () => {
    const member = await aMember(t, community);
    await sent(member, { checked: false });
    await t.db.query(
      `INSERT INTO media (id, community_id, owner_user_id, owner_member_id, state, file_key, width, height, size_bytes, created_at)
       SELECT CONCAT(LEFT(id, 33), LPAD(seq, 3, '0')), community_id, owner_user_id, owner_member_id, state, file_key, 1, 1, 1, created_at
       FROM media, seq_1_to_59 WHERE owner_user_id = ?`,
      [member.userId],
    );

    const answer = await send(member, await aPhoto());

    expect([answer.status, answer.body.code]).toEqual([429, 'MEDIA_DAILY_LIMIT_REACHED']);
  });
});

describe('a link', () => {
  it('opens nothing when it is altered, made for another picture, or past its time', async () => {
    const member = await aMember(t, community);
    const [one, other] = [await sent(member), await sent(member)];
    const later = one.url.replace(/e=(\d+)/, (_, e: string) => `e=${Number(e) + 600}`);

    for (const url of [later, `${one.url}x`, one.url.replace(one.id, other.id), one.url.replace(/\?.*/, '')])
      expect((await open(url)).status).toBe(404);
    t.clock.advance({ minutes: 41 });
    expect((await open(one.url)).status).toBe(404);
  });

  it('that a neighbour holds opens nothing any more once staff have refused the picture', async () => {
    const { id } = await sent(await aMember(t, community));
    const staff = await aMember(t, community, { roles: ['staff'] });
    const [link] = await links([id], 'public');
    expect((await open(link!.url)).status).toBe(200);

    expect((await staff.post(`${community.base}/staff/media/${id}/refuse`)).status).toBe(200);

    expect((await open(link!.url)).status).toBe(404);
  });

  it('stays the same for ten minutes, so that a list keeps its ETag', async () => {
    const { id } = await sent(await aMember(t, community));
    t.clock.advance({ minutes: 10 - (t.clock.now().getUTCMinutes() % 10) });
    t.clock.advance({ minutes: 1 });
    const [before] = await links([id], 'public');
    t.clock.advance({ minutes: 8 });
    const [after] = await links([id], 'public');

    expect(after).toEqual(before);
  });
});

describe('the platform’s check', () => {
  it('counts a verdict once when it is pushed twice', async () => {
    t.standIn.control.mediaIs('risky');
    const member = await aMember(t, community);
    const { id } = await sent(member);
    const [{ traceId }] = await t.db.query<[{ traceId: string }]>(
      'SELECT trace_id AS traceId FROM media_checks WHERE media_id = ?',
      [id],
    );

    await t.standIn.control.repeatMediaPush(traceId);

    expect(t.standIn.control.pushes().at(-1)?.outcome).toBe(200);
    const inbox = await member.get(`${member.base}/me/inbox`);
    expect(inbox.body.items).toHaveLength(1);
  });

  it('tells two pictures of the same second apart by their trace ids', async () => {
    const member = await aMember(t, community);
    const [one, other] = [await sent(member, { checked: false }), await sent(member, { checked: false })];
    t.standIn.control.mediaIs('risky', other.id);

    await check();

    expect([await stateOf(one.id), await stateOf(other.id)]).toEqual(['passed', 'refused']);
  });

  it('is understood in its old shape as well', async () => {
    t.standIn.control.mediaPushVersion(1);
    const { id } = await sent(await aMember(t, community));

    expect(await stateOf(id)).toBe('passed');
  });

  it('is not lost when the verdict comes before its trace id was stored', async () => {
    const { id } = await sent(await aMember(t, community), { checked: false });
    t.standIn.control.holdMedia();
    await t.drain();
    const [{ traceId }] = await t.db.query<[{ traceId: string }]>(
      'SELECT trace_id AS traceId FROM media_checks WHERE media_id = ?',
      [id],
    );
    // As if the answer to our question were still on its way: the check is not stored yet.
    await t.db.query('DELETE FROM media_checks WHERE trace_id = ?', [traceId]);
    await t.standIn.control.releaseMedia({ traceId });
    expect(await stateOf(id)).toBe('checking');

    const checking = t.app.get(MediaCheckingService) as unknown as {
      asked(id: string, traceId: string): Promise<void>;
    };
    await checking.asked(id, traceId);

    expect(await stateOf(id)).toBe('passed');
  });

  it('is asked for again when the platform could not fetch the picture, and left to staff after three times', async () => {
    const { id } = await sent(await aMember(t, community), { checked: false });
    const fail = async (): Promise<void> => {
      t.standIn.control.holdMedia();
      await t.drain();
      const rows = await t.db.query<{ traceId: string }[]>(
        'SELECT trace_id AS traceId FROM media_checks WHERE media_id = ? AND verdict IS NULL',
        [id],
      );
      for (const { traceId } of rows)
        await t.standIn.control.push({
          FromUserName: 'o',
          Event: 'wxa_media_check',
          trace_id: traceId,
          version: 2,
          errcode: -1008,
        });
      t.clock.advance({ minutes: 2 });
    };

    await fail();
    await fail();
    expect(await stateOf(id)).toBe('checking');
    await fail();
    expect(await stateOf(id)).toBe('review');
    await t.standIn.control.releaseMedia({ traceId: 'none' });
  });

  it('is asked for again when no verdict comes within 40 minutes', async () => {
    const { id } = await sent(await aMember(t, community), { checked: false });
    t.standIn.control.holdMedia();
    await t.drain();
    t.clock.advance({ minutes: 41 });
    await t.standIn.control.releaseMedia({ traceId: 'none' });

    await check();

    expect(await stateOf(id)).toBe('passed');
  });

  it('is left to staff when the person has not opened the mini-program for two hours', async () => {
    t.standIn.control.answerNext('mediaCheckAsync', 61010);

    const { id } = await sent(await aMember(t, community));

    expect(await stateOf(id)).toBe('review');
  });

  it('is tried again while the platform is busy', async () => {
    t.standIn.control.busyFor(3, 'mediaCheckAsync');
    const { id } = await sent(await aMember(t, community));
    expect(await stateOf(id)).toBe('checking');

    t.clock.advance({ minutes: 1 });
    await check();

    expect(await stateOf(id)).toBe('passed');
  });
});

describe('claiming photos for a wish', () => {
  it('keeps a photo for the wish that shows it', async () => {
    const member = await aMember(t, community);
    const { id } = await sent(member);
    const wish = newId();

    expect(await claim(member, wish, [id])).toBe('claimed');
    expect(await claim(member, wish, [id])).toBe('claimed');
    expect(await claim(member, newId(), [id])).toBe('WISH_PHOTO_UNKNOWN');
  });

  it('refuses another person’s photo and one that does not exist', async () => {
    const { id } = await sent(await aMember(t, community));
    const member = await aMember(t, community);

    expect(await claim(member, newId(), [id])).toBe('WISH_PHOTO_UNKNOWN');
    expect(await claim(member, newId(), [newId()])).toBe('WISH_PHOTO_UNKNOWN');
  });

  it('gives a photo to one of two wishes sent at the same moment', async () => {
    const member = await aMember(t, community);
    const { id } = await sent(member);

    const outcomes = await Promise.all([claim(member, newId(), [id]), claim(member, newId(), [id])]);

    expect(outcomes.sort()).toEqual(['WISH_PHOTO_UNKNOWN', 'claimed']);
  });

  it('lets go of a photo the wish no longer shows', async () => {
    const member = await aMember(t, community);
    const [one, two] = [await sent(member), await sent(member)];
    const wish = newId();
    await claim(member, wish, [one.id]);
    await claim(member, wish, [two.id]);

    expect(await claim(member, newId(), [one.id])).toBe('claimed');
  });
});

describe('letting pictures go', () => {
  const files = async (): Promise<number> =>
    (await readdir(t.config.filesDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      .length;

  it('removes row and file of a photo that no wish has shown for a week, and keeps the others', async () => {
    const member = await aMember(t, community);
    const [kept, unused] = [await sent(member), await sent(member)];
    await claim(member, newId(), [kept.id]);
    const before = await files();

    t.clock.advance({ days: 8 });
    await t.drain();

    expect([await stateOf(kept.id), await stateOf(unused.id)]).toEqual(['passed', undefined]);
    expect(await files()).toBeLessThan(before);
  });

  it('removes every picture of a person who deletes the account', async () => {
    const member = await aMember(t, community);
    const { id } = await sent(member);
    await claim(member, newId(), [id]);
    const before = await files();
    const account = {
      userId: member.userId,
      members: [{ memberId: member.memberId, communityId: community.id, present: true }],
    };

    await t.app.get(Transactor).run(async (tx) => {
      for (const [, holder] of t.app.get(AccountData).holders()) await holder.erase(tx, account);
    });
    await t.drain();

    expect(await stateOf(id)).toBeUndefined();
    expect(await files()).toBe(before - 1);
  });
});
