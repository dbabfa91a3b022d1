import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WISH_LEDGER_COLUMNS, WISH_LEDGER_TITLES } from '@silin/shared';
import { crowd } from '../../dev/crowd/crowd.js';
import { readSheet, type SheetRow } from '../../src/platform/sheets/read-sheet.js';
import { personOf } from '../support/consents.js';
import { aCommunity, aMember, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aWish, ok, verdict } from '../support/wish-builders.js';
import { writeWishes } from '../support/wish-facts.js';

let t: TestApp;
let community: TestCommunity;
let author: TestMember;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  author = await aMember(t, community, { building: 0, nickname: '张大爷' });
  await ok(community.staff.put('/me', { nickname: '社区小王' }));
});
afterAll(() => t?.close());

const YEAR = 'from=2026-01-01&until=2026-12-31';
async function download(path: string): Promise<{ bytes: Buffer; headers: Headers; status: number }> {
  const headers = { authorization: `Bearer ${community.staff.accessToken}` };
  const response = await fetch(`${t.url}/api/v1${community.base}/staff/${path}`, { headers });
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers, status: response.status };
}
async function sheet(more = ''): Promise<SheetRow[]> {
  const { bytes, status } = await download(`wish-ledger.xlsx?${YEAR}${more}`);
  expect(status).toBe(200);
  return readSheet(bytes, { maxRows: 2_000, maxColumns: 40 });
}
const table = ([, head, ...below]: readonly SheetRow[]): Record<string, string>[] =>
  below.slice(0, -1).map(({ cells }) => {
    const named = cells.map((cell, at): [string, string] => [head?.cells[at] ?? '', cell]);
    return Object.fromEntries(named.filter(([, cell]) => cell !== ''));
  });
const given = (): Promise<{ n: number; filter: string }[]> =>
  t.db.query('SELECT given_rows AS n, filter FROM given_files WHERE community_id = ? ORDER BY at, id', [community.id]);
const arrange = (columns: { key: string; title: string }[]) =>
  community.staff.put(`${community.base}/staff/wish-ledger-form`, { columns });

describe('the ledger of wishes', () => {
  it('has a row for each wish, the state first, names hidden, and is recorded', async () => {
    const helper = await aVolunteer(t, community, { nickname: '志愿者小李' });
    const wish = await aWish(t, community).by(author).fulfilled(helper).create();

    const { headers } = await download(`wish-ledger.xlsx?${YEAR}`);
    const rows = await sheet();

    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      '微心愿台账 2026-01-01 至 2026-12-31.xlsx',
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(rows[0]?.cells[0]).toBe(
      '导出人：社区小王 · 2026-11-23 10:00 · 2026-01-01 至 2026-12-31 说出 · 名字已隐去 · 共 1 行',
    );
    expect(rows[1]?.cells).toEqual(WISH_LEDGER_COLUMNS.map((key) => WISH_LEDGER_TITLES[key]));
    const day = '46349';
    const [grid] = community.grids;
    expect(table(rows)).toEqual([
      {
        ...{
          状态: '已办好',
          提出日期: day,
          类别: '维修',
          心愿: '厨房的灯不亮了',
          网格: grid?.name,
          楼栋: grid?.buildings[0]?.name,
        },
        ...{ 心愿人: '张*爷', 谁说的: '本人', 上墙日期: day, 首次认领日期: day, 认领人: '测***者', 认领次数: '1' },
        ...{ 做好日期: day, 办好日期: day, 怎么确认的: '本人点确认', '历时（天）': '0', 编号: wish.id },
      },
    ]);
    expect(await given()).toMatchObject([{ n: 1 }, { n: 1 }]);
  });

  it('gives whole names only for a purpose, which is recorded', async () => {
    await aWish(t, community).by(author).create();
    const refused = await community.staff.get(`${community.base}/staff/wish-ledger.xlsx?${YEAR}&names=full`);
    expect(verdict(refused)).toBe('422 LEDGER_PURPOSE_MISSING');
    expect(await given()).toEqual([]);

    const rows = await sheet('&names=full&purpose=report');

    expect(rows[0]?.cells[0]).toContain('说出 · 全名，上报街道 · 共 1 行');
    expect(table(rows)[0]).toMatchObject({ 心愿人: '张大爷' });
    const [record] = await given();
    const filter = typeof record?.filter === 'string' ? JSON.parse(record.filter) : record?.filter;
    expect(filter).toMatchObject({ names: 'full', purpose: 'report' });
  });

  it('never holds a formula, whatever was typed as title or head', async () => {
    await aWish(t, community).by(author).saying({ title: '=1+2 帮我算算账' }).create();
    await ok(
      arrange([
        { key: 'state', title: '=cmd' },
        { key: 'title', title: '@事项' },
      ]),
    );
    const rows = await sheet();
    expect(rows[1]?.cells).toEqual(["'=cmd", "'@事项"]);
    expect(rows[2]?.cells[1]).toBe("'=1+2 帮我算算账");
  });

  it('is narrowed by period, grid, wishes without a grid, category and state', async () => {
    const [one, other] = community.grids.map(({ id }) => id);
    const saidAt = new Date('2026-03-01T04:00:00Z');
    await writeWishes(t, community, author, [
      { saidAt, state: 'open', gridId: one, title: '甲' },
      { saidAt, state: 'open', gridId: other, category: 'goods', title: '乙' },
      { saidAt, state: 'withdrawn', gridId: null, title: '丙' },
      { saidAt: new Date('2025-12-31T15:59:59Z'), state: 'open', gridId: one, title: '丁' },
    ]);
    const titles = async (more: string) =>
      table(await sheet(more))
        .map((row) => row['心愿'])
        .sort();
    expect(await titles('')).toEqual(['丙', '乙', '甲']);
    expect(await titles(`&gridId=${one}`)).toEqual(['甲']);
    expect(await titles('&withoutGrid=true')).toEqual(['丙']);
    expect(await titles('&category=goods')).toEqual(['乙']);
    expect(await titles('&state=open')).toEqual(['乙', '甲']);
    expect(await titles('&figure=fulfilled')).toEqual([]);
  });

  it('looks on a page as in the file, and says how many there are in all', async () => {
    const saidAt = new Date('2026-03-01T04:00:00Z');
    const ids = await writeWishes(
      t,
      community,
      author,
      [1, 2, 3].map(() => ({ saidAt, state: 'open' as const })),
    );
    const path = `${community.base}/staff/wish-ledger?${YEAR}&limit=2`;
    const first = (await ok(community.staff.get(path))).body;
    expect(Object.keys(first).sort()).toEqual(['columns', 'items', 'nextCursor', 'total']);
    expect(first.total).toBe(3);
    expect(first.columns[0]).toEqual({ key: 'state', title: '状态' });
    expect(Object.keys(first.items[0]).sort()).toEqual(['cells', 'wishId']);
    expect(first.items[0].cells.slice(0, 4)).toEqual(['待认领', '2026-03-01', '维修', '厨房的灯不亮了']);
    const rest = (await ok(community.staff.get(`${path}&cursor=${first.nextCursor}`))).body;
    const seen = [...first.items, ...rest.items].map(({ wishId }: { wishId: string }) => wishId);
    expect(seen.sort()).toEqual([...ids].sort());
    expect([rest.nextCursor, rest.total]).toEqual([null, null]);
  });

  it('shows nothing of another community', async () => {
    const elsewhere = await aCommunity(t);
    await aWish(t, elsewhere).create();
    expect(table(await sheet())).toEqual([]);
  });
});

