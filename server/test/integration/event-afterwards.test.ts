import { newId } from '../../src/platform/database/ids.js';
import { aDoorPhone, aParty, atTheDoor, personOf } from '../support/door-builders.js';
import { anEvent, type EventWish, type TestEvent } from '../support/event-builders.js';
import { aCommunity, type TestCommunity } from '../support/identity-builders.js';
import { idsOf, tasksOf } from '../support/task-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, ok, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
});
afterAll(() => t?.close());

const soon = (wish: EventWish = {}): Promise<TestEvent> => anEvent(t, community, { startsIn: 1, closesIn: 1, ...wish });
const organiser = () => `${community.base}/organiser`;
const afterOf = async (event: TestEvent) =>
  (await ok(community.staff.get(`${organiser()}/sessions/${event.sessionId}/after`))).body;
const write = (event: TestEvent, what: string, body: unknown) =>
  community.staff.post(`${organiser()}/sessions/${event.sessionId}/${what}`, body);
const over = () => t.clock.advance({ hours: 4 });

/** So many heads with a seat, of whom some were marked. */
async function heads(event: TestEvent, all: number, came: number) {
  const party = await aParty(t, event, { heads: Array.from({ length: all }, (_, n) => ({ called: `同行 ${n + 1}` })) });
  const phone = aDoorPhone(t, community.staff, event.sessionId);
  const marks = party.headIds.slice(0, came).map((headId) => phone.mark({ headId }));
  if (marks.length > 0) await ok(phone.send(...marks));
  return { party, phone };
}

