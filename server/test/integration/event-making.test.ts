import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { aFreeForm, anEventMade, aSessionForm, type FormOf, inHours, POSTER } from '../support/event-scenes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let organiser: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  organiser = await aMember(t, community, { roles: ['organiser'] });
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const events = () => `${community.base}/organiser/events`;
const session = (id: string | undefined) => `${community.base}/organiser/sessions/${id}`;
const draft = (poster: FormOf = {}, sessions: FormOf[] = []) =>
  anEventMade(t, community, { by: organiser, poster, sessions, draft: true });
const row = async (id: string): Promise<Record<string, unknown>> =>
  ((await t.db.query('SELECT * FROM events WHERE id = ?', [id])) as Record<string, unknown>[])[0] ?? {};
const sessionRow = async (id: string | undefined): Promise<Record<string, unknown>> =>
  ((await t.db.query('SELECT * FROM event_sessions WHERE id = ?', [id])) as Record<string, unknown>[])[0] ?? {};
const pools = async (id: string | undefined): Promise<unknown> =>
  t.db.query('SELECT pool, seats, taken, held FROM session_pools WHERE session_id = ? ORDER BY pool', [id]);
const change = (path: string, version: number, more: FormOf = {}) =>
  organiser.put(path, { ...POSTER, version, ...more });

