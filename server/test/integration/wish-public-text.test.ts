import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, aResident, aWish, later, ok, verdict, WORDS } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let resident: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  t.standIn.control.textIs('打砸抢', 'risky');
  t.standIn.control.textIs('拿不准', 'review');
});
beforeEach(async () => {
  resident = await aResident(t, community);
});
afterAll(() => t?.close());

const say = (words: object) => resident.post(`${community.base}/wishes`, { ...WORDS, ...words });
const inQueue = async (id: string) =>
  (await ok(community.staff.get(`${community.base}/staff/wishes?limit=50`))).body.items.find(
    (row: { id: string }) => row.id === id,
  );
const wishesSaid = async () => (await ok(resident.get(`${community.base}/me/wishes`))).body.items.length;

describe('the public words of a wish', () => {
  it.each([
    ['a mobile number', { publicText: '请打13812345678找我，晚上都在' }, 'publicText', '电话号码'],
    ['a door number', { title: '3单元502的灯坏了' }, 'title', '门牌号'],
    ['an identity card', { publicText: '我的号码是110101199003071234，想领补贴' }, 'publicText', '证件号码'],
  ])('are sent back with %s, pointing at the field and at where it belongs', async (_what, words, field, kind) => {
    const answer = await say(words);
    expect(verdict(answer)).toBe('422 WISH_TEXT_PERSONAL');
    expect(answer.body.errors).toEqual([{ field, message: `这里像是有${kind}，请写到“不公开的细节”一栏里` }]);
    expect(await wishesSaid()).toBe(0);
  });

  it('may ask for hands and things, not for money', async () => {
    const answer = await say({ publicText: '孩子生病了，希望大家捐款帮一帮我们' });
    expect(verdict(answer)).toBe('422 WISH_MONEY_REFUSED');
    expect(answer.body.detail).toContain('申请救助');
    expect(verdict(await say({ title: '帮我交一下电费', publicText: '腿脚不便，想请人代交电费，钱我来出' }))).toBe(
      '201',
    );
  });

  it('may hold in the private field what the public text must not', async () => {
    expect(verdict(await say({ privateDetail: '3单元502，电话13812345678' }))).toBe('201');
  });
});

describe('the platform’s check of the words', () => {
  it('asks with the openid of the person who taps', async () => {
    await ok(say({ title: '查一查是谁问的' }));
    const call = t.standIn.control.calls('msgSecCheck').at(-1);
    expect(JSON.stringify(call)).toContain(resident.openid);
  });

  it('sends a passed wish to staff', async () => {
    const { body } = await ok(say({}));
    expect(await inQueue(body.id)).toMatchObject({ textCheck: 'pass', findings: [] });
  });

  it('refuses a risky wish with a sentence, and keeps nothing', async () => {
    expect(verdict(await say({ publicText: '想请人一起去打砸抢那家店' }))).toBe('422 WISH_TEXT_REFUSED');
    expect(await wishesSaid()).toBe(0);
  });

  it('sends a doubtful wish to staff with a mark', async () => {
    const { body } = await ok(say({ publicText: '这句话平台拿不准，请社区看看' }));
    expect(await inQueue(body.id)).toMatchObject({ textCheck: 'review' });
  });

  it.each([
    ['is busy beyond patience', () => t.standIn.control.busyFor(3, 'msgSecCheck')],
    ['has used up the minute’s quota', () => t.standIn.control.answerNext('msgSecCheck', 45011)],
    ['has used up the day’s quota', () => t.standIn.control.answerNext('msgSecCheck', 45009)],
    ['answers nonsense', () => t.standIn.control.breakNext('msgSecCheck', { body: '<html>502</html>' })],
    ['breaks the line', () => t.standIn.control.breakNext('msgSecCheck', { reset: true })],
    ['says the person has not opened the app for two hours', () => t.standIn.control.answerNext('msgSecCheck', 61010)],
  ])('loses nothing when the platform %s', async (_what, arrange) => {
    arrange();
    const { body } = await ok(say({}));
    expect(await inQueue(body.id)).toMatchObject({ textCheck: 'unreachable' });
  });

  it('looks at the words again when staff mend them, and at private words before they are passed on', async () => {
    const wish = await aWish(t, community).claimed().create();
    const edit = { title: '灯不亮了请帮忙', publicText: '打砸抢' };
    const answer = await community.staff.put(`${wish.path}/public-text`, { ...edit, publicText: '大家来打砸抢吧' });
    expect(verdict(answer)).toBe('422 WISH_TEXT_REFUSED');
    const phone = await community.staff.put(`${wish.path}/public-text`, { ...edit, publicText: '请打13812345678' });
    expect(verdict(phone)).toBe('422 WISH_TEXT_PERSONAL');
    expect(verdict(await wish.volunteer!.post(`${wish.path}/release`, { reason: '去打砸抢了' }))).toBe(
      '422 WISH_TEXT_REFUSED',
    );
    expect(await wish.state()).toBe('claimed');
  });
});

