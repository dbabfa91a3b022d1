import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import HomePage from '@/pages/home/index';
import MePage from '@/pages/me/index';
import NotFoundPage from '@/pages/not-found/index';
import WishPage from '@/pages/wish/index';
import WishesPage from '@/pages/wishes/index';
import JoinPage from '@/pages/join/index';
import DeskConfirmPage from '@/pages/desk-confirm/index';
import { go, routes } from '@/platform/navigate';
import { guarded } from '@/ui/page/guarded-page';
import { liFang, sentTo } from './support';
import Taro, { platform } from './stubs/taro';
import { aCard, aPage, asMember, community, listOf, shown, startOver, tap } from './wishes-support';

const NEXT = '/communities/c1/me/next';
const WALL = '/communities/c1/wishes';
const nothing = { confirm: [], claims: [], unread: 0 };
const wall = {
  [`GET ${WALL}`]: { body: listOf([]) },
  [`GET ${WALL}/summary`]: { body: { open: 0, total: 0, byCategory: {} } },
};

beforeEach(startOver);

describe('coming back to a page', () => {
  it('asks again at the very first return, for parts that were drawn only after an answer, too', async () => {
    let next: object = { ...nothing, confirm: [aCard({ id: 'w9', title: '修水龙头', state: 'delivered' })] };
    await act(async () => void render(<HomePage />));
    await asMember({}, { ...wall, [`GET ${NEXT}`]: () => ({ body: next }) });
    expect(shown(/修水龙头/)).toBe(true);

    next = nothing;
    await act(async () => platform.pageShown());

    expect(shown(/修水龙头/)).toBe(false);
  });

  it('says quietly that it is refreshing, and no longer once it has', async () => {
    let answer: (() => void) | undefined;
    await asMember(
      {},
      {
        ...wall,
        [`GET ${NEXT}`]: () =>
          sentTo('GET', NEXT).length < 2
            ? { body: nothing }
            : new Promise((done) => {
                answer = () => done({ body: nothing });
              }),
      },
    );
    await act(async () => void render(<HomePage />));
    expect(shown('刷新中')).toBe(false);

    await act(async () => platform.pageShown());
    expect(shown('刷新中')).toBe(true);

    await act(async () => answer?.());
    expect(shown('刷新中')).toBe(false);
  });

  it('knows what the person is here now: a volunteer approved meanwhile', async () => {
    let volunteerState: 'applied' | 'approved' = 'applied';
    const me = () => ({ ...liFang, memberships: [{ ...liFang.memberships[0]!, volunteerState }] });
    await asMember({ volunteerState }, { 'GET /me': () => ({ body: me() }) });
    await act(async () => void render(<MePage />));
    expect(shown('等社区回复')).toBe(true);

    volunteerState = 'approved';
    await act(async () => platform.pageShown());

    expect(shown('等社区回复')).toBe(false);
  });
});

describe('an action on an outdated card', () => {
  it('says so and shows the new state, without being asked', async () => {
    const detail = '这个心愿刚刚有了变化，请刷新看看。';
    let next: object = { ...nothing, confirm: [aCard({ id: 'w9', title: '修水龙头', state: 'delivered' })] };
    await asMember(
      {},
      {
        ...wall,
        [`GET ${NEXT}`]: () => ({ body: next }),
        [`POST ${WALL}/w9/confirm`]: { status: 409, body: { code: 'WISH_MOVED_ON', detail } },
      },
    );
    await act(async () => void render(<HomePage />));
    next = nothing;
    await tap('办好了');
    await act(async () => void fireEvent.click(document.getElementById('confirm')!));

    await waitFor(() => expect(shown(/修水龙头/)).toBe(false));
    expect(shown(detail)).toBe(true);
  });

  it('closes the sheet that asked, on the page of the wish', async () => {
    platform.params = { id: 'w1' };
    let state: 'delivered' | 'fulfilled' = 'delivered';
    await asMember(
      {},
      {
        [`GET ${WALL}/w1`]: () => ({
          body: aPage({ mine: true, state, actions: state === 'delivered' ? ['confirm'] : [] }),
        }),
        [`GET ${WALL}/w1/contact-looks`]: { body: { items: [] } },
        [`POST ${WALL}/w1/confirm`]: () => {
          state = 'fulfilled';
          return { status: 409, body: { code: 'WISH_MOVED_ON', detail: '有了变化' } };
        },
      },
    );
    await act(async () => void render(<WishPage />));
    await act(async () => void fireEvent.click(document.getElementById('do-confirm')!));
    await act(async () => void fireEvent.click(document.getElementById('confirm')!));

    await waitFor(() => expect(document.getElementById('do-confirm')).toBeNull());
    expect(document.getElementById('confirm')).toBeNull();
    expect(shown('有了变化')).toBe(true);
  });
});

