import { act, fireEvent, render, screen } from '@testing-library/react';
import DeskPage from '@/staff/pages/desk/index';
import { DeskShell } from '@/ui/desk-shell/desk-shell';
import StaffWishPage from '@/staff/pages/wish/index';
import { sentTo } from './support';
import { platform } from './stubs/taro';
import {
  aPage,
  aStaffWish,
  asMember,
  inDays,
  lastOpened,
  listOf,
  shown,
  startOver,
  tap,
  tapId,
  write,
  type Routes,
} from './wishes-support';

/** The ten seconds in which an approval can be taken back are not waited for. */
const sendNow = () => tap('现在就贴');
const approvals = (id: string) => sentTo('POST', `${WISHES}/${id}/approve`);
const WISHES = '/communities/c1/wishes';
const STAFF = '/communities/c1/staff';
const counts = { review: 2, claimed: 1, ending: 0, unclaimed: 18, delivered: 3, expired: 0 };
const staffPart = {
  authorName: '李芳',
  textCheck: 'pass' as const,
  findings: [],
  waitingSince: inDays(-2),
  saidAt: inDays(-2),
};
const waiting = (id = 'w1') =>
  aPage({
    id,
    state: 'submitted',
    actions: ['approve', 'reject', 'close', 'edit'],
    contactOpen: true,
    staff: staffPart,
  });

const desk: Routes = {
  [`GET ${STAFF}/summary`]: { body: counts },
  [`GET ${STAFF}/volunteers`]: { body: listOf([]) },
  [`GET ${STAFF}/wishes`]: {
    body: listOf([aStaffWish(), aStaffWish({ id: 'w2', title: '想要一副老花镜', textCheck: 'review' })]),
  },
  [`GET ${WISHES}/w1`]: { body: waiting() },
  [`GET ${WISHES}/w2`]: {
    body: { ...waiting('w2'), title: '想要一副老花镜', staff: { ...staffPart, textCheck: 'review' } },
  },
  [`GET ${WISHES}/w1/contact-looks`]: { body: { items: [] } },
  [`GET ${WISHES}/w2/contact-looks`]: { body: { items: [] } },
  [`POST ${WISHES}/w1/approve`]: { body: { id: 'w1', state: 'open' } },
  [`POST ${WISHES}/w2/approve`]: { body: { id: 'w2', state: 'open' } },
};
const asStaff = (routes: Routes = {}) => asMember({ roles: ['staff'] }, { ...desk, ...routes });

beforeEach(startOver);

describe('the desk on a phone', () => {
  it('is closed to residents', async () => {
    await asMember({}, desk);
    render(<DeskPage />);
    expect(await screen.findByText('这里是社区工作者和活动组织者的工作台')).toBeTruthy();
    expect(sentTo('GET', `${STAFF}/wishes`)).toHaveLength(0);
  });

  it('shows the queues with what waits in each, and opens the wish that is tapped', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('厨房的灯不亮了');
    expect(shown(/待审核 2/)).toBe(true);
    expect(shown(/待确认 3/)).toBe(true);
    expect(shown('请仔细看')).toBe(true);

    await tap('厨房的灯不亮了');
    expect(lastOpened()).toBe('navigateTo /staff/pages/wish/index?id=w1');
  });

  it('reads another queue when it is chosen', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('厨房的灯不亮了');
    await tap(/没人认领/);
    expect(sentTo('GET', `${STAFF}/wishes`).pop()!.path).toContain('queue=unclaimed');
  });
});

describe('the headings of the desk', () => {
  it('say what waits below each; choosing one opens the first of its queues, and the others close', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('厨房的灯不亮了');
    expect(shown(/心愿 24/)).toBe(true);
    expect(shown('帮扶对象')).toBe(false);
    await tap(/^居民/);
    expect(shown('帮扶对象')).toBe(true);
    expect(shown(/待审核/)).toBe(false);
  });

  it('have no second line for a queue that stands alone', () => {
    const queues = [
      { value: 'review', label: '待审核', group: '心愿' },
      { value: 'tasks', label: '待办', group: '要办的', count: 3 },
    ];
    render(
      <DeskShell brand="四邻" title="工作台" queues={queues} queue="tasks" onQueue={() => undefined}>
        表格
      </DeskShell>,
    );
    expect(screen.getAllByText(/待办|要办的/).map((one) => one.textContent)).toEqual(['待办 3']);
  });
});

