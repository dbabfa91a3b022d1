import { entryCode, macWith, markSentence } from '@silin/shared';
import { act, render, screen, waitFor } from '@testing-library/react';
import type { DoorMark, DoorPackage, DoorParty, WalkIn } from '@/features/events/door/api/door.api';
import { countersOf, emptyBook, withList, withMarks, withVerdicts } from '@/features/events/door/model/book';
import { findParties, isLike } from '@/features/events/door/model/find';
import { isCodeLike, lookUp } from '@/features/events/door/model/scanned';
import { seal, unseal } from '@/features/events/door/model/sealed';
import DoorPage from '@/organiser/pages/door/index';
import { keptLists } from '@/platform/kept-lists';
import { newId } from '@/platform/new-id';
import { forgetSession } from '@/platform/session';
import { sentTo } from './support';
import { platform, type Answer, type Sent } from './stubs/taro';
import { asMember, startOver, tap, tapId, write, type Routes } from './wishes-support';

const [ENTRY, CODE, STORAGE] = ['ab'.repeat(32), 'cd'.repeat(32), 'ef'.repeat(32)] as [string, string, string];
let sessionId: string;
const DOOR = () => `/communities/c1/door/sessions/${sessionId}`;
const seat = (n: number): string => `SEAT${String(n).padStart(6, '0')}`;
const codeOf = (n: number): string => entryCode(sessionId, seat(n), macWith(ENTRY));

const aHead = (n: number, part: Partial<DoorParty['heads'][number]> = {}) => ({
  ...{ id: `head-${n}`, codeHash: macWith(CODE)(seat(n)), called: `同行 ${n}`, ageBand: null, takesSeat: true },
  ...{ present: false, ...part },
});
const aParty = (n: number, part: Partial<DoorParty> = {}): DoorParty => ({
  ...{ id: `party-${n}`, state: 'confirmed', pool: 'online', orderNo: n, seats: 1, buildingName: '3号楼' },
  ...{ phoneTail: '0077', heads: [aHead(n * 10 - 9)], ...part },
});
const aList = (parties: DoorParty[], part: Partial<DoorPackage> = {}): DoorPackage => ({
  ...{ sessionId, eventTitle: '戏韵文化润人心', sessionLabel: null, state: 'planned', revision: 'r1' },
  ...{ startsAt: new Date().toISOString(), endsAt: new Date(Date.now() + 7_200_000).toISOString() },
  ...{ unchanged: false, entryKey: ENTRY, codeKey: CODE, storageKey: STORAGE, parties, questions: [] },
  validUntil: new Date(Date.now() + 14 * 3_600_000).toISOString(),
  serverNow: new Date().toISOString(),
  counters: { present: 0, expected: parties.flatMap(({ heads }) => heads).length, walkIns: 0, free: 5 },
  ...part,
});

const wang = (): DoorParty =>
  aParty(1, { heads: [aHead(1, { called: '王*英', ageBand: '60-79' }), aHead(2), aHead(3)], seats: 3 });

/** Takes every mark, as the server does when nobody else is at the door. */
const taking =
  (total: number) =>
  (sent: Sent): Answer => {
    const { marks } = sent.body as { marks: DoorMark[] };
    const answers = marks.map(({ nonce, headId = null, act: what }) => ({
      ...{ nonce, verdict: what === 'in' ? 'accepted' : 'undone', headId, firstBy: null, firstAt: null },
      ...{ firstDevice: null, sentence: '签到好了。' },
    }));
    const present = marks.filter(({ act: what }) => what === 'in').length;
    return { body: { marks: answers, counters: { present, expected: total - present, walkIns: 0, free: 5 } } };
  };
const takesAll = taking(3);

async function atTheDoor(list: DoorPackage, routes: Routes = {}): Promise<void> {
  platform.params = { id: sessionId };
  await asMember(
    { roles: ['organiser'] },
    {
      [`POST ${DOOR()}/open`]: { body: list },
      [`GET ${DOOR()}/package`]: { body: { ...list, unchanged: true, parties: [] } },
      [`POST ${DOOR()}/marks`]: takesAll,
      ...routes,
    },
  );
  render(<DoorPage />);
  await waitFor(() => expect(document.querySelector('#door-counters')).not.toBeNull());
}

