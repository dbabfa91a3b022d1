import { chinaDate } from '@silin/shared';
import { nameProxy, personOf } from '../support/consents.js';
import { atTheDoor } from '../support/door-builders.js';
import { anEvent, aSession } from '../support/event-builders.js';
import { anEventMade, aParty, aFreeForm, aSessionForm, inHours } from '../support/event-scenes.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let resident: TestMember;
let organiser: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t, { street: `街道${Math.random()}` });
  resident = await aMember(t, community);
  organiser = await aMember(t, community, { roles: ['organiser'], nickname: '文体小段' });
});
afterEach(() => t.drain());
afterAll(() => t?.close());

interface Card {
  id: string;
  eventTitle: string;
  seats: Record<string, number | null>;
  mine: unknown;
  seriesName: string | null;
}
const page = async (who: TestMember, query = '') =>
  (await ok(who.get(`${who.base}/events${query}`))).body as { items: Card[]; nextCursor: string | null };
const titles = async (who: TestMember, query = '') => (await page(who, query)).items.map((card) => card.eventTitle);
const all = async (who: TestMember, limit: number, query = ''): Promise<string[]> => {
  const found: string[] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 50; pages += 1) {
    const { items, nextCursor } = await page(who, `?limit=${limit}${query}${cursor && `&cursor=${cursor}`}`);
    found.push(...items.map(({ id }) => id));
    cursor = nextCursor;
  }
  return found;
};
const elsewhere = async (street: string) => {
  const other = await aCommunity(t, { street });
  return { other, neighbour: await aMember(t, other) };
};
const streetOf = async (): Promise<string> =>
  (
    (await t.db.query('SELECT s.name FROM communities c JOIN streets s ON s.id = c.street_id WHERE c.id = ?', [
      community.id,
    ])) as { name: string }[]
  )[0]?.name ?? '';

