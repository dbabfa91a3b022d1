import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import AddPersonPage from '@/grid/pages/add-person/index';
import MendPersonPage from '@/grid/pages/mend-person/index';
import PeoplePage from '@/grid/pages/people/index';
import PersonPage from '@/grid/pages/person/index';
import { discardKept, flushOutbox } from '@/platform/outbox';
import { forgetSession } from '@/platform/session';
import { aPersonCard, aPersonPage, PEOPLE, peopleRoutes } from './people-support';
import { sentTo } from './support';
import { platform } from './stubs/taro';
import { asMember, lastOpened, shown, startOver, tap, tapId, write, type Routes } from './wishes-support';

const OFFLINE = { fail: 'request:fail net::ERR_INTERNET_DISCONNECTED' };
const asWorker = (routes: Routes = {}) => asMember({ roles: ['grid_worker'] }, { ...peopleRoutes, ...routes });
const adding = () => sentTo('POST', PEOPLE);

beforeEach(startOver);

describe('the list of people', () => {
  it('is closed to residents', async () => {
    await asMember({}, peopleRoutes);
    render(<PeoplePage />);
    expect(await screen.findByText('这里给网格员和社区工作者用')).toBeTruthy();
    expect(sentTo('GET', PEOPLE)).toHaveLength(0);
  });

  it('goes building by building, masked, and opens the person that is tapped', async () => {
    await asWorker();
    render(<PeoplePage />);
    await screen.findByText('王桂芳');
    expect(screen.getAllByText(/号楼$/).map((e) => e.textContent)).toEqual(['1号楼', '2号楼']);
    expect(shown('138****4321')).toBe(true);
    expect(shown('暂时不在')).toBe(true);
    await tap('王桂芳');
    expect(lastOpened()).toBe('navigateTo /grid/pages/person/index?id=p1');
  });

  it('is narrowed to a building and to a state', async () => {
    await asWorker();
    render(<PeoplePage />);
    await screen.findByText('王桂芳');
    await tapId('people-building');
    await act(async () => void fireEvent.click(screen.getAllByText('2号楼')[0]!));
    expect(sentTo('GET', PEOPLE).pop()!.path).toContain('buildingId=b2');
    await tapId('people-state');
    await tap('已搬走');
    expect(sentTo('GET', PEOPLE).pop()!.path).toContain('state=moved');
  });

  it('finds by the whole name in a body, never in an address, and leads from nobody to writing down', async () => {
    await asWorker({
      [`POST ${PEOPLE}/search`]: ({ body }) => ({
        body: { items: (body as { q: string }).q === '王桂芳' ? [aPersonCard()] : [] },
      }),
    });
    const page = render(<PeoplePage />);
    await screen.findByText('赵老太');
    await write('整个姓名或电话', '王桂芳');
    await waitFor(() => expect([shown('赵老太'), shown('1号楼2单元***')]).toEqual([false, true]));
    await write('整个姓名或电话', '钱大妈');
    await screen.findByText('没有找到');
    expect(platform.sent.map((s) => s.path).join()).not.toMatch(/钱|%E9%92%B1/);
    await tap('登记这位居民');
    page.unmount();
    render(<AddPersonPage />);
    expect(((await screen.findByLabelText('姓名')) as HTMLInputElement).value).toBe('钱大妈');
  });

  it('shows without network what was read last, with its time, and nothing of it after signing out', async () => {
    await asWorker();
    render(<PeoplePage />);
    await screen.findByText('王桂芳');
    cleanup();
    await asWorker({
      [`GET ${PEOPLE}`]: OFFLINE,
      [`GET ${PEOPLE}/places`]: OFFLINE,
      [`POST ${PEOPLE}/search`]: OFFLINE,
    });
    render(<PeoplePage />);
    await screen.findByText(/读到的名单/);
    expect(shown('赵老太')).toBe(true);
    await write('整个姓名或电话', '老周');
    await waitFor(() => expect([shown('赵老太'), shown('老周')]).toEqual([false, true]));
    act(() => forgetSession());
    expect([...platform.storage.values()].join()).not.toMatch(/王桂芳|老周/);
  });
});

it('a list that is on the page already says from when it is once the network is gone', async () => {
  let answer: object = peopleRoutes[`GET ${PEOPLE}`]!;
  await asWorker({ [`GET ${PEOPLE}`]: () => answer });
  render(<PeoplePage />);
  await screen.findByText('王桂芳');
  expect(shown(/读到的名单/)).toBe(false);
  answer = OFFLINE;
  await act(async () => void platform.pageShown());
  await screen.findByText(/读到的名单/);
  expect(shown('王桂芳')).toBe(true);
});