describe('one wish on the desk', () => {
  async function work(routes: Routes = {}) {
    platform.params = { id: 'w1' };
    await asStaff(routes);
    render(<StaffWishPage />);
    await screen.findByText('够不着，也不敢自己换。');
  }

  it('goes to the wall with one tap when nothing was found in it, as a priority when staff say so', async () => {
    await work();
    expect(shown('没有发现电话、证件号、门牌号')).toBe(true);
    await tap('标为优先');
    await tap('通过，贴上墙');
    expect(approvals('w1')).toHaveLength(0);
    await sendNow();
    expect(approvals('w1')[0]!.body).toEqual({ priority: true, saidAt: staffPart.saidAt });
  });

  it('is asked about once more when something personal was found', async () => {
    const publicText = '够不着，也不敢自己换。13900003333';
    const findings = [{ field: 'publicText' as const, kind: 'phone' as const, start: 11, end: 22 }];
    platform.params = { id: 'w1' };
    await asStaff({ [`GET ${WISHES}/w1`]: { body: { ...waiting(), publicText, staff: { ...staffPart, findings } } } });
    render(<StaffWishPage />);
    expect(await screen.findByText(/像是有电话“13900003333”/)).toBeTruthy();
    await tap('标为优先');
    await tap('通过，贴上墙');
    expect(sentTo('POST', `${WISHES}/w1/approve`)).toHaveLength(0);
    expect(shown('“厨房的灯不亮了” · 李芳')).toBe(true);
    await tap('通过');
    await sendNow();
    expect(approvals('w1').map((s) => s.body)).toEqual([{ priority: true, saidAt: staffPart.saidAt }]);
  });

  it('goes back with a reason', async () => {
    await work({ [`POST ${WISHES}/w1/reject`]: { body: { id: 'w1', state: 'rejected' } } });
    await tapId('desk-reject');
    await write('退回的原因', '请写明什么时候方便');
    await tapId('confirm');
    expect(sentTo('POST', `${WISHES}/w1/reject`)[0]!.body).toEqual({ reason: '请写明什么时候方便' });
  });

  it('gets a better text from staff', async () => {
    await work({ [`PUT ${WISHES}/w1/public-text`]: { body: { id: 'w1', state: 'submitted' } } });
    await tap('改公开文字');
    await write('公开的文字', '够不着灯，想请人换一下。');
    await tap('改好了');
    expect(sentTo('PUT', `${WISHES}/w1/public-text`)[0]!.body).toEqual({
      title: '厨房的灯不亮了',
      publicText: '够不着灯，想请人换一下。',
    });
  });

  it('is confirmed after a call-back, in words of the desk and without thanks', async () => {
    const page = { ...waiting(), state: 'delivered', actions: ['confirm', 'dispute', 'close'] };
    await work({
      [`GET ${WISHES}/w1`]: { body: page },
      [`POST ${WISHES}/w1/confirm`]: { body: { id: 'w1', state: 'fulfilled' } },
    });
    await tap('回访过，确认办好');
    expect(shown(/想说声谢谢吗/)).toBe(false);
    await tap('确认办好');
    expect(sentTo('POST', `${WISHES}/w1/confirm`)[0]!.body).toEqual({});
  });

  it('opens address and phone only after a tap', async () => {
    await work({
      [`GET ${WISHES}/w1/contact`]: {
        body: { name: '李芳', phone: '13900003333', address: null, privateDetail: null },
      },
    });
    expect(sentTo('GET', `${WISHES}/w1/contact`)).toHaveLength(0);
    await tap('查看');
    expect(shown('13900003333')).toBe(true);
  });
});

