import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ConsentItem, PersonConsents, PersonProxies, ProxyItem } from '@/features/consents/api/consents.api';
import { loadMe } from '@/features/identity/model/me.store';
import ConsentsPage from '@/pages/consents/index';
import HomePage from '@/pages/home/index';
import ProxiesPage from '@/pages/proxies/index';
import RepresentedPage from '@/pages/represented/index';
import { forgetSession } from '@/platform/session';
import { tokenStore } from '@/platform/token-store';
import { elderMode } from '@/ui/base/elder';
import { answers, liFang, sentTo, someTokens } from './support';
import { platform, type Answer, type Sent } from './stubs/taro';

type Routes = Record<string, Answer | ((sent: Sent) => Answer)>;

async function shown(page: React.ReactElement, routes: Routes, params: Record<string, string> = {}): Promise<void> {
  answers({ 'GET /me': { body: liFang }, ...routes });
  platform.params = params;
  tokenStore.keep(someTokens());
  await act(async () => void (await loadMe()));
  render(page);
  await act(async () => undefined);
}

const tap = (words: string | RegExp) => act(async () => void fireEvent.click(screen.getByText(words)));
/** The button that does it, in the sheet. */
const confirm = () => act(async () => void fireEvent.click(document.querySelector('#confirm')!));

beforeEach(() => {
  act(() => forgetSession());
  act(() => elderMode.set(false));
  platform.reset();
});

const purpose = (over: Partial<ConsentItem> = {}): ConsentItem => ({
  ...{ purpose: 'volunteer_contact', state: 'none', wordingVersion: '2026-12', consent: null, askAnew: false },
  ...{ give: ['tap'], addFile: false, withdraw: [] },
  ...over,
});
const living = (over: Partial<ConsentItem> = {}): ConsentItem =>
  purpose({
    ...{ state: 'living', give: [], withdraw: ['tap'] },
    consent: {
      ...{ id: 'k1', as: 'self', givenByName: null, how: 'spoken_before', witnessName: '小周' },
      ...{ wordingVersion: '2026-12', givenAt: '2026-01-23T02:00:00.000Z', until: '2027-01-23T15:59:59.999Z' },
      ...{ withdrawnAt: null, withdrawnHow: null, file: null },
    },
    ...over,
  });
const consents = (item: ConsentItem, over: Partial<PersonConsents> = {}): PersonConsents => ({
  ...{ personId: 'p1', name: '李芳', as: 'self', wordOf: 'own', items: [item] },
  ...over,
});

describe('my consents', () => {
  it('are one line per purpose with how each stands; a tap opens its card', async () => {
    await shown(<ConsentsPage />, { 'GET /communities/c1/me/consents': { body: consents(living()) } });

    expect(screen.getByText('已同意')).toBeTruthy();
    await tap('让来帮忙的志愿者联系您');

    expect(platform.opened).toEqual(['navigateTo /pages/consents/index?purpose=volunteer_contact']);
  });

  it('say on the card what, for whom, how long and what happens without, and are given by a tap', async () => {
    const routes = {
      'GET /communities/c1/me/consents': { body: consents(purpose()) },
      'POST /communities/c1/people/p1/consents': { body: { id: 'k1' } },
    };
    await shown(<ConsentsPage />, routes, { purpose: 'volunteer_contact' });

    for (const words of ['做什么', '给谁看', '多久', '不同意会怎样']) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/照样可以说心愿/)).toBeTruthy();
    await tap('同意');
    await confirm();

    expect(sentTo('POST', '/communities/c1/people/p1/consents')[0]?.body).toEqual({
      ...{ purpose: 'volunteer_contact', how: 'tap', wordingVersion: '2026-12' },
    });
    expect(sentTo('GET', '/communities/c1/me/consents').length).toBeGreaterThan(1);
  });

  it('are taken back with two taps, and the page says who heard them', async () => {
    const routes = {
      'GET /communities/c1/me/consents': { body: consents(living()) },
      'POST /communities/c1/consents/k1/withdraw': { body: { id: 'k1' } },
    };
    await shown(<ConsentsPage />, routes, { purpose: 'volunteer_contact' });

    expect(screen.getByText(/当面说的，小周在场/)).toBeTruthy();
    await tap('不同意了');
    expect(screen.getByText(/现在就生效。照样可以说心愿/)).toBeTruthy();
    await confirm();

    expect(sentTo('POST', '/communities/c1/consents/k1/withdraw')[0]?.body).toEqual({ how: 'tap' });
  });

  it('are read in the large version too', async () => {
    act(() => elderMode.set(true));
    await shown(
      <ConsentsPage />,
      { 'GET /communities/c1/me/consents': { body: consents(purpose()) } },
      { purpose: 'volunteer_contact' },
    );

    expect(document.querySelector('.page.elder #give-tap.btn--wide')).toBeTruthy();
  });

  it('a purpose that does not exist is not found', async () => {
    await shown(
      <ConsentsPage />,
      { 'GET /communities/c1/me/consents': { body: consents(purpose()) } },
      { purpose: 'x' },
    );

    expect(screen.getByText('没有找到')).toBeTruthy();
  });
});