describe('addresses that lead nowhere', () => {
  it.each([[undefined], ['summary'], ['%'], ['../me']])(
    'a wish page with id %s says that there is none',
    async (id) => {
      platform.params = { id };
      await asMember({}, { ...wall });
      await act(async () => void render(<WishPage />));

      expect(shown('没有找到')).toBe(true);
      expect(sentTo('GET', `${WALL}/summary`)).toHaveLength(0);
    },
  );

  it.each([[JoinPage], [DeskConfirmPage]])('a malformed code opens the page all the same', async (Page) => {
    platform.params = { scene: '%' };
    await asMember({}, { 'GET /communities/by-code/%25': { status: 404, body: { code: 'X', detail: '没有' } } });

    await expect(act(async () => void render(<Page />))).resolves.toBeUndefined();
    expect(shown('这一页没有打开')).toBe(false);
  });

  it('an unknown page offers the way home', async () => {
    await act(async () => void render(<NotFoundPage />));
    await tap('回首页');

    expect(platform.opened).toEqual([`reLaunch ${routes.home}`]);
  });
});

it('a page that breaks while drawing says so and offers a way out', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Breaks = guarded(() => {
    throw new Error('broken');
  });
  await act(async () => void render(<Breaks />));
  log.mockRestore();

  expect(screen.getByText('这一页没有打开')).toBeTruthy();
  await tap('回首页');
  expect(platform.opened).toEqual([`reLaunch ${routes.home}`]);
});

describe('a trembling hand', () => {
  it('opens one page with two taps', async () => {
    const here = [{}, {}];
    const pages = jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(here);
    await Promise.all([go(routes.inbox), go(routes.inbox)]);
    await go(routes.inbox);
    expect(platform.opened).toEqual([`navigateTo ${routes.inbox}`]);

    pages.mockReturnValue([...here, {}]);
    await go(routes.help);
    pages.mockRestore();

    expect(platform.opened).toEqual([`navigateTo ${routes.inbox}`, `navigateTo ${routes.help}`]);
  });
});

describe('the sheet before a claim', () => {
  const open = { ...wall, [`GET ${WALL}`]: { body: listOf([aCard()]) }, 'GET /communities/c1': { body: community } };

  it('has the words of the wish', async () => {
    await asMember(
      { volunteerState: 'approved' },
      { ...open, [`GET ${WALL}/w1`]: { body: aPage({ actions: ['claim'] }) } },
    );
    await act(async () => void render(<WishesPage />));
    await tap('我来帮忙');

    expect(shown('够不着，也不敢自己换。')).toBe(true);
  });

  it('is closed when one comes back from applying', async () => {
    await asMember({}, { ...open, [`GET ${WALL}/w1`]: { body: aPage() } });
    await act(async () => void render(<WishesPage />));
    await tap('我来帮忙');
    await tap('申请成为志愿者');

    expect(platform.opened).toEqual([`navigateTo ${routes.volunteer}`]);
    expect(shown('申请成为志愿者')).toBe(false);
  });
});
