import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { OrganiserEvent, OrganiserSession, PartyRow } from '@/features/events/api/organiser.api';
import BoardPage from '@/organiser/pages/board/index';
import EventEditorPage from '@/organiser/pages/editor/index';
import SessionPartPage from '@/organiser/pages/part/index';
import OrganiserSessionPage from '@/organiser/pages/session/index';
import DeskPage from '@/staff/pages/desk/index';
import { sentTo } from './support';
import { platform } from './stubs/taro';
import { asMember, inDays, lastOpened, listOf, shown, startOver, tap, tapId, type Routes } from './wishes-support';

const ORGANISER = '/communities/c1/organiser';
const SESSION = `${ORGANISER}/sessions/s1`;
const EVENT = `${ORGANISER}/events/e1`;

const session: OrganiserSession = {
  ...{ id: 's1', eventId: 'e1', eventTitle: '戏韵文化润人心', eventState: 'published', label: null },
  ...{ startsAt: inDays(2), endsAt: inDays(2.1), mode: 'order', state: 'planned', placeText: '社区文化广场' },
  seats: { capacity: 60, free: 0, waiting: 3, taken: 58, applied: 0 },
  pools: [
    { pool: 'online', seats: 50, taken: 48, held: 0, releaseAt: null, releasedAt: null },
    { pool: 'counter', seats: 10, taken: 10, held: 0, releaseAt: null, releasedAt: null },
  ],
  ...{ toCall: 2, present: 0, walkIns: 0, stuck: '2 个空位，排第一的一家 4 人' },
};
const answer = { id: 'e1', state: 'draft', version: 0 };
const sessionView = {
  ...{ id: 's1', eventId: 'e1', eventTitle: '戏韵文化润人心', summary: null, seriesName: null, label: null },
  ...{
    kind: 'culture',
    theme: 'opera',
    placeText: '社区文化广场',
    coverUrl: null,
    startsAt: inDays(2),
    endsAt: inDays(2.1),
  },
  ...{ mode: 'order', state: 'planned', opensAt: inDays(-1), closesAt: inDays(1), drawAt: null, seats: session.seats },
  ...{
    mine: null,
    partyMax: 4,
    naming: 'contact_only',
    waiting: 'strict',
    waitingPaused: false,
    cancelUntil: inDays(1.9),
  },
  ...{
    promoteUntil: inDays(1.9),
    walkInUntil: null,
    ageMin: null,
    ageMax: null,
    firstTimersFirst: false,
    holdMinutes: 5,
  },
  ...{ cancelledReason: null, openPools: ['online'], drawCommitment: null, drawn: false, needsForm: false },
} as OrganiserEvent['page']['sessions'][number];
const event = (state: 'draft' | 'published', missing: OrganiserEvent['missing'] = []): OrganiserEvent => ({
  page: {
    ...{
      id: 'e1',
      communityId: 'c1',
      communityName: '电厂社区',
      kind: 'culture',
      theme: 'opera',
      title: '戏韵文化润人心',
    },
    ...{ summary: null, seriesName: null, body: [], coverUrl: null, placeText: '社区文化广场', hostText: null },
    ...{ audience: 'community', state, cancelReason: null, version: 3, phone: null, questions: [], mayOrganise: true },
    sessions: [sessionView],
  },
  sessions: [
    {
      ...{ id: 's1', state: 'planned', startsAt: inDays(2), endsAt: inDays(2.1), mode: 'order', capacity: 60 },
      ...{
        opensAt: inDays(-1),
        closesAt: inDays(1),
        partyMax: 4,
        waiting: 'strict',
        poolsNow: session.pools,
        helpersNow: [],
      },
    },
  ],
  ...{ missing, actions: state === 'draft' ? ['publish', 'discard', 'edit', 'copy'] : ['cancel', 'edit', 'copy'] },
  ...{ coverMediaId: null, placeGridId: null, organiserName: '小赵' },
});
const party = (id: string, called: string, buildingName: string, state: PartyRow['state'] = 'confirmed'): PartyRow => ({
  ...{ id, state, pool: 'online', orderNo: 7, seats: 2, heads: 2, buildingName, madeHow: 'self', madeBy: null },
  party: [
    { id: `${id}-1`, called, ageBand: '60-79', takesSeat: true, seatCode: 'ABCDE23456', present: false },
    { id: `${id}-2`, called: '同行 1', ageBand: null, takesSeat: true, seatCode: 'ABCDE23457', present: false },
  ],
  ...{ madeAt: inDays(-1), confirmedAt: null, confirmedHow: null, cancelledAt: null, cancelledBy: null },
  ...{ cancelReason: null, coming: 'unknown', toCall: false, ahead: state === 'waiting' ? 2 : null },
  ...{ attendance: 'unknown', note: null, answers: [] },
});

