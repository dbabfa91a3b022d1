import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import WishesPage from '@/pages/wishes/index';
import { sentTo } from './support';
import { platform } from './stubs/taro';
import {
  aCard,
  aPage,
  asMember,
  lastOpened,
  listOf,
  shown,
  startOver,
  tap,
  tapId,
  type Routes,
} from './wishes-support';

const WALL = '/communities/c1/wishes';
const wall = (routes: Routes = {}): Routes => ({
  [`GET ${WALL}`]: { body: listOf([aCard()]) },
  [`GET ${WALL}/summary`]: { body: { open: 18, total: 18, byCategory: {} } },
  ...routes,
});
const asVolunteer = (routes: Routes) => asMember({ volunteerState: 'approved' }, routes);
const queries = () => sentTo('GET', WALL).map((s) => new URLSearchParams(s.path.split('?')[1]));

beforeEach(startOver);

it('shows what hangs there, where, until when, and how many wait', async () => {
  await asVolunteer(wall());
  render(<WishesPage />);

  expect(await screen.findByText('厨房的灯不亮了')).toBeTruthy();
  expect(shown('二网格')).toBe(true);
  expect(shown('还挂 26 天')).toBe(true);
  expect(screen.getAllByText(/等人帮忙 18/)).toHaveLength(1);
  expect(queries()[0]!.get('state')).toBe('open');
});

it('asks the server for the category, the zone and the words that were chosen', async () => {
  await asVolunteer(wall());
  render(<WishesPage />);
  await screen.findByText('厨房的灯不亮了');

  await act(async () => void fireEvent.click(screen.getAllByText('维修')[0]!));
  await tapId('wall-zone');
  await act(async () => void fireEvent.click(screen.getByText('一网格')));
  await act(async () => void fireEvent.change(document.getElementById('wall-search')!, { target: { value: ' 灯 ' } }));

  await waitFor(() => {
    const last = queries().pop()!;
    expect([last.get('category'), last.get('gridId'), last.get('q')]).toEqual(['repair', 'g1', '灯']);
  });
});

it('says the deadline and what becomes visible before anybody claims, and only then claims', async () => {
  await asVolunteer(
    wall({
      [`GET ${WALL}/w1`]: { body: aPage({ actions: ['claim'] }) },
      [`POST ${WALL}/w1/claim`]: { body: { id: 'w1', state: 'claimed' } },
    }),
  );
  render(<WishesPage />);
  await screen.findByText('厨房的灯不亮了');
  await tap('我来帮忙');

  expect(await screen.findByText(/请在 7 天内（.+前）完成，可延一次/)).toBeTruthy();
  expect(shown(/每次查看都会记录/)).toBe(true);
  expect(sentTo('POST', `${WALL}/w1/claim`)).toHaveLength(0);

  await act(async () => {
    const confirm = screen.getByText('确定帮忙');
    fireEvent.click(confirm);
    fireEvent.click(confirm);
  });
  expect(sentTo('POST', `${WALL}/w1/claim`)).toHaveLength(1);
  expect(lastOpened()).toBe('navigateTo /pages/wish/index?id=w1');
});

it('says kindly that a neighbour was faster', async () => {
  let taken = false;
  await asVolunteer(
    wall({
      [`GET ${WALL}/w1`]: () => ({
        body: taken ? aPage({ state: 'claimed' }) : aPage({ actions: ['claim'] }),
      }),
      [`POST ${WALL}/w1/claim`]: () => {
        taken = true;
        return {
          status: 409,
          body: { code: 'WISH_ALREADY_CLAIMED', detail: '刚刚有邻居先认领了，谢谢您的热心，看看别的心愿吧。' },
        };
      },
    }),
  );
  render(<WishesPage />);
  await screen.findByText('厨房的灯不亮了');
  await tap('我来帮忙');
  await screen.findByText('确定帮忙');
  await tap('确定帮忙');

  expect(await screen.findByText(/刚刚有邻居先认领了/)).toBeTruthy();
  expect(await screen.findByText(/这个心愿现在是“已有人帮忙”/)).toBeTruthy();
  expect(shown('确定帮忙')).toBe(false);
});

it('shows somebody who is no volunteer yet how to become one', async () => {
  await asMember({ volunteerState: null }, wall({ [`GET ${WALL}/w1`]: { body: aPage() } }));
  render(<WishesPage />);
  await screen.findByText('厨房的灯不亮了');
  await tap('我来帮忙');
  await screen.findByText('申请成为志愿者');
  await tap('申请成为志愿者');

  expect(lastOpened()).toBe('navigateTo /pages/volunteer/index');
});

it('goes on where the list ended when its foot is reached, and shows nothing twice', async () => {
  await asVolunteer(
    wall({
      [`GET ${WALL}`]: ({ path }) => ({
        body: path.includes('cursor=next')
          ? listOf([aCard(), aCard({ id: 'w2', title: '想要一副老花镜' })])
          : listOf([aCard()], 'next'),
      }),
    }),
  );
  render(<WishesPage />);
  await screen.findByText('厨房的灯不亮了');
  await act(async () => platform.reachBottom!());

  expect(await screen.findByText('想要一副老花镜')).toBeTruthy();
  expect(screen.getAllByText('厨房的灯不亮了')).toHaveLength(1);
  expect(shown('都在这里了')).toBe(true);
});

it('shows, on coming back, that a wish further down has found somebody', async () => {
  let claimed = false;
  const second = () => (claimed ? [] : [aCard({ id: 'w2', title: '想要一副老花镜' })]);
  await asVolunteer(
    wall({
      [`GET ${WALL}`]: ({ path }) => ({
        body: path.includes('cursor=next') ? listOf(second()) : listOf([aCard()], 'next'),
      }),
    }),
  );
  render(<WishesPage />);
  await screen.findByText('厨房的灯不亮了');
  await act(async () => platform.reachBottom!());
  await screen.findByText('想要一副老花镜');

  claimed = true;
  await act(async () => platform.pageShown());
  expect(shown('想要一副老花镜')).toBe(false);
  expect(shown('厨房的灯不亮了')).toBe(true);
});

it('offers everything again when nothing was found', async () => {
  await asVolunteer(
    wall({ [`GET ${WALL}`]: ({ path }) => ({ body: listOf(path.includes('category=') ? [] : [aCard()]) }) }),
  );
  render(<WishesPage />);
  await waitFor(() => expect(shown('厨房的灯不亮了') || shown('没有找到这样的心愿')).toBe(true));
  await act(async () => void fireEvent.click(screen.getAllByText('陪伴')[0]!));
  await screen.findByText('没有找到这样的心愿');
  await tap('看全部心愿');

  expect(await screen.findByText('厨房的灯不亮了')).toBeTruthy();
});

it('says that there is no network, and reads again on a tap', async () => {
  let online = false;
  await asVolunteer(wall({ [`GET ${WALL}`]: () => (online ? { body: listOf([aCard()]) } : { fail: 'request:fail' }) }));
  render(<WishesPage />);
  await screen.findByText('现在连不上');
  online = true;
  await tap('再试一次');

  expect(await screen.findByText('厨房的灯不亮了')).toBeTruthy();
});