describe('the columns of the ledger', () => {
  const OWN = [
    { key: 'state', title: '办理情况' },
    { key: 'author', title: '诉求人' },
    { key: 'title', title: '诉求内容' },
  ];

  it('stand as staff arranged them, with their own heads, and the same below', async () => {
    await aWish(t, community).by(author).create();
    expect((await ok(community.staff.get(`${community.base}/staff/wish-ledger-form`))).body).toMatchObject({
      ...{ arranged: false, changedBy: null, changedAt: null },
    });
    expect((await ok(arrange(OWN))).body).toEqual({ columns: OWN });
    const { body } = await ok(community.staff.get(`${community.base}/staff/wish-ledger-form`));
    expect(body).toEqual({
      columns: OWN,
      arranged: true,
      changedBy: '社区小王',
      changedAt: t.clock.now().toISOString(),
    });
    expect(table(await sheet())).toEqual([{ 办理情况: '待审核', 诉求人: '张*爷', 诉求内容: '厨房的灯不亮了' }]);
    expect((await sheet('&form=standard'))[1]?.cells).toHaveLength(WISH_LEDGER_COLUMNS.length);
  });

  it.each([
    ['without the state in front', [{ key: 'title', title: '心愿' }]],
    ['with a column twice', [OWN[0], OWN[1], { key: 'author', title: '又一次' }]],
    ['with two heads alike', [OWN[0], { key: 'author', title: '办理情况' }]],
  ])('are refused %s', async (_, columns) => {
    expect(verdict(await arrange(columns as typeof OWN))).toBe('422 LEDGER_FORM_WRONG');
  });

  it('are refused with a column that does not exist, a head without words or one that is too long', async () => {
    for (const column of [
      { key: 'phone', title: '电话' },
      { key: 'title', title: '' },
      { key: 'title', title: '长'.repeat(21) },
    ]) {
      expect(verdict(await arrange([OWN[0] as (typeof OWN)[0], column]))).toBe('400 VALIDATION_FAILED');
    }
    expect(verdict(await arrange([]))).toBe('400 VALIDATION_FAILED');
  });

  it('of one community are not those of another', async () => {
    await ok(arrange(OWN));
    const elsewhere = await aCommunity(t);
    const { body } = await ok(elsewhere.staff.get(`${elsewhere.base}/staff/wish-ledger-form`));
    expect(body.arranged).toBe(false);
  });
});

it('is written with the memory of a few rows, however many there are', async () => {
  const busy = await aVolunteer(t, community);
  const gridIds = community.grids.map(({ id }) => id);
  await crowd(t.db, { communityId: community.id, gridIds, busy }, { wishes: 60_000, now: t.clock.now() });
  expect(await personOf(t, busy)).toBeTruthy();
  const headers = { authorization: `Bearer ${community.staff.accessToken}` };
  const path = 'wish-ledger.xlsx?from=2022-01-01&until=2026-12-31';
  const before = kept();
  const response = await fetch(`${t.url}/api/v1${community.base}/staff/${path}`, { headers });
  let [most, size] = [0, 0];
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    most = Math.max(most, kept() - before);
  }
  const [record] = await given();
  expect(record?.n).toBeGreaterThan(50_000);
  expect(size).toBeGreaterThan(500_000);
  // The rows as objects alone would take more than this.
  expect(most).toBeLessThan(24 * 1024 * 1024);
}, 300_000);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is still in use: garbage is taken out first. */
function kept(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
