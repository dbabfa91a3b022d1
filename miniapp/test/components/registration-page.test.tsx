import { act, render, screen } from '@testing-library/react';
import { holdDraw } from '@silin/shared';
import DrawPage from '@/events/pages/draw/index';
import MyEventsPage from '@/events/pages/my-events/index';
import RegistrationPage from '@/events/pages/registration/index';
import AlbumPage from '@/events/pages/album/index';
import type { Draw, Registration } from '@/features/events/api/types';
import { aRegistration, aRegistrationCard } from './events-support';
import { sentTo } from './support';
import { platform } from './stubs/taro';
import { asMember, inDays, lastOpened, listOf, shown, startOver, tapId, write, type Routes } from './wishes-support';

const BASE = '/communities/c1';
const ONE = `${BASE}/registrations/r1`;
const answer = (state: string) => ({ body: { id: 'r1', sessionId: 's1', state, seats: 2, ahead: null } });

async function open(part: Partial<Registration> = {}, routes: Routes = {}) {
  platform.params = { id: 'r1' };
  await asMember({}, { [`GET ${ONE}`]: { body: aRegistration(part) }, ...routes });
  const page = render(<RegistrationPage />);
  await screen.findByText('戏韵文化润人心');
  return page;
}

beforeEach(startOver);

