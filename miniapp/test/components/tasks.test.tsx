import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { loadMe } from '@/features/identity/model/me.store';
import HomePage from '@/pages/home/index';
import StandInsPage from '@/grid/pages/stand-ins/index';
import AddTaskPage from '@/grid/pages/add-task/index';
import TasksPage from '@/grid/pages/tasks/index';
import { forgetSession } from '@/platform/session';
import { tokenStore } from '@/platform/token-store';
import { answers, liFang, sentTo, someTokens } from './support';
import { platform } from './stubs/taro';

const worker = { ...liFang, memberships: [{ ...liFang.memberships[0]!, roles: ['grid_worker' as const] }] };
const task = {
  ...{ id: 't1', kind: 'look_in', title: '上门看一看', hint: null, page: null, why: '两天没开窗', passedOnWhy: null },
  ...{ personId: 'p1', personName: '王桂芳', owner: { memberId: 'm1', name: '李芳' }, insteadOf: null },
  ...{ dueAt: '2020-01-01T10:00:00.000Z', isLate: true, escalation: 'none', state: 'open' },
  ...{ createdAt: '2020-01-01T01:00:00.000Z', closedAt: null, closedBy: null, note: null },
  actions: ['finish', 'passOn'],
};
const takers = [
  { memberId: 'm1', name: '李芳', isStaff: false, isGridWorker: true, isAway: false },
  { memberId: 'm2', name: '网格员小卫', isStaff: false, isGridWorker: true, isAway: false },
];
const routes = {
  'GET /me': { body: worker },
  'GET /communities/c1': { body: { id: 'c1', name: '电厂社区', phone: null, grids: [], buildings: [] } },
  'GET /communities/c1/me/next': { body: { confirm: [], claims: [], unread: 0, tasks: { open: 3, late: 1 } } },
  'GET /communities/c1/me/wishes': { body: { items: [], nextCursor: null } },
  'GET /communities/c1/wishes': { body: { items: [], nextCursor: null } },
  'GET /communities/c1/tasks': { body: { items: [task], nextCursor: null } },
  'GET /communities/c1/tasks/takers': { body: { items: takers } },
  'POST /communities/c1/tasks': { body: { id: 't3', state: 'open' } },
  'POST /communities/c1/tasks/t1/done': { body: { id: 't1', state: 'done' } },
  'POST /communities/c1/tasks/t1/pass-on': { body: { id: 't2', state: 'open' } },
  'GET /communities/c1/stand-ins': { body: { items: [], nextCursor: null } },
  'POST /communities/c1/stand-ins': { body: { id: 's1' } },
};

const tap = (words: string | RegExp) => act(async () => void fireEvent.click(screen.getAllByText(words).pop()!));

async function open(page: React.ReactElement): Promise<void> {
  answers(routes);
  tokenStore.keep(someTokens());
  await act(async () => void (await loadMe()));
  render(page);
  await act(async () => undefined);
}

beforeEach(() => {
  act(() => forgetSession());
  platform.reset();
});

it('says on the home how many tasks there are and how many are late, and leads to them', async () => {
  await open(<HomePage />);
  await tap('有 3 件待办，1 件过期了');
  expect(platform.opened).toEqual(['navigateTo /grid/pages/tasks/index']);
});

it('says a task is done ten seconds later, and takes it back until then', async () => {
  await open(<TasksPage />);
  expect(screen.getByText('上门看一看 · 王桂芳')).toBeTruthy();
  await tap('办好了');
  await tap('办好了');
  expect(screen.getByText(/“上门看一看 · 王桂芳”办好了，10 秒后记下/)).toBeTruthy();
  expect(screen.queryByText('上门看一看 · 王桂芳')).toBeNull();
  await tap('撤销');
  expect(screen.getByText('上门看一看 · 王桂芳')).toBeTruthy();
  expect(sentTo('POST', '/communities/c1/tasks/t1/done')).toEqual([]);
  await tap('办好了');
  await tap('办好了');
  await tap('现在就记');
  expect(sentTo('POST', '/communities/c1/tasks/t1/done')).toMatchObject([{ body: {} }]);
  expect(document.getElementById('undo')).toBeNull();
});

it('keeps what was said to be done without a network, and sends it once', async () => {
  await open(<TasksPage />);
  answers({ ...routes, 'POST /communities/c1/tasks/t1/done': { fail: 'request:fail' } });
  await tap('办好了');
  await tap('办好了');
  await tap('现在就记');
  expect(document.getElementById('undo')).toBeTruthy();
  answers(routes);
  await tap('现在就记');
  const sent = sentTo('POST', '/communities/c1/tasks/t1/done');
  expect(new Set(sent.map(({ header }) => header?.['idempotency-key'])).size).toBe(1);
  expect(document.getElementById('undo')).toBeNull();
});

it('writes a task down: what and why; by itself it goes to the grid worker of the person, else to oneself', async () => {
  await open(<AddTaskPage />);
  expect(screen.getByText('我自己')).toBeTruthy();
  await tap('写好了');
  expect(screen.getByText('请选要办什么')).toBeTruthy();
  expect(screen.getByText('请写一句为什么、要注意什么')).toBeTruthy();
  await tap('上门看一看');
  const why = document.querySelector('#task-why textarea, textarea#task-why')!;
  await act(async () => void fireEvent.input(why, { target: { value: '两天没开窗' } }));
  await tap('我自己');
  await tap('网格员小卫');
  await tap('写好了');
  expect(sentTo('POST', '/communities/c1/tasks')).toMatchObject([
    {
      body: { kind: 'look_in', why: '两天没开窗', toMemberId: 'm2', dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    },
  ]);
});

it('passes a task on to somebody else, with the reason', async () => {
  await open(<TasksPage />);
  await tap('转给别人');
  expect(screen.queryByText('李芳')).toBeNull();
  await tap('网格员小卫');
  const reason = document.querySelector('#reason textarea, textarea#reason')!;
  await act(async () => void fireEvent.input(reason, { target: { value: '离您更近' } }));
  await tap('转过去');
  expect(sentTo('POST', '/communities/c1/tasks/t1/pass-on')).toMatchObject([
    { body: { toMemberId: 'm2', why: '离您更近' } },
  ]);
});

it('shows without a network what was read last, with its time', async () => {
  await open(<TasksPage />);
  cleanup();
  platform.answer(() => ({ fail: 'request:fail' }));
  render(<TasksPage />);
  await act(async () => undefined);
  expect(screen.getByText(/现在没有网络，这是.*看到的/)).toBeTruthy();
  expect(screen.getByText('上门看一看 · 王桂芳')).toBeTruthy();
});

it('hands one’s duties over for some days with four taps', async () => {
  await open(<StandInsPage />);
  await tap('请选');
  await tap('明天');
  await act(async () => void fireEvent.click(document.querySelector('#who, [data-id="who"]')!));
  await tap('网格员小卫');
  await tap('安排代班');
  const [sent] = sentTo('POST', '/communities/c1/stand-ins');
  expect(sent?.body).toMatchObject({ forMemberId: 'm1', memberId: 'm2' });
});
