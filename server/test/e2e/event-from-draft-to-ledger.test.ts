import { readSheet, type SheetRow } from '../../src/platform/sheets/read-sheet.js';
import { anElder } from '../support/consents.js';
import { aDoorPhone } from '../support/door-builders.js';
import { registered } from '../support/event-builders.js';
import { aMember, aPerson, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, lasting, later, ok, verdict } from '../support/wish-builders.js';

const HOUR_MS = 3600_000;

let t: TestApp;
let community: TestCommunity;
let organiser: TestMember;
let [zhang, li, zhao]: TestMember[] = [];
let elder: string;
let [eventId, sessionId, questionId]: string[] = [];
let [zhangs, lis, elders]: string[] = [];

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  organiser = lasting(t, await aMember(t, community, { roles: ['organiser'], nickname: '组织者小周' }));
  [zhang, li, zhao] = [await aResident(t, community), await aResident(t, community), await aResident(t, community)];
  elder = await anElder(community, community.staff, { name: '王桂芳', birthYear: 1945 });
});
afterAll(() => t?.close());

const inHours = (hours: number): string => new Date(t.clock.now().getTime() + hours * HOUR_MS).toISOString();
const organise = (path: string): string => `${community.base}/organiser/${path}`;
const mine = async (who: TestMember, id: string) => (await ok(who.get(`${who.base}/registrations/${id}`))).body;
const told = async (who: TestMember): Promise<string[]> =>
  ((await ok(who.get(`${who.base}/me/inbox`))).body.items as { kind: string }[]).map(({ kind }) => kind);
const answered = () => ({ answers: [{ questionId, head: 0, options: ['0'] }] });
const session = (more: object = {}) => ({
  ...{ mode: 'order', startsAt: inHours(72), endsAt: inHours(74), opensAt: inHours(-1), closesAt: inHours(72) },
  ...{ capacity: 4, waiting: 'strict', ...more },
  pools: [
    { pool: 'online', seats: 3 },
    { pool: 'counter', seats: 1 },
  ],
});

async function sheet(path: string): Promise<Record<string, string>[]> {
  const { accessToken } = await aPerson(t, organiser.openid);
  const headers = { authorization: `Bearer ${accessToken}` };
  const response = await fetch(`${t.url}/api/v1${organise(path)}`, { headers });
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const [, head, ...rows]: SheetRow[] = await readSheet(bytes, { maxRows: 50, maxColumns: 40 });
  return rows
    .slice(0, -1)
    .map(({ cells }) => Object.fromEntries(cells.map((cell, at) => [head?.cells[at] ?? '', cell])));
}