describe('one’s registration', () => {
  it('shows the code for the door and a seat code in words for each', async () => {
    await open();
    expect(shown('报上了')).toBe(true);
    expect(document.querySelector<HTMLImageElement>('.qr img')!.src).toMatch(/^data:image\/gif/);
    expect([shown('K7M2Q 9TXBD'), shown('P4R8W Z3HNC')]).toEqual([true, true]);
  });

  it('is still there at the door without a network', async () => {
    const page = await open();
    page.unmount();
    await asMember({}, { [`GET ${ONE}`]: { fail: 'request:fail' } });
    render(<RegistrationPage />);
    expect(await screen.findByText('K7M2Q 9TXBD')).toBeTruthy();
    expect(shown('没有网络，请连上网络后再试。')).toBe(true);
  });

  it('says where a party stands in line, and nothing of a confirmation (rule R7)', async () => {
    await open({ state: 'waiting', ahead: 3, entryCode: null, coming: 'unknown', actions: ['cancel'] });
    expect(shown('候补第 4 组，前面 3 组')).toBe(true);
    expect([shown('报上了'), shown('入场码')]).toEqual([false, false]);
    expect(document.getElementById('do-cancel')!.textContent).toBe('不等了');
  });

  it('says until when it waits behind others and why (rule R11), to the party alone', async () => {
    const times = [{ registrationId: 'r7', eventTitle: '第一场戏', startsAt: inDays(-20), recordedBy: '小赵' }];
    await open({ state: 'waiting', ahead: 0, entryCode: null, behind: { until: inDays(2), times } });
    expect(document.getElementById('ticket-state')!.textContent).toMatch(/^先候补.+还有空位就归您一家/);
    expect(shown('候补第 1 组，前面没有人')).toBe(false);
    await tapId('away-r7');
    expect(lastOpened()).toBe('navigateTo /events/pages/registration/index?id=r7');
  });

  it('says of a draw that it comes last', async () => {
    await open({ state: 'applied', entryCode: null, behind: { until: null, times: [] } });
    expect(shown('摇号以后会发消息告诉您，这次排在别人后面摇')).toBe(true);
    expect(shown('这次排在后面摇')).toBe(true);
  });

  it('gives the seats back only after one more question', async () => {
    await open({}, { [`POST ${ONE}/cancel`]: answer('cancelled') });
    await tapId('do-cancel');
    expect(shown(/一家 2 个座位马上让给候补的人，不能恢复/)).toBe(true);
    expect(sentTo('POST', `${ONE}/cancel`)).toHaveLength(0);
    await tapId('confirm');
    expect(sentTo('POST', `${ONE}/cancel`).map((s) => s.body)).toEqual([{}]);
  });

  it('keeps “我不来了” without a network', async () => {
    await open({}, { [`POST ${ONE}/cancel`]: { fail: 'request:fail' } });
    await tapId('do-cancel');
    await tapId('confirm');
    expect(await screen.findByText('没有网络，已替您保存 1 件')).toBeTruthy();
  });

  it('says whom to call once the time for it is over (rule R10)', async () => {
    await open({ cancelUntil: inDays(-0.1), actions: [] });
    expect(document.getElementById('do-cancel')).toBeNull();
    await tapId('do-call');
    expect(platform.calls).toEqual(['0357-0000000']);
  });

  it('lets some stay away while the others come', async () => {
    await open({}, { [`POST ${ONE}/shrink`]: answer('confirmed') });
    await tapId('do-shrink');
    await tapId('gone-h2');
    await tapId('shrink');
    expect(sentTo('POST', `${ONE}/shrink`).map((s) => s.body)).toEqual([{ headIds: ['h2'] }]);
  });

  it('says that one comes, and puts it into the phone’s calendar', async () => {
    await open({}, { [`POST ${ONE}/coming`]: answer('confirmed') });
    await tapId('do-coming');
    await tapId('do-calendar');
    expect(sentTo('POST', `${ONE}/coming`)).toHaveLength(1);
    expect(platform.calendar).toMatchObject([{ title: '戏韵文化润人心', location: '社区文化广场', alarm: true }]);
  });

  it('takes stars and words once it is over, and “我来了” where it was noted otherwise (edge 54)', async () => {
    await open(
      {
        ...{ startsAt: inDays(-1), endsAt: inDays(-0.9), sessionState: 'held', attendance: 'no_show', mayRate: true },
        actions: [],
      },
      { [`POST ${ONE}/feedback`]: answer('confirmed'), [`POST ${ONE}/appeal`]: answer('confirmed') },
    );
    await tapId('star-4');
    await write('想说点什么', '再办一次');
    await tapId('do-rate');
    expect(sentTo('POST', `${ONE}/feedback`)[0]!.body).toEqual({ stars: 4, words: '再办一次' });
    await tapId('do-appeal');
    await act(async () => undefined);
    await write('怎么回事', '门口没扫到');
    await tapId('confirm');
    expect(sentTo('POST', `${ONE}/appeal`)[0]!.body).toEqual({ reason: '门口没扫到' });
  });

  it('says who signed up, where it was not the party itself', async () => {
    await open({ madeBy: '小赵', madeHow: 'counter' });
    expect(shown('小赵替您报的')).toBe(true);
  });
});

it('lists what is to come and what has been', async () => {
  await asMember(
    {},
    {
      [`GET ${BASE}/me/registrations`]: (sent) => ({
        body: listOf(
          sent.path.includes('which=past')
            ? []
            : [aRegistrationCard(), aRegistrationCard({ id: 'r2', state: 'waiting', ahead: 0 })],
        ),
      }),
    },
  );
  render(<MyEventsPage />);
  expect(await screen.findByText('候补第 1 组，前面没有人')).toBeTruthy();
  await act(async () => screen.getByText('以前的').click());
  expect(await screen.findByText('以前没有报过名')).toBeTruthy();
});