const routes: Routes = {
  [`GET ${ORGANISER}/sessions`]: { body: listOf([session]) },
  [`GET ${ORGANISER}/events`]: { body: listOf([]) },
  [`GET ${SESSION}`]: { body: session },
  [`GET ${EVENT}`]: { body: event('draft') },
  [`POST ${ORGANISER}/events`]: { body: answer },
  [`POST ${EVENT}/publish`]: { body: { ...answer, state: 'published' } },
  [`PUT ${EVENT}`]: { body: answer },
  [`GET ${EVENT}/changes`]: { body: { items: [] } },
  [`GET ${SESSION}/people`]: { body: listOf([party('r1', '王秀英', '3号楼'), party('r2', '王秀英', '9号楼')]) },
};
const asOrganiser = (more: Routes = {}) => asMember({ roles: ['organiser'] }, { ...routes, ...more });

const write = (id: string, value: string) =>
  act(async () => void fireEvent.change(document.getElementById(id)!, { target: { value } }));

beforeEach(startOver);

describe('the board', () => {
  it('is closed to residents', async () => {
    await asMember({}, routes);
    render(<BoardPage />);
    expect(await screen.findByText('这里给活动组织者用')).toBeTruthy();
    expect(sentTo('GET', `${ORGANISER}/sessions`)).toHaveLength(0);
  });

  it('says of each session how full it is, whom to call, and why seats stay empty; a tap opens it', async () => {
    await asOrganiser();
    render(<BoardPage />);
    await screen.findByText('戏韵文化润人心');
    expect(shown('社区文化广场 · 已报 58 / 60 · 候补 3 组')).toBe(true);
    expect(shown('要打电话 2 家')).toBe(true);
    expect(shown('2 个空位，排第一的一家 4 人')).toBe(true);
    await tap('戏韵文化润人心');
    expect(lastOpened()).toBe('navigateTo /organiser/pages/session/index?id=s1');
  });

  it('is where an organiser stands who opens the desk in the mini-program, with nothing of staff', async () => {
    await asOrganiser();
    render(<DeskPage />);
    await waitFor(() => expect(lastOpened()).toBe('redirectTo /organiser/pages/board/index'));
    expect(shown(/待审核/)).toBe(false);
    expect(sentTo('GET', '/communities/c1/staff/summary')).toHaveLength(0);
  });
});

describe('making an event', () => {
  it('keeps what was typed when the page is left, and asks for a name before it is sent', async () => {
    await asOrganiser();
    const first = render(<EventEditorPage />);
    await screen.findByText('存成草稿，接着写时间');
    await tapId('event-keep');
    expect(shown('请写活动名称')).toBe(true);
    await write('event-title', '戏韵文化润人心');
    first.unmount();
    render(<EventEditorPage />);
    expect((document.getElementById('event-title') as HTMLInputElement).value).toBe('戏韵文化润人心');
    await tapId('event-keep');
    await waitFor(() => expect(sentTo('POST', `${ORGANISER}/events`)).toHaveLength(1));
    expect(sentTo('POST', `${ORGANISER}/events`)[0]!.body).toMatchObject({
      ...{ title: '戏韵文化润人心', kind: 'culture', theme: 'opera', audience: 'community', body: [], questions: [] },
    });
    expect(lastOpened()).toBe('redirectTo /organiser/pages/editor/index?id=e1');
  });

  it('cannot publish while something is missing, and names it', async () => {
    platform.params = { id: 'e1' };
    await asOrganiser({
      [`GET ${EVENT}`]: { body: event('draft', [{ field: 'placeText', sentence: '还没有写地点' }]) },
    });
    render(<EventEditorPage />);
    await screen.findByText('还没有写地点');
    await tapId('event-publish');
    expect(sentTo('POST', `${EVENT}/publish`)).toHaveLength(0);
  });

  it('publishes when nothing is missing', async () => {
    platform.params = { id: 'e1' };
    await asOrganiser();
    render(<EventEditorPage />);
    await screen.findByText('发布');
    await tapId('event-publish');
    expect(sentTo('POST', `${EVENT}/publish`)).toHaveLength(1);
  });

  it('says before a published event is changed who will be told', async () => {
    platform.params = { id: 'e1' };
    await asOrganiser({
      [`GET ${EVENT}`]: { body: event('published') },
      [`POST ${EVENT}/change-preview`]: { body: { told: 12, sentences: ['会通知 12 家：地点改到活动室。'] } },
    });
    render(<EventEditorPage />);
    await screen.findByText('活动内容');
    await write('event-place', '活动室');
    await tapId('event-save');
    await screen.findByText('会通知 12 家：地点改到活动室。');
    expect(sentTo('PUT', EVENT)).toHaveLength(0);
    await tap('改好并通知');
    expect(sentTo('PUT', EVENT)).toMatchObject([{ body: { placeText: '活动室', version: 3 } }]);
  });
});

