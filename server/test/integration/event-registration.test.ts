import type { HoldAnswer, PartyCandidates, RegistrationView } from '../../src/modules/events/dto/registration.dto.js';
import { anElder, codeOfAnswer, nameProxy, personOf } from '../support/consents.js';
import { anEvent, type EventWish, poolsOf, register, registered } from '../support/event-builders.js';
import { type Answer, aKey } from '../support/http.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let member: TestMember;
beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
});
beforeEach(async () => {
  member = await aResident(t, community);
});
afterAll(() => t.close());

const session = async (wish: EventWish = {}): Promise<string> => (await anEvent(t, community, wish)).sessionId;
const one = async (who: TestMember, id: string): Promise<RegistrationView> =>
  (await ok(who.get(`${who.base}/registrations/${id}`))).body as RegistrationView;
const hold = (who: TestMember, sessionId: string, seats = 1): Promise<Answer> =>
  who.post(`${who.base}/sessions/${sessionId}/holds`, { seats });
const held = async (who: TestMember, sessionId: string, seats = 1): Promise<HoldAnswer> =>
  (await ok(hold(who, sessionId, seats))).body as HoldAnswer;
const cancel = (who: TestMember, id: string): Promise<Answer> => who.post(`${who.base}/registrations/${id}/cancel`, {});
const counter = (sessionId: string, body: object): Promise<Answer> =>
  community.staff.post(`${community.base}/organiser/sessions/${sessionId}/registrations`, body);
const refusal = async (asked: Promise<Answer>): Promise<string> => ((await asked).body as { detail: string }).detail;

describe('signing up', () => {
  it('takes one tap where there is nothing to fill in: a seat, the position of nobody before, and a code for the door', async () => {
    const sessionId = await session();

    const answer = await ok(register(t, member, sessionId));

    expect(answer.body).toEqual({ id: expect.any(String), sessionId, state: 'confirmed', seats: 1, ahead: null });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 1, held: 0 } });
    const view = await one(member, (answer.body as { id: string }).id);
    expect(view).toMatchObject({
      ...{ state: 'confirmed', orderNo: 1, confirmedHow: 'direct', madeHow: 'self', madeBy: null },
    });
    expect(view.entryCode).toMatch(/^S1\./);
    expect(view.actions).toEqual(['cancel', 'shrink', 'answerComing']);
  });

  it('gives a repeat with the same key its first answer, also after the sign-up closed', async () => {
    const sessionId = await session({ closesIn: 1, startsIn: 30 });
    const key = aKey();
    const first = await registered(t, member, sessionId, { key });
    await later(t, { hours: 2 });

    const again = await ok(register(t, member, sessionId, { key }));

    expect(again.body).toEqual(first);
    expect(await codeOfAnswer(register(t, member, sessionId, { key, unnamed: 1 }))).toBe('422 IDEMPOTENCY_KEY_REUSED');
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 1, held: 0 } });
  });

  it('says when it is too early, too late, free, over, or of another community', async () => {
    const code = async (wish: EventWish): Promise<string> => codeOfAnswer(register(t, member, await session(wish)));

    expect(await code({ opensIn: 1 })).toBe('409 SIGN_UP_NOT_OPEN');
    expect(await code({ opensIn: -3, closesIn: -1 })).toBe('409 SIGN_UP_CLOSED');
    expect(await code({ mode: 'free' })).toBe('409 SIGN_UP_FREE');
    expect(await code({ state: 'cancelled' })).toBe('409 SESSION_MOVED_ON');
    expect(await code({ eventState: 'draft' })).toBe('404 NOT_FOUND');
    const other = await anEvent(t, await aCommunity(t));
    expect(await codeOfAnswer(register(t, member, other.sessionId))).toBe('404 NOT_FOUND');
  });

  it('of an event open to the street is for its other communities too, and nobody else', async () => {
    const neighbours = await aCommunity(t);
    const elsewhere = await aCommunity(t, { street: '另一条街' });
    const { sessionId } = await anEvent(t, neighbours, { audience: 'street' });

    expect(await registered(t, member, sessionId)).toMatchObject({ state: 'confirmed' });
    expect(await codeOfAnswer(register(t, await aMember(t, elsewhere), sessionId))).toBe('404 NOT_FOUND');
  });

  it('takes the same person once, and one person named twice not at all', async () => {
    const sessionId = await session();
    await registered(t, member, sessionId);

    expect(await codeOfAnswer(register(t, member, sessionId))).toBe('409 ALREADY_IN');
    const personId = await personOf(t, member);
    expect(await codeOfAnswer(register(t, member, await session(), { heads: [{ personId }, { personId }] }))).toBe(
      '409 ALREADY_IN',
    );
  });

  it('refuses a party of nobody, of too many, and of somebody one does not act for', async () => {
    const sessionId = await session();
    const stranger = await personOf(t, await aMember(t, community));

    expect(await codeOfAnswer(register(t, member, sessionId, { heads: [] }))).toBe('422 PARTY_EMPTY');
    expect(await codeOfAnswer(register(t, member, sessionId, { unnamed: 4 }))).toBe('422 PARTY_TOO_LARGE');
    expect(await codeOfAnswer(register(t, member, sessionId, { personIds: [stranger] }))).toBe(
      '422 PARTY_PERSON_UNKNOWN',
    );
    expect(await codeOfAnswer(register(t, member, sessionId, { unnamed: -1 }))).toBe('400 VALIDATION_FAILED');
  });

  it('of a second party of the same contact stays within what one party may have', async () => {
    const sessionId = await session({ partyMax: 3 });
    await registered(t, member, sessionId, { unnamed: 1 });

    const more = { heads: [{ called: '表姐' }, { called: '表哥' }] };
    expect(await codeOfAnswer(register(t, member, sessionId, more))).toBe('422 PARTY_TOO_LARGE');
    expect(await registered(t, member, sessionId, { heads: [{ called: '表姐' }] })).toMatchObject({ seats: 1 });
  });
});