describe('the list of sessions', () => {
  it('begins today, the next first, and goes back from yesterday', async () => {
    for (const [title, startsIn] of Object.entries({ 后天: 48, 今早: -1, 昨天: -20, 明天: 24, 上周: -170 }))
      await anEvent(t, community, {
        title,
        startsIn,
        cancelUntilIn: startsIn - 1,
        closesIn: startsIn,
        opensIn: startsIn - 5,
      });
    expect(chinaDate(t.clock.now())).toBe('2026-11-23');
    expect(await titles(resident)).toEqual(['今早', '明天', '后天']);
    expect(await titles(resident, '?when=past')).toEqual(['昨天', '上周']);
  });

  it('shows no draft and nothing archived, but what was cancelled', async () => {
    for (const eventState of ['draft', 'published', 'cancelled', 'ended', 'archived'] as const)
      await anEvent(t, community, { title: eventState, eventState });
    expect((await titles(resident)).sort()).toEqual(['cancelled', 'ended', 'published']);
  });

  it('is read page by page without a gap or a double, drafts and the street’s between', async () => {
    const { other } = await elsewhere(await streetOf());
    const ids: string[] = [];
    for (let n = 0; n < 14; n += 1) {
      const startsIn = 24 + n;
      await anEvent(t, community, { startsIn, eventState: 'draft' });
      ids.push((await anEvent(t, n % 3 === 0 ? other : community, { startsIn, audience: 'street' })).sessionId);
    }
    for (const limit of [1, 3, 20]) expect(await all(resident, limit)).toEqual(ids);
  });

  it('is narrowed to a kind or a series, however many others stand between', async () => {
    const lecture = await anEvent(t, community, { kind: 'lecture', startsIn: 200, series: '健康讲堂' });
    await anEvent(t, community, { sessions: Array.from({ length: 3 }, (_, n) => ({ startsIn: 24 + n })) });
    expect(await all(resident, 2, '&kind=lecture')).toEqual([lecture.sessionId]);
    const { items } = (await ok(resident.get(`${community.base}/events/series`))).body as {
      items: { id: string; name: string; coming: number }[];
    };
    expect(items).toEqual([{ id: expect.any(String), name: '健康讲堂', coming: 1 }]);
    expect(await all(resident, 2, `&seriesId=${items[0]?.id}`)).toEqual([lecture.sessionId]);
  });

  it('goes on where the look stopped when what it looks for stands far behind', async () => {
    const { id } = await anEvent(t, community, { startsIn: 24 });
    await t.db.query(
      `INSERT IGNORE INTO event_sessions (id, community_id, event_id, starts_at, ends_at, mode, party_max, naming, waiting, waiting_paused,
         hold_minutes, next_order, state, first_timers_first, attendance_complete)
       SELECT CONCAT(LEFT(id, 32), LOWER(LPAD(HEX(n), 4, '0'))), community_id, event_id, starts_at, ends_at, 'free', party_max, naming, 'none', 0, hold_minutes, 1, state, 0, 0
       FROM event_sessions JOIN (SELECT ROW_NUMBER() OVER () n FROM information_schema.columns LIMIT 600) many WHERE event_id = ?`,
      [id],
    );
    const lecture = await anEvent(t, community, { kind: 'lecture', startsIn: 200 });
    expect((await page(resident, '?kind=lecture')).nextCursor).not.toBeNull();
    expect(await all(resident, 20, '&kind=lecture')).toEqual([lecture.sessionId]);
  });

  it('refuses a cursor it did not make', async () => {
    expect(verdict(await resident.get(`${community.base}/events?cursor=x`))).toBe('400 BAD_CURSOR');
  });

  it('costs the same number of statements for one card and for many', async () => {
    await anEvent(t, community, { startsIn: 30 });
    const count = async () => (await statementsOf(t, () => page(resident))).length;
    const one = await count();
    for (let n = 0; n < 12; n += 1) await anEvent(t, community, { startsIn: 31 + n, mode: n % 2 ? 'order' : 'draw' });
    expect(await count()).toBeLessThanOrEqual(one + 1);
  });

  it('has cards of exactly these fields', async () => {
    await anEvent(t, community, { series: '周末戏台' });
    expect((await page(resident)).items).toEqual([
      {
        ...{ id: expect.any(String), eventId: expect.any(String), eventTitle: '蒲剧《打金枝》', label: null },
        ...{ summary: '文化站大院，自带小凳。', seriesName: '周末戏台', kind: 'culture', theme: 'opera' },
        ...{ placeText: '社区大院', coverUrl: null, mode: 'order', state: 'planned', drawAt: null, mine: null },
        ...{ startsAt: inHours(t, 72), endsAt: inHours(t, 74), opensAt: inHours(t, -1), closesAt: inHours(t, 72) },
        ...{ waiting: 'strict', waitingPaused: false },
        seats: { capacity: 50, free: 50, waiting: 0, taken: 0, applied: 0 },
      },
    ]);
  });
});

describe('an event open to the street', () => {
  it('is seen by the neighbours of the street, and by nobody else', async () => {
    const { neighbour } = await elsewhere(await streetOf());
    const { neighbour: stranger } = await elsewhere('远街');
    const { id, path } = await anEventMade(t, community, { by: organiser, poster: { audience: 'street' } });
    expect(await titles(neighbour)).toEqual(['重阳看戏']);
    expect(await titles(stranger)).toEqual([]);
    expect((await ok(neighbour.get(`${neighbour.base}/events/${id}`))).body).toMatchObject({
      ...{ id, communityId: community.id, mayOrganise: false },
    });
    expect(verdict(await stranger.get(`${stranger.base}/events/${id}`))).toBe('404 NOT_FOUND');
    const { path: closed, id: closedId } = await anEventMade(t, community, { by: organiser });
    expect(verdict(await neighbour.get(`${neighbour.base}/events/${closedId}`))).toBe('404 NOT_FOUND');
    expect(closed).not.toBe(path);
    await ok(organiser.put(path, { ...POSTER_OF, version: 1, audience: 'community' }));
    expect(await titles(neighbour)).toEqual([]);
  });

  it('stays closed to the street as long as it is a draft', async () => {
    const { neighbour } = await elsewhere(await streetOf());
    const { id } = await anEventMade(t, community, { by: organiser, poster: { audience: 'street' }, draft: true });
    expect(await titles(neighbour)).toEqual([]);
    expect(verdict(await neighbour.get(`${neighbour.base}/events/${id}`))).toBe('404 NOT_FOUND');
  });
});