describe('limits', () => {
  it('lets a resident have five living wishes at once', async () => {
    for (let i = 0; i < 4; i += 1) await ok(say({}));
    const open = await aWish(t, community).by(resident).open().create();
    await later(t, { days: 1 });
    const answer = await say({});
    expect(verdict(answer)).toBe('409 WISH_LIMIT_REACHED');
    expect(answer.body.detail).toContain('5 个心愿');
    await ok(resident.post(`${open.path}/withdraw`));
    expect(verdict(await say({}))).toBe('201');
  });

  it('lets a resident say five wishes a day, by the community’s calendar', async () => {
    for (let i = 0; i < 5; i += 1) await aWish(t, community).by(resident).withdrawn().create();
    expect(verdict(await say({}))).toBe('429 WISH_DAILY_LIMIT_REACHED');
    await later(t, { hours: 24 });
    expect(verdict(await say({}))).toBe('201');
  });

  it('does not let an expired wish back when the author’s places are taken', async () => {
    const expired = await aWish(t, community).by(resident).expired().create();
    for (let i = 0; i < 5; i += 1) await ok(say({}));
    expect(verdict(await resident.post(`${expired.path}/renew`))).toBe('409 WISH_LIMIT_REACHED');
    expect(await expired.state()).toBe('expired');
  });

  it('gives a volunteer three wishes to hold, and the next when one is done', async () => {
    const helper = await aHelper(t, community);
    const first = await aWish(t, community).claimed(helper).create();
    for (let i = 0; i < 2; i += 1) await aWish(t, community).delivered(helper).create();
    const fourth = await aWish(t, community).open().create();
    const answer = await helper.post(`${fourth.path}/claim`);
    expect(verdict(answer)).toBe('409 CLAIM_LIMIT_REACHED');
    await ok(helper.post(`${first.path}/release`, { reason: '时间不够' }));
    expect(verdict(await helper.post(`${fourth.path}/claim`))).toBe('200');
  });

  it('keeps one’s own wish for the neighbours', async () => {
    const helper = await aHelper(t, community);
    const own = await aWish(t, community).by(helper).open().create();
    expect(verdict(await helper.post(`${own.path}/claim`))).toBe('422 CLAIM_OWN_WISH');
  });

  it('asks a resident to become a volunteer first, and a suspended one to call the community', async () => {
    const wish = await aWish(t, community).open().create();
    expect(verdict(await resident.post(`${wish.path}/claim`))).toBe('403 VOLUNTEER_REQUIRED');
    const helper = await aHelper(t, community);
    const { body } = await ok(helper.get(`${community.base}/volunteers/me`));
    await ok(
      community.staff.post(`${community.base}/staff/volunteers/${body.volunteer.id}/suspend`, { reason: '多次失约' }),
    );
    expect(verdict(await helper.post(`${wish.path}/claim`))).toBe('403 VOLUNTEER_SUSPENDED');
  });

  it('does not let staff confirm what they did themselves', async () => {
    const worker = await aHelper(t, community, { roles: ['staff'] });
    const wish = await aWish(t, community).delivered(worker).create();
    expect(verdict(await worker.post(`${wish.path}/confirm`, {}))).toBe('404 NOT_FOUND');
    expect(await wish.state()).toBe('delivered');
  });

  it('refuses places that are not of this community', async () => {
    const other = await aLastingCommunity(t);
    const building = other.grids[0]?.buildings[0];
    expect(verdict(await say({ buildingId: building?.id }))).toBe('422 BUILDING_UNKNOWN');
    expect(verdict(await say({ gridId: other.grids[0]?.id }))).toBe('422 GRID_UNKNOWN');
  });
});
