import { jest } from '@jest/globals';
import sharp from 'sharp';
import { EventsRepository } from '../../src/modules/events/data/events.repository.js';
import { agree, anElder, personOf } from '../support/consents.js';
import { aKey } from '../support/http.js';
import { aFreeForm, anEventMade, aParty, aSessionForm, type FormOf, inHours, POSTER } from '../support/event-scenes.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { lasting, ok, told, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let organiser: TestMember;
let resident: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t, { street: `街道${Math.random()}` });
  organiser = lasting(t, await aMember(t, community, { roles: ['organiser'] }));
  resident = lasting(t, await aMember(t, community, { building: 0, nickname: '王秀英' }));
  await ok(resident.put(`${community.base}/me`, { phone: '13900001234' }));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await t.drain();
});
afterAll(() => t?.close());

const session = (id: string | undefined, more = '') => `${community.base}/organiser/sessions/${id}${more}`;
const rows = async (sql: string, values: unknown[]): Promise<Record<string, unknown>[]> => t.db.query(sql, values);
const stateOf = async (id: string) => (await rows('SELECT state FROM registrations WHERE id = ?', [id]))[0]?.['state'];
const made = (more: { poster?: FormOf; sessions?: FormOf[] } = {}) =>
  anEventMade(t, community, { by: organiser, ...more });
const changes = async (path: string) => (await ok(organiser.get(`${path}/changes`))).body.items as unknown[];
const calls = async (id: string | undefined) => (await ok(organiser.get(session(id, '/call-list')))).body;

describe('a change after publishing', () => {
  it('31: of the day keeps the registrations, tells everybody, and lists whom nobody reached after two hours', async () => {
    const { path, sessionIds } = await made();
    const [id] = sessionIds;
    const waiter = lasting(t, await aMember(t, community));
    const party = await aParty(t, id!, resident);
    const second = await aParty(t, id!, waiter, { state: 'waiting' });
    const gone = await aParty(t, id!, await aMember(t, community), { state: 'cancelled' });
    const form = aSessionForm(t, { startsAt: inHours(t, 96), endsAt: inHours(t, 98) });
    expect((await ok(organiser.post(session(id, '/change-preview'), form))).body).toEqual({
      told: 2,
      sentences: [
        '时间从11月26日 10:00–12:00改到11月27日 10:00–12:00。',
        '会通知 2 家，报名都保留。',
        '2 小时没看到消息的，会列进电话名单，请打电话告诉他们。',
      ],
    });
    await ok(organiser.put(session(id), form));
    await t.drain();
    expect(await told(resident)).toContain('session_changed');
    expect(await told(waiter)).toContain('session_changed');
    expect([await stateOf(party), await stateOf(second), await stateOf(gone)]).not.toContain(undefined);
    expect(await stateOf(party)).toBe('confirmed');
    expect(await calls(id)).toEqual({ items: [], reached: 0 });
    t.clock.advance({ hours: 2 });
    await ok(waiter.post(`${community.base}/me/inbox/read`, {}));
    expect(await calls(id)).toEqual({
      items: [
        {
          ...{
            registrationId: party,
            name: '王秀英',
            phone: '13900001234',
            why: 'changed',
            seats: 1,
            coming: 'unknown',
          },
          ...{ since: expect.any(String), toldAt: null },
        },
      ],
      reached: 1,
    });
    expect((await ok(organiser.get(session(id)))).body).toMatchObject({ toCall: 1 });
    expect(await changes(path)).toEqual([
      {
        ...{ id: expect.any(String), what: 'time', sessionId: id, before: '11月26日 10:00–12:00' },
        ...{ after: '11月27日 10:00–12:00', at: expect.any(String), by: expect.any(String), told: 2, toCall: 1 },
      },
    ]);
  });

  it('of the place is told to everybody of the sessions to come; of a word, to nobody', async () => {
    const { path, sessionIds } = await made();
    await aParty(t, sessionIds[0]!, resident);
    const put = (version: number, more: FormOf) => organiser.put(path, { ...POSTER, version, ...more });
    await ok(put(1, { summary: '改一个字' }));
    await t.drain();
    expect(await told(resident)).not.toContain('session_changed');
    const form = { ...POSTER, version: 2, placeText: '文化站' };
    expect((await ok(organiser.post(`${path}/change-preview`, form))).body).toMatchObject({
      told: 1,
      sentences: expect.arrayContaining(['地点从“社区小广场”改到“文化站”。']),
    });
    await ok(put(2, { placeText: '文化站' }));
    await t.drain();
    expect(await told(resident)).toContain('session_changed');
    expect(await changes(path)).toMatchObject([
      { what: 'place', before: '社区小广场', after: '文化站', told: 1 },
      { what: 'text', told: 0 },
    ]);
  });

  it('52: that cancels a session tells every party, and nobody of them stayed away', async () => {
    const { path, sessionIds } = await made();
    const [id] = sessionIds;
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push(await aParty(t, id!, await aMember(t, community)));
    ids.push(await aParty(t, id!, resident, { state: 'waiting' }));
    await ok(organiser.post(session(id, '/cancel'), { reason: '台风要来' }));
    await t.drain();
    expect(await told(resident)).toContain('session_cancelled');
    expect(new Set(await Promise.all(ids.map(stateOf)))).toEqual(new Set(['cancelled']));
    expect(await rows('SELECT SUM(taken) AS n FROM session_pools WHERE session_id = ?', [id])).toEqual([{ n: '0' }]);
    const { items } = (await ok(organiser.get(session(id, '/people')))).body;
    expect(items.map((row: { attendance: string; cancelledBy: string }) => [row.attendance, row.cancelledBy])).toEqual(
      ids.map(() => ['unknown', 'session']),
    );
    expect(await changes(path)).toMatchObject([{ what: 'session_cancelled', after: '台风要来', told: 4 }]);
    t.clock.advance({ hours: 2 });
    expect((await calls(id)).items).toHaveLength(4);
  });
});