describe('somebody’s consents, for who looks after them', () => {
  const at = { person: 'p9', purpose: 'volunteer_contact' };
  const path = 'GET /communities/c1/people/p9/consents';
  const theirs = (item: ConsentItem, over: Partial<PersonConsents> = {}) =>
    consents(item, { personId: 'p9', name: '王桂芳', as: 'grid_worker', ...over });

  it('are written down as spoken or signed, with what is vouched for', async () => {
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: theirs(purpose({ give: ['signed', 'spoken_before'] })) },
        'POST /communities/c1/people/p9/consents': { body: { id: 'k2' } },
      },
      at,
    );

    expect(screen.getByText('下面的话是对王桂芳说的')).toBeTruthy();
    await tap('当面同意…');
    expect(screen.getByText(/您就是见证人/)).toBeTruthy();
    await confirm();

    expect(sentTo('POST', '/communities/c1/people/p9/consents')[0]?.body).toMatchObject({ how: 'spoken_before' });
  });

  it('are ended as it was said: the button waits until that is chosen', async () => {
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: theirs(living({ withdraw: ['family', 'phone', 'counter'] })) },
        'POST /communities/c1/consents/k1/withdraw': { body: { id: 'k1' } },
      },
      at,
    );

    await tap('不同意了…');
    await confirm();
    expect(sentTo('POST', '/communities/c1/consents/k1/withdraw')).toEqual([]);
    await tap('本人打电话说的');
    await confirm();

    expect(sentTo('POST', '/communities/c1/consents/k1/withdraw')[0]?.body).toEqual({ how: 'phone' });
  });

  it('of a child ask first which guardian of the household agrees', async () => {
    const child = theirs(purpose({ give: ['signed', 'spoken_before'] }), { name: '小明', wordOf: 'guardian' });
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: child },
        'GET /communities/c1/people/p9/household': { body: { items: [{ id: 'p8', name: '小明妈妈' }] } },
        'POST /communities/c1/people/p9/consents': { body: { id: 'k3' } },
      },
      at,
    );

    expect(screen.getByText('打印签字的半页纸')).toBeTruthy();
    await tap('签字同意…');
    await tap('小明妈妈');
    expect(screen.getByText(/监护人小明妈妈替小明/)).toBeTruthy();
    await confirm();

    expect(sentTo('POST', '/communities/c1/people/p9/consents')[0]?.body).toMatchObject({
      ...{ how: 'signed', byPersonId: 'p8' },
    });
  });

  it('are signed on paper: the photograph goes first, then what was agreed to, with it', async () => {
    platform.pictures = ['http://tmp/paper.jpg'];
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: theirs(purpose({ give: ['signed', 'voice', 'spoken_before'] })) },
        'POST /communities/c1/people/p9/consents/files': { status: 201, body: { id: 'f1', kind: 'picture' } },
        'POST /communities/c1/people/p9/consents': { body: { id: 'k2' } },
      },
      at,
    );

    await tap('签字同意…');
    await tap('拍下签好的纸');
    await confirm();

    expect(sentTo('POST', '/communities/c1/people/p9/consents/files')).toHaveLength(1);
    expect(sentTo('POST', '/communities/c1/people/p9/consents')[0]?.body).toMatchObject({
      how: 'signed',
      fileId: 'f1',
    });
  });

  it('are written down as signed without a photograph too', async () => {
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: theirs(purpose({ give: ['signed'] })) },
        'POST /communities/c1/people/p9/consents': { body: { id: 'k2' } },
      },
      at,
    );

    await tap('签字同意…');
    await confirm();

    expect(sentTo('POST', '/communities/c1/people/p9/consents')[0]?.body).not.toHaveProperty('fileId');
  });

  it('are spoken into the phone: nothing can be written down before there is a recording', async () => {
    platform.voice = 'http://tmp/voice.mp3';
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: theirs(purpose({ give: ['voice'] })) },
        'POST /communities/c1/people/p9/consents/files': { status: 201, body: { id: 'f2', kind: 'voice' } },
        'POST /communities/c1/people/p9/consents': { body: { id: 'k2' } },
      },
      at,
    );

    await tap('录音同意…');
    await confirm();
    expect(sentTo('POST', '/communities/c1/people/p9/consents')).toEqual([]);
    await tap('开始录音');
    await tap('正在录，说完点这里');
    await tap('听一听');
    expect(platform.played).toEqual(['http://tmp/voice.mp3']);
    await confirm();

    expect(sentTo('POST', '/communities/c1/people/p9/consents')[0]?.body).toMatchObject({ how: 'voice', fileId: 'f2' });
  });

  it('where the phone may not record it says so', async () => {
    await shown(<ConsentsPage />, { [path]: { body: theirs(purpose({ give: ['voice'] })) } }, at);

    await tap('录音同意…');
    await tap('开始录音');

    expect(screen.getByText(/没有录成/)).toBeTruthy();
  });

  it('keep a photograph that is looked at, and nothing of it stays on the phone', async () => {
    const consent = { ...living().consent!, how: 'signed' as const, file: 'picture' as const };
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: theirs(living({ consent, withdraw: ['phone'] })) },
        'GET /communities/c1/consents/k1/file': { body: new ArrayBuffer(8) as never },
      },
      at,
    );

    await tap('看签字的照片');
    expect([...platform.files.keys()]).toEqual(['http://usr/consent.jpg']);
    expect(screen.getByText('您看过这一次，已经记下了，本人看得到。')).toBeTruthy();
    await tap('关闭');
    expect([...platform.files.keys()]).toEqual([]);
  });

  it('get a photograph later where there is none', async () => {
    platform.pictures = ['http://tmp/paper.jpg'];
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: theirs(living({ addFile: true, withdraw: ['phone'] })) },
        'POST /communities/c1/people/p9/consents/files': { status: 201, body: { id: 'f3', kind: 'picture' } },
        'POST /communities/c1/consents/k1/file': { body: { id: 'k1' } },
      },
      at,
    );

    await tap('补一张签字的照片');
    await tap('拍下签好的纸');
    await confirm();

    expect(sentTo('POST', '/communities/c1/consents/k1/file')[0]?.body).toEqual({ fileId: 'f3' });
  });

  it('a proxy agrees in their name', async () => {
    await shown(
      <ConsentsPage />,
      {
        [path]: { body: theirs(purpose(), { as: 'proxy' }) },
        'POST /communities/c1/people/p9/consents': { body: { id: 'k4' } },
      },
      at,
    );

    await tap('替王桂芳同意');
    await confirm();

    expect(sentTo('POST', '/communities/c1/people/p9/consents')[0]?.body).toMatchObject({ how: 'tap' });
  });
});

