import { formatTime } from '@silin/shared';
import { newId } from '../../src/platform/database/ids.js';
import { readSheet } from '../../src/platform/sheets/read-sheet.js';
import { aDoorPhone, aParty, atTheDoor, personOf } from '../support/door-builders.js';
import { anEvent, type EventWish, poolsOf, type TestEvent } from '../support/event-builders.js';
import { aCommunity, aMember, type TestCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, ok, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
});
afterAll(() => t?.close());

/** An event that begins in an hour. */
const soon = (wish: EventWish = {}): Promise<TestEvent> => anEvent(t, community, { startsIn: 1, closesIn: 1, ...wish });

const named = async (name: string, building = 0) => {
  const member = await aMember(t, community, { building });
  await ok(member.put(`${member.base}/me`, { realName: name, phone: '13812340077' }));
  return member;
};

const verdicts = (body: { marks: { verdict: string }[] }): string[] => body.marks.map((mark) => mark.verdict);
const rowsOf = async (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> => t.db.query(sql, values);

describe('the list of the door', () => {
  it('says enough to let people in and nothing more', async () => {
    const event = await soon({ title: '戏曲进大院', capacity: 10 });
    const contact = await named('王秀英');
    const party = await aParty(t, event, {
      contact,
      heads: [{ member: contact }, { called: '乐乐', ageBand: '0-3', onLap: true }, { called: '同行 1' }],
    });
    const { body } = await ok(aDoorPhone(t, community.staff, event.sessionId).open());
    expect(Object.keys(body).sort()).toEqual([
      ...[
        'codeKey',
        'counters',
        'endsAt',
        'entryKey',
        'eventTitle',
        'parties',
        'questions',
        'revision',
        'serverNow',
        'sessionId',
      ],
      ...['sessionLabel', 'startsAt', 'state', 'storageKey', 'unchanged', 'validUntil'],
    ]);
    const head = { id: expect.any(String), codeHash: expect.stringMatching(/^[0-9a-f]{64}$/), present: false };
    expect(body.parties).toEqual([
      {
        ...{ id: party.id, state: 'confirmed', pool: 'online', orderNo: 1, seats: 2, buildingName: '1号楼' },
        phoneTail: '0077',
        heads: [
          { ...head, called: '王*英', ageBand: null, takesSeat: true },
          { ...head, called: '乐*', ageBand: '0-3', takesSeat: false },
          { ...head, called: '同行 1', ageBand: null, takesSeat: true },
        ],
      },
    ]);
    expect(body.counters).toEqual({ present: 0, expected: 3, walkIns: 0, free: 8 });
    expect(JSON.stringify(body)).not.toContain('王秀英');
    expect(await rowsOf('SELECT action FROM audit_entries WHERE subject_id = ?', event.sessionId)).toEqual([
      { action: 'session.door_opened' },
    ]);
  });

  it('is sent again only when something on it changed', async () => {
    const event = await soon();
    const party = await aParty(t, event);
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const { body: first } = await ok(phone.open());
    const since = async (revision: string) =>
      (await ok(community.staff.get(`${phone.path}/package?since=${revision}`))).body;
    expect(await since(first.revision)).toMatchObject({ unchanged: true, parties: [], revision: first.revision });
    await ok(phone.send(phone.mark({ code: party.code })));
    const next = await since(first.revision);
    expect(next).toMatchObject({ unchanged: false, parties: [{ id: party.id, heads: [{ present: true }] }] });
    expect(next.storageKey).toBe(first.storageKey);
  });

  it('is for organisers, staff and helpers at this door, from a day before until twelve hours after', async () => {
    const event = await anEvent(t, community, { startsIn: 30, closesIn: 30 });
    const helper = lasting(t, await aMember(t, community));
    const resident = lasting(t, await aMember(t, community));
    const organiser = lasting(t, await aMember(t, community, { roles: ['organiser'] }));
    await atTheDoor(t, event, helper);
    const opened = async (who: typeof helper) => verdict(await aDoorPhone(t, who, event.sessionId).open());
    expect(await opened(organiser)).toBe('409 DOOR_NOT_YET');
    t.clock.advance({ hours: 7 });
    expect(await Promise.all([organiser, helper, resident].map(opened))).toEqual(['200', '200', '403 DOOR_NOT_YOURS']);
    const items = async (who: typeof helper) =>
      (await ok(who.get(`${who.base}/door/sessions`))).body.items.map((item: { sessionId: string }) => item.sessionId);
    expect(await Promise.all([organiser, helper, resident].map(items))).toEqual([
      [event.sessionId],
      [event.sessionId],
      [],
    ]);
    t.clock.advance({ hours: 38 });
    expect(await opened(organiser)).toBe('409 DOOR_CLOSED');
    const path = `${community.base}/door/sessions/${newId()}/open`;
    expect(verdict(await organiser.post(path))).toBe('404 NOT_FOUND');
    const draft = await anEvent(t, community, { eventState: 'draft', startsIn: 1, closesIn: 1 });
    expect(verdict(await aDoorPhone(t, organiser, draft.sessionId).open())).toBe('404 NOT_FOUND');
    const elsewhere = (await aCommunity(t)).staff;
    expect(verdict(await aDoorPhone(t, elsewhere, event.sessionId).open())).toBe('404 NOT_FOUND');
  });
});

describe('marks', () => {
  it('edge 34: three of four came; one of them is undone with a reason', async () => {
    const event = await soon();
    const party = await aParty(t, event, { heads: [1, 2, 3, 4].map((n) => ({ called: `同行 ${n}` })) });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const came = party.headIds.slice(0, 3).map((headId) => phone.mark({ headId, how: 'search' }));
    const { body } = await ok(phone.send(...came));
    expect(verdicts(body)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(body.counters).toEqual({ present: 3, expected: 1, walkIns: 0, free: 46 });
    const undo = { act: 'undo', headId: party.headIds[0] };
    expect(verdict(await phone.send(phone.mark(undo)))).toBe('422 UNDO_NEEDS_REASON');
    const { body: after } = await ok(phone.send(phone.mark({ ...undo, undoReason: '点错了' })));
    expect(after).toMatchObject({ marks: [{ verdict: 'undone' }], counters: { present: 2, expected: 2 } });
    const { body: again } = await ok(phone.send(phone.mark({ ...undo, undoReason: '点错了' })));
    expect(verdicts(again)).toEqual(['nothing_to_undo']);
    const [row] = await rowsOf("SELECT reason FROM presence_marks WHERE verdict = 'undone'");
    expect(row?.['reason']).not.toContain('点错了');
  });

  it('edges 35 and 36: on a second phone it says who was first, when, and that it was another phone; present once, both rows kept', async () => {
    const event = await soon();
    const party = await aParty(t, event);
    const helper = await aMember(t, community, { nickname: '小赵' });
    await atTheDoor(t, event, helper);
    const first = aDoorPhone(t, helper, event.sessionId);
    const second = aDoorPhone(t, community.staff, event.sessionId);
    await ok(first.send(first.mark({ code: party.code, offline: true })));
    const { body } = await ok(second.send(second.mark({ code: party.code, offline: true })));
    const at = t.clock.now().toISOString();
    expect(body.marks).toEqual([
      {
        ...{ nonce: expect.any(String), verdict: 'repeat', headId: party.headIds[0], firstBy: '小赵', firstAt: at },
        firstDevice: first.deviceId.slice(-4).toUpperCase(),
        sentence: `已经签过到了：${formatTime(at)} 由小赵登记（在另一部手机上）。`,
      },
    ]);
    expect(body.counters.present).toBe(1);
    const { body: same } = await ok(first.send(first.mark({ code: party.code })));
    expect(same.marks[0]).toMatchObject({ verdict: 'repeat', firstDevice: null });
    expect(await rowsOf('SELECT verdict FROM presence_marks WHERE session_id = ?', event.sessionId)).toHaveLength(3);
  });

  it('edge 37: a party that had cancelled came all the same; it is a walk-in of that registration, counted once', async () => {
    const event = await soon();
    const neighbour = await named('李桂香');
    const party = await aParty(t, event, { state: 'cancelled', heads: [{ member: neighbour }] });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const { body } = await ok(phone.send(phone.mark({ code: party.code, offline: true })));
    expect(body).toMatchObject({
      marks: [{ verdict: 'was_cancelled', headId: party.headIds[0] }],
      counters: { present: 0, walkIns: 1, expected: 0 },
    });
    const personId = await personOf(t, neighbour);
    expect(await rowsOf('SELECT was_registration_id, person_id, people FROM walk_ins')).toEqual([
      { was_registration_id: party.id, person_id: personId, people: 1 },
    ]);
    const { body: again } = await ok(phone.send(phone.mark({ code: party.code })));
    expect(again).toMatchObject({ marks: [{ verdict: 'repeat' }], counters: { walkIns: 1 } });
    expect(await rowsOf('SELECT state FROM registrations WHERE id = ?', party.id)).toEqual([{ state: 'cancelled' }]);
    const undo = phone.mark({ act: 'undo', headId: party.headIds[0], undoReason: '认错人了' });
    expect((await ok(phone.send(undo))).body).toMatchObject({
      marks: [{ verdict: 'undone' }],
      counters: { walkIns: 0 },
    });
  });

  it('edge 38: a party that got its seat after the phone took the list is in with its old code', async () => {
    const event = await soon();
    const party = await aParty(t, event, { state: 'waiting' });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    await ok(phone.open());
    await t.db.query(
      "UPDATE registrations SET state = 'confirmed', confirmed_at = NOW(3), confirmed_how = 'promotion' WHERE id = ?",
      [party.id],
    );
    const { body } = await ok(phone.send(phone.mark({ code: party.code, offline: true })));
    expect(verdicts(body)).toEqual(['accepted']);
  });

  it('R8: whoever waits and is let in is a walk-in; the seats that may be given become fewer and the registration stays', async () => {
    const event = await soon({ capacity: 2 });
    const party = await aParty(t, event, { state: 'waiting' });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    expect((await ok(phone.open())).body.counters.free).toBe(2);
    const { body } = await ok(phone.send(phone.mark({ headId: party.headIds[0], how: 'search' })));
    expect(body).toMatchObject({ marks: [{ verdict: 'was_waiting' }], counters: { walkIns: 1, free: 1 } });
    expect(await rowsOf('SELECT state FROM registrations WHERE id = ?', party.id)).toEqual([{ state: 'waiting' }]);
    expect(await poolsOf(t, event.sessionId)).toEqual({ online: { seats: 2, taken: 0, held: 0 } });
  });

  it('edge 39: a code of another session, a forged one and one of somebody else are three sentences', async () => {
    const event = await soon();
    const other = await soon({ title: '另一场' });
    const party = await aParty(t, event);
    const there = await aParty(t, other);
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const codes = [there.code, `${party.code.slice(0, -1)}${party.code.endsWith('0') ? '1' : '0'}`, 'https://a.b/c'];
    const { body } = await ok(phone.send(...codes.map((code) => phone.mark({ code }))));
    expect(body.marks.map(({ verdict, sentence }: Record<string, string>) => [verdict, sentence])).toEqual([
      ['other_session', '这是另一场活动的入场码，请看看日期。'],
      ['unknown_code', '这个入场码是假的，请按姓名找。'],
      ['unknown_code', '这不是四邻的入场码，请按姓名找。'],
    ]);
    expect(body.counters.present).toBe(0);
    const elsewhere = await aCommunity(t);
    const theirs = await anEvent(t, elsewhere, { startsIn: 1, closesIn: 1 });
    const stranger = await aParty(t, theirs);
    const { body: strange } = await ok(
      phone.send(phone.mark({ code: stranger.code }), phone.mark({ headId: stranger.headIds[0] })),
    );
    expect(verdicts(strange)).toEqual(['other_session', 'unknown_code']);
  });

  it('edge 40: a phone whose clock is an hour wrong changes no verdict', async () => {
    const event = await soon();
    const party = await aParty(t, event);
    const [fast, right] = [1, 2].map(() => aDoorPhone(t, community.staff, event.sessionId)) as [
      ReturnType<typeof aDoorPhone>,
      ReturnType<typeof aDoorPhone>,
    ];
    await ok(right.send(right.mark({ code: party.code })));
    const early = new Date(t.clock.now().getTime() - 3_600_000).toISOString();
    const { body } = await ok(
      fast.send(fast.mark({ code: party.code, deviceAt: early, deviceOffsetMs: 3_600_000, offline: true })),
    );
    expect(verdicts(body)).toEqual(['repeat']);
  });

  it('edge 42: a hundred marks sent twice get the same answers and no new rows', async () => {
    const event = await soon({ capacity: 100 });
    const eight = Array.from({ length: 8 }, (_, at) => ({ called: `同行 ${at + 1}` }));
    const parties = [];
    for (let n = 0; n < 12; n += 1) parties.push(await aParty(t, event, { heads: eight }));
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const heads = parties.flatMap(({ headIds }) => headIds.map((headId) => phone.mark({ headId })));
    const batch = [...heads, phone.mark({ code: 'NOT-OURS' }), ...heads.slice(0, 1), phone.mark({ headId: newId() })];
    const extra = phone.mark({ headId: parties[0]?.headIds[0] });
    const marks = [...batch, extra];
    expect(marks).toHaveLength(100);
    const { body: first } = await ok(phone.send(...marks));
    const rows = await rowsOf('SELECT nonce FROM presence_marks');
    const { body: second } = await ok(phone.send(...marks));
    expect(second).toEqual(first);
    expect(await rowsOf('SELECT nonce FROM presence_marks')).toEqual(rows);
    expect(first.counters.present).toBe(96);
    expect(verdicts(first).at(-1)).toBe('repeat');
    expect(verdict(await phone.send(...marks, phone.mark({ code: 'A' })))).toBe('400 VALIDATION_FAILED');
  });

  it('edge 43: two people of one name are told apart by where they live, and the right one is marked', async () => {
    const event = await soon();
    const [one, other] = [await named('王秀英', 0), await named('王秀英', 2)];
    await aParty(t, event, { contact: one, heads: [{ member: one }] });
    const right = await aParty(t, event, { contact: other, heads: [{ member: other }] });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const { body } = await ok(phone.open());
    const shown = body.parties.map((party: { buildingName: string; heads: { called: string }[] }) => [
      party.heads[0]?.called,
      party.buildingName,
    ]);
    expect(shown).toEqual([
      ['王*英', '1号楼'],
      ['王*英', '3号楼'],
    ]);
    await ok(phone.send(phone.mark({ headId: right.headIds[0], how: 'search' })));
    const present = await rowsOf(
      'SELECT registration_id FROM registration_people WHERE present = 1 AND session_id = ?',
      event.sessionId,
    );
    expect(present).toEqual([{ registration_id: right.id }]);
  });

  it('edge 44: a paper sheet keyed in three days later says "repeat" of somebody already scanned', async () => {
    const event = await soon();
    const party = await aParty(t, event, { heads: [{ called: '同行 1' }, { called: '同行 2' }] });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    await ok(phone.send(phone.mark({ headId: party.headIds[0] })));
    t.clock.advance({ days: 3 });
    const typed = party.seatCodes.map((code) => phone.mark({ code: code.toLowerCase(), how: 'paper' }));
    expect(verdicts((await ok(phone.send(...typed))).body)).toEqual(['repeat', 'accepted']);
  });

  it('are refused while it is too early and when the session was cancelled', async () => {
    const tomorrow = await anEvent(t, community, { startsIn: 20, closesIn: 20 });
    const off = await soon({ state: 'cancelled' });
    const answers: unknown[] = [];
    for (const event of [tomorrow, off]) {
      const party = await aParty(t, event);
      const phone = aDoorPhone(t, community.staff, event.sessionId);
      answers.push(verdicts((await ok(phone.send(phone.mark({ code: party.code })))).body)[0]);
    }
    expect(answers).toEqual(['too_early', 'session_cancelled']);
    expect(
      await rowsOf('SELECT id FROM registration_people WHERE present = 1 AND session_id = ?', off.sessionId),
    ).toEqual([]);
  });

  it('of somebody who cancelled and signed up again count for the seat they have now', async () => {
    const event = await soon();
    const neighbour = await named('李桂香');
    const old = await aParty(t, event, { state: 'cancelled', heads: [{ member: neighbour }] });
    const now = await aParty(t, event, { heads: [{ member: neighbour }] });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const { body } = await ok(phone.send(phone.mark({ code: old.code }), phone.mark({ code: now.code })));
    expect(verdicts(body)).toEqual(['accepted', 'repeat']);
    expect(body.counters).toMatchObject({ present: 1, walkIns: 0 });
  });

  it('whose nonce another session has had say nothing here', async () => {
    const [event, other] = [await soon(), await soon()];
    const party = await aParty(t, event);
    const there = aDoorPhone(t, community.staff, other.sessionId);
    const here = aDoorPhone(t, community.staff, event.sessionId);
    const mark = there.mark({ code: party.code });
    await ok(there.send(mark));
    expect((await ok(here.send(mark))).body).toMatchObject({
      marks: [{ verdict: 'unknown_code', headId: null }],
      counters: { present: 0 },
    });
  });
});

describe('people who walk in', () => {
  it('edge 21: companions nobody named count when they are marked', async () => {
    const event = await soon();
    const party = await aParty(t, event, { heads: [{ called: '张' }, { called: '同行 1' }, { called: '同行 2' }] });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const { body } = await ok(phone.send(...party.headIds.map((headId) => phone.mark({ headId }))));
    expect(body.counters.present).toBe(3);
  });

  it('edge 22: somebody who came with a party is linked to it, counted once, and takes none of its seats', async () => {
    const event = await soon({ capacity: 10 });
    const party = await aParty(t, event, { heads: [{ called: '张' }] });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const walkIn = phone.walkIn({ people: 3, withRegistrationId: party.id, called: '张家亲戚', ageBand: '18-59' });
    const { body } = await ok(phone.sendWalkIns(walkIn));
    expect(body).toEqual({
      walkIns: [{ nonce: walkIn['nonce'], id: expect.any(String), verdict: 'accepted', unanswered: [] }],
      counters: { present: 0, expected: 1, walkIns: 3, free: 6 },
    });
    const again = await ok(phone.sendWalkIns(walkIn, walkIn));
    expect(again.body.walkIns.map((row: { verdict: string }) => row.verdict)).toEqual(['repeat', 'repeat']);
    expect(again.body.counters.walkIns).toBe(3);
    const [row] = await rowsOf(
      'SELECT with_registration_id, called FROM walk_ins WHERE session_id = ?',
      event.sessionId,
    );
    expect(row?.['with_registration_id']).toBe(party.id);
    expect(row?.['called']).not.toContain('张');
    expect(await rowsOf('SELECT seats, heads FROM registrations WHERE id = ?', party.id)).toEqual([
      { seats: 1, heads: 1 },
    ]);
  });

  it('edge 45: are asked the same as who signs up; what they answer stands in the ledger, and nobody is sent away for saying nothing', async () => {
    const asked = await soon({
      questions: [{ type: 'one', label: '坐前排吗', options: ['坐', '不坐'], required: true }],
    });
    const phone = aDoorPhone(t, community.staff, asked.sessionId);
    const [questionId] = asked.questionIds;
    expect((await ok(phone.open())).body.questions).toMatchObject([
      { id: questionId, label: '坐前排吗', required: true },
    ]);
    const answered = phone.walkIn({ answers: [{ questionId, options: ['1'] }] });
    const silent = phone.walkIn({});
    const wrong = phone.walkIn({
      answers: [
        { questionId, options: ['7'] },
        { questionId: newId(), text: '什么' },
      ],
    });
    const { body } = await ok(phone.sendWalkIns(answered, silent, wrong));
    expect(body.walkIns.map(({ verdict: kept, unanswered }: never) => [kept, unanswered])).toEqual([
      ['accepted', []],
      ['accepted', [questionId]],
      ['accepted', [questionId]],
    ]);
    const kept = await rowsOf('SELECT answer, delete_on FROM walk_in_answers');
    expect(kept).toHaveLength(1);
    expect(String(kept[0]?.['answer'])).not.toContain('不坐');
    const answer = await fetch(`${t.url}/api/v1${community.base}/organiser/sessions/${asked.sessionId}/ledger.xlsx`, {
      headers: { authorization: `Bearer ${community.staff.accessToken}` },
    });
    const rows = await readSheet(Buffer.from(await answer.arrayBuffer()), { maxRows: 20, maxColumns: 30 });
    expect(rows.flatMap(({ cells }) => cells).filter((cell) => cell === '不坐')).toHaveLength(1);
    t.clock.advance({ days: 40 });
    await t.drain();
    expect(await rowsOf('SELECT answer FROM walk_in_answers')).toEqual([]);
  });

  it('keep the time of the phone when they were entered without a network, never before the door nor after now', async () => {
    const asked = await soon();
    const phone = aDoorPhone(t, community.staff, asked.sessionId);
    const minutes = (n: number): string => new Date(t.clock.now().getTime() + n * 60_000).toISOString();
    const sent = {
      online: phone.walkIn({ deviceAt: minutes(-50) }),
      offline: phone.walkIn({ deviceAt: minutes(-50), offline: true }),
      fast: phone.walkIn({ deviceAt: minutes(10), deviceOffsetMs: -3600_000, offline: true }),
      ahead: phone.walkIn({ deviceAt: minutes(90), offline: true }),
      old: phone.walkIn({ deviceAt: minutes(-60 * 24 * 300), offline: true }),
    };
    await ok(phone.sendWalkIns(...Object.values(sent)));
    const rows = await rowsOf('SELECT nonce, at FROM walk_ins');
    const at = ({ nonce }: Record<string, unknown>): string =>
      (rows.find((row) => row['nonce'] === nonce)?.['at'] as Date).toISOString();
    expect(at(sent.online)).toBe(minutes(0));
    expect(at(sent.offline)).toBe(minutes(-50));
    expect(at(sent.fast)).toBe(minutes(-50));
    expect(at(sent.ahead)).toBe(minutes(0));
    expect(at(sent.old)).toBe(minutes(60 - 180));
  });

  it('are taken off again with a reason, once', async () => {
    const event = await soon();
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    const { body } = await ok(phone.sendWalkIns(phone.walkIn({ people: 5 }), phone.walkIn({ people: 2 })));
    const path = `${community.base}/door/walk-ins/${body.walkIns[0].id}/undo`;
    expect(verdict(await community.staff.post(path, {}))).toBe('400 VALIDATION_FAILED');
    expect((await ok(community.staff.post(path, { reason: '数多了' }))).body.walkIns).toBe(2);
    expect((await ok(community.staff.post(path, { reason: '数多了' }))).body.walkIns).toBe(2);
    const resident = await aMember(t, community);
    expect(verdict(await resident.post(path, { reason: '数多了' }))).toBe('403 DOOR_NOT_YOURS');
    const stranger = (await aCommunity(t)).staff;
    const theirs = `${stranger.base}/door/walk-ins/${body.walkIns[0].id}/undo`;
    expect(verdict(await stranger.post(theirs, { reason: '数多了' }))).toBe('404 NOT_FOUND');
  });

  it('are one to twenty; what leads nowhere is left out and the fact is kept', async () => {
    const event = await soon();
    const other = await soon();
    const elsewhere = await aParty(t, other);
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    for (const people of [0, 21, -1, 1.5, '3']) {
      expect(verdict(await phone.sendWalkIns(phone.walkIn({ people })))).toBe('400 VALIDATION_FAILED');
    }
    const lost = phone.walkIn({ people: 20, withRegistrationId: elsewhere.id, buildingId: newId() });
    expect((await ok(phone.sendWalkIns(lost))).body.counters.walkIns).toBe(20);
    const there = aDoorPhone(t, community.staff, other.sessionId);
    expect(verdict(await there.sendWalkIns(lost))).toBe('409 SESSION_MOVED_ON');
  });

  it('of a session nobody signs up for need no seats', async () => {
    const event = await soon({ mode: 'free' });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    expect((await ok(phone.open())).body.counters).toEqual({ present: 0, expected: 0, walkIns: 0, free: null });
    expect((await ok(phone.sendWalkIns(phone.walkIn({ people: 8 })))).body.counters.walkIns).toBe(8);
  });

  it('or marks make a session held that was given up', async () => {
    const event = await soon({ state: 'not_held' });
    const phone = aDoorPhone(t, community.staff, event.sessionId);
    await ok(phone.sendWalkIns(phone.walkIn({ people: 4 })));
    expect(await rowsOf('SELECT state FROM event_sessions WHERE id = ?', event.sessionId)).toEqual([{ state: 'held' }]);
  });
});
