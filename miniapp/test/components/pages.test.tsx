import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { loadMe } from '@/features/identity/model/me.store';
import { forgetSession } from '@/platform/session';
import { tokenStore } from '@/platform/token-store';
import AccountPage from '@/pages/account/index';
import DeskConfirmPage from '@/pages/desk-confirm/index';
import HelpPage from '@/pages/help/index';
import InboxPage from '@/pages/inbox/index';
import JoinPage from '@/pages/join/index';
import MePage from '@/pages/me/index';
import ProfilePage from '@/pages/profile/index';
import VolunteerPage from '@/pages/volunteer/index';
import { answers, liFang, sentTo, someTokens } from './support';
import { platform, type Answer, type Sent } from './stubs/taro';

type Routes = Record<string, Answer | ((sent: Sent) => Answer)>;

const community = {
  id: 'c1',
  name: '电厂社区',
  city: '侯马市',
  street: '路东街道',
  phone: '0357-0000000',
  buildings: [{ id: 'b5', name: '5号楼', gridId: 'g2', gridName: '二网格' }],
  grids: [{ id: 'g2', name: '二网格', workerName: '小赵', workerPhone: '0357-0000002' }],
};

/** 李芳 is signed in and these routes answer besides her own data. */
async function asLiFang(routes: Routes, me = liFang): Promise<void> {
  answers({ 'GET /me': { body: me }, 'GET /communities/c1': { body: community }, ...routes });
  tokenStore.keep(someTokens());
  await act(async () => void (await loadMe()));
}

const tap = (words: string | RegExp) => act(async () => void fireEvent.click(screen.getByText(words)));
const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

beforeEach(() => {
  act(() => forgetSession());
  platform.reset();
});

describe('joining', () => {
  it('says what to do when nobody knows the code, and joins when somebody does', async () => {
    const detail = '没有这个社区码，请核对后再输一次，或问问网格员。';
    await asLiFang(
      {
        'GET /communities/by-code/XX0000': { status: 404, body: { code: 'COMMUNITY_CODE_UNKNOWN', detail } },
        'GET /communities/by-code/DC1234': { body: community },
        'POST /communities/join': { body: { communityId: 'c1', memberId: 'm1' } },
      },
      { ...liFang, memberships: [] },
    );
    render(<JoinPage />);

    write('社区码', 'xx0000');
    await tap('下一步');
    expect(screen.getByText(detail)).toBeTruthy();

    write('社区码', 'dc1234');
    await tap('下一步');
    expect(screen.getByText('电厂社区')).toBeTruthy();
    await tap('请选择');
    await tap('5号楼');
    await tap('加入');

    expect(sentTo('POST', '/communities/join')[0]!.body).toEqual({ code: 'DC1234', buildingId: 'b5' });
    await waitFor(() => expect(platform.opened).toContain('reLaunch /pages/home/index'));
  });

  it('looks the community up by itself when the code was scanned', async () => {
    platform.params = { scene: encodeURIComponent('c=DC1234') };
    await asLiFang({ 'GET /communities/by-code/DC1234': { body: community } });
    render(<JoinPage />);

    expect(await screen.findByText('电厂社区')).toBeTruthy();
  });
});

describe('volunteering', () => {
  it('sends what was filled in, once, and shows that the community will answer', async () => {
    let state: 'none' | 'applied' = 'none';
    const applied = { id: 'v1', state: 'applied', isPartyMember: true, reason: null, actions: [] };
    await asLiFang({
      'GET /communities/c1/volunteers/me': () => ({ body: { volunteer: state === 'none' ? null : applied } }),
      'POST /communities/c1/volunteers': () => {
        state = 'applied';
        return { body: { id: 'v1', state } };
      },
    });
    render(<VolunteerPage />);

    await screen.findByLabelText('您的姓名');
    write('您的姓名', ' 李芳芳 ');
    await tap('我是党员（双报到）');
    write('所在党支部', '第一党支部');
    await act(async () => {
      const send = screen.getByText('送出申请');
      fireEvent.click(send);
      fireEvent.click(send);
    });

    expect(await screen.findByText('等社区回复')).toBeTruthy();
    expect(sentTo('POST', '/communities/c1/volunteers').map((s) => s.body)).toEqual([
      { isPartyMember: true, realName: '李芳芳', partyBranch: '第一党支部' },
    ]);
  });
});

describe('the inbox', () => {
  it('marks what was shown as read, and leads to the wish', async () => {
    const message = {
      id: 'n1',
      kind: 'wish_delivered',
      title: '请您确认',
      body: '办好了',
      createdAt: new Date().toISOString(),
    };
    await asLiFang({
      'GET /communities/c1/me/inbox': {
        body: {
          items: [{ ...message, readAt: null, page: 'pages/wish/index?id=w9' }],
          nextCursor: null,
          unread: 1,
        },
      },
      'POST /communities/c1/me/inbox/read': { body: { unread: 0 } },
    });
    render(<InboxPage />);

    fireEvent.click(await screen.findByText('请您确认'));

    expect(platform.opened).toEqual(['navigateTo /pages/wish/index?id=w9']);
    expect(sentTo('POST', '/communities/c1/me/inbox/read')[0]!.body).toEqual({ ids: ['n1'] });
  });

  it('offers another try when there is no network', async () => {
    await asLiFang({ 'GET /communities/c1/me/inbox': { fail: 'request:fail' } });
    render(<InboxPage />);

    expect(await screen.findByText('没有网络，请连上网络后再试。')).toBeTruthy();
    answers({
      'GET /me': { body: liFang },
      'GET /communities/c1/me/inbox': { body: { items: [], nextCursor: null, unread: 0 } },
    });
    await tap('再试一次');
    expect(screen.getByText('还没有消息')).toBeTruthy();
  });
});

