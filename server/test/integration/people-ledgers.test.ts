import { readSheet, type SheetRow } from '../../src/platform/sheets/read-sheet.js';
import { agree, anElder } from '../support/consents.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, lasting, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let colleague: TestMember;
let volunteer: TestMember;
let elder: string;

beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  colleague = lasting(t, await aMember(t, community, { roles: ['staff'], nickname: '小王' }));
  volunteer = lasting(t, await aVolunteer(t, community, { nickname: '小李' }));
  elder = await anElder(community, community.staff, { name: '张桂芳' });
  await ok(agree(community.staff, elder, 'volunteer_contact', 'spoken_before'));
});
afterEach(() => t.drain());
afterAll(() => t?.close());

const base = () => community.base;
const today = () => new Date(t.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const serial = () => String(Date.parse(`${today()}T00:00:00Z`) / 86_400_000 + 25_569);
type Name = 'pairings' | 'visits' | 'outings' | 'unseen' | 'hours' | 'certificates';

async function file(who: TestMember, name: Name, days = `?from=${today()}&until=${today()}`) {
  const headers = { authorization: `Bearer ${who.accessToken}` };
  const response = await fetch(`${t.url}/api/v1${base()}/staff/ledgers/${name}.xlsx${days}`, { headers });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}
async function sheetOf(name: Name): Promise<{ mark: string; footer: string; rows: Record<string, string>[] }> {
  const { status, bytes } = await file(community.staff, name, name === 'unseen' ? '' : undefined);
  expect(status).toBe(200);
  const [mark, head, ...below] = (await readSheet(bytes, { maxRows: 2_000, maxColumns: 40 })) as SheetRow[];
  const footer = below.pop();
  const rows = below.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, at) => [head?.cells[at] ?? '', cell]).filter(([, cell]) => cell !== '')),
  ) as Record<string, string>[];
  return { mark: mark?.cells[0] ?? '', footer: footer?.cells[0] ?? '', rows };
}
const idOf = async (asked: Promise<{ status: number; body: unknown }>): Promise<string> =>
  ((await ok(asked as never)).body as { id: string }).id;
async function paired(): Promise<void> {
  const id = await idOf(
    community.staff.post(`${base()}/pairings`, { personId: elder, volunteerMemberId: volunteer.memberId }),
  );
  await ok(volunteer.post(`${base()}/pairings/${id}/accept`, { conduct: true }));
}
const visited = (more: object = {}): Promise<string> =>
  idOf(
    volunteer.post(`${base()}/visits`, {
      ...{ personIds: [elder], seenPersonIds: [elder], onDay: today(), medium: 'home', purpose: 'pairing' },
      ...{ minutes: 60, kinds: ['repair', 'greeting'], needsHeard: 2, concern: 'soon', ...more },
    }),
  );

it('the ledger of visits has a row for each, names hidden, and says who confirmed it and what was corrected', async () => {
  await paired();
  const id = await visited({ withMemberIds: [colleague.memberId] });
  await ok(community.staff.post(`${base()}/visits/${id}/confirm`));
  const { items } = (await ok(volunteer.get(`${base()}/me/hours`))).body as { items: { id: string }[] };
  const correction = await idOf(
    community.staff.post(`${base()}/staff/hours/${items[0]!.id}/correct`, { minutes: 30, reason: '记多了' }),
  );
  await ok(colleague.post(`${base()}/staff/hours/${correction}/second`, { agrees: true }));
  const { mark, rows } = await sheetOf('visits');
  expect(mark).toMatch(/^导出人：.+ · .+ 的走访 · 共 1 行$/);
  expect(rows).toEqual([
    {
      ...{ 日期: serial(), 目的: '结对走访', 方式: '上门', '对象（脱敏）': '张*芳', 网格: expect.any(String) },
      ...{ 走访人: '小李', 同行: '小王', 服务内容: '家电维修、问候', 分钟: '60', 见到: '见到', 听到的需求数: '2' },
      ...{
        '情况（概）': '已确认',
        关注程度: '要留意',
        确认方式: '社区回访确认',
        确认日期: serial(),
        更正: '时长更正过',
      },
    },
  ]);
});

it('a name is whole where the person agreed to be named to the street; a consent taken back since is said (edge 30)', async () => {
  await paired();
  await visited();
  await ok(agree(community.staff, elder, 'share_with_street', 'signed'));
  const [consent]: { id: string }[] = await t.db.query(
    "SELECT id FROM consents WHERE living_person_id = ? AND purpose = 'volunteer_contact'",
    [elder],
  );
  await ok(community.staff.post(`${base()}/consents/${consent!.id}/withdraw`, { how: 'phone' }));
  expect((await sheetOf('visits')).rows).toMatchObject([{ '对象（脱敏）': '张桂芳', 更正: '依据撤回前同意' }]);
});