describe('whom one may sign up', () => {
  it('is oneself and whom one is proxy for in events, nobody behind the same door', async () => {
    const sessionId = await session();
    const elder = await anElder(community, community.staff, { name: '郭奶奶' });
    const before = (await ok(member.get(`${member.base}/sessions/${sessionId}/party`))).body as PartyCandidates;
    await ok(nameProxy(t, community.staff, elder, member, { scopes: ['events'] }));

    const { items } = (await ok(member.get(`${member.base}/sessions/${sessionId}/party`))).body as PartyCandidates;

    expect(before.items.map(({ relation }) => relation)).toEqual([null]);
    expect(items.map(({ relation, ageBand }) => [relation, ageBand])).toEqual([
      [null, null],
      ['daughter', '80+'],
    ]);
    const made = await registered(t, member, sessionId, { personIds: [elder] });
    expect(await one(member, made.id)).toMatchObject({ madeHow: 'proxy', who: ['郭奶奶'] });
  });

  it('edge 20: names who is in already, and writes nothing', async () => {
    const sessionId = await session();
    const elder = await anElder(community, community.staff, { name: '李桂英' });
    await ok(nameProxy(t, community.staff, elder, member, { scopes: ['events'] }));
    await ok(counter(sessionId, { heads: [{ personId: elder }] }));

    const asked = register(t, member, sessionId, { personIds: [await personOf(t, member), elder] });

    expect(await refusal(asked)).toBe('名单里的李桂英（柜台报的）已经报了这一场，请到“我的活动”里看。');
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 1, held: 0 } });
    expect(await registered(t, member, sessionId)).toMatchObject({ state: 'confirmed' });
  });

  it('edge 24: of two proxies at once one wins and the other is told by whom', async () => {
    const sessionId = await session();
    const elder = await anElder(community, community.staff, { name: '赵秀兰' });
    const [daughter, son] = [
      await aMember(t, community, { nickname: '小赵' }),
      await aMember(t, community, { nickname: '大赵' }),
    ];
    for (const proxy of [daughter, son]) await ok(nameProxy(t, community.staff, elder, proxy, { scopes: ['events'] }));

    const answers = await Promise.all(
      [daughter, son].map((who) => register(t, who, sessionId, { personIds: [elder] })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect((lost?.body as { detail: string }).detail).toMatch(/赵秀兰（[大小]赵报的）已经报了/);
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 1, held: 0 } });
  });

  it('edge 25: people with registrations of the same session become one only after one of them was cancelled', async () => {
    const sessionId = await session();
    const [keep, gone] = [await anElder(community), await anElder(community)];
    await ok(counter(sessionId, { heads: [{ personId: keep }] }));
    const { id } = (await ok(counter(sessionId, { heads: [{ personId: gone }] }))).body as { id: string };
    const merge = (): Promise<Answer> =>
      community.staff.post(`${community.base}/people/${keep}/merge`, { otherId: gone });

    expect(await codeOfAnswer(merge())).toBe('409 MERGE_SAME_SESSION');
    await ok(community.staff.post(`${community.base}/organiser/registrations/${id}/cancel`, { reason: '重复登记' }));
    expect((await merge()).status).toBe(200);
  });

  it('edge 58: a child under fourteen has a name to be called and an age, and comes by a parent or guardian', async () => {
    const sessionId = await session();
    const heads = [{ personId: await personOf(t, member) }, { called: '小宝', ageBand: '4-13' }];

    expect(await codeOfAnswer(register(t, member, sessionId, { heads }))).toBe('422 CHILD_NEEDS_GUARDIAN');
    const made = await registered(t, member, sessionId, { heads, guardian: true });
    expect((await one(member, made.id)).party.map(({ called, ageBand }) => [called, ageBand])[1]).toEqual([
      '小宝',
      '4-13',
    ]);
  });

  it('edge 46: whoever turns sixty on the day of the session is eligible, also when it begins after midnight', async () => {
    const sessionId = await session({ ageMin: 60, startsIn: 24 * 60 });
    const year = new Date(t.clock.now().getTime() + 60 * 86_400_000).getFullYear();
    const [right, young] = [
      await anElder(community, community.staff, { name: '满六十', birthYear: year - 60 }),
      await anElder(community, community.staff, { name: '差一岁', birthYear: year - 59 }),
    ];

    expect((await counter(sessionId, { heads: [{ personId: right }] })).status).toBe(200);
    expect(await refusal(counter(sessionId, { heads: [{ personId: young }] }))).toContain(
      '60 岁以上 的人，差一岁的年龄',
    );
  });

  it('is told and can undo it: whoever was signed up by somebody else gets a message', async () => {
    const sessionId = await session();
    const grandson = await aResident(t, community);
    await ok(
      nameProxy(t, community.staff, await personOf(t, member), grandson, { relation: 'other', scopes: ['events'] }),
    );
    const made = await registered(t, grandson, sessionId, { personIds: [await personOf(t, member)] });
    await t.drain();

    const { items } = (await ok(member.get(`${member.base}/me/inbox`))).body as { items: { kind: string }[] };
    expect(items.map(({ kind }) => kind)).toContain('registration_made_for');
    expect(await codeOfAnswer(cancel(member, made.id))).toBe('200');
  });
});