describe('what helpers are given of me', () => {
  it('can be taken away again, once it is asked', async () => {
    const kept = {
      communityId: 'c1',
      realName: '李芳',
      phoneMasked: '138****0001',
      addressMasked: null,
      building: null,
    };
    let phoneMasked: string | null = kept.phoneMasked;
    await asLiFang({
      'GET /communities/c1/me': () => ({ body: { ...kept, phoneMasked } }),
      'PUT /communities/c1/me': () => {
        phoneMasked = null;
        return { body: { ...kept, phoneMasked } };
      },
    });
    await act(async () => void render(<ProfilePage />));

    expect(document.getElementById('remove-address')).toBeNull();
    await tap('删掉手机号');
    expect(sentTo('PUT', '/communities/c1/me')).toEqual([]);
    await act(async () => void fireEvent.click(document.getElementById('confirm')!));

    expect(sentTo('PUT', '/communities/c1/me')[0]!.body).toEqual({ phone: null });
    await waitFor(() => expect(document.getElementById('remove-phone')).toBeNull());
  });
});

describe('mine', () => {
  it('shows the desk to staff and hides it from residents', async () => {
    await asLiFang({});
    const { unmount } = render(<MePage />);
    expect(screen.queryByText('工作台')).toBeNull();
    unmount();

    await asLiFang({}, { ...liFang, memberships: [{ ...liFang.memberships[0]!, roles: ['staff'] }] });
    render(<MePage />);
    expect(screen.getByText('工作台')).toBeTruthy();
  });

  it('gives whoever has not joined the large version, their data, privacy, help and the way out', async () => {
    await asLiFang({ 'POST /auth/sign-out': { status: 204 } }, { ...liFang, memberships: [] });
    render(<MePage />);

    expect(screen.getByText('还没有加入社区')).toBeTruthy();
    for (const words of ['长辈版', '账号和数据', '隐私保护说明', '投诉与反馈'])
      expect(screen.getByText(words)).toBeTruthy();
    await tap('加入社区');
    expect(platform.opened).toEqual(['navigateTo /pages/join/index']);
    await tap('退出登录');
    expect(tokenStore.get()).toBeUndefined();
  });

  it('lets whoever has not joined take their data and delete the account', async () => {
    await asLiFang({ 'GET /auth/sessions': { body: { items: [] } } }, { ...liFang, memberships: [] });
    await act(async () => void render(<AccountPage />));

    expect(screen.getByText('拿一份我的数据')).toBeTruthy();
    expect(document.getElementById('delete-account')).toBeTruthy();
  });

  it('leaves one community after a question, and stays signed in; a lost answer to a first try does not matter', async () => {
    const left = '/communities/c1/me/leave';
    const sessions = { 'GET /auth/sessions': { body: { items: [] } } };
    await asLiFang({ ...sessions, [`POST ${left}`]: { status: 404, body: { code: 'NOT_FOUND' } } });
    await act(async () => void render(<AccountPage />));
    await tap('离开');
    expect(sentTo('POST', left)).toHaveLength(0);
    fireEvent.click(screen.getAllByText('离开').pop() as HTMLElement);
    await waitFor(() => expect(platform.opened.pop()).toBe('reLaunch /pages/home/index'));
    expect(sentTo('POST', left)).toHaveLength(1);
    expect(tokenStore.get()).toBeDefined();
  });

  it('signs out on this device even when nothing answers', async () => {
    await asLiFang({ 'POST /auth/sign-out': { fail: 'request:fail' } });
    render(<MePage />);

    await tap('退出登录');

    expect(tokenStore.get()).toBeUndefined();
    expect(screen.getByText('用微信登录')).toBeTruthy();
  });
});

describe('signing in at a desk', () => {
  const scan = {
    browser: 'Chrome 浏览器 · Windows 电脑',
    place: '网络 10.1.*.*',
    requestedAt: new Date().toISOString(),
  };

  it('says what and where before it asks, and takes no for an answer', async () => {
    platform.params = { scene: 'abc123' };
    await asLiFang({ 'POST /auth/desk/scan': { body: scan }, 'POST /auth/desk/deny': { status: 204 } });
    render(<DeskConfirmPage />);

    expect(await screen.findByText(scan.browser)).toBeTruthy();
    expect(screen.getByText(scan.place)).toBeTruthy();
    await tap('不是我');

    expect(sentTo('POST', '/auth/desk/deny')[0]!.body).toEqual({ scene: 'abc123' });
    expect(screen.getByText('没有登录')).toBeTruthy();
  });

  it('tells that a code is too old', async () => {
    platform.params = { scene: 'old' };
    const detail = '登录码过期了，请在电脑上刷新出新的码。';
    await asLiFang({ 'POST /auth/desk/scan': { status: 410, body: { code: 'DESK_SIGN_IN_GONE', detail } } });
    render(<DeskConfirmPage />);

    expect(await screen.findByText(detail)).toBeTruthy();
    expect(screen.queryByText('确认登录', { selector: 'button' })).toBeNull();
  });
});

it('calls the grid worker of my own grid first', async () => {
  await asLiFang({});
  render(<HelpPage />);

  fireEvent.click(await screen.findByText('0357-0000002'));

  expect(screen.getByText('网格员小赵')).toBeTruthy();
  expect(platform.calls).toEqual(['0357-0000002']);
});
