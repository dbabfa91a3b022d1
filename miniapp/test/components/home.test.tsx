import { act, fireEvent, render, screen } from '@testing-library/react';
import { loadMe } from '@/features/identity/model/me.store';
import HomePage from '@/pages/home/index';
import { tokenStore } from '@/platform/token-store';
import { forgetSession, session } from '@/platform/session';
import { elderMode } from '@/ui/base/elder';
import { answers, liFang, sentTo, someTokens } from './support';
import { platform } from './stubs/taro';
import { aRegistrationCard, aSessionCard } from './events-support';
import { inDays } from './wishes-support';

const wish = {
  id: 'w9',
  state: 'delivered',
  category: 'goods',
  title: '想要一副老花镜',
  gridId: 'g2',
  gridName: '二网格',
  buildingName: null,
  priority: false,
  endingSoon: false,
  openUntil: null,
  publishedAt: null,
  createdAt: '2026-11-20T01:00:00.000Z',
};
const next = { confirm: [wish], claims: [], unread: 2 };
const routes = {
  'GET /me': { body: liFang },
  'PUT /me': { body: { ...liFang, elderMode: true } },
  'GET /communities/c1': { body: { id: 'c1', name: '电厂社区', phone: '0357-0000000', grids: [], buildings: [] } },
  'GET /communities/c1/me/next': { body: next },
  'GET /communities/c1/me/wishes': {
    body: { items: [{ ...wish, state: 'submitted', actions: [], rejectReason: null }], nextCursor: null },
  },
  'GET /communities/c1/wishes': { body: { items: [], nextCursor: null } },
  'POST /communities/c1/wishes/w9/confirm': { body: { id: 'w9', state: 'fulfilled' } },
};

let routesNow = {};

const tap = (words: string | RegExp) => act(async () => void fireEvent.click(screen.getByText(words)));

async function home() {
  answers({ ...routes, ...routesNow });
  tokenStore.keep(someTokens());
  await act(async () => void (await loadMe()));
  const page = render(<HomePage />);
  await act(async () => undefined);
  return page;
}

beforeEach(() => {
  act(() => forgetSession());
  platform.reset();
  routesNow = {};
});

it('welcomes whoever is not signed in and signs in with the code of WeChat', async () => {
  answers({ ...routes, 'POST /auth/wechat': { body: someTokens() } });
  render(<HomePage />);

  await tap('用微信登录');

  expect(sentTo('POST', '/auth/wechat')[0]).toMatchObject({ body: { code: 'code-from-wechat' } });
  expect(sentTo('POST', '/auth/wechat')[0]!.header.authorization).toBeUndefined();
  expect(session.get()).toMatchObject({ signedIn: true, communityId: 'c1' });
  expect(screen.getByText('接下来')).toBeTruthy();
});

it('asks whoever has not joined a community to join one', async () => {
  answers({ ...routes, 'GET /me': { body: { ...liFang, memberships: [] } } });
  tokenStore.keep(someTokens());
  await act(async () => void (await loadMe()));
  render(<HomePage />);

  await tap('加入社区');

  expect(platform.opened).toEqual(['navigateTo /pages/join/index']);
});

it('confirms a wish from the home page with one key', async () => {
  await home();

  await tap('办好了');
  expect(screen.getByLabelText('想说声谢谢吗（可以不写）')).toBeTruthy();
  await act(async () => {
    fireEvent.click(document.getElementById('confirm')!);
    fireEvent.click(document.getElementById('confirm')!);
  });

  const sent = sentTo('POST', '/communities/c1/wishes/w9/confirm');
  expect(sent).toHaveLength(1);
  expect(sent[0]!.header['idempotency-key']).toBeTruthy();
});

it('takes the no of whoever is asked whether it is done, with what is missing', async () => {
  await home();
  await tap('还有问题');
  expect(screen.getByLabelText('还差什么')).toBeTruthy();
});

it('marks the ways of the house that are still being built', async () => {
  await home();
  expect(screen.getAllByText('准备中')).toHaveLength(1);
});

it('offers the large version once, remembers it, and tells the server', async () => {
  const { container } = await home();

  await tap('用长辈版');

  expect(container.querySelector('.page.elder')).toBeTruthy();
  expect(screen.queryByText('用长辈版')).toBeNull();
  expect(platform.storage.get('silin.elder')).toBe('"on"');
  expect(sentTo('PUT', '/me')[0]!.body).toEqual({ elderMode: true });
});

it.each([false, true])('asks for a wish that came back to be mended, with why (large version: %s)', async (elder) => {
  elderMode.set(elder);
  const back = { ...wish, id: 'w5', state: 'rejected', rejectReason: '请写明灯的位置' };
  routesNow = {
    'GET /communities/c1/me/next': { body: { confirm: [], rejected: [back], claims: [], unread: 0 } },
  };
  await home();

  expect(screen.getByText('社区说：请写明灯的位置')).toBeTruthy();
  await tap('改一改，再说一次');

  expect(platform.opened).toEqual(['navigateTo /pages/say/index?again=w5']);
});