describe('a party', () => {
  it('edge 21: of two unnamed companions counts three seats', async () => {
    const sessionId = await session();

    const made = await registered(t, member, sessionId, { unnamed: 2 });

    expect(made.seats).toBe(3);
    expect((await one(member, made.id)).party.map(({ called }) => called).slice(1)).toEqual(['同行 1', '同行 2']);
  });

  it('edge 23: takes a child on a lap into the last seats: heads four, seats three', async () => {
    const sessionId = await session({ capacity: 3 });
    const heads = [
      { personId: await personOf(t, member) },
      { called: '爱人', ageBand: '18-59' },
      { called: '大宝', ageBand: '4-13' },
      { called: '二宝', ageBand: '0-3', lap: true },
    ];

    const made = await registered(t, member, sessionId, { heads, guardian: true });

    expect(await one(member, made.id)).toMatchObject({ state: 'confirmed', seats: 3, heads: 4 });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 3, taken: 3, held: 0 } });
  });

  it('edge 1: of three is confirmed whole or waits whole', async () => {
    const sessionId = await session({ capacity: 4 });
    const other = await aMember(t, community);

    const answers = await Promise.all([member, other].map((who) => register(t, who, sessionId, { unnamed: 2 })));

    expect(answers.map(({ body }) => (body as { state: string }).state).sort()).toEqual(['confirmed', 'waiting']);
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 4, taken: 3, held: 0 } });
  });

  it('gets smaller by who does not come, never empty; the freed seats are there at once', async () => {
    const sessionId = await session({ capacity: 3 });
    const { id } = await registered(t, member, sessionId, { unnamed: 2 });
    const { party } = await one(member, id);
    const shrink = (headIds: unknown[]): Promise<Answer> =>
      member.post(`${member.base}/registrations/${id}/shrink`, { headIds });

    expect(await codeOfAnswer(shrink(party.map((head) => head.id)))).toBe('422 SHRINK_NOTHING');
    expect((await ok(shrink([party[1]?.id]))).body).toMatchObject({ state: 'confirmed', seats: 2 });
    expect((await one(member, id)).party).toHaveLength(2);
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 3, taken: 2, held: 0 } });
  });

  it('is called by name where everybody has to be', async () => {
    const sessionId = await session({ naming: 'all_named' });

    expect(await codeOfAnswer(register(t, member, sessionId, { unnamed: 1 }))).toBe('422 PARTY_ALL_NAMED');
  });

  it('edge 56: answers and names of any script keep their limits: 𠮷, zero width, ten thousand characters', async () => {
    const { sessionId, questionIds } = await anEvent(t, community, { questions: [{ label: '几点到' }] });
    const answer = (text: string): object[] => [{ questionId: questionIds[0], head: 0, text }];

    expect(await codeOfAnswer(register(t, member, sessionId))).toBe('422 ANSWER_MISSING');
    expect(await codeOfAnswer(register(t, member, sessionId, { answers: answer('好'.repeat(10_000)) }))).toBe(
      '400 VALIDATION_FAILED',
    );
    const heads = [{ personId: await personOf(t, member) }, { called: '\u200b\u200b' }, { called: '𠮷田' }];
    const made = await registered(t, member, sessionId, { heads, answers: answer('九点半') });
    expect((await one(member, made.id)).who.slice(1)).toEqual(['同行 2', '𠮷田']);
  });

  it('answers choices from the list and numbers as numbers; an answer to another question is refused', async () => {
    const { sessionId, questionIds } = await anEvent(t, community, {
      questions: [
        { type: 'one', label: '怎么来', options: ['走路', '坐车'] },
        { type: 'number', label: '带几个凳子', required: false },
      ],
    });
    const [how, stools] = questionIds;
    const ask = (answers: object[]): Promise<string> => codeOfAnswer(register(t, member, sessionId, { answers }));

    expect(await ask([{ questionId: how, head: 0, options: ['2'] }])).toBe('422 ANSWER_NOT_AN_OPTION');
    expect(await ask([{ questionId: how, head: 0, options: ['0', '1'] }])).toBe('422 ANSWER_NOT_AN_OPTION');
    expect(await ask([{ questionId: stools, head: 0, text: '两个' }])).toBe('422 ANSWER_NOT_AN_OPTION');
    expect(await ask([{ questionId: await session(), head: 0, text: '1' }])).toBe('409 EVENT_MOVED_ON');
    expect(await ask([{ questionId: how, head: 0, options: ['1'] }])).toBe('200');
    await later(t, { days: 40 });
    expect(await t.db.query('SELECT answer FROM registration_answers')).toEqual([]);
  });
});