describe('the call list', () => {
  it('64: keeps the seat of who says nothing; told by a human, they leave it; the phone seen is on their record', async () => {
    const { sessionIds } = await made();
    const [id] = sessionIds;
    const party = await aParty(t, id!, resident, { tellDueIn: -1 });
    expect((await calls(id)).items).toMatchObject([{ registrationId: party, phone: '13900001234', toldAt: null }]);
    expect(await stateOf(party)).toBe('confirmed');
    await ok(organiser.post(`${community.base}/organiser/registrations/${party}/told`));
    expect((await calls(id)).items).toMatchObject([
      { registrationId: party, coming: 'told', toldAt: expect.any(String) },
    ]);
    expect((await ok(organiser.get(session(id)))).body).toMatchObject({ toCall: 0 });
    const { body } = await ok(resident.get(`${community.base}/me/record-acts`));
    expect(JSON.stringify(body)).toContain('为通知活动的变化看了电话');
  });

  it('of another community is not there', async () => {
    const { sessionIds } = await made();
    const party = await aParty(t, sessionIds[0]!, resident);
    const other = await aCommunity(t);
    const theirs = (path: string) => path.replace(community.id, other.id);
    for (const path of ['/people', '/call-list'])
      expect(verdict(await other.staff.get(theirs(session(sessionIds[0], path))))).toBe('404 NOT_FOUND');
    expect(verdict(await other.staff.post(theirs(session(sessionIds[0], '/people/search')), { q: '王' }))).toBe(
      '404 NOT_FOUND',
    );
    expect(verdict(await other.staff.post(`${other.base}/organiser/registrations/${party}/told`))).toBe(
      '404 NOT_FOUND',
    );
  });
});

