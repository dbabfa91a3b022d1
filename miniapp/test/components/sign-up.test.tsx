import { act, render, screen, waitFor } from '@testing-library/react';
import SignUpPage from '@/events/pages/sign-up/index';
import type { EventPage, EventQuestion, PartyCandidate, SessionView } from '@/features/events/api/types';
import { elderMode } from '@/ui/base/elder';
import { aCandidate, anEvent, aSession } from './events-support';
import { sentTo } from './support';
import { platform, type Answer } from './stubs/taro';
import { asMember, inDays, lastOpened, shown, startOver, tap, tapId, write, type Routes } from './wishes-support';

const BASE = '/communities/c1';
const HOLDS = `${BASE}/sessions/s1/holds`;
const REGISTER = `${BASE}/sessions/s1/registrations`;
const MOTHER = aCandidate({ personId: 'p2', name: '李奶奶', relation: 'daughter', ageBand: '60-79' });
const QUESTION: EventQuestion = {
  id: 'q1',
  per: 'party',
  type: 'text',
  label: '坐轮椅来吗',
  options: [],
  required: true,
  isPrivate: true,
  purpose: '留靠门的座位',
  deleteAfterDays: 30,
};

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const held = (part: object = {}): Answer => ({
  body: { id: 'h1', state: 'held', holdUntil: inMinutes(4.5), renewalsLeft: 2, ahead: null, ...part },
});
const done = (state = 'confirmed'): Answer => ({
  body: { id: 'r1', sessionId: 's1', state, seats: 2, ahead: state === 'waiting' ? 3 : null },
});
const refused = (code: string, detail: string, status = 409): Answer => ({ status, body: { code, detail } });

interface Scene {
  session?: Partial<SessionView>;
  event?: Partial<EventPage>;
  people?: PartyCandidate[];
  routes?: Routes;
}

async function open({ session, event, people, routes }: Scene = {}) {
  platform.params = { id: 'e1', session: 's1' };
  await asMember(
    {},
    {
      [`GET ${BASE}/events/e1`]: { body: anEvent({ sessions: [aSession(session)], ...event }) },
      [`GET ${BASE}/sessions/s1/party`]: { body: { items: people ?? [aCandidate(), MOTHER] } },
      [`POST ${HOLDS}`]: held(),
      [`POST ${REGISTER}`]: done(),
      [`DELETE ${BASE}/holds/h1`]: held(),
      ...routes,
    },
  );
  const page = render(<SignUpPage />);
  await screen.findByText('戏韵文化润人心');
  return page;
}

const bodies = () => sentTo('POST', REGISTER).map((s) => s.body);
const withQuestion = { event: { questions: [QUESTION] }, session: { needsForm: true } };

beforeEach(startOver);