describe('a hold', () => {
  it('keeps seats while a form is filled in, and becomes the registration with its own number', async () => {
    const sessionId = await session({ capacity: 2 });
    const { id, state, ahead, renewalsLeft } = await held(member, sessionId, 2);
    expect({ state, ahead, renewalsLeft }).toEqual({ state: 'held', ahead: null, renewalsLeft: 2 });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 2, taken: 0, held: 2 } });
    expect(await registered(t, await aMember(t, community), sessionId)).toMatchObject({ state: 'waiting', ahead: 0 });

    const made = await registered(t, member, sessionId, { unnamed: 1, holdId: id });

    expect(made).toMatchObject({ id, state: 'confirmed', seats: 2 });
    expect(await one(member, id)).toMatchObject({ orderNo: 1, holdUntil: null });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 2, taken: 2, held: 0 } });
  });

  it('edge 15: of a full session keeps a place in line, so that the form is there all the same', async () => {
    const sessionId = await session({ capacity: 1 });
    await registered(t, await aMember(t, community), sessionId);
    await registered(t, await aMember(t, community), sessionId);

    const answer = await held(member, sessionId, 2);
    expect(answer).toMatchObject({ state: 'held', ahead: 1 });
    expect(await registered(t, member, sessionId, { unnamed: 1, holdId: answer.id })).toMatchObject({
      ...{ state: 'waiting', ahead: 1, seats: 2 },
    });
  });

  it('edge 17: that ran out while typing falls to waiting with its number when the seats are gone', async () => {
    const sessionId = await session({ capacity: 1 });
    const { id } = await held(member, sessionId);
    const next = await registered(t, await aResident(t, community), sessionId);
    expect(next.state).toBe('waiting');
    await later(t, { minutes: 6 });
    const after = await registered(t, await aMember(t, community), sessionId);
    expect(after).toMatchObject({ state: 'waiting', ahead: 0 });

    const late = await registered(t, member, sessionId, { holdId: id });

    expect(late).toMatchObject({ id, state: 'waiting', ahead: 0 });
    expect(await one(member, id)).toMatchObject({ orderNo: 1 });
  });

  it('that ran out is finished all the same while its seats are there, and is over some minutes later', async () => {
    const sessionId = await session({ capacity: 1 });
    const { id } = await held(member, sessionId);
    await later(t, { minutes: 6 });
    expect(await registered(t, member, sessionId, { holdId: id })).toMatchObject({ id, state: 'confirmed' });

    const other = await aResident(t, community);
    const second = await session();
    const { id: old } = await held(other, second);
    await later(t, { minutes: 11 });
    expect(await codeOfAnswer(register(t, other, second, { holdId: old }))).toBe('409 HOLD_OVER');
  });

  it('edge 18: is renewed twice and not a third time', async () => {
    const { id } = await held(member, await session());
    const renew = (): Promise<Answer> => member.post(`${member.base}/holds/${id}/renew`);

    expect((await ok(renew())).body).toMatchObject({ renewalsLeft: 1 });
    expect((await ok(renew())).body).toMatchObject({ renewalsLeft: 0 });
    expect(await codeOfAnswer(renew())).toBe('409 HOLD_RENEWALS');
  });

  it('edge 19: is replaced by a second one, in the same session or another, and the first phone is told', async () => {
    const sessionId = await session();
    const first = await held(member, sessionId, 2);
    await held(member, sessionId, 3);
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 0, held: 3 } });
    expect(await codeOfAnswer(register(t, member, sessionId, { holdId: first.id }))).toBe('409 HOLD_REPLACED');

    const other = await session();
    await held(member, other);
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 0, held: 0 } });
    expect(await poolsOf(t, other)).toEqual({ online: { seats: 50, taken: 0, held: 1 } });
  });

  it('is given back, once and again, by whose it is alone', async () => {
    const sessionId = await session();
    const { id } = await held(member, sessionId, 2);
    const stranger = await aMember(t, community);

    expect(await codeOfAnswer(stranger.delete(`${member.base}/holds/${id}`))).toBe('404 NOT_FOUND');
    expect((await ok(member.delete(`${member.base}/holds/${id}`))).body).toMatchObject({ state: 'lapsed' });
    expect(await codeOfAnswer(member.delete(`${member.base}/holds/${id}`))).toBe('200');
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 0, held: 0 } });
  });
});