describe('proxies', () => {
  const proxy = (over: Partial<ProxyItem> = {}): ProxyItem => ({
    ...{ id: 'x1', proxyName: '秀兰', hasAccount: true, relation: 'daughter', scopes: ['wishes', 'contact'] },
    ...{ state: 'living', how: 'spoken_before', witnessName: '小周', since: '2026-01-23T02:00:00.000Z' },
    ...{ until: '2027-01-23T15:59:59.999Z', revokedAt: null, revokedHow: null, revoke: ['tap'] },
    ...{ consentId: 'k7', file: null, addFile: false },
    ...over,
  });
  const proxies = (items: ProxyItem[], over: Partial<PersonProxies> = {}): PersonProxies => ({
    ...{ personId: 'p1', name: '李芳', as: 'self', mayName: false, items },
    ...over,
  });

  it('of mine are listed with what they may do, and ended after one question', async () => {
    await shown(<ProxiesPage />, {
      'GET /communities/c1/me/proxies': { body: proxies([proxy()]) },
      'POST /communities/c1/proxies/x1/revoke': { body: { id: 'x1' } },
    });

    expect(screen.getByText('秀兰（女儿）')).toBeTruthy();
    expect(screen.getByText('可以：说心愿、看进展、决定给谁联系方式')).toBeTruthy();
    await tap('不再请这位代办');
    expect(sentTo('POST', '/communities/c1/proxies/x1/revoke')).toEqual([]);
    await confirm();

    expect(sentTo('POST', '/communities/c1/proxies/x1/revoke')[0]?.body).toEqual({ how: 'tap' });
  });

  it('give up themselves what they were asked for', async () => {
    const mine = proxies([proxy({ revoke: ['given_up'] })], { personId: 'p9', name: '王桂芳', as: 'proxy' });
    await shown(
      <ProxiesPage />,
      {
        'GET /communities/c1/people/p9/proxies': { body: mine },
        'POST /communities/c1/proxies/x1/revoke': { body: { id: 'x1' } },
      },
      { person: 'p9' },
    );

    await tap('我不再代办了');
    await confirm();

    expect(sentTo('POST', '/communities/c1/proxies/x1/revoke')[0]?.body).toEqual({ how: 'given_up' });
  });

  it('nobody yet: says whom to tell', async () => {
    await shown(<ProxiesPage />, { 'GET /communities/c1/me/proxies': { body: proxies([]) } });

    expect(screen.getByText(/请打电话告诉社区或网格员/)).toBeTruthy();
    expect(document.querySelector('#proxy-add')).toBeNull();
  });

  it('are recorded by number, with what the person agreed to', async () => {
    const found = { personId: 'p5', name: '秀兰', phoneMasked: '137****0001', buildingName: null };
    await shown(
      <ProxiesPage />,
      {
        'GET /communities/c1/people/p9/proxies': {
          body: proxies([], { personId: 'p9', name: '王桂芳', as: 'staff', mayName: true }),
        },
        'POST /communities/c1/people/p9/proxies/search': { body: { items: [found] } },
        'POST /communities/c1/people/p9/proxies': { body: { id: 'x2' } },
      },
      { person: 'p9' },
    );

    await tap('登记代办人');
    const phone = screen.getByLabelText('代办人的手机号');
    fireEvent.change(phone, { target: { value: '137' } });
    await tap('找这一位');
    expect(sentTo('POST', '/communities/c1/people/p9/proxies/search')).toEqual([]);
    fireEvent.change(phone, { target: { value: '13700000001' } });
    await tap('找这一位');
    expect(screen.getByText('秀兰 · 137****0001')).toBeTruthy();
    await tap('儿子');
    await act(async () => void fireEvent.click(document.querySelector('#scope-contact')!));
    await act(async () => void fireEvent.click(document.querySelector('#proxy-send')!));

    expect(sentTo('POST', '/communities/c1/people/p9/proxies')[0]?.body).toEqual({
      ...{ proxyPersonId: 'p5', relation: 'son', scopes: ['wishes', 'contact'], how: 'spoken_before' },
    });
  });
});