describe('an event', () => {
  it('is a draft until it is published, and says its version', async () => {
    const { body } = await ok(organiser.post(events(), POSTER));
    const { id } = body as { id: string };
    expect(body).toEqual({ id, state: 'draft', version: 0 });
    expect(await row(id)).toMatchObject({ organiser_member_id: organiser.memberId, origin: 'app', published_at: null });
  });

  it('is published with a title, a place and a session; what is missing is said in words', async () => {
    const { path } = await draft({ placeText: null });
    const refused = await organiser.post(`${path}/publish`);
    expect(verdict(refused)).toBe('422 EVENT_NOT_READY');
    expect(refused.body).toMatchObject({ detail: '还不能发布，请先补上：地点、时间（至少一场）。' });
    await ok(change(path, 0));
    await ok(organiser.post(`${path}/sessions`, aFreeForm(t, { startsAt: inHours(t, -4), endsAt: inHours(t, -2) })));
    expect((await organiser.post(`${path}/publish`)).body).toMatchObject({
      detail: '还不能发布，请先补上：还没过去的时间。',
    });
    await ok(organiser.post(`${path}/sessions`, aFreeForm(t)));
    expect((await ok(organiser.post(`${path}/publish`))).body).toMatchObject({ state: 'published', version: 2 });
    expect(verdict(await organiser.post(`${path}/publish`))).toBe('409 EVENT_MOVED_ON');
  });

  it('is changed only from the version that was read', async () => {
    const { path } = await anEventMade(t, community, { by: organiser });
    expect((await ok(change(path, 1, { title: '重阳看蒲剧' }))).body).toMatchObject({ version: 2 });
    expect(verdict(await change(path, 1, { title: '别的' }))).toBe('409 EVENT_VERSION');
  });

  it('keeps its place once it is published', async () => {
    const { path } = await anEventMade(t, community, { by: organiser });
    expect(verdict(await change(path, 1, { placeText: null }))).toBe('422 EVENT_NOT_READY');
  });

  it('has a series of its name, the same in any width and case', async () => {
    const [first, second] = [await draft({ seriesName: '周末ＡＢ戏台' }), await draft({ seriesName: '周末ab戏台' })];
    expect((await row(first.id))['series_id']).toBe((await row(second.id))['series_id']);
    expect((await row(first.id))['series_id']).not.toBeNull();
  });

  it('of another community is not there', async () => {
    const { path } = await draft();
    const other = await aCommunity(t);
    const theirs = path.replace(community.id, other.id);
    expect(verdict(await other.staff.put(theirs, { ...POSTER, version: 0 }))).toBe('404 NOT_FOUND');
    expect(verdict(await other.staff.post(`${theirs}/publish`))).toBe('404 NOT_FOUND');
    expect(verdict(await other.staff.delete(theirs))).toBe('404 NOT_FOUND');
    expect(verdict(await other.staff.post(`${theirs}/sessions`, aFreeForm(t)))).toBe('404 NOT_FOUND');
  });

  it('goes without a trace as a draft only', async () => {
    const { path, id, sessionIds } = await draft({}, [aSessionForm(t)]);
    await ok(organiser.delete(path));
    expect(await row(id)).toEqual({});
    expect(await sessionRow(sessionIds[0])).toEqual({});
    const { path: published } = await anEventMade(t, community, { by: organiser });
    expect(verdict(await organiser.delete(published))).toBe('409 EVENT_MOVED_ON');
  });

  it('is cancelled with its reason and every session to come, then archived', async () => {
    const over = aFreeForm(t, { startsAt: inHours(t, -4), endsAt: inHours(t, -2) });
    const { path, id, sessionIds } = await anEventMade(t, community, {
      by: organiser,
      sessions: [over, aSessionForm(t)],
    });
    expect(verdict(await organiser.post(`${path}/archive`))).toBe('409 EVENT_MOVED_ON');
    expect((await ok(organiser.post(`${path}/cancel`, { reason: '台风要来' }))).body).toMatchObject({
      state: 'cancelled',
    });
    expect(await row(id)).toMatchObject({ cancel_reason: '台风要来' });
    expect([await sessionRow(sessionIds[0]), await sessionRow(sessionIds[1])]).toMatchObject([
      { state: 'planned' },
      { state: 'cancelled', cancelled_reason: '台风要来' },
    ]);
    expect((await ok(organiser.post(`${path}/archive`))).body).toMatchObject({ state: 'archived' });
  });

  it('is copied with its words, questions and sessions, whole weeks later, and no hair of the first changes', async () => {
    const questions = [{ per: 'party', type: 'text', label: '想看哪一折', required: true, purpose: '排节目单' }];
    const helpers = [{ role: 'door', needed: 2 }];
    const first = await anEventMade(t, community, {
      ...{ by: organiser, poster: { questions } },
      sessions: [aSessionForm(t, { helpers }), aFreeForm(t)],
    });
    const { body } = await ok(organiser.post(`${first.path}/copy`));
    const { id } = body as { id: string };
    expect(body).toMatchObject({ state: 'draft', version: 0 });
    const [was, copied] = [await row(first.id), await row(id)];
    expect(copied).toMatchObject({ title: was['title'], copied_from_event_id: first.id, published_at: null });
    const [before] = was['questions'] as { id: string; label: string }[];
    const [after] = copied['questions'] as { id: string; label: string }[];
    expect(after?.label).toBe(before?.label);
    expect(after?.id).not.toBe(before?.id);
    const sessions = (await t.db.query('SELECT * FROM event_sessions WHERE event_id = ? ORDER BY mode', [id])) as {
      id: string;
      starts_at: Date;
      state: string;
      open_street_id: null;
    }[];
    expect(sessions.map(({ starts_at: at }) => at.toISOString())).toEqual([inHours(t, 72 + 168), inHours(t, 72 + 168)]);
    expect(await pools(sessions[1]?.id)).toEqual([{ pool: 'online', seats: 50, taken: 0, held: 0 }]);
    expect(
      await t.db.query('SELECT role, needed FROM session_helper_needs WHERE session_id = ?', [sessions[1]?.id]),
    ).toEqual(helpers);
  });
});

describe('the words of an event', () => {
  it('pass the platform’s check', async () => {
    const answer = await organiser.post(events(), { ...POSTER, body: [{ kind: 'paragraph', text: '违规内容示例' }] });
    expect(verdict(answer)).toBe('422 EVENT_TEXT_REFUSED');
  });

  it.each([
    [{ kind: 'paragraph' }, '请写上这一段'],
    [{ kind: 'heading', items: [{ text: '一' }] }, '请写上小标题'],
    [{ kind: 'list', items: [] }, '请至少写一条'],
    [{ kind: 'picture', text: '没有照片' }, '请选一张照片'],
  ])('have in each block what its kind needs: %j', async (block, message) => {
    const answer = await organiser.post(events(), { ...POSTER, body: [block] });
    expect(answer.body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'body.0', message }] });
  });

  it('are at most five thousand', async () => {
    const body = Array.from({ length: 6 }, () => ({ kind: 'paragraph', text: '看'.repeat(1000) }));
    expect((await organiser.post(events(), { ...POSTER, body })).body).toMatchObject({ errors: [{ field: 'body' }] });
  });

  it('show no picture that is not the organiser’s', async () => {
    const coverMediaId = organiser.memberId;
    expect(verdict(await organiser.post(events(), { ...POSTER, coverMediaId }))).toBe('422 WISH_PHOTO_UNKNOWN');
  });
});