describe('leaving', () => {
  it('edge 6: and signing up again gives a new number at the end', async () => {
    const sessionId = await session({ capacity: 1 });
    const first = await registered(t, member, sessionId);
    const second = await registered(t, await aMember(t, community), sessionId);
    await ok(cancel(member, first.id));

    const again = await registered(t, member, sessionId);

    expect(again).toMatchObject({ state: 'waiting', ahead: 0 });
    const rows: { id: string; orderNo: number; state: string }[] = await t.db.query(
      'SELECT id, order_no AS orderNo, state FROM registrations WHERE session_id = ? ORDER BY order_no',
      [sessionId],
    );
    expect(rows).toEqual([
      { id: first.id, orderNo: 1, state: 'cancelled' },
      { id: second.id, orderNo: 2, state: 'confirmed' },
      { id: again.id, orderNo: 3, state: 'waiting' },
    ]);
  });

  it('by oneself ends at the deadline for who has a seat; an organiser cancels later, with a reason that is told', async () => {
    const sessionId = await session({ startsIn: 5, cancelUntilIn: 1, promoteUntilIn: 1 });
    const { id } = await registered(t, member, sessionId);
    await later(t, { hours: 2 });

    expect((await one(member, id)).actions).toEqual(['answerComing']);
    expect(await codeOfAnswer(cancel(member, id))).toBe('409 CANCEL_TOO_LATE');
    const path = `${community.base}/organiser/registrations/${id}/cancel`;
    expect(await codeOfAnswer(community.staff.post(path, { reason: '' }))).toBe('400 VALIDATION_FAILED');
    await ok(community.staff.post(path, { reason: '座位坏了' }));
    await t.drain();
    expect(await one(member, id)).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'organiser',
      cancelReason: '座位坏了',
    });
    const { items } = (await ok(member.get(`${member.base}/me/inbox`))).body as { items: { body: string }[] };
    expect(items[0]?.body).toContain('座位坏了');
  });

  it('is nobody else’s: a stranger finds nothing to read, cancel or shrink', async () => {
    const { id } = await registered(t, member, await session());
    const stranger = await aMember(t, community);
    const path = `${stranger.base}/registrations/${id}`;

    expect(await codeOfAnswer(stranger.get(path))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(stranger.post(`${path}/cancel`, {}))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(stranger.post(`${path}/shrink`, { headIds: [id] }))).toBe('404 NOT_FOUND');
    expect(await codeOfAnswer(stranger.post(`${path}/coming`))).toBe('404 NOT_FOUND');
    expect((await community.staff.get(path)).status).toBe(200);
  });
});