const [DONE, WRONG] = ['http://usr/sound-done.wav', 'http://usr/sound-wrong.wav'];
const see = (words: string | RegExp) => screen.findAllByText(words);
const numbers = (): string => document.querySelector('#door-counters')?.textContent ?? '';
const scanned = async (code: string): Promise<void> => {
  platform.scans.push(code);
  await tapId('door-scan');
};

beforeEach(() => {
  startOver();
  sessionId = newId();
});

describe('what the phone keeps', () => {
  it('opens with its key only, and not when it was changed', () => {
    const sealed = seal({ name: '王秀英𠮷', n: [1, 2] }, STORAGE);
    expect(unseal(sealed, STORAGE)).toEqual({ name: '王秀英𠮷', n: [1, 2] });
    expect(sealed).toMatch(/^[0-9a-f]+$/);
    expect(unseal(sealed, ENTRY)).toBeUndefined();
    const at = sealed.length - 40;
    expect(
      unseal(sealed.slice(0, at) + (sealed[at] === '0' ? '1' : '0') + sealed.slice(at + 1), STORAGE),
    ).toBeUndefined();
    expect(seal({ a: 1 }, STORAGE)).not.toBe(seal({ a: 1 }, STORAGE));
  });

  it('is forgotten when its time is over and when somebody signs out', () => {
    keptLists.keep('one', 'aa', 1000);
    keptLists.keep('two', 'bb', 3000);
    keptLists.forget(2000);
    expect([keptLists.read('one'), keptLists.read('two')]).toEqual([undefined, 'bb']);
    keptLists.forget();
    expect(keptLists.read('two')).toBeUndefined();
    expect([...platform.storage.keys()].filter((key) => key.includes('kept-list'))).toEqual([]);
  });

  it('names acts with ids the server knows', () => {
    expect(newId(0x0192f3a45b6c)).toMatch(/^0192f3a4-5b6c-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId()).not.toBe(newId());
  });
});