describe('the form of a session', () => {
  it('has a switch for who stayed away twice (R11), off by itself, and says what it does', async () => {
    platform.params = { id: 'e1' };
    await asOrganiser({ [`PUT ${SESSION}`]: { body: { id: 's1' } } });
    render(<EventEditorPage />);
    await screen.findByText('活动内容');
    await tapId('edit-session-s1');
    const line = () => document.getElementById('no-shows-last')!.textContent;
    expect(line()).toMatch(/先候补，开始前一天还有座位就补上，谁都不会被拒绝关$/);
    await tapId('no-shows-last');
    expect(line()).toMatch(/开$/);
    expect(shown(/来一次就恢复，过 90 天也恢复.+没有名单，也不打分/)).toBe(true);
    await tapId('session-save');
    expect(sentTo('PUT', SESSION)).toMatchObject([{ body: { noShowsLast: true } }]);
  });
});

describe('a session', () => {
  it('leads to the list, the calls and the door', async () => {
    platform.params = { id: 's1' };
    await asOrganiser();
    render(<OrganiserSessionPage />);
    await screen.findByText('58/60');
    expect(shown('网上 48/50 · 柜台 10/10')).toBe(true);
    await tapId('open-calls');
    expect(lastOpened()).toBe('navigateTo /organiser/pages/part/index?id=s1&part=calls');
  });

  it('tells two people of one name apart by the building (edge 43)', async () => {
    platform.params = { id: 's1', part: 'people' };
    await asOrganiser();
    render(<SessionPartPage />);
    await waitFor(() => expect(screen.getAllByText('王秀英、同行 1')).toHaveLength(2));
    expect(shown(/3号楼 · 2 人/)).toBe(true);
    expect(shown(/9号楼 · 2 人/)).toBe(true);
  });

  it('shows what a change of the seats will do before it can be saved', async () => {
    platform.params = { id: 's1', part: 'capacity' };
    const preview = { promotedParties: 2, promotedSeats: 5, taken: 58, freeAfter: 0, leastPossible: null };
    await asOrganiser({
      [`GET ${EVENT}`]: { body: event('published') },
      [`POST ${SESSION}/capacity/preview`]: { body: { ...preview, sentences: ['会递补 2 组 5 人。'] } },
      [`PUT ${SESSION}/capacity`]: { body: { ...preview, sentences: [] } },
    });
    render(<SessionPartPage />);
    await screen.findByText('看看会怎样');
    await write('capacity-online', '55');
    await tapId('capacity-look');
    await screen.findByText('会递补 2 组 5 人。');
    await tapId('capacity-save');
    expect(sentTo('PUT', `${SESSION}/capacity`)).toMatchObject([
      { body: { capacity: 65, waiting: 'strict', waitingPaused: false } },
    ]);
  });

  it('asks again what will happen when the numbers were changed after looking', async () => {
    platform.params = { id: 's1', part: 'capacity' };
    const preview = { promotedParties: 0, promotedSeats: 0, taken: 58, freeAfter: 2, leastPossible: null };
    await asOrganiser({
      [`GET ${EVENT}`]: { body: event('published') },
      [`POST ${SESSION}/capacity/preview`]: { body: { ...preview, sentences: ['多出 2 个空位。'] } },
    });
    render(<SessionPartPage />);
    await screen.findByText('看看会怎样');
    await tapId('capacity-look');
    await screen.findByText('多出 2 个空位。');
    await write('capacity-online', '70');
    expect(document.getElementById('capacity-save')).toBeNull();
  });
});

describe('the counter', () => {
  it('edge 45: asks the same as of everybody who signs up, and sends nothing before what is required is answered', async () => {
    platform.params = { id: 's1', part: 'counter' };
    const question = {
      ...{ id: 'q1', per: 'person', type: 'text', label: '衣服尺码', options: [], required: true, isPrivate: false },
      ...{ purpose: '备演出服', deleteAfterDays: 30 },
    };
    const asking = event('published');
    await asOrganiser({
      [`GET ${EVENT}`]: { body: { ...asking, page: { ...asking.page, questions: [question] } } },
      [`POST ${SESSION}/registrations`]: {
        body: { id: 'r9', sessionId: 's1', state: 'confirmed', seats: 2, ahead: null },
      },
    });
    render(<SessionPartPage />);
    await screen.findByText('谁要来');
    for (const called of ['老周', '周大妈']) {
      await write('counter-called', called);
      await tapId('counter-add');
    }
    await tapId('counter-send');
    expect(screen.getAllByText('这一题要回答')).toHaveLength(2);
    expect(sentTo('POST', `${SESSION}/registrations`)).toHaveLength(0);
    for (const [called, size] of [
      ['老周', '大号'],
      ['周大妈', '中号'],
    ]) {
      await act(
        async () => void fireEvent.change(screen.getByLabelText(`${called}：衣服尺码`), { target: { value: size } }),
      );
    }
    await tapId('counter-send');
    expect(sentTo('POST', `${SESSION}/registrations`)).toMatchObject([
      {
        body: {
          heads: [{ called: '老周' }, { called: '周大妈' }],
          answers: [
            { questionId: 'q1', head: 1, text: '大号' },
            { questionId: 'q1', head: 2, text: '中号' },
          ],
        },
      },
    ]);
  });
});