const POSTER_OF = { kind: 'culture', theme: 'opera', title: '重阳看戏', placeText: '社区小广场' };

describe('how full a session is', () => {
  it('14: two sessions of one event share nothing', async () => {
    const { sessionIds } = await anEvent(t, community, { sessions: [{ capacity: 1 }, { capacity: 1, startsIn: 80 }] });
    await aParty(t, sessionIds[0]!, resident);
    expect((await page(organiser)).items.map(({ seats }) => seats['free'])).toEqual([0, 1]);
  });

  it('is nothing free while somebody waits, with everybody before me counted', async () => {
    const { sessionId } = await anEvent(t, community, { capacity: 4 });
    const [first, second, third] = [
      await aMember(t, community),
      await aMember(t, community),
      await aMember(t, community),
    ];
    await aParty(t, sessionId, first, { seats: 2 });
    await aParty(t, sessionId, second, { seats: 4, state: 'waiting' });
    const id = await aParty(t, sessionId, third, { state: 'waiting' });
    const [card] = (await page(third)).items;
    expect(card?.seats).toEqual({ capacity: 4, free: 0, waiting: 2, taken: 2, applied: 0 });
    expect(card?.mine).toEqual({ registrationId: id, state: 'waiting', ahead: 1 });
    const { body } = await ok(organiser.get(`${community.base}/organiser/sessions/${sessionId}`));
    expect(body).toMatchObject({
      stuck: '空 2 个座位，排第一的一家要 4 个，坐不下：可以改成“坐得下的先递补”。',
    });
  });

  it('says nothing of free seats before the draw, and how many have applied', async () => {
    const { sessionId } = await anEvent(t, community, { mode: 'draw', capacity: 10 });
    await aParty(t, sessionId, resident, { state: 'applied', seats: 2 });
    expect((await page(resident)).items[0]?.seats).toEqual({
      capacity: 10,
      free: null,
      waiting: 0,
      taken: 0,
      applied: 1,
    });
  });
});

describe('the page of an event', () => {
  it('has exactly these fields, its sessions in the order of time', async () => {
    const { id } = await anEvent(t, community, {
      sessions: [
        {
          startsIn: 80,
          pools: [
            { pool: 'online', seats: 40 },
            { pool: 'elders', seats: 5 },
            { pool: 'staff', seats: 5 },
          ],
        },
        { mode: 'free' },
      ],
      questions: [{ label: '几点到' }],
    });
    const { body } = await ok(resident.get(`${community.base}/events/${id}`));
    expect(body).toEqual({
      ...{
        id,
        communityId: community.id,
        communityName: expect.stringMatching(/^社区/),
        kind: 'culture',
        theme: 'opera',
      },
      ...{ title: '蒲剧《打金枝》', summary: '文化站大院，自带小凳。', seriesName: null, coverUrl: null },
      body: [{ kind: 'paragraph', text: '欢迎街坊来听戏。', items: [], url: null, mediaId: null }],
      ...{ placeText: '社区大院', hostText: null, audience: 'community', state: 'published', cancelReason: null },
      ...{ version: 1, phone: '0357-5550100', mayOrganise: false, sessions: [expect.any(Object), expect.any(Object)] },
      questions: [
        {
          ...{ id: expect.any(String), per: 'party', type: 'text', label: '几点到', options: [], required: true },
          ...{ isPrivate: false, purpose: '安排座位', deleteAfterDays: 30 },
        },
      ],
    });
    expect(body.sessions.map((session: { mode: string }) => session.mode)).toEqual(['free', 'order']);
    const { eventTitle, ...session } = body.sessions[1] as Record<string, unknown>;
    expect(eventTitle).toBe('蒲剧《打金枝》');
    expect(Object.keys(session).sort()).toEqual(
      [
        ...['id', 'eventId', 'summary', 'seriesName', 'label', 'kind', 'theme', 'placeText', 'coverUrl', 'startsAt'],
        ...['endsAt', 'mode', 'state', 'opensAt', 'closesAt', 'drawAt', 'seats', 'mine', 'partyMax', 'naming'],
        ...['waiting', 'waitingPaused', 'cancelUntil', 'promoteUntil', 'walkInUntil', 'ageMin', 'ageMax'],
        ...[
          'firstTimersFirst',
          'noShowsLast',
          'holdMinutes',
          'cancelledReason',
          'openPools',
          'drawCommitment',
          'drawn',
          'needsForm',
          'helpers',
          'helping',
        ],
      ].sort(),
    );
    expect(session).toMatchObject({ openPools: ['online', 'elders'], needsForm: true });
  });

  it('60: is read by a member who came by the poster; a draft is for organisers alone', async () => {
    const { id, path } = await anEventMade(t, community, { by: organiser, draft: true });
    expect(verdict(await resident.get(`${community.base}/events/${id}`))).toBe('404 NOT_FOUND');
    expect((await ok(organiser.get(path))).body).toMatchObject({ page: { id, state: 'draft', mayOrganise: true } });
    await ok(organiser.post(`${path}/publish`));
    const newcomer = await aMember(t, community);
    expect((await ok(newcomer.get(`${community.base}/events/${id}`))).body).toMatchObject({ id });
  });
});