describe('the list on the phone', () => {
  it('finds people by the signs that are  by building and by the end of the number', () => {
    const [one, other] = [
      wang(),
      aParty(2, { buildingName: '12号楼', phoneTail: '1234', heads: [aHead(21, { called: '李*' })] }),
    ];
    const found = (words: string) => findParties([one, other], words, () => false).map(({ id }) => id);
    expect(found('王秀英')).toEqual(['party-1']);
    expect(found('王*英')).toEqual(['party-1']);
    expect(found('秀英')).toEqual(['party-1']);
    expect(found('李')).toEqual(['party-2']);
    expect(found('12号楼')).toEqual(['party-2']);
    expect(found('12')).toEqual(['party-2']);
    expect(found('0077')).toEqual(['party-1']);
    expect([found('赵'), found('  ')]).toEqual([[], []]);
    expect([isLike('王*英', '王秀兰'), isLike('王*', '王秀英')]).toEqual([false, false]);
  });

  it('tells genuine codes from others without a network (edges 38 and 39)', () => {
    const book = emptyBook(aList([wang()]));
    expect(lookUp(book, codeOf(2))).toMatchObject({ kind: 'party', party: { id: 'party-1' } });
    expect(lookUp(book, seat(3).toLowerCase())).toMatchObject({ kind: 'party' });
    expect(lookUp(book, codeOf(9))).toEqual({ kind: 'genuine', code: codeOf(9) });
    const other = entryCode(newId(), seat(1), macWith(ENTRY));
    const forged = entryCode(sessionId, seat(1), macWith(STORAGE));
    const sentences = [other, forged, 'https://a.b', 'AAAAAAAAAA'].map((code) => lookUp(book, code));
    expect(new Set(sentences.map((one) => (one.kind === 'refused' ? one.sentence : ''))).size).toBe(4);
    expect([isCodeLike(codeOf(1)), isCodeLike(seat(1)), isCodeLike('王秀英'), isCodeLike('0077')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('counts what waits on top of what the server knows, and keeps it when a newer list comes', () => {
    const list = aList([wang(), aParty(2, { state: 'waiting' })]);
    const mark = (headId: string): DoorMark => ({
      ...{ nonce: newId(), act: 'in', how: 'scan', headId, offline: true, deviceOffsetMs: 0 },
      deviceAt: new Date().toISOString(),
    });
    const marks = [mark('head-1'), mark('head-11')];
    const book = withMarks(emptyBook(list), marks);
    expect(countersOf(book)).toEqual({ present: 1, expected: 3, walkIns: 1, free: 4 });
    const newer = withList(book, { ...list, revision: 'r2', counters: { ...list.counters, present: 1, expected: 3 } });
    expect(countersOf(newer)).toEqual({ present: 2, expected: 2, walkIns: 1, free: 4 });
    const sent = withVerdicts(
      newer,
      marks.map(({ nonce, headId = null }, n) => ({
        ...{
          nonce,
          headId,
          verdict: n ? 'was_waiting' : 'repeat',
          firstBy: '小赵',
          firstAt: null,
          firstDevice: 'AAAA',
        },
        sentence: markSentence(n ? 'was_waiting' : 'repeat', { firstBy: '小赵' }),
      })),
      { present: 1, expected: 3, walkIns: 1, free: 4 },
    );
    expect(sent.queue).toEqual([]);
    expect(countersOf(sent)).toEqual({ present: 1, expected: 3, walkIns: 1, free: 4 });
  });
});

describe('at the door', () => {
  it('edge 34: one scan shows the whole party ticked; who is missing is unticked, and one button does it', async () => {
    await atTheDoor(aList([wang()]));
    await scanned(codeOf(1));
    await see('王*英 等 3 人');
    await tap('同行 3');
    await tap('2 人到了');
    await waitFor(() => expect(numbers()).toBe('2来了1还没来0现场'));
    const [sent] = sentTo('POST', `${DOOR()}/marks`);
    const { marks, deviceId } = sent?.body as { marks: DoorMark[]; deviceId: string };
    expect(deviceId).toMatch(/^[0-9a-f-]{36}$/);
    expect(marks.map(({ headId, act: what, how, offline }) => [headId, what, how, offline])).toEqual([
      ['head-1', 'in', 'scan', false],
      ['head-2', 'in', 'scan', false],
    ]);
    expect(new Set(marks.map(({ nonce }) => nonce)).size).toBe(2);
  });

  it('edge 41: the network goes between two scans; the second is noted and sent later with the same nonce', async () => {
    let online = true;
    await atTheDoor(aList([wang(), aParty(2)]), {
      [`POST ${DOOR()}/marks`]: (sent) => (online ? taking(4)(sent) : { fail: 'request:fail timeout' }),
    });
    await scanned(codeOf(1));
    await tap('3 人到了');
    await waitFor(() => expect(sentTo('POST', `${DOOR()}/marks`)).toHaveLength(1));
    online = false;
    await scanned(codeOf(11));
    await tap('1 人到了');
    await see('离线，已记 2，待传 1；有信号时自动上传');
    expect(numbers()).toBe('4来了0还没来0现场');
    online = true;
    await act(async () => platform.pageShown());
    await waitFor(() => expect(document.querySelector('#door-offline')).toBeNull());
    const sent = sentTo('POST', `${DOOR()}/marks`).map(({ body }) => (body as { marks: DoorMark[] }).marks);
    expect(new Set(sent.slice(1).map(([mark]) => mark?.nonce)).size).toBe(1);
    expect(sent[sent.length - 1]?.[0]?.offline).toBe(true);
  });

  it('keeps the list encrypted and without a key', async () => {
    await atTheDoor(aList([wang()]));
    const kept = [...platform.storage].map(([key, value]) => `${key}=${value}`).join('\n');
    expect(kept).toContain(`kept-list.${sessionId}`);
    for (const secret of ['王*英', 'u738b', STORAGE, ENTRY, '0077"']) expect(kept).not.toContain(secret);
    act(() => forgetSession());
  });

  it('tells a colleague who was first', async () => {
    await atTheDoor(aList([aParty(1)]), {
      [`POST ${DOOR()}/marks`]: (sent) => {
        const [mark] = (sent.body as { marks: DoorMark[] }).marks;
        const first = { firstBy: '小赵', firstAt: '2026-11-26T06:52:00.000Z', firstDevice: 'A3F9' };
        const sentence = markSentence('repeat', first);
        const answer = { nonce: mark?.nonce, verdict: 'repeat', headId: mark?.headId, ...first, sentence };
        return { body: { marks: [answer], counters: { present: 1, expected: 0, walkIns: 0, free: 0 } } };
      },
    });
    await scanned(codeOf(1));
    await tap('1 人到了');
    await see(/已经签过到了：14:52 由小赵登记（在另一部手机上）/);
  });

  it('edge 22: people who came with a party are counted with it, and taken back with a reason', async () => {
    const walkIns = (sent: Sent): Answer => {
      const [one] = (sent.body as { walkIns: { nonce: string; people: number }[] }).walkIns;
      const counters = { present: 0, expected: 3, walkIns: one?.people, free: 3 };
      return { body: { walkIns: [{ nonce: one?.nonce, id: 'w-1', verdict: 'accepted' }], counters } };
    };
    await atTheDoor(aList([wang()]), {
      [`POST ${DOOR()}/walk-ins`]: walkIns,
      'POST /communities/c1/door/walk-ins/w-1/undo': { body: { present: 0, expected: 3, walkIns: 0, free: 5 } },
    });
    await scanned(codeOf(1));
    await tap('还有跟来的人');
    await tap('多 1 人');
    await tap('记 2 人');
    await waitFor(() => expect(numbers()).toBe('0来了3还没来2现场'));
    expect(sentTo('POST', `${DOOR()}/walk-ins`)[0]?.body).toMatchObject({
      walkIns: [{ people: 2, withRegistrationId: 'party-1' }],
    });
    await tap('撤销');
    await tap('撤销签到');
    await waitFor(() => expect(numbers()).toBe('0来了3还没来0现场'));
    expect(sentTo('POST', '/communities/c1/door/walk-ins/w-1/undo')[0]?.body).toEqual({ reason: '点错了' });
  });

  const question = (part: Partial<DoorPackage['questions'][number]>): DoorPackage['questions'][number] => ({
    ...{ id: 'q-1', per: 'party', type: 'one', label: '怎么来的', options: ['走路', '坐车'], required: true },
    ...{ isPrivate: false, purpose: '留停车的地方', deleteAfterDays: 30, ...part },
  });
  const asking = () =>
    aList([wang()], {
      questions: [question({}), question({ id: 'q-2', type: 'text', label: '有没有坐轮椅的', required: false })],
    });
  const walkIns = (): WalkIn[] =>
    sentTo('POST', `${DOOR()}/walk-ins`).flatMap(({ body }) => (body as { walkIns: WalkIn[] }).walkIns);
  const takesWalkIns = (sent: Sent): Answer => {
    const answers = (sent.body as { walkIns: WalkIn[] }).walkIns.map(({ nonce }, n) => ({
      ...{ nonce, id: `w-${n}`, verdict: 'accepted', unanswered: [] },
    }));
    return { body: { walkIns: answers, counters: { present: 0, expected: 3, walkIns: 1, free: 4 } } };
  };

  it('edge 45: who walks in is asked the same as who signs up; one tap answers, and what may be left is left', async () => {
    await atTheDoor(asking(), { [`POST ${DOOR()}/walk-ins`]: takesWalkIns });
    await tapId('door-walk-in');
    expect(screen.queryByText('有没有坐轮椅的（可以不答）')).not.toBeNull();
    await tap('记 1 人');
    await see('这一题要回答');
    expect(walkIns()).toEqual([]);
    await tap('坐车');
    await tap('记 1 人');
    await waitFor(() => expect(walkIns()).toHaveLength(1));
    expect(walkIns()[0]).toMatchObject({ people: 1, answers: [{ questionId: 'q-1', options: ['1'] }] });
  });

  it('edge 45: nobody is kept out for an answer; what was said is kept, also without a network', async () => {
    let online = false;
    await atTheDoor(asking(), {
      [`POST ${DOOR()}/walk-ins`]: (sent) => (online ? takesWalkIns(sent) : { fail: 'request:fail timeout' }),
    });
    await tapId('door-walk-in');
    expect(document.querySelector('#door-walk-in-unasked')).toBeNull();
    await write('有没有坐轮椅的', '外婆坐轮椅');
    await tap('多 1 人');
    await see('一起来的，问一位就行');
    await tap('记 2 人');
    await tap('没法问，先放行');
    await see('离线，已记 1，待传 1；有信号时自动上传');
    online = true;
    await act(async () => platform.pageShown());
    await waitFor(() => expect(document.querySelector('#door-offline')).toBeNull());
    const last = walkIns().slice(-1)[0];
    expect(last).toMatchObject({ people: 2, offline: true, answers: [{ questionId: 'q-2', text: '外婆坐轮椅' }] });
    expect(Math.abs(last?.deviceOffsetMs ?? Infinity)).toBeLessThan(60_000);
  });

  it('lets somebody in whose code is genuine and who is not on the list yet (edge 38)', async () => {
    await atTheDoor(aList([wang()]));
    await scanned(codeOf(9));
    await see('入场码有效，名单里还没有；已经记下，请放行。');
    const [sent] = sentTo('POST', `${DOOR()}/marks`);
    expect(sent?.body).toMatchObject({ marks: [{ code: codeOf(9), act: 'in' }] });
  });

  it('says plainly what a wrong code is', async () => {
    await atTheDoor(aList([wang()]));
    await scanned(entryCode(newId(), seat(1), macWith(ENTRY)));
    await see('这是另一场活动的入场码，请看看日期。');
    expect(sentTo('POST', `${DOOR()}/marks`)).toHaveLength(0);
  });

  it('sounds high when somebody is in and low for a wrong code, until this phone is told not to', async () => {
    await atTheDoor(aList([wang()]));
    platform.played.length = 0;
    await scanned(codeOf(1));
    await tap('3 人到了');
    await scanned(entryCode(newId(), seat(1), macWith(ENTRY)));
    expect(platform.played).toEqual([DONE, WRONG]);
    await tapId('door-sound');
    await scanned('https://a.b');
    expect(platform.played).toHaveLength(2);
    await tapId('door-sound');
  });

  it('shows who waits, in which place, and how many may be let in', async () => {
    await atTheDoor(aList([wang(), aParty(2, { state: 'waiting' })]));
    await scanned(codeOf(11));
    await see('候补第 1 组 · 现场可放 5');
    expect(screen.queryByText('放 1 人进')).not.toBeNull();
  });

  it('after the list was put away, paper is keyed in code by code', async () => {
    platform.params = { id: sessionId };
    const refused = { status: 409, body: { code: 'DOOR_CLOSED', detail: '名单收起来了。' } };
    await asMember({ roles: ['organiser'] }, { [`POST ${DOOR()}/open`]: refused, [`POST ${DOOR()}/marks`]: takesAll });
    render(<DoorPage />);
    await see('补录签到表');
    expect(document.querySelector('#door-counters')).toBeNull();
  });

  it('without a session asks at which door', async () => {
    platform.params = {};
    const item = { sessionId, eventTitle: '戏韵文化润人心', sessionLabel: null, placeText: '广场' };
    const times = { startsAt: new Date().toISOString(), endsAt: new Date().toISOString() };
    const counters = { present: 0, expected: 0, walkIns: 0, free: null };
    await asMember({}, { 'GET /communities/c1/door/sessions': { body: { items: [{ ...item, ...times, counters }] } } });
    render(<DoorPage />);
    await see('戏韵文化润人心');
    await act(async () => (await screen.findByText('戏韵文化润人心')).click());
    expect(platform.opened[platform.opened.length - 1]).toBe(`navigateTo /organiser/pages/door/index?id=${sessionId}`);
  });
});
