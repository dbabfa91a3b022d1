import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { eventFigures, type EventFigures, type EventKind, type SessionForFigures } from '@silin/shared';
import writeXlsx from 'write-excel-file/node';
import { readSheet } from '../../src/platform/sheets/read-sheet.js';
import { writeSheet } from '../../src/platform/sheets/write-sheet.js';
import { anEvent } from '../support/event-builders.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { aSheet, upload } from '../support/sheets.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let organiser: TestMember;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aCommunity(t);
  organiser = await aMember(t, community, { roles: ['organiser'], nickname: '组织者小周' });
});
afterAll(() => t?.close());

type Cell = string | number | Date | null;
interface Row {
  readonly row: number;
  readonly verdict: string;
  readonly title: string;
  readonly startsAt: string | null;
  readonly placeText: string | null;
  readonly errors: { column: string; message: string }[];
}
interface Preview {
  readonly digest: string;
  readonly done: { at: string; by: string } | null;
  readonly rows: Row[];
  readonly ignoredColumns: string[];
}

const path = (): string => `${community.base}/organiser/imports/events`;
const HEAD = ['日期', '开始时间', '活动名称', '类别', '主题', '系列', '到场人数', '怎么数的', '服务人次', '服务项目'];
/** A row of `HEAD`: the nth Saturday of 2024, unless told. */
const past = (nth: number, changes: Partial<Record<string, Cell>> = {}): Cell[] => {
  const cells: Record<string, Cell> = {
    日期: new Date(Date.UTC(2024, 0, 6 + nth * 7)).toISOString().slice(0, 10),
    ...{ 活动名称: `活动${nth}`, 类别: '文化活动', 到场人数: 60, 怎么数的: '计数器' },
    ...changes,
  };
  return HEAD.map((title) => cells[title] ?? null);
};
const sheet = (...rows: readonly Cell[][]): Promise<Buffer> => aSheet([HEAD, ...rows]);

const preview = async (file: Buffer): Promise<Preview> => {
  const answer = await upload(t, organiser, `${path()}/preview`, file);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as Preview;
};
const apply = async (file: Buffer, digest?: string, key?: string): ReturnType<typeof upload> =>
  upload(t, organiser, path(), file, { fields: { digest: digest ?? (await preview(file)).digest }, key });
const refusal = async (file: Buffer): Promise<string> => verdict(await upload(t, organiser, `${path()}/preview`, file));
const errorsOf = async (...rows: readonly Cell[][]): Promise<string[]> =>
  (await preview(await sheet(...rows))).rows.flatMap(({ errors }) => errors.map((e) => `${e.column}：${e.message}`));

/** What the year's figures are, read from the sessions as they stand. */
async function figures(from = '2024-01-01', until = '2024-12-31'): Promise<EventFigures> {
  const rows: (Omit<SessionForFigures, 'headcount'> & { people: number | null; method: 'clicker' | 'estimate' })[] =
    await t.db.query(
      `SELECT e.kind, s.state, s.starts_at AS startsAt, 0 AS present, 0 AS walkIns, h.people, h.method,
         (SELECT COALESCE(SUM(c.people), 0) FROM served_counts c WHERE c.session_id = s.id) + 0 AS served
       FROM event_sessions s JOIN events e ON e.id = s.event_id LEFT JOIN headcounts h ON h.session_id = s.id
       WHERE s.community_id = ?`,
      [community.id],
    );
  return eventFigures(
    rows.map(({ people, method, served, ...row }) => ({
      ...{ ...row, served: Number(served), headcount: people === null ? null : { people, method } },
    })),
    from,
    until,
  );
}
const counted = async (): Promise<number> => (await figures()).culture.sessions;