describe('what organisers see', () => {
  it('is every event with its sessions counted, the newest first, in one state or all', async () => {
    const draft = await anEventMade(t, community, { by: organiser, draft: true });
    t.clock.advance({ minutes: 1 });
    const made = await anEventMade(t, community, { by: organiser, sessions: [aSessionForm(t), aFreeForm(t)] });
    const { body } = await ok(organiser.get(`${community.base}/organiser/events`));
    expect(body).toEqual({
      items: [
        {
          ...{ id: made.id, title: '重阳看戏', kind: 'culture', theme: 'opera', state: 'published', sessions: 2 },
          ...{ firstAt: inHours(t, 72), createdAt: expect.any(String), organiserName: '文体小段' },
        },
        expect.objectContaining({ id: draft.id, state: 'draft', sessions: 1 }),
      ],
      nextCursor: null,
    });
    const drafts = await ok(organiser.get(`${community.base}/organiser/events?state=draft`));
    expect(drafts.body.items.map(({ id }: { id: string }) => id)).toEqual([draft.id]);
  });

  it('is an event as it was typed, with what it still needs and what may be done', async () => {
    const { path } = await anEventMade(t, community, {
      ...{ by: organiser, draft: true, poster: { placeText: null } },
      sessions: [aSessionForm(t, { helpers: [{ role: 'door', needed: 2 }], ageMin: 60 })],
    });
    const { body } = await ok(organiser.get(path));
    expect(Object.keys(body).sort()).toEqual(
      ['page', 'sessions', 'missing', 'actions', 'coverMediaId', 'placeGridId', 'organiserName'].sort(),
    );
    expect(body).toMatchObject({
      missing: [{ field: 'placeText', sentence: '请写上在哪里办。' }],
      actions: ['publish', 'discard', 'edit', 'copy'],
      organiserName: '文体小段',
      sessions: [
        {
          ...{ mode: 'order', capacity: 50, startsAt: inHours(t, 72), ageMin: 60, ageMax: null },
          pools: [{ pool: 'online', seats: 50, releaseAt: null }],
          helpers: [{ role: 'door', needed: 2 }],
          helpersNow: [{ role: 'door', needed: 2, have: 0 }],
          poolsNow: [{ pool: 'online', seats: 50, taken: 0, held: 0, releaseAt: null, releasedAt: null }],
        },
      ],
    });
    const { id, state, poolsNow, helpersNow, ...form } = body.sessions[0];
    expect([id, state, poolsNow, helpersNow]).not.toContain(undefined);
    await ok(organiser.put(`${community.base}/organiser/sessions/${id}`, form));
  });

  it('is the board: sessions with seats, who came, who is to be called', async () => {
    const { sessionId, id } = await anEvent(t, community, { startsIn: 5, cancelUntilIn: 4, closesIn: 5 });
    await aParty(t, sessionId, resident, { seats: 3, present: 2, tellDueIn: -1 });
    const { body } = await ok(organiser.get(`${community.base}/organiser/sessions`));
    expect(body.items).toEqual([
      {
        ...{ id: sessionId, eventId: id, eventTitle: '蒲剧《打金枝》', eventState: 'published', label: null },
        ...{ startsAt: inHours(t, 5), endsAt: inHours(t, 7), mode: 'order', state: 'planned', placeText: '社区大院' },
        seats: { capacity: 50, free: 47, waiting: 0, taken: 3, applied: 0 },
        pools: [{ pool: 'online', seats: 50, taken: 3, held: 0, releaseAt: null, releasedAt: null }],
        ...{ toCall: 1, present: 2, walkIns: 0, stuck: null },
      },
    ]);
    expect((await ok(community.staff.get(`${community.base}/staff/summary`))).body).toMatchObject({ eventCalls: 1 });
  });

  it('61: an event whose organiser has left is in the hands of the staff', async () => {
    const { path } = await anEventMade(t, community, { by: organiser });
    await ok(community.staff.put('/me', { nickname: '郝主任' }));
    await ok(organiser.delete('/me'));
    expect((await ok(community.staff.get(path))).body).toMatchObject({ organiserName: '郝主任' });
    const { body } = await ok(community.staff.get(`${community.base}/organiser/events`));
    expect(body.items[0]).toMatchObject({ organiserName: '郝主任' });
  });
});