describe('the rotating code', () => {
  const checkIn = (who: { base: string; post: TestCommunity['staff']['post'] }, code: string, more = {}) =>
    who.post(`${who.base}/self-check-in`, { code, nonce: newId(), ...more });
  const codeOf = async (event: TestEvent): Promise<string> =>
    (await ok(community.staff.get(`${community.base}/door/sessions/${event.sessionId}/self-code`))).body.code;

  it('marks the whole party of its contact, and of anybody else themself', async () => {
    const event = await soon();
    const [contact, friend] = [await aResident(t, community), await aResident(t, community)];
    const party = await aParty(t, event, {
      contact,
      heads: [{ member: contact }, { member: friend }, { called: '乐乐' }],
    });
    const { body } = await ok(checkIn(friend, await codeOf(event)));
    expect(body).toEqual({ sessionId: event.sessionId, registrationId: party.id, present: 1 });
    expect((await ok(checkIn(contact, await codeOf(event)))).body.present).toBe(3);
    const rows: unknown[] = await t.db.query('SELECT verdict FROM presence_marks WHERE session_id = ? AND how = ?', [
      event.sessionId,
      'self',
    ]);
    expect(rows).toHaveLength(4);
    const theirs = { headIds: [party.headIds[0]] };
    expect(verdict(await checkIn(friend, await codeOf(event), theirs))).toBe('404 NOT_FOUND');
  });

  it('edge 39: forged, of another event and of a minute ago are three different sentences', async () => {
    const [event, other] = [await soon(), await soon({ title: '另一场' })];
    const resident = await aResident(t, community);
    await aParty(t, event, { contact: resident, heads: [{ member: resident }] });
    const code = await codeOf(event);
    const [forged, elsewhere] = [`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, await codeOf(other)];
    const answers = [await checkIn(resident, forged), await checkIn(resident, elsewhere)];
    t.clock.advance({ minutes: 1 });
    answers.push(await checkIn(resident, code));
    expect(answers.map(verdict)).toEqual(['422 SELF_CODE_FORGED', '409 SELF_CODE_OTHER', '409 SELF_CODE_OLD']);
    expect(new Set(answers.map(({ body }) => body.detail)).size).toBe(3);
    const strange = await aCommunity(t);
    const there = await anEvent(t, strange, { startsIn: 1, closesIn: 1 });
    const path = `${strange.base}/door/sessions/${there.sessionId}/self-code`;
    const { body } = await ok(strange.staff.get(path));
    expect(verdict(await checkIn(resident, body.code))).toBe('409 SELF_CODE_OTHER');
  });

  it('sends whoever did not sign up, or waits, to the people at the door', async () => {
    const event = await soon();
    const [nobody, waiting] = [await aResident(t, community), await aResident(t, community)];
    await aParty(t, event, { state: 'waiting', contact: waiting, heads: [{ member: waiting }] });
    const code = await codeOf(event);
    expect(verdict(await checkIn(nobody, code))).toBe('409 SELF_NOT_SIGNED_UP');
    expect(verdict(await checkIn(waiting, code))).toBe('409 SELF_WAITING');
  });

  it('counts somebody once where nobody signs up', async () => {
    const event = await soon({ mode: 'free' });
    const resident = await aResident(t, community);
    const code = await codeOf(event);
    const [first, again] = [await ok(checkIn(resident, code)), await ok(checkIn(resident, code))];
    expect([first.body, again.body]).toEqual(
      Array(2).fill({ sessionId: event.sessionId, registrationId: null, present: 1 }),
    );
    expect(await afterOf(event)).toMatchObject({ walkIns: 1, distinctPeople: 1 });
  });

  it('is shown only at a door that is open, to whoever stands there', async () => {
    const event = await anEvent(t, community, { startsIn: 20, closesIn: 20 });
    const [helper, resident] = [await aResident(t, community), await aResident(t, community)];
    await atTheDoor(t, event, helper);
    const path = `${community.base}/door/sessions/${event.sessionId}/self-code`;
    expect(verdict(await helper.get(path))).toBe('409 DOOR_NOT_YET');
    expect(verdict(await resident.get(path))).toBe('403 DOOR_NOT_YOURS');
    t.clock.advance({ hours: 18 });
    expect(Object.keys((await ok(helper.get(path))).body)).toEqual(['code', 'validUntil']);
  });
});

describe('a session afterwards', () => {
  it('edge 49: a free session with nothing but an estimate of 230 was held and reached 230', async () => {
    const event = await soon({ mode: 'free', state: 'not_held' });
    over();
    await ok(write(event, 'headcounts', { people: 230, method: 'estimate', note: '门口数的' }));
    const view = await afterOf(event);
    expect(view).toMatchObject({ state: 'held', reach: 230, basis: 'estimate', noShows: 0 });
    expect(Object.keys(view).sort()).toEqual([
      ...['attendanceComplete', 'basis', 'distinctPeople', 'doorRun', 'eventId', 'eventTitle', 'feedback', 'headcount'],
      ...['noShows', 'present', 'reach', 'registered', 'served', 'sessionId', 'starsAverage', 'startsAt', 'state'],
      'walkIns',
    ]);
    expect(view.headcount).toMatchObject({ people: 230, method: 'estimate', note: '门口数的' });
  });

  it('edge 50: 200 counted, 5 marked and 10 who walked in are the largest of them, never their sum', async () => {
    const event = await soon();
    const { phone } = await heads(event, 6, 5);
    await ok(phone.sendWalkIns(phone.walkIn({ people: 10 })));
    over();
    expect(await afterOf(event)).toMatchObject({ reach: 15, basis: 'marks' });
    await ok(write(event, 'headcounts', { people: 12, method: 'rows' }));
    expect(await afterOf(event)).toMatchObject({ reach: 15, basis: 'marks' });
    await ok(write(event, 'headcounts', { people: 200, method: 'clicker' }));
    expect(await afterOf(event)).toMatchObject({ reach: 200, basis: 'headcount', headcount: { people: 200 } });
    const rows: unknown[] = await t.db.query('SELECT id FROM headcounts WHERE session_id = ?', [event.sessionId]);
    expect(rows).toHaveLength(2);
  });

  it('counts what each service of a fair gave, the last count of each', async () => {
    const event = await soon({ kind: 'service_fair', mode: 'free' });
    over();
    await ok(write(event, 'served', { service: 'haircut', people: 20 }));
    await ok(write(event, 'served', { service: 'haircut', people: 31 }));
    await ok(write(event, 'served', { service: 'clinic', people: 12 }));
    const view = await afterOf(event);
    expect(view).toMatchObject({ state: 'held', reach: 43, basis: 'served' });
    expect(view.served.map(({ service, people }: { service: string; people: number }) => [service, people])).toEqual([
      ['clinic', 12],
      ['haircut', 31],
    ]);
  });

  it('edge 53: where only a third was marked nobody is a no-show, until the organiser says the list is complete', async () => {
    const event = await soon();
    await heads(event, 6, 2);
    over();
    await ok(write(event, 'headcounts', { people: 2, method: 'seats' }));
    expect(await afterOf(event)).toMatchObject({
      state: 'held',
      doorRun: false,
      noShows: 0,
      registered: 6,
      present: 2,
    });
    await ok(write(event, 'attendance/complete', { complete: true }));
    expect(await afterOf(event)).toMatchObject({ doorRun: true, noShows: 4, attendanceComplete: true });
    await ok(write(event, 'attendance/complete', { complete: false }));
    expect(await afterOf(event)).toMatchObject({ doorRun: false, noShows: 0 });
  });

  it('edge 54: "the door did not scan me" is a task for the organiser; once accepted the figure changes and the act is recorded', async () => {
    const event = await soon();
    const resident = await aResident(t, community);
    const party = await aParty(t, event, { contact: resident, heads: [{ member: resident }] });
    await heads(event, 4, 4);
    over();
    await ok(write(event, 'headcounts', { people: 4, method: 'seats' }));
    expect(await afterOf(event)).toMatchObject({ noShows: 1 });
    const path = `${community.base}/registrations/${party.id}/appeal`;
    const { body } = await ok(resident.post(path, { reason: '门口没扫到' }));
    expect(body).toEqual({ id: party.id, sessionId: event.sessionId, state: 'confirmed', seats: 1, ahead: null });
    await ok(resident.post(path, { reason: '门口没扫到' }));
    const tasks = (await tasksOf(community.staff)).filter(({ kind }) => kind === 'event_appeal');
    expect(tasks).toHaveLength(1);
    const stranger = await aResident(t, community);
    expect(verdict(await stranger.post(path, { reason: '我也来了' }))).toBe('404 NOT_FOUND');
    await ok(community.staff.post(`${organiser()}/registrations/${party.id}/came`, { reason: '邻居都看见了' }));
    expect(await afterOf(event)).toMatchObject({ noShows: 0, present: 5 });
    const [mark] = await t.db.query<Record<string, unknown>[]>(
      "SELECT how, verdict, registration_person_id FROM presence_marks WHERE session_id = ? AND how = 'counter'",
      [event.sessionId],
    );
    expect(mark).toEqual({ how: 'counter', verdict: 'accepted', registration_person_id: party.headIds[0] });
    const acts: unknown[] = await t.db.query("SELECT id FROM audit_entries WHERE action = 'registration.came'");
    expect(acts).toHaveLength(1);
    expect(await idsOf(community.staff)).not.toContain(tasks[0]?.id);
    expect(verdict(await resident.post(path, { reason: '门口没扫到' }))).toBe('409 REGISTRATION_MOVED_ON');
  });

  it('takes no counts before it begins, of a cancelled session, of another community, and none below zero', async () => {
    const [event, off] = [await soon(), await soon({ state: 'cancelled' })];
    const count = { people: 3, method: 'rows' };
    expect(verdict(await write(event, 'headcounts', count))).toBe('422 HEADCOUNT_FUTURE');
    over();
    expect(verdict(await write(off, 'headcounts', count))).toBe('409 SESSION_MOVED_ON');
    expect(verdict(await write(event, 'headcounts', { ...count, people: -1 }))).toBe('400 VALIDATION_FAILED');
    const stranger = (await aCommunity(t)).staff;
    for (const secondMemberId of [newId(), stranger.memberId])
      expect(verdict(await write(event, 'headcounts', { ...count, secondMemberId }))).toBe('404 NOT_FOUND');
    const path = `${stranger.base}/organiser/sessions/${event.sessionId}`;
    expect(verdict(await stranger.post(`${path}/headcounts`, count))).toBe('404 NOT_FOUND');
    expect(verdict(await stranger.get(`${path}/after`))).toBe('404 NOT_FOUND');
  });

  it('knows different people as far as they are known', async () => {
    const event = await soon();
    const resident = await aResident(t, community);
    const party = await aParty(t, event, { heads: [{ member: resident }, { called: '同行 1' }] });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    await ok(phone.send(...party.headIds.map((headId) => phone.mark({ headId }))));
    expect(await personOf(t, resident)).not.toBe('');
    expect(await afterOf(event)).toMatchObject({ present: 2, distinctPeople: 1 });
  });
});