it('the ledger of pairings says how the visits of the days went', async () => {
  await paired();
  await visited();
  const { rows } = await sheetOf('pairings');
  expect(rows).toMatchObject([
    {
      ...{ 状态: '试一试', '对象（脱敏）': '张*芳', 志愿者: '小李', 建立日期: serial(), 本期应访: '0', 已访: '1' },
      ...{ 无人应门: '0', 错过: '0', 最近见到: serial() },
    },
  ]);
  expect(rows[0]).not.toHaveProperty('按期率');
});

it('the ledger of outings counts 场次 and 人次 as the page does, with what they rest on', async () => {
  const outing = { title: '理发进小区', onDay: today(), kinds: ['haircut'], helperMemberIds: [volunteer.memberId] };
  const id = await idOf(community.staff.post(`${base()}/outings`, outing));
  const served = [
    { personId: elder, kind: 'haircut', people: 1 },
    { ageBand: '80+', kind: 'haircut', people: 4 },
    { kind: 'haircut', people: 15 },
  ];
  await ok(community.staff.post(`${base()}/outings/${id}/served`, { served, basis: 'about', note: '=1+1' }));
  const { rows, footer } = await sheetOf('outings');
  expect(rows).toMatchObject([
    {
      ...{ 序号: '1', 主题: '理发进小区', 服务项目: '理发', 志愿者数: '1', 服务人次: '20', 其中可识别人数: '1' },
      ...{ 高龄: '5', 残疾: '0', 依据: '约', 备注: "'=1+1" },
    },
  ]);
  expect(footer).toContain('合计 1 场次，约 20 人次，其中可识别 1 人');
});

it('the ledger of hours has the valid lines: what waits is not in it, and their sum is the total', async () => {
  await paired();
  const id = await visited();
  await ok(community.staff.post(`${base()}/visits/${id}/confirm`));
  const typed = { memberId: volunteer.memberId, onDay: today(), minutes: 90, what: '布置会场', reason: '补登记' };
  const line = await idOf(community.staff.post(`${base()}/staff/hours`, typed));
  expect((await sheetOf('hours')).rows).toHaveLength(1);
  await ok(colleague.post(`${base()}/staff/hours/${line}/second`, { agrees: true }));
  const { rows } = await sheetOf('hours');
  expect(rows.map(({ 小时 }) => Number(小时)).reduce((a, b) => a + b)).toBe(2.5);
  expect(rows).toContainEqual({
    ...{ 志愿者: '小李', 日期: serial(), 来源: '补记：布置会场', 小时: '1.5', 认定人: expect.any(String) },
    ...{ 第二认定人: '小王', 认定方式: '两位工作人员' },
  });
  await ok(
    community.staff.post(`${base()}/staff/certificates`, {
      ...{ memberId: volunteer.memberId, fromDay: today(), untilDay: today(), purpose: '评优' },
    }),
  );
  expect((await sheetOf('certificates')).rows).toMatchObject([{ 状态: '有效', 小时: '2.5', 用途: '评优' }]);
});

it('the ledger of the unseen has as many days over as the list', async () => {
  await ok(agree(community.staff, elder, 'care_profile', 'spoken_before'));
  const none = { walks: null, hears: null, sees: null, phoneUse: null, needs: null, atTheDoor: null, helperSex: null };
  await ok(
    community.staff.put(`${base()}/people/${elder}/care-profile`, {
      ...{ ...none, tier: 'weekly', tierWhy: '一个人住', categories: ['living_alone'], languages: [], usualTimes: [] },
      ...{ reviewOn: new Date(t.clock.now().getTime() + 90 * 86_400_000).toISOString().slice(0, 10) },
      ...{
        helperLanguage: null,
        hasPets: null,
        gridWorkerMemberId: null,
        deputyMemberId: null,
        emergencyPersonId: null,
      },
    }),
  );
  const { rows, mark } = await sheetOf('unseen');
  expect(mark).toContain(`${today()} 的探访关爱对象`);
  expect(rows).toMatchObject([{ '对象（脱敏）': '张*芳', 等级: '每周一次', 超期天数: '0' }]);
});

it('every ledger is for staff, of days in order, and recorded with its rows', async () => {
  const names: Name[] = ['pairings', 'visits', 'outings', 'unseen', 'hours', 'certificates'];
  for (const name of names) {
    expect((await file(volunteer, name)).status).toBe(403);
    await sheetOf(name);
  }
  expect((await file(community.staff, 'visits', '?from=2026-02-01&until=2026-01-01')).status).toBe(400);
  const given: { kind: string; n: number | null }[] = await t.db.query(
    'SELECT kind, given_rows AS n FROM given_files WHERE community_id = ? ORDER BY kind',
    [community.id],
  );
  expect(given.map(({ kind, n }) => [kind, n])).toEqual(
    [
      ...['hours.certificates', 'hours.ledger', 'pairings.ledger', 'visits.ledger', 'visits.outings', 'visits.unseen'],
    ].map((kind) => [kind, 0]),
  );
});