describe('an event, from the draft to the ledger', () => {
  it('is made, says what is missing, and is there for residents once it is published', async () => {
    const poster = { kind: 'culture', theme: 'opera', title: '重阳看戏', audience: 'community', body: [] };
    const question = {
      ...{ per: 'party', type: 'one', label: '坐前排吗', options: [{ text: '坐' }, { text: '不坐' }] },
      ...{ required: true, isPrivate: false, purpose: '安排座位', deleteAfterDays: 30 },
    };
    const made = (await ok(organiser.post(organise('events'), { ...poster, questions: [question] }))).body;
    eventId = made.id as string;
    expect(verdict(await organiser.post(organise(`events/${eventId}/publish`)))).toBe('422 EVENT_NOT_READY');
    const changed = { ...poster, placeText: '社区大院', questions: [question], version: made.version };
    await ok(organiser.put(organise(`events/${eventId}`), changed));
    sessionId = (await ok(organiser.post(organise(`events/${eventId}/sessions`), session()))).body.id as string;
    expect((await ok(zhang!.get(`${community.base}/events`))).body.items).toEqual([]);
    await ok(organiser.post(organise(`events/${eventId}/publish`)));
    const page = (await ok(zhang!.get(`${community.base}/events/${eventId}`))).body;
    expect(page.sessions).toMatchObject([{ id: sessionId, seats: { free: 3 }, noShowsLast: false }]);
    questionId = page.questions[0].id as string;
  });

  it('takes families online and somebody without a phone at the counter; who comes too late waits and is told the place', async () => {
    zhangs = (await registered(t, zhang!, sessionId!, { unnamed: 2, ...answered() })).id;
    expect(await mine(zhang!, zhangs)).toMatchObject({ state: 'confirmed', seats: 3 });
    const waits = await registered(t, li!, sessionId!, answered());
    lis = waits.id;
    expect(waits).toMatchObject({ state: 'waiting', ahead: 0 });
    const counter = organise(`sessions/${sessionId}/registrations`);
    const body = { heads: [{ personId: elder }], pool: 'counter', ...answered() };
    elders = (await ok(community.staff.post(counter, body))).body.id as string;
    expect(await mine(community.staff, elders)).toMatchObject({ state: 'confirmed', pool: 'counter' });
  });

  it('gives a seat that becomes free to who waits, at once, and says so', async () => {
    const { party } = await mine(zhang!, zhangs!);
    const [, , away] = party as { id: string }[];
    await ok(zhang!.post(`${community.base}/registrations/${zhangs}/shrink`, { headIds: [away!.id] }));
    await t.drain();
    expect(await mine(li!, lis!)).toMatchObject({ state: 'confirmed', confirmedHow: 'promotion' });
    expect(await told(li!)).toContain('registration_promoted');
  });

  it('is moved by two hours: everybody is told, and who has not read it two hours later is called', async () => {
    const other = session({ startsAt: inHours(74), endsAt: inHours(76), closesAt: inHours(74) });
    await ok(organiser.put(organise(`sessions/${sessionId}`), other));
    await later(t, { hours: 2, minutes: 1 });
    await ok(li!.post(`${community.base}/me/inbox/read`));
    const { items } = (await ok(organiser.get(organise(`sessions/${sessionId}/call-list`)))).body;
    expect((items as { registrationId: string }[]).map(({ registrationId }) => registrationId).sort()).toEqual(
      [zhangs, elders].sort(),
    );
    for (const id of [zhangs, elders]) await ok(organiser.post(organise(`registrations/${id}/told`)));
    const called = (await ok(organiser.get(organise(`sessions/${sessionId}/call-list`)))).body.items;
    expect((called as { coming: string }[]).map(({ coming }) => coming)).toEqual(['told', 'told']);
  });

  it('is let in by code, by the list and from the street; who came without a seat answers what everybody answered', async () => {
    await later(t, { hours: 71 });
    const phone = aDoorPhone(t, organiser, sessionId!);
    const { parties, questions } = (await ok(phone.open())).body;
    expect([parties.length, questions.length]).toEqual([3, 1]);
    const code = (await mine(zhang!, zhangs!)).entryCode as string;
    const headId = (parties as { id: string; heads: { id: string }[] }[]).find(({ id }) => id === elders)!.heads[0]!.id;
    const marked = await ok(phone.send(phone.mark({ code }), phone.mark({ headId, how: 'search' })));
    expect((marked.body.marks as { verdict: string }[]).map(({ verdict: said }) => said)).toEqual([
      'accepted',
      'accepted',
    ]);
    const walked = phone.walkIn({ people: 2, answers: [{ questionId, options: ['1'] }] });
    expect((await ok(phone.sendWalkIns(walked))).body.walkIns).toMatchObject([{ verdict: 'accepted', unanswered: [] }]);
  });

  it('is held by what is known of it; nobody stays away before the list is said to be complete', async () => {
    await later(t, { hours: 4 });
    const after = async () => (await ok(organiser.get(organise(`sessions/${sessionId}/after`)))).body;
    expect(await after()).toMatchObject({ state: 'held', present: 2, walkIns: 2 });
    await ok(organiser.post(organise(`sessions/${sessionId}/headcounts`), { people: 7, method: 'clicker' }));
    await ok(organiser.post(organise(`sessions/${sessionId}/attendance/complete`), { complete: true }));
    expect(await after()).toMatchObject({ noShows: 2, reach: 7, basis: 'headcount' });
    await ok(zhang!.post(`${community.base}/registrations/${zhangs}/feedback`, { stars: 5, words: '唱得好' }));
    expect((await after()).feedback).toMatchObject([{ stars: 5, words: '唱得好' }]);
    expect(await mine(li!, lis!)).toMatchObject({ attendance: 'no_show' });
    await ok(li!.post(`${community.base}/registrations/${lis}/appeal`, { reason: '门口没扫到，坐第三排' }));
    await ok(organiser.post(organise(`registrations/${lis}/came`), { reason: '第三排的邻居都看见了' }));
    expect(await mine(li!, lis!)).toMatchObject({ attendance: 'attended' });
  });

  it('is handed in without typing anything twice: a row for each head, a row for the session, and who took the files', async () => {
    const heads = await sheet(`sessions/${sessionId}/ledger.xlsx`);
    expect(heads.map((row) => [row['状态'], row['到场'], row['坐前排吗'], row['人数']])).toEqual(
      expect.arrayContaining([
        ['报上了', '来了', '坐', '1'],
        ['现场', '来了', '不坐', '2'],
      ]),
    );
    const day = t.clock.now().toISOString().slice(0, 10);
    const [row, ...more] = await sheet(`events-ledger.xlsx?from=2026-01-01&until=${day}`);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ 活动名称: '重阳看戏', 惠及人次: '7' });
    const { items } = (await ok(community.staff.get(`${community.base}/staff/given-files`))).body;
    expect((items as { kind: string; byMemberId: string }[]).map((file) => [file.kind, file.byMemberId])).toEqual([
      ['events.ledger', organiser.memberId],
      ['events.session_ledger', organiser.memberId],
    ]);
    expect(await told(zhao!)).toEqual([]);
  });
});