describe('after a session', () => {
  const past = { ...session, startsAt: inDays(-1), endsAt: inDays(-0.9), state: 'held' };

  it('54: a party without a mark is said to have come, with how one knows', async () => {
    platform.params = { id: 's1', part: 'people' };
    const absent = { ...party('r1', '王秀英', '3号楼'), attendance: 'no_show' };
    await asOrganiser({
      [`GET ${SESSION}`]: { body: past },
      [`GET ${SESSION}/people`]: { body: listOf([absent]) },
      [`POST ${ORGANISER}/registrations/r1/came`]: {
        body: { id: 'r1', sessionId: 's1', state: 'confirmed', seats: 2, ahead: null },
      },
    });
    render(<SessionPartPage />);
    await screen.findByText('没来');
    expect(screen.queryByText('取消这一家…')).toBeNull();
    await tapId('came-r1');
    await write('reason', '同座的也记得');
    await tapId('confirm');
    expect(sentTo('POST', `${ORGANISER}/registrations/r1/came`)).toMatchObject([{ body: { reason: '同座的也记得' } }]);
  });

  it('59: a picture with faces is put up with who is on it; one that was taken away cannot be shown again', async () => {
    platform.params = { id: 's1', part: 'photos' };
    const photo = { id: 'm1', url: 'https://api.test/m1.jpg', faces: 'consented', shown: false, mine: false };
    const taken = { ...photo, takenAway: true, addedAt: inDays(-0.5) };
    const added = { ...taken, id: 'm2', takenAway: false };
    await asOrganiser({
      [`GET ${SESSION}`]: { body: past },
      [`GET ${SESSION}/photos`]: { body: { photos: [taken] } },
      [`POST ${SESSION}/people/search`]: { body: { items: [party('r1', '王秀英', '3号楼')] } },
      'POST /communities/c1/media': { body: { id: 'm2', url: 'https://api.test/m2.jpg' } },
      [`POST ${SESSION}/photos`]: { body: { photos: [taken, added] } },
    });
    render(<SessionPartPage />);
    await screen.findByText('撤下了');
    expect(document.getElementById('show-m1')).toBeNull();
    platform.pictures = ['http://tmp/a.jpg'];
    await tapId('photo-choose');
    await tap('认得出人，都同意公开');
    expect(document.getElementById('photo-add')?.hasAttribute('disabled')).toBe(true);
    await write('face-search', '王秀英');
    await screen.findByText('王秀英', {}, { timeout: 5_000 }); // found once the typing has come to rest
    await tap('王秀英');
    await tapId('photo-add');
    expect(sentTo('POST', `${SESSION}/photos`)).toMatchObject([
      { body: { mediaId: 'm2', faces: 'consented', personIds: [], headIds: ['r1-1'] } },
    ]);
    await waitFor(() => expect(document.getElementById('show-m2')).not.toBeNull());
  });
});

describe('the call list', () => {
  it('calls and notes that somebody was told', async () => {
    platform.params = { id: 's1', part: 'calls' };
    const row = {
      ...{ registrationId: 'r1', name: '王秀英', phone: '13800000001', why: 'promoted', seats: 2, since: inDays(-0.2) },
      ...{ coming: 'unknown', toldAt: null },
    };
    await asOrganiser({
      [`GET ${SESSION}/call-list`]: { body: { items: [row], reached: 9 } },
      [`POST ${ORGANISER}/registrations/r1/told`]: {
        body: { id: 'r1', sessionId: 's1', state: 'confirmed', seats: 2, ahead: null },
      },
    });
    render(<SessionPartPage />);
    await screen.findByText('王秀英');
    expect(shown('递补上了')).toBe(true);
    await act(async () => void fireEvent.click(document.getElementById('told-r1')!));
    expect(sentTo('POST', `${ORGANISER}/registrations/r1/told`)).toHaveLength(1);
  });
});
