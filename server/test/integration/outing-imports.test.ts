import { readFileSync } from 'node:fs';
import { servedBasisWords, servedTotalWords } from '@silin/shared';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { aSheet, upload } from '../support/sheets.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  staff = community.staff;
});
afterAll(() => t?.close());

type Cell = string | number | null;
interface Preview {
  readonly digest: string;
  readonly done: { at: string; by: string } | null;
  readonly rows: { row: number; verdict: string; errors: { column: string; message: string }[] }[];
}

const path = (): string => `${community.base}/staff/imports/outings`;
const HEAD = ['日期', '主题', '服务项目', '服务人次', '怎么数的', '地点'];
const row = (nth: number, changes: Partial<Record<string, Cell>> = {}): Cell[] => {
  const day = `2024-${String(nth).padStart(2, '0')}-15`;
  const cells: Record<string, Cell> = {
    ...{ 日期: day, 主题: `上门服务 ${nth}`, 服务项目: '养老认证', 服务人次: 17, 怎么数的: '以上' },
    ...changes,
  };
  return HEAD.map((title) => cells[title] ?? null);
};
const sheet = (...rows: readonly Cell[][]): Promise<Buffer> => aSheet([HEAD, ...rows]);
const preview = async (file: Buffer): Promise<Preview> => {
  const answer = await upload(t, staff, `${path()}/preview`, file);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as Preview;
};
const apply = async (file: Buffer, digest?: string, who = staff): ReturnType<typeof upload> =>
  upload(t, who, path(), file, { fields: { digest: digest ?? (await preview(file)).digest } });
const errorsOf = async (...rows: readonly Cell[][]): Promise<string[]> =>
  (await preview(await sheet(...rows))).rows.flatMap(({ errors }) => errors.map((e) => `${e.column}：${e.message}`));
interface Totals {
  outings: number;
  served: number;
  identifiable: number;
  imported: number;
  about: boolean;
  atLeast: boolean;
}
const totals = async (year: number): Promise<Totals> =>
  (await ok(staff.get(`${community.base}/outings/totals?from=${year}-01-01&until=${year}-12-31`))).body as Totals;

it('the twelve outings and two hundred residents of 2024 come in as history and are shown as exactly that', async () => {
  const {
    homeServiceSessions: sessions,
    homeServiceResidentsPlus: residents,
    homeServiceKinds: kinds,
  } = JSON.parse(readFileSync(new URL('../fixtures/dianchang-2024.json', import.meta.url), 'utf8')) as {
    homeServiceSessions: number;
    homeServiceResidentsPlus: number;
    homeServiceKinds: string[];
  };
  // The file names the year alone: one a month, and as many at each as add up to what it says.
  const each = Math.ceil(residents / sessions);
  const rows = Array.from({ length: sessions }, (_, at) =>
    row(at + 1, { 主题: `${kinds[at % kinds.length]}上门办`, 服务项目: kinds[at % kinds.length]!, 服务人次: each }),
  );
  const file = await sheet(...rows);
  expect(verdict(await apply(file))).toBe('200');
  const shown = await totals(2024);
  expect(shown).toMatchObject({ outings: 12, imported: 12, identifiable: 0, atLeast: true });
  expect(shown.served).toBeGreaterThanOrEqual(residents);
  expect(servedTotalWords(shown)).toBe('200 余人次');
  expect(servedBasisWords(shown)).toBe('含历史导入 12 场，含“以上”的数');
  expect(await totals(2023)).toMatchObject({ outings: 0, served: 0 });
  const { items } = (await ok(staff.get(`${community.base}/outings`))).body as { items: Record<string, unknown>[] };
  expect(items).toHaveLength(12);
  expect(items[0]).toMatchObject({ state: 'held', leadName: null, imported: true, basis: 'at_least', helpers: 0 });
  expect(
    (await t.db.query('SELECT COUNT(*) AS n FROM hours_entries WHERE community_id = ?', [community.id]))[0].n,
  ).toBe('0');
});

it('the same sheet is imported once, and what is there already is left out of another', async () => {
  const file = await sheet(row(1), row(2));
  expect((await apply(file)).body).toEqual({ outings: 2, served: 34, repeated: 0 });
  expect((await preview(file)).done).toMatchObject({ by: expect.any(String) });
  expect(verdict(await apply(file))).toBe('409 IMPORT_ALREADY_DONE');
  const more = await sheet(row(2), row(3), row(3));
  expect((await preview(more)).rows.map(({ verdict: v }) => v)).toEqual(['repeated', 'new', 'repeated']);
  expect((await apply(more)).body).toEqual({ outings: 1, served: 17, repeated: 2 });
});

it('two sheets with the same outing, imported at the same moment, bring it once', async () => {
  const colleague = await aMember(t, community, { roles: ['staff'] });
  const files = [await sheet(row(5), row(6)), await sheet(row(6), row(7))];
  const digests = await Promise.all(files.map(async (file) => (await preview(file)).digest));
  await Promise.all([apply(files[0]!, digests[0], staff), apply(files[1]!, digests[1], colleague)]);
  expect((await totals(2024)).outings).toBe(3);
});

it('every fault is named with its row and column, and nothing comes by half', async () => {
  expect(await errorsOf(row(1, { 服务人次: '约200人' }))).toEqual([
    '服务人次：这一格只填数字：请填 200，再在“怎么数的”里填“约”',
  ]);
  expect(await errorsOf(row(1, { 服务人次: '200余人' }))).toEqual([
    '服务人次：这一格只填数字：请填 200，再在“怎么数的”里填“以上”',
  ]);
  expect(await errorsOf(row(1, { 日期: '2024年' }))).toEqual(['日期：没有这一天，请写成 2024-05-18 这样']);
  expect(await errorsOf(row(1, { 日期: '2099-01-01' }))).toEqual([
    '日期：只能导入已经办完的；还没办的请在“上门服务”里新建',
  ]);
  expect(await errorsOf(row(1, { 服务项目: '算命' }))).toEqual([expect.stringContaining('没有“算命”')]);
  expect(await errorsOf(row(1, { 主题: '=1+1' }))).toEqual(['主题：不能用 = + - @ 开头，请改一下']);
  const half = await sheet(row(1), row(2, { 主题: null }));
  expect(verdict(await apply(half))).toBe('422 IMPORT_HAS_ERRORS');
  expect((await totals(2024)).outings).toBe(0);
});

it('a sheet that is another than the one looked at is refused; so is one that is none of outings', async () => {
  const file = await sheet(row(1));
  expect(verdict(await apply(file, 'x'.repeat(64)))).toBe('409 OUTING_IMPORT_CHANGED');
  const people = await aSheet([['姓名'], ['李桂兰']]);
  expect(verdict(await upload(t, staff, `${path()}/preview`, people))).toBe('422 IMPORT_HEADER');
});

it('the template is read back as an empty sheet: its example is no row', async () => {
  const headers = { authorization: `Bearer ${staff.accessToken}` };
  const template = await fetch(`${t.url}/api/v1${path()}/template`, { headers });
  const file = Buffer.from(await template.arrayBuffer());
  expect(verdict(await upload(t, staff, `${path()}/preview`, file))).toBe('422 IMPORT_EMPTY');
});