describe('the proof of a draw (edge 26)', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `registration-${at}`);
  const { record } = holdDraw({ secretHex: '5a'.repeat(32), ids, witnessWords: '今天下雪' });
  const draw: Draw = {
    id: 'd1',
    commitment: record.commitment,
    committedAt: inDays(-3),
    frameHash: record.frameHash,
    frameSize: 200,
    witnessWords: record.witnessWords,
    drawnAt: inDays(-1),
    secret: record.secretHex,
    frame: [...(record.frame ?? [])],
    first: [],
    last: [],
    order: [...(record.result ?? [])],
    seats: 50,
    voidedAt: null,
    voidReason: null,
  };
  const see = async (draws: Draw[], own: string | null = null) => {
    platform.params = { id: 's1', registration: 'r1' };
    await asMember(
      {},
      {
        [`GET ${BASE}/sessions/s1/draw`]: { body: { draws } },
        [`GET ${ONE}`]: { body: aRegistration({ drawHash: own }) },
      },
    );
    render(<DrawPage />);
    await screen.findByText('怎么保证公平');
    await act(async () => undefined);
  };

  it('is computed again on the phone, and says where one stands', async () => {
    await see([draw], draw.order[6]);
    expect(shown('核对通过')).toBe(true);
    expect(shown('您一家摇在第 7，一共 200 组')).toBe(true);
  });

  it('shows who was drawn first and who after them, and to which of the two one belongs', async () => {
    const first = ids.slice(0, 30);
    const held = holdDraw({ secretHex: '5a'.repeat(32), ids, first, witnessWords: '今天下雪' }).record;
    const two: Draw = {
      ...draw,
      ...{ frameHash: held.frameHash, frame: [...(held.frame ?? [])], order: [...(held.result ?? [])] },
      first: [...(held.first ?? [])],
    };
    await see([two], two.order[31]);
    expect(shown('核对通过')).toBe(true);
    expect(shown('您一家摇在第 32（以前来过，排在第一次来的后面），一共 200 组')).toBe(true);
    await act(async () => screen.getByText('看公布的编码').click());
    expect(shown('第一次来的 30 组，先摇先排')).toBe(true);
    expect(shown('来过的 170 组，排在后面')).toBe(true);
    expect(shown(`31. ${two.order[30]?.slice(0, 16)}`)).toBe(true);
  });

  it('is not believed when two places were swapped', async () => {
    const order = [draw.order[1]!, draw.order[0]!, ...draw.order.slice(2)];
    await see([{ ...draw, order }]);
    expect([shown('对不上'), shown('核对通过')]).toEqual([true, false]);
  });

  it('shows a voided draw with why (edge 27), and a promise before there is a draw', async () => {
    const before = { ...draw, id: 'd2', drawnAt: null, secret: null, order: [], frame: [], frameHash: null };
    await see([before, { ...draw, voidedAt: inDays(-0.5), voidReason: '名单漏了两家' }]);
    expect([shown('作废了'), shown('作废的原因：名单漏了两家'), shown('等摇号')]).toEqual([true, true, true]);
  });
});

it('shows pictures, and takes one away by a tap of whoever is on it', async () => {
  platform.params = { id: 's1' };
  const photo = {
    id: 'ph1',
    url: 'https://api.test/1.jpg',
    faces: 'consented',
    shown: true,
    mine: true,
    takenAway: false,
    addedAt: inDays(-1),
  };
  let photos = [photo];
  await asMember(
    {},
    {
      [`GET ${BASE}/sessions/s1/album`]: () => ({ body: { photos } }),
      [`POST ${BASE}/photos/ph1/take-away`]: () => {
        photos = [{ ...photo, shown: false, takenAway: true }];
        return { body: { id: 'ph1', sessionId: 's1', shown: false } };
      },
    },
  );
  render(<AlbumPage />);
  expect(await screen.findByText('有您')).toBeTruthy();
  await tapId('take-away-ph1');
  expect(shown(/不会知道是谁说的/)).toBe(true);
  expect(sentTo('POST', `${BASE}/photos/ph1/take-away`)).toHaveLength(0);
  await tapId('confirm');
  expect(await screen.findByText('已经撤下，只有您和组织者看得到')).toBeTruthy();
  expect(document.getElementById('take-away-ph1')).toBeNull();
  await screen.findByText('打电话给社区');
  await tapId('album-call');
  expect(platform.calls).toEqual(['0357-0000000']);
  expect(lastOpened()).toBeUndefined();
});