describe('the questions of an event', () => {
  const ask = (more: FormOf) =>
    organiser.post(events(), {
      ...POSTER,
      questions: [{ per: 'party', type: 'text', label: '坐前排吗', required: false, purpose: '安排座位', ...more }],
    });

  it.each([
    ['57: 请填写身份证号', { label: '请填写身份证号' }],
    ['57: with blanks between', { label: '身 份 证 号 码' }],
    ['57: with full-width signs and zero-width', { label: '身\u200b份，证（号）' }],
    ['57: in an option', { type: 'one', options: [{ text: '没有' }, { text: '有慢性病' }] }],
    ['57: in the purpose', { label: '请填号码', purpose: '登记身份证' }],
    ['57: an illness', { label: '您有高血压吗' }],
    ['57: a bank card', { label: '银行卡号' }],
  ])('never ask for what the law protects (%s)', async (_, more) => {
    expect(verdict(await ask(more))).toBe('422 QUESTION_FORBIDDEN');
  });

  it.each([[{ label: '家里的电器有什么毛病' }], [{ label: '来几辆电动车', type: 'number' }]])(
    'may ask what only sounds so: %j',
    async (more) => {
      expect((await ask(more)).status).toBe(200);
    },
  );

  it.each([[[]], [[{ text: '前排' }]], [[{ text: '前排' }, { text: '前排' }]]])(
    'have two different options where one chooses: %j',
    async (options) => {
      expect(verdict(await ask({ type: 'one', options }))).toBe('422 QUESTION_OPTIONS');
    },
  );

  it('are at most sixty characters each', async () => {
    expect(verdict(await ask({ label: '问'.repeat(10_000) }))).toBe('400 VALIDATION_FAILED');
  });

  it('keep their id through a change; an id that was never there is no id', async () => {
    const { body } = await ok(ask({}));
    const { id } = body as { id: string };
    const asked = async () => ((await row(id))['questions'] as { id: string; label: string }[])[0];
    const first = await asked();
    const question = { per: 'party', type: 'text', label: '坐第几排', required: false, purpose: '安排座位' };
    const path = `${events()}/${id}`;
    await ok(change(path, 0, { questions: [{ ...question, id: first?.id }] }));
    expect(await asked()).toMatchObject({ id: first?.id, label: '坐第几排' });
    await ok(change(path, 1, { questions: [{ ...question, id: organiser.memberId }] }));
    expect((await asked())?.id).not.toBe(organiser.memberId);
  });
});

