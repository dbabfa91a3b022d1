import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { loadMe } from '@/features/identity/model/me.store';
import HomePage from '@/pages/home/index';
import StandInsPage from '@/grid/pages/stand-ins/index';
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

it('finishes a task with a word or without', async () => {
  await open(<TasksPage />);
  expect(screen.getByText('上门看一看 · 王桂芳')).toBeTruthy();
  await tap('办好了');
  await tap('办好了');
  expect(sentTo('POST', '/communities/c1/tasks/t1/done')).toMatchObject([{ body: {} }]);
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