describe('importing past events', () => {
  it('[62] 28 sessions with a repeated row and a bad date: both are named, nothing is imported by half, then the figure is 28', async () => {
    const rows = Array.from({ length: 28 }, (_, nth) => past(nth));
    const faulty = await sheet(...rows.slice(0, 27), past(3), past(27, { 日期: '2024-02-30' }));

    const seen = await preview(faulty);

    expect(seen.rows.filter((row) => row.verdict !== 'new').map(({ row, verdict }) => [row, verdict])).toEqual([
      [29, 'repeated'],
      [30, 'wrong'],
    ]);
    expect(seen.rows[28]?.errors).toEqual([{ column: '日期', message: '没有这一天，请写成 2024-05-18 这样' }]);
    const refused = await apply(faulty, seen.digest);
    expect(verdict(refused)).toBe('422 IMPORT_HAS_ERRORS');
    expect(await counted()).toBe(0);

    const mended = await apply(await sheet(...rows, past(3)));

    expect(mended.body).toEqual({ events: 28, sessions: 28, repeated: 1 });
    expect(await figures()).toMatchObject({ culture: { sessions: 28, reach: 28 * 60, estimated: false } });
  });

  it('the preview says what was understood, row by row, and which columns are not read', async () => {
    const file = await aSheet([
      [...HEAD, '地点', '天气'],
      [...past(1, { 日期: new Date('2024-05-18'), 开始时间: '14点30分' }), '社区广场', '晴'],
    ]);
    const seen = await preview(file);
    expect(seen).toEqual({
      ...{ digest: expect.stringMatching(/^[0-9a-f]{64}$/), done: null, ignoredColumns: ['天气'] },
      rows: [
        {
          ...{ row: 2, verdict: 'new', title: '活动1', startsAt: '2024-05-18T06:30:00.000Z', placeText: '社区广场' },
          errors: [],
        },
      ],
    });
  });

  it('the same sheet is taken once: a repeated tap gets the first answer, anybody else is told when and by whom', async () => {
    const file = await sheet(past(0), past(1));
    const { digest } = await preview(file);
    const first = await apply(file, digest, 'import-once');
    expect(await apply(file, digest, 'import-once')).toMatchObject({ status: 200, body: first.body });

    expect(verdict(await apply(file, digest))).toBe('409 IMPORT_ALREADY_DONE');
    expect((await preview(file)).done).toEqual({ at: t.clock.now().toISOString(), by: '组织者小周' });
    expect(await counted()).toBe(2);
  });

  it('the same sheet sent twice at once is taken once', async () => {
    const file = await sheet(past(0), past(1));
    const { digest } = await preview(file);
    const answers = await Promise.all([apply(file, digest), apply(file, digest), apply(file, digest)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await counted()).toBe(2);
  });

  it('two different sheets sent at once bring a session that stands in both once', async () => {
    const sheets = [await sheet(past(0), past(1), past(2)), await sheet(past(2), past(1), past(3))];
    const digests = await Promise.all(sheets.map(async (file) => (await preview(file)).digest));
    const answers = await Promise.all(sheets.map((file, at) => apply(file, digests[at])));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const brought = answers.map(({ body }) => body as { sessions: number; repeated: number });
    expect(brought.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(4);
    expect(brought.map(({ repeated }) => repeated).sort()).toEqual([0, 2]);
    expect(await counted()).toBe(4);
  });

  it('sessions that are there already are left out, by name and day, and by the time where it is said', async () => {
    await apply(await sheet(past(0, { 开始时间: '9:00' }), past(0, { 开始时间: '15:00' })));
    const app = await anEvent(t, community, { title: '活动5', mode: 'free' });
    await t.db.query(
      "UPDATE event_sessions SET starts_at = '2024-02-10 06:00', ends_at = '2024-02-10 07:00' WHERE id = ?",
      [app.sessionId],
    );
    const again = await sheet(past(0, { 开始时间: '15：00' }), past(0, { 开始时间: '18:00' }), past(0), past(5));

    expect((await preview(again)).rows.map((row) => row.verdict)).toEqual(['repeated', 'new', 'repeated', 'repeated']);
    expect((await apply(again)).body).toEqual({ events: 1, sessions: 1, repeated: 3 });
  });

  it('rows of the same words are sessions of one event, with series and counts, as they were', async () => {
    const lecture = { 类别: '讲座', 主题: '防震减灾', 系列: '安全讲座', 活动名称: '防震知识', 怎么数的: '估计' };
    const file = await sheet(...[0, 1, 2].map((nth) => past(nth, lecture)), past(9, { 系列: '安全讲座' }));
    expect((await apply(file)).body).toEqual({ events: 2, sessions: 4, repeated: 0 });
    const [event, ...more]: object[] = await t.db.query(
      `SELECT e.kind, e.theme, e.state, e.origin, e.place_text AS place, f.name AS series, COUNT(*) AS sessions
       FROM events e JOIN event_series f ON f.id = e.series_id JOIN event_sessions s ON s.event_id = e.id
       WHERE e.community_id = ? AND e.title = '防震知识' GROUP BY e.id, e.kind, e.theme, e.state, e.origin, e.place_text, f.name`,
      [community.id],
    );
    expect(more).toEqual([]);
    expect(event).toMatchObject({ kind: 'lecture', theme: 'earthquake', state: 'ended', origin: 'import' });
    expect(event).toMatchObject({ place: '社区内', series: '安全讲座' });
    expect(await figures()).toMatchObject({ lecture: { sessions: 3, reach: 180, estimated: true } });
  });

  it('the template is read again; its example is not imported', async () => {
    const response = await fetch(`${t.url}/api/v1${path()}/template`, {
      headers: { authorization: `Bearer ${organiser.accessToken}` },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const rows = await readSheet(bytes, { maxRows: 10, maxColumns: 20 });
    expect(rows[0]?.cells.slice(0, 4)).toEqual(['日期*', '开始时间', '结束时间', '活动名称*']);
    expect(await refusal(bytes)).toBe('422 IMPORT_EMPTY');
  });

  it('a sheet that is another than the one that was looked at is refused', async () => {
    const { digest } = await preview(await sheet(past(0)));
    expect(verdict(await apply(await sheet(past(1)), digest))).toBe('409 EVENT_IMPORT_CHANGED');
  });
});

describe('a row that cannot be imported', () => {
  it.each<[string, Partial<Record<string, Cell>>, string]>([
    ['without a day', { 日期: null }, '日期：要填日期；合并的单元格请拆开，每行都填'],
    ['with a day that does not exist', { 日期: '2024-13-01' }, '日期：没有这一天，请写成 2024-05-18 这样'],
    ['of last century', { 日期: '1998-05-01' }, '日期：没有这一天，请写成 2024-05-18 这样'],
    ['of next week', { 日期: '2026-12-01' }, '日期：只能导入已经办完的活动；还没办的请在“办活动”里发'],
    ['without a name', { 活动名称: null }, '活动名称：要填活动名称'],
    ['with a long name', { 活动名称: '长'.repeat(31) }, '活动名称：最多写 30 个字'],
    ['with a name like a formula', { 活动名称: '=1+1' }, '活动名称：不能用 = + - @ 开头，请改一下'],
    ['of an unknown kind', { 类别: '比赛' }, '类别：没有“比赛”，可以填：文化活动、讲座、便民服务'],
    ['without a number', { 到场人数: null }, '到场人数：到场人数和服务人次至少填一个，没有数字就不算办过'],
    ['with nobody', { 到场人数: 0 }, '到场人数：一个人都没有来，不算办过'],
    ['with fewer than nobody', { 到场人数: -5 }, '到场人数：请填 0 到 100000 的整数'],
    ['with half a person', { 到场人数: 12.5 }, '到场人数：请填 0 到 100000 的整数'],
    ['with a time that is none', { 开始时间: '25:00' }, '开始时间：请写成 9:00 这样'],
    ['with services at a performance', { 服务人次: 10 }, '服务人次：只有便民服务才填服务人次'],
  ])('%s says what to mend', async (_, changes, message) => {
    expect(await errorsOf(past(0, changes))).toContain(message);
  });

  it('a formula is refused by its cell', async () => {
    const file = await writeXlsx([
      HEAD.map((title) => ({ value: title, type: String })),
      past(0).map((value, at) => (at === 6 ? { type: 'Formula', value: 'SUM(1,2)' } : (value ?? null))),
    ] as never).toBuffer();
    expect((await preview(file)).rows[0]?.errors).toContainEqual({
      ...{ column: '到场人数', message: '这一格是公式，请改成写好的字或数' },
    });
  });

  it('merged cells leave their rows without a day, which is said', async () => {
    const [on, ...rest] = past(0);
    const file = await writeXlsx([
      HEAD.map((title) => ({ value: title })),
      [{ value: on, rowSpan: 2 }, ...rest],
      [null, ...past(1).slice(1)],
    ] as never).toBuffer();
    const { rows } = await preview(file);
    expect(rows.map((row) => row.verdict)).toEqual(['new', 'wrong']);
    expect(rows[1]?.errors[0]?.message).toContain('合并的单元格请拆开');
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['text', () => Buffer.from('日期,活动名称\n2024-01-01,x'), '422 IMPORT_NOT_XLSX'],
    ['a broken archive', () => Buffer.from('504b0304ffff', 'hex'), '422 IMPORT_DAMAGED'],
    ['a sheet of something else', () => aSheet([['姓名', '电话']]), '422 IMPORT_HEADER'],
    ['a title twice', () => aSheet([[...HEAD, '日期']]), '422 IMPORT_HEADER'],
    ['a head alone', () => sheet(), '422 IMPORT_EMPTY'],
    [
      '3,000 rows',
      () => sheet(...Array.from({ length: 3_000 }, (_, nth) => past(nth % 50))),
      '422 IMPORT_TOO_MANY_ROWS',
    ],
    ['100,000 rows', hundredThousand, '422 IMPORT_TOO_BIG_INSIDE'],
  ])('%s is refused whole', async (_, file, said) => {
    expect(await refusal(await file())).toBe(said);
  });
});

function hundredThousand(): Promise<Buffer> {
  function* rows(): Generator<number> {
    for (let nth = 0; nth < 100_000; nth += 1) yield nth;
  }
  return buffer(
    writeSheet({
      ...{ name: '活动', rows: rows(), mark: () => '', footer: '' },
      columns: [{ title: '活动名称', kind: 'text', value: (nth) => `活动${nth}` }],
    }),
  );
}

interface Published {
  readonly culturalEvents: number;
  readonly culturalReachPlus: number;
  readonly safetyLectures: number;
  readonly safetyLectureReachPlus: number;
  readonly serviceProjects: number;
  readonly serviceKinds: string[];
  readonly series: { name: string; events: string[] }[];
}

describe('the year that the community published', () => {
  it('stands in the figures and in the ledger once its sessions are imported', async () => {
    const year = JSON.parse(
      readFileSync(new URL('../fixtures/dianchang-2024.json', import.meta.url), 'utf8'),
    ) as Published;
    const names = year.series.flatMap(({ name, events }) => events.map((event) => ({ 系列: name, 活动名称: event })));
    const culture = Array.from({ length: year.culturalEvents }, (_, nth) =>
      past(nth, { ...names[nth % names.length], 到场人数: 55 }),
    );
    const lecture = { 类别: '讲座', 主题: '用火用电用气', 活动名称: '安全用电进家门', 到场人数: 175 };
    const lectures = Array.from({ length: year.safetyLectures }, (_, nth) => past(nth * 3, lecture));
    const fairs = Array.from({ length: year.serviceProjects }, (_, nth) =>
      past(nth * 4, {
        ...{ 类别: '便民服务', 活动名称: year.serviceKinds[nth % 3], 到场人数: null, 怎么数的: null, 服务人次: 40 },
        服务项目: ['义诊', '理发', '磨刀'][nth % 3],
      }),
    );

    await apply(await sheet(...culture, ...lectures, ...fairs));

    const sums = await figures();
    const told: Record<EventKind, number> = { culture: 28, lecture: 7, service_fair: 7 };
    for (const [kind, sessions] of Object.entries(told)) expect(sums[kind as EventKind].sessions).toBe(sessions);
    expect(sums.culture.reach).toBeGreaterThanOrEqual(year.culturalReachPlus);
    expect(sums.lecture.reach).toBeGreaterThanOrEqual(year.safetyLectureReachPlus);
    const response = await fetch(
      `${t.url}/api/v1${community.base}/organiser/events-ledger.xlsx?from=2024-01-01&until=2024-12-31`,
      { headers: { authorization: `Bearer ${organiser.accessToken}` } },
    );
    const ledger = await readSheet(Buffer.from(await response.arrayBuffer()), { maxRows: 100, maxColumns: 30 });
    const [, head, ...rows] = ledger;
    const of = (title: string, cells: readonly string[]): string => cells[head?.cells.indexOf(title) ?? -1] ?? '';
    const sessions = rows.slice(0, -1).map(({ cells }) => cells);
    expect(sessions).toHaveLength(28 + 7 + 7);
    const reach = sessions
      .filter((cells) => of('类别', cells) === '文化活动')
      .map((cells) => Number(of('惠及人次', cells)));
    expect(reach).toHaveLength(28);
    expect(reach.reduce((sum, people) => sum + people, 0)).toBe(sums.culture.reach);
    expect(new Set(sessions.map((cells) => of('来源', cells)))).toEqual(new Set(['历史导入']));
  });
});