describe('my registrations', () => {
  it('are mine and of those I act for: what is to come first, what is over apart', async () => {
    const elder = await anElder(community, community.staff, { name: '孙大爷' });
    await ok(nameProxy(t, community.staff, elder, member, { scopes: ['events'] }));
    const [later_, soon, gone] = [await session({ startsIn: 90 }), await session({ startsIn: 50 }), await session()];
    await registered(t, member, later_);
    await registered(t, member, soon, { personIds: [elder] });
    const { id } = await registered(t, member, gone);
    await ok(cancel(member, id));
    const list = async (query = ''): Promise<string[]> =>
      (
        (await ok(member.get(`${member.base}/me/registrations${query}`))).body as { items: { sessionId: string }[] }
      ).items.map(({ sessionId }) => sessionId);

    expect(await list()).toEqual([soon, later_]);
    expect(await list('?which=past')).toEqual([gone]);
    const first = (await ok(member.get(`${member.base}/me/registrations?limit=1`))).body as { nextCursor: string };
    expect(await list(`?limit=1&cursor=${encodeURIComponent(first.nextCursor)}`)).toEqual([later_]);
  });
});

describe('the counter', () => {
  it('signs up who has no phone, in the same queue, with seats of its own before the others may', async () => {
    const sessionId = await session({
      ...{ capacity: 2, opensIn: 1 },
      pools: [
        { pool: 'online', seats: 1 },
        { pool: 'counter', seats: 1 },
      ],
    });
    const elder = await anElder(community);

    const made = (await ok(counter(sessionId, { heads: [{ personId: elder }] }))).body as { id: string };

    expect(await poolsOf(t, sessionId)).toEqual({
      counter: { seats: 1, taken: 1, held: 0 },
      online: { seats: 1, taken: 0, held: 0 },
    });
    expect(await one(community.staff, made.id)).toMatchObject({ pool: 'counter', madeHow: 'counter', orderNo: 1 });
    expect(
      await codeOfAnswer(counter(sessionId, { heads: [{ personId: await anElder(community) }], pool: 'online' })),
    ).toBe('409 SIGN_UP_NOT_OPEN');
    const path = `${member.base}/organiser/sessions/${sessionId}/registrations`;
    expect(await codeOfAnswer(member.post(path, { heads: [{ called: '某人' }] }))).toBe('403 ORGANISER_REQUIRED');
  });

  it('keeps pools for whom they are: elders for sixty and older, families of two, the others for organisers', async () => {
    const pools = (['online', 'elders', 'family', 'staff'] as const).map((pool) => ({ pool, seats: 2 }));
    const sessionId = await session({ capacity: 8, pools });

    expect(await codeOfAnswer(register(t, member, sessionId, { pool: 'staff' }))).toBe('422 POOL_NOT_THERE');
    expect(await codeOfAnswer(register(t, member, sessionId, { pool: 'counter' }))).toBe('422 POOL_NOT_THERE');
    expect(await codeOfAnswer(register(t, member, sessionId, { pool: 'family' }))).toBe('422 POOL_FOR_FAMILIES');
    const young = { heads: [{ called: '年轻人', ageBand: '18-59' }], pool: 'elders' };
    expect(await codeOfAnswer(register(t, member, sessionId, young))).toBe('422 NOT_ELIGIBLE_AGE');
    expect(await registered(t, member, sessionId, { pool: 'family', unnamed: 1 })).toMatchObject({ seats: 2 });
  });
});

describe('the database', () => {
  it('edge 16: is the last to refuse a seat that is not there, and a person twice', async () => {
    const sessionId = await session({ capacity: 1 });
    const { id } = await registered(t, member, sessionId);

    await expect(
      t.db.query('UPDATE session_pools SET taken = taken + 1 WHERE session_id = ?', [sessionId]),
    ).rejects.toThrow();
    await expect(
      t.db.query(
        `INSERT INTO registration_people (id, community_id, registration_id, session_id, position, person_id, takes_seat,
           seat_code, living, present) VALUES (UUID(), ?, ?, ?, 9, ?, 1, 'AAAAAAAAAA', 1, 0)`,
        [community.id, id, sessionId, await personOf(t, member)],
      ),
    ).rejects.toThrow(/one_living_registration_per_person_and_session/);
  });
});
