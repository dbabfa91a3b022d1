import { WallCache } from '../../src/modules/wishes/app/wall-cache.js';
import type { Answer } from '../support/http.js';
import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  later,
  ok,
  verdict,
  volunteerOf,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let reader: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  reader = await aResident(t, community);
});
afterAll(() => t?.close());

const wall = async (query = '') => (await ok(reader.get(`${community.base}/wishes${query}`))).body;
const titles = async (query: string): Promise<string[]> =>
  (await wall(query)).items.map((card: { title: string }) => card.title);
const hang = (title: string, words: object = {}) =>
  aWish(t, community)
    .saying({ title, ...words })
    .open()
    .create();
const readWith = (etag: string, member = reader): Promise<Answer> =>
  fetch(`${t.url}/api/v1${member.base}/wishes`, {
    headers: { authorization: `Bearer ${member.accessToken}`, 'if-none-match': etag },
  }).then(async (response) => ({ status: response.status, body: await response.text(), headers: response.headers }));

/** Runs `work` and counts the wall queries the server sent meanwhile. */
const wallQueries = async (work: () => Promise<unknown>): Promise<number> =>
  (await statementsOf(t, work)).filter(({ sql }) => /FROM wishes FORCE INDEX/.test(sql)).length;

describe('the wall', () => {
  it('shows what waits, what is in hand and what was done, newest first; the rest stays off it', async () => {
    await aWish(t, community).create();
    await aWish(t, community).rejected().create();
    await hang('第一张心愿');
    await later(t, { minutes: 1 });
    await aWish(t, community).saying({ title: '第二张心愿' }).claimed().create();
    await later(t, { minutes: 1 });
    await aWish(t, community).saying({ title: '第三张心愿' }).fulfilled().create();
    expect(await titles('')).toEqual(['第三张心愿', '第二张心愿', '第一张心愿']);
    expect(await titles('?state=open')).toEqual(['第一张心愿']);
    expect(verdict(await reader.get(`${community.base}/wishes?state=submitted`))).toBe('400 VALIDATION_FAILED');
  });

  it('is filtered by category, grid and word', async () => {
    await hang('陪我去医院复查', { category: 'medical_escort' });
    await hang('想要一副老花镜', {
      category: 'goods',
      gridId: community.grids[1]?.id,
      publicText: '三百度左右的老花镜就可以',
    });
    expect(await titles('?category=goods')).toEqual(['想要一副老花镜']);
    expect(await titles(`?gridId=${community.grids[1]?.id}`)).toEqual(['想要一副老花镜']);
    expect(await titles(`?q=${encodeURIComponent('医院')}`)).toEqual(['陪我去医院复查']);
    expect(await titles(`?q=${encodeURIComponent('三百度')}`)).toEqual(['想要一副老花镜']);
    expect(await titles(`?q=${encodeURIComponent('医院')}&category=goods`)).toEqual([]);
  });

  it.each(['%', '_', '|', '\\', "'", '50%_|'])('takes the sign %s in a keyword for itself', async (sign) => {
    await hang('普通的心愿一件');
    await hang(`带${sign}的心愿`);
    expect(await titles(`?q=${encodeURIComponent(sign)}`)).toEqual([`带${sign}的心愿`]);
  });

  it('is read page by page without a gap and without a card twice, also while new ones are hung', async () => {
    const authors = await Promise.all([1, 2, 3].map(() => aResident(t, community)));
    for (const [i, author] of authors.entries()) {
      for (let n = 0; n < 3; n += 1)
        await aWish(t, community)
          .by(author)
          .saying({ title: `心愿${i}-${n}号` })
          .open()
          .create();
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await wall(`?limit=4${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((card: { id: string }) => card.id));
      cursor = page.nextCursor;
      if (seen.length === 4) await hang('刚刚贴上的心愿');
    } while (cursor);
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
  });

  it('refuses a cursor it did not make', async () => {
    expect(verdict(await reader.get(`${community.base}/wishes?cursor=abc`))).toBe('400 BAD_CURSOR');
  });

  it('counts what waits, by category', async () => {
    await hang('厨房的灯不亮了');
    await hang('卫生间的灯不亮');
    await hang('想要一副老花镜', { category: 'goods' });
    await aWish(t, community).claimed().create();
    const { body } = await ok(reader.get(`${community.base}/wishes/summary`));
    expect(body).toEqual({ open: 3, total: 3, byCategory: { goods: 1, repair: 2 } });
  });

  it('counts what the filters show: a state, a grid', async () => {
    const [first, second] = community.grids.map(({ id }) => id);
    await hang('厨房的灯不亮了', { gridId: first, buildingId: undefined });
    await hang('想要一副老花镜', { category: 'goods', gridId: second });
    await aWish(t, community).saying({ gridId: second }).claimed().create();
    const counts = async (query: string) => (await ok(reader.get(`${community.base}/wishes/summary${query}`))).body;
    expect(await counts(`?gridId=${second}`)).toEqual({ open: 2, total: 1, byCategory: { goods: 1 } });
    expect(await counts('?state=claimed')).toEqual({ open: 2, total: 1, byCategory: { repair: 1 } });
    expect(await counts(`?state=claimed&gridId=${first}`)).toEqual({ open: 2, total: 0, byCategory: {} });
    for (const query of ['?state=open', `?state=open&gridId=${second}`, '?state=claimed']) {
      expect((await wall(query)).items).toHaveLength((await counts(query)).total);
    }
  });

  it('by urgency shows first what staff put first, then what is taken down soonest, page by page', async () => {
    const hung: string[] = [];
    for (const [nth, priority] of [false, true, false, true, false].entries()) {
      hung.push(`第${nth + 1}张心愿`);
      await aWish(t, community).saying({ title: hung[nth] }).open(priority).create();
      await later(t, { hours: 1 });
    }
    const [one, two, three, four, five] = hung;
    const order = [two, four, one, three, five];
    expect(await titles('?state=open&sort=urgent')).toEqual(order);
    expect(await titles('?state=open')).toEqual([...hung].reverse());
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await wall(`?state=open&sort=urgent&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map((card: { title: string }) => card.title));
      cursor = page.nextCursor as string | null;
    }
    expect(seen).toEqual(order);
    expect(await titles('?sort=urgent')).toEqual([...hung].reverse());
  });

  it('leaves one grid out, and keeps wishes without a grid, in both orders', async () => {
    const [first, second] = community.grids.map(({ id }) => id);
    await hang('第一网格的心愿', { gridId: first });
    await hang('第二网格的心愿', { gridId: second });
    const nowhere = await hang('没有网格的心愿', { gridId: first });
    await t.db.query('UPDATE wishes SET grid_id = NULL WHERE id = ?', [nowhere.id]);
    t.clock.advance({ minutes: 1 });
    for (const sort of ['newest', 'urgent']) {
      const left = await titles(`?state=open&sort=${sort}&exceptGridId=${first}`);
      expect(left.sort()).toEqual(['没有网格的心愿', '第二网格的心愿']);
      expect(await titles(`?state=open&sort=${sort}&gridId=${first}`)).toEqual(['第一网格的心愿']);
    }
  });
});