describe('signing up the family', () => {
  it('needs two taps where only names are ticked: whole households, no hold', async () => {
    await open();
    await tapId('tick-p2');
    expect(shown('2 人')).toBe(true);
    await tapId('submit');

    expect(bodies()).toEqual([{ heads: [{ personId: 'p1' }, { personId: 'p2' }], seenVersion: 3 }]);
    expect(sentTo('POST', HOLDS)).toHaveLength(0);
    expect(lastOpened()).toBe('redirectTo /events/pages/registration/index?id=r1&fresh=1');
  });

  it('signs somebody up one acts for, without coming along', async () => {
    await open();
    expect(shown('您代办，您是女儿 · 60 到 79 岁')).toBe(true);
    await tapId('tick-p1');
    await tapId('tick-p2');
    await tapId('submit');
    expect(bodies()).toEqual([{ heads: [{ personId: 'p2' }], seenVersion: 3 }]);
  });

  it('counts companions without a name, and a child on a lap with a guardian (edges 21, 23)', async () => {
    await open();
    await tapId('companions-more');
    await tapId('companions-more');
    await tapId('laps-more');
    expect([shown('4 人'), shown('占 3 个座位')]).toEqual([true, true]);
    await tapId('submit');
    expect(bodies()).toEqual([]);
    expect(shown('有 14 岁以下的孩子，请家长或监护人勾选')).toBe(true);
    await tapId('guardian');
    await tapId('submit');

    expect(bodies()).toEqual([
      {
        heads: [{ personId: 'p1' }, { called: '怀里的孩子', ageBand: '0-3', lap: true }],
        ...{ unnamed: 2, guardian: true, seenVersion: 3 },
      },
    ]);
  });

  it('never lets a party grow beyond its seats, and asks for at least one', async () => {
    await open({ session: { partyMax: 2 } });
    await tapId('companions-more');
    await tapId('companions-more');
    expect(shown('占 2 个座位')).toBe(true);
    await tapId('companions-less');
    await tapId('tick-p1');
    await tapId('submit');
    expect([bodies().length, shown('请至少选一个人')]).toEqual([0, true]);
  });

  it('names the one who is in already and leads to that registration (edge 20)', async () => {
    const people = [aCandidate(), MOTHER];
    await open({
      people,
      routes: {
        [`POST ${REGISTER}`]: () => {
          people[1] = { ...MOTHER, registrationId: 'r9' };
          return refused('ALREADY_IN', '名单里的李奶奶（小赵报的）已经报了这一场，请到“我的活动”里看。');
        },
      },
    });
    await tapId('tick-p2');
    await tapId('submit');

    expect(await screen.findByText(/李奶奶（小赵报的）已经报了这一场/)).toBeTruthy();
    await screen.findByText('已经报了这一场');
    await tapId('in-p2');
    expect(lastOpened()).toBe('navigateTo /events/pages/registration/index?id=r9');
  });

  it('hints at another session at this time and signs up all the same (rule R13)', async () => {
    const alsoAt = { sessionId: 's7', title: '防震减灾讲座', startsAt: inDays(3) };
    await open({ people: [aCandidate(), { ...MOTHER, alsoAt }] });
    expect(document.getElementById('same-time')).toBeNull();
    expect(document.getElementById('submit')!.textContent).toBe('报名');
    await tapId('tick-p2');
    expect(document.getElementById('same-time')!.textContent).toContain('李奶奶也报了“防震减灾讲座”');
    expect(document.getElementById('submit')!.textContent).toBe('照样报名');
    await tapId('submit');
    expect(bodies()).toEqual([{ heads: [{ personId: 'p1' }, { personId: 'p2' }], seenVersion: 3 }]);
  });

  it('says before the sign-up why one would stand behind others, and where to say “I was there” (rule R11)', async () => {
    const times = [
      { registrationId: 'r7', eventTitle: '第一场戏', startsAt: inDays(-20), recordedBy: '小赵' },
      { registrationId: 'r8', eventTitle: '第二场戏', startsAt: inDays(-10), recordedBy: null },
    ];
    const items = [aCandidate()];
    await open({
      routes: { [`GET ${BASE}/sessions/s1/party`]: { body: { items, behind: { until: inDays(2), times } } } },
    });
    const said = document.getElementById('behind')!.textContent!;
    expect(said).toMatch(/这次先候补.+前座位先给别的邻居，到时候还有空位就归您一家/);
    expect(said).toMatch(/因为下面 2 次报上了没有来.+来一次就恢复，过 90 天也恢复；只有您自己看得到/);
    expect(said).toContain('小赵记的');
    await tapId('away-r7');
    expect(lastOpened()).toBe('navigateTo /events/pages/registration/index?id=r7');
    await tapId('submit');
    expect(bodies()).toHaveLength(1);
  });

  it('says what became of the sign-up meanwhile instead of a form', async () => {
    await open({ session: { opensAt: inMinutes(90) } }).catch(() => undefined);
    expect(shown(/开始报名$/)).toBe(true);
    expect(document.getElementById('submit')).toBeNull();
  });
});