describe('a session', () => {
  it('has what its form leaves open', async () => {
    const { sessionIds } = await draft({}, [aSessionForm(t)]);
    expect(await sessionRow(sessionIds[0])).toMatchObject({
      ...{ party_max: 4, naming: 'contact_only', waiting: 'strict', hold_minutes: 5, next_order: 1, state: 'planned' },
      ...{ cancel_until: new Date(inHours(t, 69)), promote_until: new Date(inHours(t, 69)) },
      ...{ walk_in_until: new Date(inHours(t, 74)), wake_at: null },
    });
    expect(await pools(sessionIds[0])).toEqual([{ pool: 'online', seats: 50, taken: 0, held: 0 }]);
  });

  it('sets seats apart, together exactly its seats, and always some online', async () => {
    const { sessionIds } = await draft({}, [aSessionForm(t, { pools: [{ pool: 'elders', seats: 50 }] })]);
    expect(await pools(sessionIds[0])).toEqual([
      { pool: 'elders', seats: 50, taken: 0, held: 0 },
      { pool: 'online', seats: 0, taken: 0, held: 0 },
    ]);
  });

  const bad: [string, (at: (hours: number) => string) => FormOf, string][] = [
    ['ends before it starts', (at) => ({ endsAt: at(71) }), '422 SESSION_TIMES'],
    ['ends when it starts', (at) => ({ endsAt: at(72) }), '422 SESSION_TIMES'],
    ['has no seats', () => ({ capacity: null }), '422 SESSION_NEEDS_SEATS'],
    ['has negative seats', () => ({ capacity: -1 }), '400 VALIDATION_FAILED'],
    ['says no time to sign up', () => ({ opensAt: null }), '422 SESSION_NEEDS_SEATS'],
    ['closes before it opens', (at) => ({ opensAt: at(10), closesAt: at(9) }), '422 SESSION_WINDOW'],
    ['closes after its end', (at) => ({ closesAt: at(75) }), '422 SESSION_WINDOW'],
    ['opens after its start', (at) => ({ opensAt: at(72.5), closesAt: at(73) }), '422 SESSION_WINDOW'],
    ['is drawn at no time', () => ({ mode: 'draw' }), '422 SESSION_DRAW_TIME'],
    ['is drawn before it opens', (at) => ({ mode: 'draw', drawAt: at(-2) }), '422 SESSION_DRAW_TIME'],
    ['is drawn after it closes', (at) => ({ mode: 'draw', drawAt: at(71.5) }), '422 SESSION_DRAW_TIME'],
    ['lets people cancel after the start', (at) => ({ cancelUntil: at(73) }), '422 SESSION_DEADLINES'],
    ['promotes after the start', (at) => ({ promoteUntil: at(73) }), '422 SESSION_DEADLINES'],
    [
      'releases seats after the start',
      (at) => ({ pools: [{ pool: 'elders', seats: 50, releaseAt: at(73) }] }),
      '422 SESSION_DEADLINES',
    ],
    ['has pools beyond its seats', () => ({ pools: [{ pool: 'online', seats: 51 }] }), '422 SESSION_POOLS'],
    ['has pools below its seats', () => ({ pools: [{ pool: 'online', seats: 49 }] }), '422 SESSION_POOLS'],
    [
      'has one pool twice',
      () => ({
        pools: [
          { pool: 'online', seats: 25 },
          { pool: 'online', seats: 25 },
        ],
      }),
      '422 SESSION_POOLS',
    ],
    ['has a pool of negative seats', () => ({ pools: [{ pool: 'online', seats: -1 }] }), '400 VALIDATION_FAILED'],
    ['is for the young above the old', () => ({ ageMin: 60, ageMax: 14 }), '422 SESSION_AGES'],
    ['takes parties of nobody', () => ({ partyMax: 0 }), '400 VALIDATION_FAILED'],
    ['begins in the year 3000', () => ({ startsAt: '3000-01-01T00:00:00Z' }), '400 VALIDATION_FAILED'],
    ['begins some day', () => ({ startsAt: 'tomorrow' }), '400 VALIDATION_FAILED'],
  ];
  it.each(bad)('is refused when it %s', async (_, more, answer) => {
    const { path, id } = await draft();
    const form = aSessionForm(
      t,
      more((hours) => inHours(t, hours)),
    );
    expect(verdict(await organiser.post(`${path}/sessions`, form))).toBe(answer);
    expect(await t.db.query('SELECT id FROM event_sessions WHERE event_id = ?', [id])).toEqual([]);
  });

  it.each([
    [{ capacity: 10 }],
    [{ opensAt: '2026-11-24T00:00:00Z' }],
    [{ waiting: 'strict' }],
    [{ pools: [{ pool: 'online', seats: 0 }] }],
  ])('to which everybody may come is plain: %j', async (more) => {
    const { path } = await draft();
    expect(verdict(await organiser.post(`${path}/sessions`, aFreeForm(t, more)))).toBe('422 SESSION_FREE_PLAIN');
  });

  it('edge 47: opens at nine of the community, whatever zone the phone writes it in; words are in the community’s time', async () => {
    const at = (offset: string): FormOf => ({ opensAt: offset });
    const { sessionIds } = await anEventMade(t, community, {
      by: organiser,
      sessions: ['2026-11-24T09:00:00+08:00', '2026-11-23T20:00:00-05:00', '2026-11-24T01:00:00Z'].map((opensAt) =>
        aSessionForm(t, at(opensAt)),
      ),
    });
    const opened = await Promise.all(sessionIds.map(async (id) => (await sessionRow(id))['opens_at'] as Date));
    expect(new Set(opened.map((one) => one.toISOString()))).toEqual(new Set(['2026-11-24T01:00:00.000Z']));
    const moved = { startsAt: '2026-11-27T04:30:00-05:00', endsAt: '2026-11-27T06:30:00-05:00' };
    await ok(organiser.put(session(sessionIds[0]), aSessionForm(t, { ...moved, ...at('2026-11-24T01:00:00Z') })));
    const [told]: { words: string }[] = await t.db.query(
      "SELECT after_words AS words FROM event_changes WHERE session_id = ? AND what = 'time'",
      [sessionIds[0]],
    );
    expect(told?.words).toContain('17:30');
  });

  it('is one of at most sixty of an event', async () => {
    const { path, id } = await draft({}, [aFreeForm(t)]);
    await t.db.query(
      `INSERT INTO event_sessions (id, community_id, event_id, starts_at, ends_at, mode, party_max, naming, waiting, waiting_paused,
         hold_minutes, next_order, state, first_timers_first, attendance_complete)
       SELECT UUID(), community_id, event_id, starts_at, ends_at, mode, party_max, naming, waiting, waiting_paused,
         hold_minutes, next_order, state, first_timers_first, attendance_complete
       FROM event_sessions JOIN (SELECT ROW_NUMBER() OVER () n FROM information_schema.columns LIMIT 59) many WHERE event_id = ?`,
      [id],
    );
    expect(verdict(await organiser.post(`${path}/sessions`, aFreeForm(t)))).toBe('422 EVENT_SESSIONS_MAX');
  });

  it('is changed: times at once, seats as a draft', async () => {
    const { path, sessionIds } = await draft({}, [aSessionForm(t)]);
    const [id] = sessionIds;
    await ok(organiser.put(session(id), aSessionForm(t, { capacity: 20, endsAt: inHours(t, 75) })));
    expect(await pools(id)).toEqual([{ pool: 'online', seats: 20, taken: 0, held: 0 }]);
    await ok(organiser.post(`${path}/publish`));
    await ok(organiser.put(session(id), aSessionForm(t, { capacity: 5, endsAt: inHours(t, 76) })));
    expect(await sessionRow(id)).toMatchObject({ capacity: 20, ends_at: new Date(inHours(t, 76)) });
    expect(await pools(id)).toEqual([{ pool: 'online', seats: 20, taken: 0, held: 0 }]);
  });

  it('is cancelled alone, once, with a reason', async () => {
    const { id: eventId, sessionIds } = await anEventMade(t, community, {
      ...{ by: organiser, sessions: [aSessionForm(t), aSessionForm(t)] },
    });
    const [first, second] = sessionIds;
    expect(verdict(await organiser.post(`${session(first)}/cancel`, { reason: '' }))).toBe('400 VALIDATION_FAILED');
    expect((await ok(organiser.post(`${session(first)}/cancel`, { reason: '老师病了' }))).body).toEqual({
      ...{ id: first, eventId, state: 'cancelled' },
    });
    expect(verdict(await organiser.post(`${session(first)}/cancel`, { reason: '再取消' }))).toBe(
      '409 SESSION_MOVED_ON',
    );
    expect(await sessionRow(second)).toMatchObject({ state: 'planned' });
    expect(await row(eventId)).toMatchObject({ state: 'published', version: 2 });
  });

  it('is taken away while nothing has happened in it, and never the last of a published event', async () => {
    const { sessionIds } = await anEventMade(t, community, {
      by: organiser,
      sessions: [aSessionForm(t), aFreeForm(t)],
    });
    await ok(organiser.delete(session(sessionIds[0])));
    expect(verdict(await organiser.delete(session(sessionIds[0])))).toBe('404 NOT_FOUND');
    expect(verdict(await organiser.delete(session(sessionIds[1])))).toBe('409 EVENT_NEEDS_SESSION');
  });

  it('of another community is not there', async () => {
    const { sessionIds } = await anEventMade(t, community, { by: organiser });
    const other = await aCommunity(t);
    const theirs = session(sessionIds[0]).replace(community.id, other.id);
    for (const answer of [
      await other.staff.put(theirs, aSessionForm(t)),
      await other.staff.post(`${theirs}/change-preview`, aSessionForm(t)),
      await other.staff.post(`${theirs}/cancel`, { reason: '不办了' }),
      await other.staff.delete(theirs),
    ])
      expect(verdict(answer)).toBe('404 NOT_FOUND');
  });
});