describe('reading the wall again', () => {
  it('costs no body while nothing has changed, and a new one when something has', async () => {
    await hang('厨房的灯不亮了');
    const first = await reader.get(`${community.base}/wishes`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await readWith(`"something", W/${etag}`);
    expect([again.status, again.body]).toEqual([304, '']);
    await hang('卫生间的灯不亮');
    expect((await readWith(etag)).status).toBe(200);
  });

  it('gives equal walls of two communities different tags', async () => {
    const other = await aLastingCommunity(t);
    const stranger = await aResident(t, other);
    const [ours, theirs] = [await reader.get(`${community.base}/wishes`), await stranger.get(`${other.base}/wishes`)];
    expect(ours.body).toEqual(theirs.body);
    expect(ours.headers.get('etag')).not.toBe(theirs.headers.get('etag'));
    expect((await readWith(ours.headers.get('etag') ?? '', stranger)).status).toBe(200);
  });

  it('is one query for a burst of a hundred readers', async () => {
    await hang('厨房的灯不亮了');
    const readers = Array.from({ length: 100 }, () => reader.get(`${community.base}/wishes?state=open`));
    expect(await wallQueries(() => Promise.all(readers))).toBe(1);
  });

  it('shows a write at the very next look', async () => {
    const wish = await hang('厨房的灯不亮了');
    expect((await wall()).items[0].state).toBe('open');
    await ok((await aHelper(t, community)).post(`${wish.path}/claim`));
    expect((await wall()).items[0].state).toBe('claimed');
  });

  it('shows what another process has written after two seconds', async () => {
    const wish = await hang('厨房的灯不亮了');
    expect((await wall()).items).toHaveLength(1);
    await t.db.query("UPDATE wishes SET state = 'withdrawn' WHERE id = ?", [wish.id]);
    t.clock.advance({ minutes: 2 / 60 });
    expect((await wall()).items).toEqual([]);
  });

  it('does not keep an answer that was asked before a write', async () => {
    const cache = new WallCache(t.clock);
    let answer: (body: string) => void = () => undefined;
    const early = cache.get('here', 'all', () => new Promise<string>((resolve) => (answer = resolve)));
    cache.forget('here');
    answer('before');
    expect((await early).body).toBe('before');
    expect((await cache.get('here', 'all', async () => 'after')).body).toBe('after');
  });

  it('does not keep a question that failed', async () => {
    const cache = new WallCache(t.clock);
    await expect(cache.get('here', 'all', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect((await cache.get('here', 'all', async () => 'back')).body).toBe('back');
  });
});

describe('what staff work through', () => {
  it('is sorted into queues whose counts say the same', async () => {
    const { staff } = community;
    await aWish(t, community).create();
    await aWish(t, community).open().create();
    const claimed = await aWish(t, community).claimed().create();
    await later(t, { days: 5 });
    await aWish(t, community).delivered().create();
    await aWish(t, community).claimed().create();
    const expected = { review: 1, claimed: 2, ending: 1, unclaimed: 1, delivered: 1, expired: 0 };
    expect((await ok(staff.get(`${community.base}/staff/summary`))).body).toEqual({
      ...expected,
      tasks: 0,
      eventCalls: 0,
      ...{ pairingsProposed: 0, pairingTrialsEnding: 0, pairingConsentsEnding: 0 },
      ...{ needsHeard: 0, mattersReported: 0, mattersLate: 0, mattersToCheck: 0 },
      hoursWaiting: 0,
      callBacksDue: 0,
    });
    for (const [queue, count] of Object.entries({ ...expected, all: 5 })) {
      const { items } = (await ok(staff.get(`${community.base}/staff/wishes?queue=${queue}`))).body;
      expect([queue, items.length]).toEqual([queue, count]);
    }
    const ending = (await ok(staff.get(`${community.base}/staff/wishes?queue=ending`))).body.items;
    const { dueAt } = (await claimed.seenBy(staff)).body.claim;
    expect(ending[0]).toMatchObject({ id: claimed.id, dueAt });
  });

  it('shows whoever waits longest first, page by page', async () => {
    const author = await aResident(t, community);
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      ids.push((await aWish(t, community).by(author).create()).id);
      t.clock.advance({ minutes: 1 });
    }
    const first = (await ok(community.staff.get(`${community.base}/staff/wishes?limit=2`))).body;
    const second = (await ok(community.staff.get(`${community.base}/staff/wishes?limit=2&cursor=${first.nextCursor}`)))
      .body;
    expect([...first.items, ...second.items].map((row: { id: string }) => row.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  it('is for staff only', async () => {
    expect(verdict(await reader.get(`${community.base}/staff/wishes`))).toBe('403 STAFF_REQUIRED');
    expect(verdict(await reader.get(`${community.base}/staff/summary`))).toBe('403 STAFF_REQUIRED');
  });
});

describe('my next things', () => {
  it('are the wishes to confirm, the claims by deadline, and the unread messages', async () => {
    const helper = await aHelper(t, community);
    await aWish(t, community).in('companionship').claimed(helper).create();
    await aWish(t, community).in('repair').claimed(helper).create();
    const mine = await aWish(t, community).by(helper).delivered().create();
    const { body } = await ok(helper.get(`${community.base}/me/next`));
    expect(body.confirm.map((card: { id: string }) => card.id)).toEqual([mine.id]);
    expect(body.claims.map((claim: { wish: { category: string } }) => claim.wish.category)).toEqual([
      'repair',
      'companionship',
    ]);
    expect(body.unread).toBeGreaterThan(0);
    expect(volunteerOf(mine).memberId).not.toBe(helper.memberId);
  });
});