describe('the desk in a wide window', () => {
  const world = globalThis as unknown as { SILIN_H5: boolean };
  const press = (key: string) => act(async () => void fireEvent.keyDown(window, { key }));
  const hold = (key: string) => act(async () => void fireEvent.keyDown(window, { key, repeat: true }));

  beforeEach(() => {
    world.SILIN_H5 = true;
    window.innerWidth = 1280;
  });
  afterEach(() => {
    world.SILIN_H5 = false;
    window.innerWidth = 1024;
  });

  it('goes down and up with J and K, and lets the row through with A', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    expect(document.getElementById('row-w1')!.className).toContain('active');
    await press('j');
    expect(document.getElementById('row-w2')!.className).toContain('active');
    await press('k');
    await screen.findByText('够不着，也不敢自己换。');
    await press('a');
    expect(document.getElementById('row-w1')).toBeNull();
    await sendNow();
    expect(approvals('w1')).toHaveLength(1);
  });

  it('lets one wish through however long A is held, and asks before one that needs a look', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('a');
    for (let i = 0; i < 20; i++) await hold('a');
    await press('a');
    expect(shown('“想要一副老花镜” · 李芳')).toBe(true);
    for (let i = 0; i < 20; i++) await hold('a');
    await sendNow();
    expect(approvals('w1')).toHaveLength(1);
    expect(approvals('w2')).toHaveLength(0);
  });

  it('takes an approval back with Z, and stands on its row again', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('a');
    expect(shown(/“厨房的灯不亮了”通过了，\d+ 秒后贴上墙/)).toBe(true);
    await press('z');
    expect(document.getElementById('row-w1')!.className).toContain('active');
    expect(document.getElementById('undo')).toBeNull();
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(approvals('w1')).toHaveLength(0);
  });

  it('sends what is decided when the window is closed', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('a');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(approvals('w1')).toHaveLength(1);
  });

  it('keeps a decision that met no network, with its key', async () => {
    let online = false;
    await asStaff({
      [`POST ${WISHES}/w1/approve`]: () =>
        online ? { body: { id: 'w1', state: 'open' } } : { fail: 'request:fail no network' },
    });
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('a');
    await sendNow();
    expect(document.getElementById('undo')).toBeTruthy();
    online = true;
    await sendNow();
    const keys = approvals('w1').map((s) => s.header['Idempotency-Key'] ?? s.header['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(document.getElementById('undo')).toBeNull();
  });

  it('gives the keys to the text being edited, and loses none of its words', async () => {
    await asStaff();
    const { unmount } = render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('e');
    await write('公开的文字', '够不着灯，想请人换一下。');
    for (const key of ['a', 'j', 'k', 'r']) await press(key);
    expect(document.getElementById('row-w1')!.className).toContain('active');
    expect(document.getElementById('undo')).toBeNull();
    await act(async () => void fireEvent.click(document.getElementById('row-w2')!));
    expect(document.getElementById('edit-public-text')).toBeNull();
    await act(async () => void fireEvent.click(document.getElementById('row-w1')!));
    expect(screen.getByDisplayValue('够不着灯，想请人换一下。')).toBeTruthy();
    unmount();
    render(<DeskPage />);
    expect(await screen.findByDisplayValue('够不着灯，想请人换一下。')).toBeTruthy();
    await press('Escape');
    expect(shown('不要改过的文字了吗')).toBe(true);
    await tap('放弃改动');
    expect(document.getElementById('edit-public-text')).toBeNull();
    await screen.findByText('够不着，也不敢自己换。');
  });

  it('sends the edited text with Ctrl and Enter', async () => {
    await asStaff({ [`PUT ${WISHES}/w1/public-text`]: { body: { id: 'w1', state: 'submitted' } } });
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('e');
    await write('公开的文字', '够不着灯，想请人换一下。');
    await act(async () => void fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true }));
    expect(sentTo('PUT', `${WISHES}/w1/public-text`)[0]!.body).toEqual({
      title: '厨房的灯不亮了',
      publicText: '够不着灯，想请人换一下。',
    });
  });

  it('reads queue and counts again when somebody comes back to the window', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    const asked = () => [sentTo('GET', `${STAFF}/wishes`).length, sentTo('GET', `${STAFF}/summary`).length];
    const before = asked();
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    expect(asked()).toEqual(before.map((n) => n + 1));
  });

  it('goes on with the row that takes the place of the one let through', async () => {
    const rows = [
      aStaffWish(),
      aStaffWish({ id: 'w2', title: '想要一副老花镜' }),
      aStaffWish({ id: 'w3', title: '想下棋' }),
    ];
    let gone = false;
    await asStaff({
      [`GET ${STAFF}/wishes`]: () => ({ body: listOf(rows.filter((w) => !gone || w.id !== 'w2')) }),
      [`POST ${WISHES}/w2/approve`]: () => {
        gone = true;
        return { body: { id: 'w2', state: 'open' } };
      },
      [`GET ${WISHES}/w2`]: { body: waiting('w2') },
      [`GET ${WISHES}/w3`]: { body: { ...waiting('w3'), title: '想下棋' } },
    });
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('j');
    await press('a');
    await sendNow();
    expect(document.getElementById('row-w2')).toBeNull();
    expect(document.getElementById('row-w3')!.className).toContain('active');
  });

  it('closes the question with Escape', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('r');
    // A text field of the browser build swallows the key and sends an event of its own without one.
    const field = document.getElementById('reason')!;
    field.addEventListener('keydown', (e) => e.stopPropagation());
    await act(async () => {
      window.dispatchEvent(new CustomEvent('keydown', { detail: { value: '' } }));
      fireEvent.keyDown(field, { key: 'Escape' });
    });
    expect(shown('退回给说心愿的人')).toBe(false);
  });

  it('opens the reason with R and the text with E', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    await press('e');
    expect(document.getElementById('edit-public-text')).toBeTruthy();
    await press('Escape');
    await press('r');
    expect(shown('退回给说心愿的人')).toBe(true);
  });

  it('lets the ticked ones through together, but leaves those that need a careful look', async () => {
    await asStaff();
    render(<DeskPage />);
    await screen.findByText('够不着，也不敢自己换。');
    for (const box of screen.getAllByLabelText('选中')) await act(async () => void fireEvent.click(box));
    expect(shown('选了 2 件，其中 1 件要一件一件看')).toBe(true);
    await tap('通过 1 件');
    await sendNow();
    expect(approvals('w1')).toHaveLength(1);
    expect(approvals('w2')).toHaveLength(0);
  });
});