describe('a proxy named on paper or by voice', () => {
  const found = { personId: 'p5', name: '秀兰', phoneMasked: '137****0001', buildingName: null };
  const routes = {
    'GET /communities/c1/people/p9/proxies': {
      body: { personId: 'p9', name: '王桂芳', as: 'grid_worker', mayName: true, items: [] },
    },
    'POST /communities/c1/people/p9/proxies/search': { body: { items: [found] } },
    'POST /communities/c1/people/p9/proxies': { body: { id: 'x2' } },
    'POST /communities/c1/people/p9/consents/files': { status: 201, body: { id: 'f1', kind: 'picture' } },
  };
  const begun = async () => {
    await shown(<ProxiesPage />, routes, { person: 'p9' });
    await tap('登记代办人');
    fireEvent.change(screen.getByLabelText('代办人的手机号'), { target: { value: '13700000001' } });
    await tap('找这一位');
  };
  const send = () => act(async () => void fireEvent.click(document.querySelector('#proxy-send')!));

  it('keeps the photograph of the paper with what was agreed to', async () => {
    platform.pictures = ['http://tmp/paper.jpg'];
    await begun();
    await tap('签了字');
    expect(screen.getByText('打印签字的半页纸')).toBeTruthy();
    await tap('拍下签好的纸');
    await send();
    expect(sentTo('POST', '/communities/c1/people/p9/proxies')[0]?.body).toMatchObject({ how: 'signed', fileId: 'f1' });
  });

  it('waits for the recording, and for nothing where the word was spoken', async () => {
    await begun();
    await tap('录了音');
    await send();
    expect(sentTo('POST', '/communities/c1/people/p9/proxies')).toEqual([]);
    await tap('当面说的，我听到了');
    await send();
    expect(sentTo('POST', '/communities/c1/people/p9/proxies')[0]?.body).toEqual({
      ...{ proxyPersonId: 'p5', relation: 'daughter', scopes: ['wishes'], how: 'spoken_before' },
    });
  });
});