describe('the people of a session', () => {
  it('are in the order of arrival, by state, page by page', async () => {
    const { sessionIds } = await made();
    const [id] = sessionIds;
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1)
      ids.push(await aParty(t, id!, await aMember(t, community), n % 2 ? { state: 'waiting' } : { seats: 2 }));
    const page = async (query: string) => (await ok(organiser.get(session(id, `/people${query}`)))).body;
    const first = await page('?limit=3');
    const second = await page(`?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((row: { id: string }) => row.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    const waiting = (await page('?state=waiting')).items;
    expect(waiting.map((row: { id: string; ahead: number }) => [row.id, row.ahead])).toEqual([
      [ids[1], 0],
      [ids[3], 1],
    ]);
    expect(Object.keys(first.items[0]).sort()).toEqual(
      [
        ...['id', 'state', 'pool', 'orderNo', 'seats', 'heads', 'party', 'buildingName', 'madeHow', 'madeBy', 'madeAt'],
        ...['confirmedAt', 'confirmedHow', 'cancelledAt', 'cancelledBy', 'cancelReason', 'coming', 'toCall', 'ahead'],
        ...['attendance', 'note', 'answers'],
      ].sort(),
    );
    expect(JSON.stringify(first)).not.toContain('13900001234');
  });

  it('43: two of one name are told apart by their buildings; they are found by name, building, or the end of a phone', async () => {
    const { sessionIds } = await made();
    const [id] = sessionIds;
    const namesake = await aMember(t, community, { building: 2, nickname: '王秀英' });
    const one = await aParty(t, id!, resident);
    const two = await aParty(t, id!, namesake);
    const find = async (q: string) =>
      (await ok(organiser.post(session(id, '/people/search'), { q }))).body.items.map(
        (row: { id: string; buildingName: string; party: { called: string }[] }) => [
          row.id,
          row.party[0]?.called,
          row.buildingName,
        ],
      );
    expect(await find('秀英')).toEqual([
      [one, '王秀英', '1号楼'],
      [two, '王秀英', '3号楼'],
    ]);
    expect(await find('3号楼')).toEqual([[two, '王秀英', '3号楼']]);
    expect(await find('1234')).toEqual([[one, '王秀英', '1号楼']]);
    expect(await find('9999')).toEqual([]);
  });
});

describe('dates by a rule', () => {
  const weekly = (count: number, more: FormOf = {}) => ({ rule: `FREQ=WEEKLY;COUNT=${count}`, ...more });
  const recur = (path: string, template: string | undefined, body: FormOf, preview = '') =>
    organiser.post(`${path}/recurrence${preview}`, { ...body, templateSessionId: template });
  const dates = async (path: string, template: string | undefined, body: FormOf) =>
    (await ok(recur(path, template, body))).body.dates as { day: string; is: string; sessionId: string }[];

  it('are sessions of their own, at the same time of the community’s day, with the same seats', async () => {
    const { path, sessionIds, id } = await made({
      sessions: [aSessionForm(t, { startsAt: inHours(t, 64), endsAt: inHours(t, 65), closesAt: inHours(t, 63) })],
    });
    const preview = await ok(recur(path, sessionIds[0], weekly(3), '/preview'));
    expect(preview.body.dates).toEqual([
      { day: '2026-11-26', is: 'kept', sessionId: sessionIds[0] },
      { day: '2026-12-03', is: 'new', sessionId: null },
      { day: '2026-12-10', is: 'new', sessionId: null },
    ]);
    expect(await rows('SELECT id FROM event_sessions WHERE event_id = ?', [id])).toHaveLength(1);
    const made_ = await dates(path, sessionIds[0], weekly(3, { excluded: [{ day: '2026-12-03' }] }));
    expect(made_.map(({ day, is }) => [day, is])).toEqual([
      ['2026-11-26', 'kept'],
      ['2026-12-10', 'new'],
    ]);
    const [first, second] = await rows(
      'SELECT s.*, p.seats FROM event_sessions s JOIN session_pools p ON p.session_id = s.id WHERE event_id = ? ORDER BY starts_at',
      [id],
    );
    expect([first?.['starts_at'], second?.['starts_at']]).toEqual([
      new Date(inHours(t, 64)),
      new Date(inHours(t, 64 + 336)),
    ]);
    expect(second).toMatchObject({
      seats: 50,
      capacity: 50,
      opens_at: new Date(inHours(t, -1 + 336)),
      state: 'planned',
    });
    expect((await dates(path, sessionIds[0], weekly(3))).map(({ is }) => is)).toEqual(['kept', 'new', 'kept']);
  });

  it('32: one cancelled, or moved, touches no other', async () => {
    const { path, sessionIds } = await made({ sessions: [aFreeForm(t)] });
    const all = await dates(path, sessionIds[0], weekly(4));
    await ok(organiser.post(session(all[1]?.sessionId, '/cancel'), { reason: '停电' }));
    await ok(
      organiser.put(session(all[2]?.sessionId), aFreeForm(t, { startsAt: inHours(t, 410), endsAt: inHours(t, 411) })),
    );
    expect((await dates(path, sessionIds[0], weekly(4))).map(({ is, sessionId }) => [is, sessionId])).toEqual(
      all.map(({ sessionId }) => ['kept', sessionId]),
    );
    const states = await rows(
      'SELECT state FROM event_sessions WHERE recurrence_id IS NOT NULL AND event_id = ? ORDER BY recurrence_on',
      [path.split('/').pop()],
    );
    expect(states.map(({ state }) => state)).toEqual(['planned', 'cancelled', 'planned', 'planned']);
  });

  it('33: a shorter rule takes away only what nobody has signed up for, and lists what it left alone', async () => {
    const { path, sessionIds } = await made();
    const all = await dates(path, sessionIds[0], weekly(4));
    const party = await aParty(t, all[3]!.sessionId, resident);
    expect((await dates(path, sessionIds[0], weekly(2))).map(({ is }) => is)).toEqual([
      'kept',
      'kept',
      'removed',
      'left_alone',
    ]);
    expect(await rows('SELECT id FROM event_sessions WHERE id = ?', [all[2]?.sessionId])).toEqual([]);
    expect(await stateOf(party)).toBe('confirmed');
  });

  it.each([
    ['no rule', 'jeden Samstag'],
    ['a rule by the hour', 'FREQ=HOURLY;COUNT=3'],
    ['a rule with hours', 'FREQ=DAILY;BYHOUR=1,2,3;COUNT=3'],
    ['a rule whose day never comes', 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31'],
    ['a rule that looks for its day for ever', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['an interval of nothing', 'FREQ=WEEKLY;INTERVAL=0'],
    ['half a rule', 'FREQ=WEEKLY;BYDAY=XX'],
  ])('are refused for %s', async (_, rule) => {
    const { path, sessionIds } = await made();
    expect(verdict(await recur(path, sessionIds[0], { rule }))).toBe('422 RECURRENCE_RULE');
  });

  it('are at most sixty, and a day that does not exist cannot be left out', async () => {
    const { path, sessionIds } = await made({ sessions: [aFreeForm(t)] });
    expect(await dates(path, sessionIds[0], { rule: 'FREQ=DAILY' })).toHaveLength(60);
    const wrong = await recur(path, sessionIds[0], { rule: 'FREQ=DAILY', excluded: [{ day: '2026-02-30' }] });
    expect(wrong.body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'excluded.0.day' }] });
  });
});

describe('helpers of a session', () => {
  const wanting = (needed: number) => made({ sessions: [aSessionForm(t, { helpers: [{ role: 'door', needed }] })] });
  const help = (who: TestMember, id: string | undefined, role = 'door') =>
    who.post(`${who.base}/sessions/${id}/helpers`, { role });
  const have = async (id: string | undefined) =>
    (await rows('SELECT id FROM session_helpers WHERE session_id = ? AND ended_at IS NULL', [id])).length;

  it('are approved volunteers, for roles that are wanted, until they leave or are suspended', async () => {
    const { sessionIds, id } = await wanting(1);
    const [session_] = sessionIds;
    const volunteer = await aVolunteer(t, community);
    expect(verdict(await help(resident, session_))).toBe('403 VOLUNTEER_REQUIRED');
    expect(verdict(await help(volunteer, session_, 'first_aid'))).toBe('409 HELPERS_FULL');
    await ok(help(volunteer, session_));
    expect(verdict(await help(await aVolunteer(t, community), session_))).toBe('409 HELPERS_FULL');
    const { body } = await ok(volunteer.get(`${community.base}/events/${id}`));
    expect(body.sessions[0]).toMatchObject({ helpers: [{ role: 'door', needed: 1, have: 1 }], helping: 'door' });
    await ok(volunteer.delete(`${community.base}/sessions/${session_}/helpers`));
    expect(verdict(await volunteer.delete(`${community.base}/sessions/${session_}/helpers`))).toBe('404 NOT_FOUND');
    await ok(help(volunteer, session_));
    const { items } = (await ok(community.staff.get(`${community.base}/staff/volunteers`))).body;
    const mine = items.find((row: { memberId: string }) => row.memberId === volunteer.memberId);
    await ok(community.staff.post(`${community.base}/staff/volunteers/${mine.id}/suspend`, { reason: '核实一件事' }));
    expect(await have(session_)).toBe(0);
  });

  const race = async () => {
    const { sessionIds } = await wanting(2);
    const volunteers: TestMember[] = [];
    for (let n = 0; n < 6; n += 1) volunteers.push(await aVolunteer(t, community));
    const verdicts = (await Promise.all(volunteers.map((one) => help(one, sessionIds[0])))).map(verdict);
    return { verdicts: verdicts.sort(), have: await have(sessionIds[0]) };
  };
  it('are never more than are wanted, whoever taps at the same moment', async () => {
    expect(await race()).toEqual({ verdicts: ['200', '200', ...Array<string>(4).fill('409 HELPERS_FULL')], have: 2 });
  });
  it('would be more without the lock of the session', async () => {
    const events = t.app.get(EventsRepository);
    jest.spyOn(events, 'lockSession').mockImplementation(async (tx, communityId, id) => {
      return (await events.findSession(communityId, id, tx))!;
    });
    expect((await race()).have).toBeGreaterThan(2);
  });
});

describe('after a session', () => {
  it('a party gives stars once it is over, and again in the place of the first', async () => {
    const { sessionIds } = await made();
    const id = await aParty(t, sessionIds[0]!, resident);
    const rate = (stars: number, words?: string) =>
      resident.post(`${community.base}/registrations/${id}/feedback`, { stars, words });
    expect(verdict(await rate(5))).toBe('409 FEEDBACK_NOT_YET');
    t.clock.advance({ hours: 75 });
    expect(verdict(await rate(0))).toBe('400 VALIDATION_FAILED');
    await ok(rate(2, '听不清'));
    await ok(rate(5, '唱得真好'));
    const [row, ...more] = await rows('SELECT stars, words FROM event_feedback WHERE registration_id = ?', [id]);
    expect([row?.['stars'], more]).toEqual([5, []]);
    expect(row?.['words']).not.toContain('唱得');
    // Organisers read what was said, of nobody: no name, no registration.
    const after = `${community.base}/organiser/sessions/${sessionIds[0]}/after`;
    const { body } = await ok(organiser.get(after));
    expect(body).toMatchObject({
      starsAverage: 5,
      feedback: [{ stars: 5, words: '唱得真好', at: expect.any(String) }],
    });
    expect(Object.keys((body as { feedback: object[] }).feedback[0] ?? {}).sort()).toEqual(['at', 'stars', 'words']);
    expect(verdict(await resident.get(after))).toBe('403 ORGANISER_REQUIRED');
    expect(verdict(await organiser.post(`${community.base}/registrations/${id}/feedback`, { stars: 1 }))).toBe(
      '404 NOT_FOUND',
    );
  });

  it('59: a picture with one person without consent is not shown until the faces are blurred', async () => {
    const { sessionIds } = await made();
    const [id] = sessionIds;
    const [agreed, silent] = [await personOf(t, resident), await anElder(community)];
    const consent = (await ok(agree(resident, agreed, 'photo_publish', 'tap'))).body as { id: string };
    const photo = await aPhotoOf(organiser);
    const seen = async () => (await ok(resident.get(`${community.base}/sessions/${id}/album`))).body.photos;
    const add = (mediaId: string, personIds: string[]) =>
      organiser.post(session(id, '/photos'), { mediaId, faces: 'consented', personIds });
    await ok(add(photo, [silent]));
    await t.drain();
    await t.standIn.control.mediaSettled();
    expect(await seen()).toEqual([]);
    const change = (body: FormOf) => organiser.put(`${community.base}/organiser/photos/${photo}`, body);
    expect(verdict(await change({ faces: 'consented', shown: true }))).toBe('422 ALBUM_FACES');
    expect(verdict(await change({ faces: 'none', shown: true }))).toBe('422 ALBUM_FACES');
    await ok(change({ faces: 'blurred', shown: true }));
    expect(await seen()).toEqual([
      {
        ...{ id: photo, url: expect.any(String), faces: 'blurred', shown: true, mine: false, takenAway: false },
        addedAt: expect.any(String),
      },
    ]);
    const both = await aPhotoOf(organiser);
    await ok(add(both, [agreed]));
    await t.drain();
    await t.standIn.control.mediaSettled();
    const stranger = await aMember(t, community);
    const strangers = async () =>
      (await ok(stranger.get(`${community.base}/sessions/${id}/album`))).body.photos.map(
        (one: { id: string }) => one.id,
      );
    expect(await strangers()).toEqual([photo, both]);
    await ok(resident.post(`${community.base}/consents/${consent.id}/withdraw`, { how: 'tap' }));
    expect(await strangers()).toEqual([photo]);
    await ok(organiser.delete(`${community.base}/organiser/photos/${both}`));
    expect((await ok(organiser.get(session(id, '/photos')))).body.photos).toHaveLength(1);
  });

  it('who is recognisable is said by heads of the session too; of somebody without a record nobody can be asked', async () => {
    const { sessionIds } = await made();
    const [id] = sessionIds;
    await ok(agree(resident, await personOf(t, resident), 'photo_publish', 'tap'));
    const party = await aParty(t, id!, resident);
    const heads = await rows('SELECT id FROM registration_people WHERE registration_id = ?', [party]);
    const add = async (headIds: unknown[]) =>
      organiser.post(session(id, '/photos'), { mediaId: await aPhotoOf(organiser), faces: 'consented', headIds });
    const { body } = await ok(add([heads[0]?.['id']]));
    expect(body.photos).toEqual([expect.objectContaining({ shown: true, mine: false })]);
    expect(verdict(await add(['00000000-0000-7000-8000-000000000000']))).toBe('404 NOT_FOUND');
    await rows('UPDATE registration_people SET person_id = NULL, called = NULL WHERE registration_id = ?', [party]);
    expect(verdict(await add([heads[0]?.['id']]))).toBe('422 ALBUM_NOT_RECORDED');
  });

  it('a picture somebody is on is hidden by their tap, for good; the organiser is told, and not who it was', async () => {
    const { sessionIds } = await made();
    const [id] = sessionIds;
    const me = await personOf(t, resident);
    await ok(agree(resident, me, 'photo_publish', 'tap'));
    const photo = await aPhotoOf(organiser);
    await ok(organiser.post(session(id, '/photos'), { mediaId: photo, faces: 'consented', personIds: [me] }));
    await t.drain();
    await t.standIn.control.mediaSettled();
    const neighbour = lasting(t, await aMember(t, community));
    const seenBy = async (who: TestMember) => (await ok(who.get(`${community.base}/sessions/${id}/album`))).body.photos;
    expect(await seenBy(neighbour)).toHaveLength(1);
    const takeAway = (who: TestMember) => who.post(`${community.base}/photos/${photo}/take-away`, {});
    expect(verdict(await takeAway(neighbour))).toBe('404 NOT_FOUND');
    expect(await seenBy(neighbour)).toHaveLength(1);

    expect((await ok(takeAway(resident))).body).toEqual({ id: photo, sessionId: id, shown: false });
    expect(await seenBy(neighbour)).toEqual([]);
    expect(await seenBy(resident)).toEqual([expect.objectContaining({ shown: false, mine: true, takenAway: true })]);
    await ok(takeAway(resident));
    await t.drain();
    const { body } = await ok(organiser.get(`${community.base}/me/inbox?limit=50`));
    const said = body.items.filter((one: { kind: string }) => one.kind === 'photo_taken_away');
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).not.toContain('王秀英');

    const change = (faces: string) =>
      organiser.put(`${community.base}/organiser/photos/${photo}`, { faces, shown: true });
    expect(verdict(await change('consented'))).toBe('409 ALBUM_TAKEN_AWAY');
    expect(verdict(await change('blurred'))).toBe('409 ALBUM_TAKEN_AWAY');
    await ok(organiser.delete(`${community.base}/organiser/photos/${photo}`));
    expect(verdict(await takeAway(resident))).toBe('404 NOT_FOUND');
  });
});

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