it.each([false, true])('tells a proxy whose wish waits for their word (large version: %s)', async (elder) => {
  elderMode.set(elder);
  const forOthers = [{ personId: 'p5', name: '王桂芳', wish, rejectReason: null }];
  routesNow = { 'GET /communities/c1/me/next': { body: { confirm: [], forOthers, claims: [], unread: 0 } } };
  await home();

  expect(screen.getByText('“想要一副老花镜”')).toBeTruthy();
  await tap('王桂芳的心愿等您确认');

  expect(platform.opened).toEqual(['navigateTo /pages/wish/index?id=w9']);
});

it('asks whether a record is mine, once more before it is linked', async () => {
  const linkOffers = [{ id: 'o1', byName: '秀兰', until: '2026-12-03T00:00:00.000Z' }];
  routesNow = {
    'GET /communities/c1/me/next': { body: { confirm: [], linkOffers, claims: [], unread: 0 } },
    'POST /communities/c1/me/link-offers/o1/accept': { body: { id: 'o1' } },
  };
  await home();

  await tap('是我');
  expect(sentTo('POST', '/communities/c1/me/link-offers/o1/accept')).toHaveLength(0);
  await tap('是我，连上');

  expect(sentTo('POST', '/communities/c1/me/link-offers/o1/accept')).toHaveLength(1);
});

it('leads in the large version to one’s own wishes and events too', async () => {
  elderMode.set(true);
  await home();

  expect(screen.getByText('我的活动')).toBeTruthy();
  await tap('我的心愿');

  expect(platform.opened).toEqual(['navigateTo /pages/my-wishes/index']);
});

it('says in the large version what is on next, and leads to the events', async () => {
  elderMode.set(true);
  const comingSessions = [{ ...aSessionCard({ startsAt: inDays(1) }), sessionId: 's1' }];
  routesNow = {
    'GET /communities/c1/me/next': { body: { confirm: [], claims: [], unread: 0, comingSessions } },
  };
  await home();

  await tap(/^明天.+，戏韵文化润人心$/);

  expect(platform.opened).toEqual(['switchTab /pages/events/index']);
});

it('shows the next event I signed up for with the way to its code, in both versions', async () => {
  const mine = { ...aRegistrationCard(), registrationId: 'r1' };
  routesNow = {
    'GET /communities/c1/me/next': { body: { confirm: [], claims: [], unread: 0, events: [mine] } },
  };
  await home();
  expect(screen.getByText(/ · 社区文化广场$/)).toBeTruthy();
  await tap('入场码');
  await act(async () => elderMode.set(true));
  await act(async () => undefined);
  await tap('入场码');

  expect(platform.opened).toEqual([
    'navigateTo /events/pages/registration/index?id=r1',
    'navigateTo /events/pages/registration/index?id=r1',
  ]);
  act(() => elderMode.set(false));
});

it('shows a helper the door they stand at, before everything else, in both versions', async () => {
  const doors = [{ sessionId: 's1', eventTitle: '周末戏台', startsAt: inDays(0.2), placeText: '社区大院' }];
  routesNow = {
    'GET /communities/c1/me/next': { body: { confirm: [wish], claims: [], unread: 0, doors } },
  };
  await home();
  expect(screen.getByText('您在门口帮忙：周末戏台')).toBeTruthy();
  await tap('去门口签到');
  await act(async () => elderMode.set(true));
  await act(async () => undefined);
  await tap('去门口签到');

  const door = 'navigateTo /organiser/pages/door/index?id=s1';
  expect(platform.opened).toEqual([door, door]);
  act(() => elderMode.set(false));
});

it('has at most four large actions in the large version, and a visible way back', async () => {
  elderMode.set(true);
  const { container } = await home();

  expect(screen.getByText('打电话给社区')).toBeTruthy();
  expect(container.querySelectorAll('.elder-home__way')).toHaveLength(3);
  await tap('回到普通版');

  expect(container.querySelector('.page.elder')).toBeNull();
  expect(screen.getByText('字大一些：长辈版')).toBeTruthy();
});

it('leads whoever has not joined to their own settings in the large version too, where there are no tabs', async () => {
  act(() => elderMode.set(true));
  answers({ ...routes, 'GET /me': { body: { ...liFang, memberships: [], elderMode: true } } });
  tokenStore.keep(someTokens());
  await act(async () => void (await loadMe()));
  render(<HomePage />);

  await tap('我的账号和设置');

  expect(platform.opened).toEqual(['switchTab /pages/me/index']);
});