describe('for whom I act', () => {
  const mother = {
    ...{ proxyId: 'x1', personId: 'p9', name: '王桂芳', relation: 'daughter' },
    ...{
      scopes: ['wishes'],
      until: '2027-01-23T15:59:59.999Z',
      linkable: false,
      linkOfferedUntil: null,
      readableUntil: null,
    },
  };
  const father = { ...mother, proxyId: 'x2', personId: 'p7', name: '王建国', scopes: ['visits'] };

  it('of who has died the family reads on for some time, and does nothing', async () => {
    const remembered = {
      ...mother,
      scopes: ['wishes', 'visits', 'profile'],
      readableUntil: '2027-02-24T02:00:00.000Z',
    };
    await shown(<RepresentedPage />, { 'GET /communities/c1/represented': { body: { items: [remembered] } } });

    expect(screen.getByText(/2027年2月24日前，家人还可以看看/)).toBeTruthy();
    expect(document.getElementById('say-for')).toBeNull();
    await tap('来看过王桂芳的人');
    expect(platform.opened).toEqual(['navigateTo /pages/helper/index?person=p9']);
  });

  it('one person at a time, with what I may do for them', async () => {
    await shown(<RepresentedPage />, { 'GET /communities/c1/represented': { body: { items: [mother, father] } } });

    await tap('替王桂芳说个心愿');
    await tap('王桂芳的心愿');
    expect(platform.opened).toEqual([
      'navigateTo /pages/say/index?person=p9',
      'navigateTo /pages/my-wishes/index?person=p9',
    ]);
    await tap('王建国');

    expect(screen.queryByText('替王建国说个心愿')).toBeNull();
    expect(screen.queryByText('王建国的心愿')).toBeNull();
    expect(screen.getByText('王建国同意的事')).toBeTruthy();
  });

  it('offers the record of whom I represent to their own account, and says nothing about who has the number', async () => {
    const POST = '/communities/c1/represented/p9/link-offers';
    await shown(<RepresentedPage />, {
      'GET /communities/c1/represented': { body: { items: [{ ...mother, linkable: true, linkOfferedUntil: null }] } },
      [`POST ${POST}`]: { body: { id: 'o1', until: '2026-12-03T00:00:00.000Z' } },
    });
    await tap('让王桂芳用自己的微信');
    fireEvent.change(screen.getByLabelText('他的手机号'), { target: { value: '13600000001' } });
    await tap('请他看看');
    expect(sentTo('POST', POST)[0]?.body).toEqual({ phone: '13600000001' });
  });

  it('is a switch on both homes for proxies, and nothing for everybody else', async () => {
    const home = (represented: unknown[]): Routes => ({
      'GET /communities/c1': { body: { id: 'c1', name: '电厂社区', phone: null, grids: [], buildings: [] } },
      'GET /communities/c1/me/next': { body: { confirm: [], claims: [], unread: 0, represented } },
      'GET /communities/c1/me/wishes': { body: { items: [], nextCursor: null } },
      'GET /communities/c1/wishes': { body: { items: [], nextCursor: null } },
    });
    await shown(<HomePage />, home([mother]));
    await tap('王桂芳');
    expect(platform.opened).toEqual(['navigateTo /pages/represented/index?person=p9']);

    await act(async () => elderMode.set(true));
    expect(document.querySelector('.elder #act-for-p9.btn--wide')).toBeTruthy();
  });

  it('nothing on the home of who acts for nobody', async () => {
    await shown(<HomePage />, {
      'GET /communities/c1': { body: { id: 'c1', name: '电厂社区', phone: null, grids: [], buildings: [] } },
      'GET /communities/c1/me/next': { body: { confirm: [], claims: [], unread: 0, represented: [] } },
      'GET /communities/c1/me/wishes': { body: { items: [], nextCursor: null } },
      'GET /communities/c1/wishes': { body: { items: [], nextCursor: null } },
    });

    expect(document.querySelector('#act-for')).toBeNull();
  });
});