describe('volunteers on the desk', () => {
  const zhao = {
    id: 'v1',
    memberId: 'm5',
    state: 'applied',
    nickname: '老赵',
    realName: '赵强',
    phoneMasked: '138****0001',
    buildingName: '5号楼',
    isPartyMember: true,
    partyBranch: '电厂第二支部',
    workUnit: null,
    introduction: '会修水电',
    reason: null,
    appliedAt: inDays(-1),
    decidedAt: null,
    actions: ['approve', 'decline'],
  };

  it('are declined with a reason; the phone is opened with a tap that is recorded', async () => {
    platform.params = { view: 'volunteers' };
    await asStaff({
      [`GET ${STAFF}/volunteers`]: { body: listOf([zhao]) },
      [`GET ${STAFF}/volunteers/v1/phone`]: { body: { phone: '13800000001' } },
      [`POST ${STAFF}/volunteers/v1/decline`]: { body: { id: 'v1', state: 'declined' } },
    });
    render(<DeskPage />);
    await screen.findByText('赵强');
    expect(shown('13800000001')).toBe(false);
    await tap('查看');
    expect(shown('13800000001')).toBe(true);

    await tap('请对方改');
    await write('请对方做什么', '请到社区来核对一下身份');
    await tapId('confirm');
    expect(sentTo('POST', `${STAFF}/volunteers/v1/decline`)[0]!.body).toEqual({ reason: '请到社区来核对一下身份' });
  });
});