describe('writing somebody down', () => {
  const added = { [`POST ${PEOPLE}`]: { body: { id: 'p9' } } };

  it('takes a name, a building and a tap', async () => {
    await asWorker(added);
    render(<AddPersonPage />);
    await screen.findByText('1号楼');
    await write('姓名', ' 王桂芳 ');
    await tap('1号楼');
    await tapId('add-person-send');
    expect(await screen.findByText('“王桂芳”登记好了')).toBeTruthy();
    expect(adding()[0]!.body).toEqual({ name: '王桂芳', buildingId: 'b1' });
    await tapId('added-open');
    expect(lastOpened()).toBe('redirectTo /grid/pages/person/index?id=p9');
  });

  it('goes on behind the same door with building and door filled in', async () => {
    await asWorker(added);
    render(<AddPersonPage />);
    await screen.findByText('1号楼');
    await write('姓名', '王桂芳');
    await tap('1号楼');
    await write('门牌', '2单元301');
    await write('哪一年生', '1938');
    await tapId('add-person-send');
    await tapId('added-same-door');
    await write('姓名', '李大山');
    await tapId('add-person-send');
    expect(adding().map((s) => s.body)).toEqual([
      { name: '王桂芳', buildingId: 'b1', door: '2单元301', birthYear: 1938 },
      { name: '李大山', buildingId: 'b1', door: '2单元301' },
    ]);
  });

  it('says what is not right yet and sends nothing', async () => {
    await asWorker(added);
    render(<AddPersonPage />);
    await screen.findByText('1号楼');
    await write('电话', '12345');
    await write('哪一年生', '38');
    await tapId('add-person-send');
    expect(shown('请写姓名')).toBe(true);
    expect(shown(/四位数/)).toBe(true);
    expect(shown(/11 位手机号/)).toBe(true);
    expect(adding()).toHaveLength(0);
  });

  it('shows who may be known already, to open or to write down all the same', async () => {
    const detail = '可能已经登记过这位居民';
    let known = true;
    await asWorker({
      [`POST ${PEOPLE}`]: ({ body }) => {
        const anyway = (body as { anyway?: boolean }).anyway;
        return known && !anyway
          ? { status: 409, body: { code: 'PERSON_MAYBE_KNOWN', detail, params: { ids: 'p1' } } }
          : { body: { id: 'p9' } };
      },
    });
    render(<AddPersonPage />);
    await screen.findByText('1号楼');
    await write('姓名', '王桂芳');
    await tapId('add-person-send');
    await screen.findByText('可能已经有了');
    await screen.findByText('1号楼2单元***');
    expect(document.getElementById('add-person-send')).toBeNull();
    await tapId('person-p1');
    expect(lastOpened()).toBe('navigateTo /grid/pages/person/index?id=p1');
    await tapId('add-anyway');
    known = false;
    expect(await screen.findByText('“王桂芳”登记好了')).toBeTruthy();
    const keys = adding().map((s) => s.header['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
  });

  it('asks anew once the words have changed: nobody is written down all the same by an old answer', async () => {
    await asWorker({
      [`POST ${PEOPLE}`]: { status: 409, body: { code: 'PERSON_MAYBE_KNOWN', detail: '', params: { ids: 'p1' } } },
    });
    render(<AddPersonPage />);
    await screen.findByText('1号楼');
    await write('姓名', '王桂芳');
    await tapId('add-person-send');
    await screen.findByText('可能已经有了');
    await write('姓名', '王桂花');
    expect(shown('可能已经有了')).toBe(false);
    await tapId('add-person-send');
    expect(adding().every((s) => !('anyway' in (s.body as object)))).toBe(true);
  });

  it('is kept without network and sent later; refused then, it comes back into the form', async () => {
    await asWorker({ [`POST ${PEOPLE}`]: OFFLINE });
    const page = render(<AddPersonPage />);
    await screen.findByText('1号楼');
    await write('姓名', '王桂芳');
    await write('门牌', '2单元301');
    await tapId('add-person-send');
    expect(await screen.findByText('没有网络，已替您保存“王桂芳”')).toBeTruthy();
    page.unmount();
    await asWorker({
      [`POST ${PEOPLE}`]: {
        status: 409,
        body: { code: 'PERSON_MAYBE_KNOWN', detail: '可能已经登记过', params: { ids: 'p1' } },
      },
    });
    await act(async () => void (await flushOutbox()));
    render(<AddPersonPage />);
    await screen.findByText('居民“王桂芳”没有送成');
    await tapId('take-back');
    expect((screen.getByLabelText('门牌') as HTMLInputElement).value).toBe('2单元301');
    expect(shown('居民“王桂芳”没有送成')).toBe(false);
    adding().forEach((s) => discardKept(s.header['idempotency-key']!));
  });

  it('keeps what was begun when the page is left', async () => {
    await asWorker();
    const page = render(<AddPersonPage />);
    await write('姓名', '王桂芳');
    page.unmount();
    render(<AddPersonPage />);
    expect(((await screen.findByLabelText('姓名')) as HTMLInputElement).value).toBe('王桂芳');
  });
});

describe('the page about one person', () => {
  async function page(routes: Routes = {}) {
    platform.params = { id: 'p1' };
    await asWorker(routes);
    render(<PersonPage />);
    await screen.findByText('王桂芳');
  }

  it('shows phone and door only after a tap that says it is recorded, and then calls', async () => {
    const contact = { name: '王桂芳', phone: '13800004321', building: '1号楼', door: '2单元301' };
    await page({ [`GET ${PEOPLE}/p1/contact`]: { body: contact } });
    expect(shown('每次查看都会记录')).toBe(true);
    expect(sentTo('GET', `${PEOPLE}/p1/contact`)).toHaveLength(0);
    await tapId('person-look');
    expect(shown('1号楼2单元301')).toBe(true);
    await tapId('person-call');
    expect(platform.calls).toEqual(['13800004321']);
  });

  it('says how somebody is only after a question that names them and what follows', async () => {
    await page({ [`POST ${PEOPLE}/p1/state`]: { body: { id: 'p1', state: 'died', actions: [] } } });
    await tapId('person-recordDeath');
    expect(shown(/记错了只有社区工作人员能改回来/)).toBe(true);
    expect(screen.getAllByText('王桂芳')).toHaveLength(2);
    await write('说明（可以不写）', '家属告知');
    await tapId('confirm');
    expect(sentTo('POST', `${PEOPLE}/p1/state`)[0]!.body).toEqual({ action: 'recordDeath', note: '家属告知' });
    expect(sentTo('GET', `${PEOPLE}/p1`)).toHaveLength(2);
  });

  it('shows the others behind the door and who may be the same human', async () => {
    await page({
      [`GET ${PEOPLE}/p1/household`]: { body: { items: [aPersonCard({ id: 'p5', name: '李大山', birthYear: 1936 })] } },
      [`GET ${PEOPLE}/p1/duplicates`]: { body: { ids: ['p6'] } },
      [`GET ${PEOPLE}/p6`]: { body: aPersonPage({ id: 'p6', name: '王桂方' }) },
    });
    expect(await screen.findByText('李大山')).toBeTruthy();
    expect(await screen.findByText('王桂方')).toBeTruthy();
  });

  it('is read without network as it was last, masked; what was looked at is shown once more, and never kept on the phone', async () => {
    const contact = { name: '王桂芳', phone: '13800004321', building: '1号楼', door: '2单元301' };
    await page({ [`GET ${PEOPLE}/p1/contact`]: { body: contact } });
    await tapId('person-look');
    expect([...platform.storage.values()].join()).not.toMatch(/13800004321|2单元301/);
    cleanup();
    await page({ [`GET ${PEOPLE}/p1`]: OFFLINE, [`GET ${PEOPLE}/p1/contact`]: OFFLINE });
    await screen.findByText(/没有网络，这是.*读到的/);
    expect(shown('138****4321')).toBe(true);
    await tapId('person-look');
    expect(shown(/没有网络，这是.*看到的/)).toBe(true);
    expect(shown('1号楼2单元301')).toBe(true);
    act(() => forgetSession());
    expect([...platform.storage.values()].join()).not.toMatch(/王桂芳/);
    cleanup();
    await asWorker({ [`GET ${PEOPLE}/p1`]: OFFLINE });
    render(<PersonPage />);
    await act(async () => undefined);
    expect(shown('王桂芳')).toBe(false);
  });

  it('asks staff to look at two that are one, with how one knows', async () => {
    await page({
      [`GET ${PEOPLE}/p1/duplicates`]: { body: { ids: ['p6'] } },
      [`GET ${PEOPLE}/p6`]: { body: aPersonPage({ id: 'p6', name: '王桂方' }) },
      [`POST ${PEOPLE}/p1/merge-proposals`]: { body: { id: 't1', state: 'open' } },
    });
    await waitFor(() => expect(document.getElementById('propose-merge')).toBeTruthy());
    await tapId('propose-merge');
    await act(async () => void fireEvent.click(screen.getAllByText('王桂方').pop()!));
    expect(shown('王桂芳 和 王桂方')).toBe(true);
    await write('怎么知道的（可以不写）', '老人自己说的');
    await tapId('propose-send');
    expect(sentTo('POST', `${PEOPLE}/p1/merge-proposals`)[0]!.body).toEqual({ otherId: 'p6', why: '老人自己说的' });
  });

  it('prints a card after saying that the old one is void, opens it, and leaves no file on the phone', async () => {
    const bytes = Uint8Array.from([...'%PDF-1.7'].map((sign) => sign.charCodeAt(0))).buffer;
    await page({ 'POST /communities/c1/households/h1/card': { body: bytes } });
    await tapId('card-print');
    expect(shown(/原来的卡就作废/)).toBe(true);
    expect(platform.sent.filter((s) => s.path.endsWith('/card'))).toHaveLength(0);
    await tapId('confirm');
    expect(platform.documents).toEqual([{ filePath: 'http://usr/联系卡.pdf', bytes: 8 }]);
    await tapId('card-open');
    expect(platform.documents).toHaveLength(2);
    expect(platform.sent.filter((s) => s.path.endsWith('/card'))).toHaveLength(1);
    cleanup();
    expect(platform.files.size).toBe(0);
  });

  it('says in the sheet when no card could be printed, and that one without an answer may have voided the old', async () => {
    let answer: object = { status: 422, body: { code: 'CARD_NOBODY', detail: '这一户还没有登记住着的人' } };
    await page({ 'POST /communities/c1/households/h1/card': () => answer });
    await tapId('card-print');
    await tapId('confirm');
    expect(shown('这一户还没有登记住着的人')).toBe(true);
    answer = { fail: 'request:fail timeout' };
    await tapId('confirm');
    expect(shown(/没有等到回应，原来的卡可能已经作废/)).toBe(true);
    expect(platform.documents).toEqual([]);
  });

  it('asks for building and door first where nobody knows the household', async () => {
    await page({ [`GET ${PEOPLE}/p1`]: { body: aPersonPage({ householdId: null }) } });
    expect(document.getElementById('card-print')).toBeNull();
    expect(shown(/先写上楼栋和门牌/)).toBe(true);
  });
});

describe('mending', () => {
  async function mend(person = aPersonPage()) {
    platform.params = { id: 'p1' };
    await asWorker({
      [`GET ${PEOPLE}/p1`]: { body: person },
      [`PUT ${PEOPLE}/p1`]: { body: person },
    });
    render(<MendPersonPage />);
    await screen.findByText('2号楼');
  }
  const changes = () => sentTo('PUT', `${PEOPLE}/p1`).map((s) => s.body);

  it('sends only what changed; what is masked stays unless something new is written', async () => {
    await mend();
    expect(shown('现在是 138****4321')).toBe(true);
    await write('哪一年生', '1939');
    await tapId('mend-save');
    expect(changes()).toEqual([{ birthYear: 1939 }]);
    expect(lastOpened()).toBe('navigateBack');
  });

  it('takes a number away when asked, and a door with the building it belonged to', async () => {
    await mend();
    await tapId('drop-phone');
    await tap('2号楼');
    expect(shown(/原来的门牌就不算了/)).toBe(true);
    await tapId('mend-save');
    expect(changes()).toEqual([{ buildingId: 'b2', phone: null, door: null }]);
  });

  it('asks before words are given up, and keeps them otherwise', async () => {
    await mend();
    await write('姓名', '王桂花');
    await tapId('mend-leave');
    expect(shown('不要改过的内容了吗')).toBe(true);
    cleanup();
    await mend();
    expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('王桂花');
    await tapId('mend-leave');
    await tapId('confirm');
    expect(changes()).toEqual([]);
    expect(lastOpened()).toBe('navigateBack');
  });
});

it('what is kept for a dead network names its community', async () => {
  await asWorker();
  render(<PeoplePage />);
  await screen.findByText('王桂芳');
  const kept = JSON.parse(platform.storage.get('silin.last-read') ?? '{}') as Record<string, unknown>;
  expect(Object.keys(kept).sort()).toEqual(['people.c1', 'places.c1']);
});