describe('what is next for me', () => {
  it('is my sessions and those of whom I act for, and what comes next here', async () => {
    const daughter = await aMember(t, community);
    const { sessionId, id } = await anEvent(t, community, { startsIn: 30, title: '看戏' });
    const other = await aSession(t, community, id, { startsIn: 40 });
    const registrationId = await aParty(t, sessionId, resident, { state: 'waiting' });
    const next = async (who: TestMember) => (await ok(who.get(`${who.base}/me/next`))).body;
    const mine = {
      ...{ registrationId, sessionId, eventTitle: '看戏', startsAt: inHours(t, 30), placeText: '社区大院' },
      ...{ state: 'waiting', ahead: 0 },
    };
    expect((await next(resident)).events).toEqual([mine]);
    expect((await next(daughter)).events).toEqual([]);
    await ok(nameProxy(t, community.staff, await personOf(t, resident), daughter, { scopes: ['events'] }));
    expect((await next(daughter)).events).toEqual([mine]);
    expect((await next(daughter)).comingSessions).toEqual([
      {
        ...{ sessionId, eventId: id, eventTitle: '看戏', theme: 'opera', startsAt: inHours(t, 30), mode: 'order' },
        ...{ placeText: '社区大院', opensAt: inHours(t, -1) },
      },
      expect.objectContaining({ sessionId: other }),
    ]);
  });
  it('is the door I promised to stand at, from the day before until it is over, and nobody else sees it', async () => {
    const helper = await aMember(t, community);
    const event = await anEvent(t, community, { startsIn: 30, title: '看戏' });
    const tonight = await anEvent(t, community, { startsIn: 5, title: '听课' });
    await atTheDoor(t, event, helper);
    await atTheDoor(t, tonight, helper);
    const doors = async (who: TestMember) => (await ok(who.get(`${who.base}/me/next`))).body.doors;
    expect(await doors(helper)).toEqual([
      { sessionId: tonight.sessionId, eventTitle: '听课', startsAt: inHours(t, 5), placeText: '社区大院' },
    ]);
    expect(await doors(resident)).toEqual([]);
    await t.db.query("UPDATE session_helpers SET role = 'guide' WHERE session_id = ?", [tonight.sessionId]);
    expect(await doors(helper)).toEqual([]);
  });
});