describe('with something to fill in', () => {
  it('keeps the seats meanwhile, says for how long, and why each question is asked', async () => {
    await open(withQuestion);
    await tapId('tick-p2');
    await tapId('step-next');

    expect(sentTo('POST', HOLDS).map((s) => s.body)).toEqual([{ seats: 2 }]);
    expect(await screen.findByText(/^2 个座位为您留 4 分 \d+ 秒$/)).toBeTruthy();
    expect(shown('为什么问：留靠门的座位；只有组织者看得到；活动结束 30 天后删除')).toBe(true);
    await tapId('submit');
    expect([bodies().length, shown('这一题要回答')]).toEqual([0, true]);
    await write('坐轮椅来吗', '一位坐轮椅');
    await tapId('submit');

    expect(bodies()).toEqual([
      {
        heads: [{ personId: 'p1' }, { personId: 'p2' }],
        answers: [{ questionId: 'q1', head: 0, text: '一位坐轮椅' }],
        ...{ holdId: 'h1', seenVersion: 3 },
      },
    ]);
  });

  it('can be given more time, twice at most (edge 18)', async () => {
    await open({
      ...withQuestion,
      routes: { [`POST ${BASE}/holds/h1/renew`]: held({ holdUntil: inMinutes(4.9), renewalsLeft: 0 }) },
    });
    await tapId('step-next');
    await tapId('hold-renew');
    await waitFor(() => expect(document.getElementById('hold-renew')).toBeNull());
    expect(shown(/为您留 4 分/)).toBe(true);
  });

  it('counts from now where the clock of the phone is wrong (edge 40)', async () => {
    await open({ ...withQuestion, routes: { [`POST ${HOLDS}`]: held({ holdUntil: inMinutes(65) }) } });
    await tapId('step-next');
    expect(await screen.findByText(/为您留 (5 分 0|4 分 59) 秒/)).toBeTruthy();
  });

  it('loses nothing of what was typed when the hold is over: the same party asks anew (edge 17)', async () => {
    let turn = 0;
    await open({
      ...withQuestion,
      routes: {
        [`POST ${REGISTER}`]: () =>
          turn++ === 0 ? refused('HOLD_OVER', '保留的时间到了，请重新报名。') : done('waiting'),
      },
    });
    await tapId('step-next');
    await write('坐轮椅来吗', '不坐');
    await tapId('submit');

    await waitFor(() => expect(bodies()).toHaveLength(2));
    const [first, second] = bodies() as { holdId?: string; answers: unknown }[];
    expect([first!.holdId, second!.holdId]).toEqual(['h1', undefined]);
    expect(second!.answers).toEqual(first!.answers);
    expect(new Set(sentTo('POST', REGISTER).map((s) => s.header['idempotency-key'])).size).toBe(2);
    expect(lastOpened()).toBe('redirectTo /events/pages/registration/index?id=r1&fresh=1');
  });

  it('says on the first phone that the second one goes on (edge 19), and keeps what was typed', async () => {
    await open({
      ...withQuestion,
      routes: { [`POST ${REGISTER}`]: refused('HOLD_REPLACED', '您在另一处重新开始了报名，请在那边继续。') },
    });
    await tapId('step-next');
    await write('坐轮椅来吗', '不坐');
    await tapId('submit');
    expect(await screen.findByText('您在另一处重新开始了报名，请在那边继续。')).toBeTruthy();
    await tapId('step-next');
    expect((await screen.findByLabelText<HTMLTextAreaElement>('坐轮椅来吗')).value).toBe('不坐');
  });

  it('stands in line while the form is filled in when it is full, and says so (rule R7)', async () => {
    await open({ ...withQuestion, routes: { [`POST ${HOLDS}`]: held({ ahead: 3 }) } });
    await tapId('step-next');
    expect(await screen.findByText('座位满了，替您排着：前面 3 组')).toBeTruthy();
  });

  it('is still there when the mini-program was closed', async () => {
    const page = await open(withQuestion);
    await tapId('step-next');
    await write('坐轮椅来吗', '一位');
    page.unmount();
    await open(withQuestion);
    expect((await screen.findByLabelText<HTMLTextAreaElement>('坐轮椅来吗')).value).toBe('一位');
    expect(shown(/为您留/)).toBe(true);
  });

  it('gives the seats back to who changes the party or gives up', async () => {
    await open(withQuestion);
    await tapId('step-next');
    await tapId('change-party');
    expect(sentTo('DELETE', `${BASE}/holds/h1`)).toHaveLength(1);
    expect(shown('谁去')).toBe(true);
  });

  it('writes companions down by what they are called and about how old, where all are to be named', async () => {
    await open({ session: { naming: 'all_named' } });
    await tapId('companions-more');
    await tapId('step-next');
    await screen.findByText('同行 1：怎么称呼');
    await write('同行 1怎么称呼', '孙女小雨');
    await tap('4 到 13 岁');
    await tapId('guardian');
    await tapId('submit');
    expect(bodies()).toEqual([
      {
        heads: [{ personId: 'p1' }, { called: '孙女小雨', ageBand: '4-13' }],
        ...{ guardian: true, holdId: 'h1', seenVersion: 3 },
      },
    ]);
  });
});

it('keeps the sign-up without a network, sends it once when it returns, and never calls a refusal a missing network', async () => {
  await open({ routes: { [`POST ${REGISTER}`]: { fail: 'request:fail' } } });
  await tapId('submit');
  expect(await screen.findByText('没有网络，已替您保存')).toBeTruthy();
  const [key] = sentTo('POST', REGISTER).map((s) => s.header['idempotency-key']);

  await asMember({}, { [`POST ${REGISTER}`]: refused('EVENT_FULL', '这一场名额满了，也不再候补。') });
  expect(await screen.findByText('这次没有报成')).toBeTruthy();
  expect(sentTo('POST', REGISTER).map((s) => s.header['idempotency-key'])).toEqual([key, key]);
  await tapId('kept-mend');
  expect(shown('谁去')).toBe(true);
});

describe('in elder mode', () => {
  beforeEach(() => act(() => elderMode.set(true)));

  it('asks one question per page and sends at the end', async () => {
    await open(withQuestion);
    expect([shown('谁去？'), shown('第 1 步，共 4 步'), shown('还带别人吗？')]).toEqual([true, true, false]);
    await tapId('step-next');
    expect(shown('还带别人吗？')).toBe(true);
    await tapId('step-next');
    expect(await screen.findByText('第 3 步，共 4 步')).toBeTruthy();
    await tapId('step-next');
    expect(shown('第 3 步，共 4 步')).toBe(true);
    await write('坐轮椅来吗', '不坐');
    await tapId('step-next');
    await tapId('submit');
    expect(bodies()).toHaveLength(1);
  });

  it('is two pages where there is nothing to fill in', async () => {
    await open();
    await tapId('step-next');
    expect(shown('第 2 步，共 2 步')).toBe(true);
    await tapId('submit');
    expect(bodies()).toEqual([{ heads: [{ personId: 'p1' }], seenVersion: 3 }]);
  });
});
