import { chinaDate, importLimits, type ImportVerdict, monthsLater } from '@silin/shared';
import { zipSync } from 'fflate';
import { ImportsRepository } from '../../src/modules/care/data/imports.repository.js';
import { readSheet } from '../../src/platform/sheets/read-sheet.js';
import { agree } from '../support/consents.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import type { Answer } from '../support/http.js';
import { aSheet, upload } from '../support/sheets.js';
import { statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { ok, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let staff: TestMember;

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());
beforeEach(async () => {
  community = await aCommunity(t);
  staff = community.staff;
});

interface Row {
  readonly row: number;
  readonly verdict: ImportVerdict;
  readonly name: string;
  readonly errors: { column: string; message: string }[];
  readonly hints: { column: string; message: string }[];
  readonly known: { personId: string; name: string }[];
  readonly sameAsRows: number[];
}
interface Preview {
  readonly digest: string;
  readonly done: unknown;
  readonly rows: Row[];
  readonly ignoredColumns: string[];
}

const path = (): string => `${community.base}/people/import`;
const HEAD = ['姓名', '出生年份', '电话', '楼栋', '门牌', '同意建档', '关爱等级', '等级原因', '类别'];
type Cell = string | number | Date | null;
/** A row of `HEAD`. */
const recipient = (nth: number, changes: Partial<Record<string, Cell>> = {}): Cell[] => {
  const cells: Record<string, Cell> = {
    ...{ 姓名: `老人${nth}`, 出生年份: 1930 + (nth % 20), 电话: null, 楼栋: '1号楼', 门牌: `${nth}01` },
    ...{ 同意建档: '本人签字', 关爱等级: '每月一次', 等级原因: '独居', 类别: '高龄、独居' },
    ...changes,
  };
  return HEAD.map((title) => cells[title] ?? null);
};

/** Only the person; a consent costs some statements each. */
const NO_PROFILE = { 同意建档: null, 关爱等级: null, 等级原因: null, 类别: null };

const preview = async (file: Buffer, who = staff): Promise<Preview> => {
  const answer = await upload(t, who, `${path()}/preview`, file);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as Preview;
};
const commit = async (
  file: Buffer,
  {
    choices = {},
    digest,
    who = staff,
    key,
  }: { choices?: object; digest?: string; who?: TestMember; key?: string } = {},
): Promise<Answer> => {
  const fields = { digest: digest ?? (await preview(file)).digest, choices: JSON.stringify(choices) };
  return upload(t, who, path(), file, { fields, ...(key && { key }) });
};
const kept = async (): Promise<{ people: number; profiles: number; homes: number; imports: number }> => {
  const [row]: Record<string, string>[] = await t.db.query(
    `SELECT (SELECT COUNT(*) FROM people WHERE community_id = c.id AND name_index IS NOT NULL) AS people,
       (SELECT COUNT(*) FROM care_profiles WHERE community_id = c.id) AS profiles,
       (SELECT COUNT(*) FROM households WHERE community_id = c.id AND door IS NOT NULL) AS homes,
       (SELECT COUNT(*) FROM care_imports WHERE community_id = c.id) AS imports FROM communities c WHERE c.id = ?`,
    [community.id],
  );
  return Object.fromEntries(Object.entries(row!).map(([name, n]) => [name, Number(n)])) as never;
};
const NOTHING = { people: 0, profiles: 0, homes: 0, imports: 0 };
const add = async (words: Record<string, unknown>): Promise<string> =>
  ((await ok(staff.post(`${community.base}/people`, { anyway: true, ...words }))).body as { id: string }).id;
const building = (nth: number): string => community.grids.flatMap(({ buildings }) => buildings)[nth]?.id ?? '';

describe('56: sixty recipients, three of them known, one with a bad year', () => {
  beforeEach(async () => {
    for (const n of [3, 17]) await add({ name: `老人${n}`, birthYear: 1930 + n, buildingId: building(0) });
    await add({ name: '另一个名字', phone: '13800004321' });
  });
  const withPhone = async (year?: Cell): Promise<Buffer> => {
    const rows = Array.from({ length: 60 }, (_, n) =>
      recipient(n, { ...(n === 40 ? { 出生年份: year ?? 19380 } : {}), ...(n === 55 ? { 电话: 13800004321 } : {}) }),
    );
    return aSheet([HEAD, ...rows]);
  };

  it('the preview shows them and writes nothing', async () => {
    const before = await kept();
    const { rows } = await preview(await withPhone());
    const by = (of: ImportVerdict): number[] => rows.filter((row) => row.verdict === of).map(({ row }) => row);
    expect([by('new').length, by('maybe_known'), by('error')]).toEqual([56, [5, 19, 57], [42]]);
    expect(rows.find(({ row }) => row === 42)?.errors).toEqual([
      { column: '出生年份', message: '请填四位的出生年份，例如 1938' },
    ]);
    expect(await kept()).toEqual(before);
  });

  it('nothing is half-imported: with the bad year not one row is written, and neither without a choice', async () => {
    const before = await kept();
    const bad = await commit(await withPhone(), { choices: { 5: 'skip', 19: 'skip', 57: 'skip' } });
    expect(bad.body).toMatchObject({ code: 'IMPORT_HAS_ERRORS', params: { count: 1 } });
    const good = await withPhone(1938);
    const open = await commit(good, { choices: { 5: 'skip' } });
    expect(open.body).toMatchObject({ code: 'IMPORT_NEEDS_CHOICE', params: { rows: '19、57' } });
    expect(await kept()).toEqual(before);
  });

  it('mended and chosen, all rows are written at once', async () => {
    const file = await withPhone(1938);
    const { rows } = await preview(file);
    const who = rows.find(({ row }) => row === 19)?.known[0]?.personId ?? '';
    const { body } = await commit(file, { choices: { 5: 'skip', 19: `update:${who}`, 57: 'add' } });
    expect(body).toEqual({ added: 58, updated: 1, skipped: 1, profiles: 59 });
    expect(await kept()).toEqual({ people: 61, profiles: 59, homes: 59, imports: 1 });
    const { body: list } = await ok(staff.get(`${community.base}/care-profiles?limit=50&tier=monthly`));
    expect((list as { items: unknown[] }).items).toHaveLength(50);
    const { body: one } = await ok(staff.get(`${community.base}/people/${who}/care-profile`));
    expect(one).toMatchObject({
      profile: { tier: 'monthly', tierWhy: '独居', categories: ['very_old', 'living_alone'] },
    });
    expect((await ok(staff.get(`${community.base}/people/${who}/contact`))).body).toMatchObject({ door: '1701' });
  });

  it('categories outside the list are refused by name', async () => {
    const { rows } = await preview(await aSheet([HEAD, recipient(1, { 类别: '高龄、孤寡' })]));
    expect(rows[0]).toMatchObject({
      verdict: 'error',
      errors: [{ column: '类别', message: expect.stringMatching(/没有“孤寡”，可以填：高龄、独居/) }],
    });
  });
});

describe('the same sheet', () => {
  it('sent twice says when and by whom it was imported', async () => {
    const file = await aSheet([HEAD, recipient(1)]);
    await ok(commit(file));
    const again = await commit(file, { choices: { 2: 'add' } });
    expect(again.body).toMatchObject({
      code: 'IMPORT_ALREADY_DONE',
      params: { on: expect.stringContaining('今天'), by: expect.any(String) },
    });
    expect((await preview(file)).done).toEqual({ at: t.clock.now().toISOString(), by: expect.any(String) });
    expect((await kept()).people).toBe(1);
  });

  it('saved again by another program is the same sheet: what it says counts, not its bytes', async () => {
    const rows = [HEAD, recipient(1)];
    const [one, other] = [await aSheet(rows), await aSheet([...rows, [null]])];
    expect(one.equals(other)).toBe(false);
    await ok(commit(one));
    expect(verdict(await commit(other, { choices: { 2: 'add' } }))).toBe('409 IMPORT_ALREADY_DONE');
  });

  it('in another community is another sheet', async () => {
    const file = await aSheet([['姓名'], ['王桂芳']]);
    const { digest } = await preview(file);
    await ok(commit(file));
    community = await aCommunity(t);
    staff = community.staff;
    expect((await preview(file)).digest).not.toBe(digest);
    await ok(commit(file));
  });

  it('sent by many at the same moment is imported once', async () => {
    const file = await aSheet([HEAD, ...Array.from({ length: 30 }, (_, n) => recipient(n))]);
    const { digest } = await preview(file);
    const answers = await Promise.all(Array.from({ length: 5 }, () => commit(file, { digest })));
    expect(answers.map(verdict).sort()).toEqual(['200', ...Array<string>(4).fill('409 IMPORT_ALREADY_DONE')]);
    expect(await kept()).toMatchObject({ people: 30, profiles: 30, imports: 1 });
  });

  it('gets its answer again for the same key', async () => {
    const file = await aSheet([HEAD, recipient(1)]);
    const key = crypto.randomUUID();
    const once = await ok(commit(file, { key }));
    expect((await ok(commit(file, { key, choices: { 2: 'add' } }))).body).toEqual(once.body);
  });

  it('that is not the one that was looked at is not imported', async () => {
    const { digest } = await preview(await aSheet([HEAD, recipient(1)]));
    expect(verdict(await commit(await aSheet([HEAD, recipient(2)]), { digest }))).toBe('409 IMPORT_FILE_CHANGED');
    expect(verdict(await commit(await aSheet([HEAD, recipient(2)]), { digest: '' }))).toBe('409 IMPORT_FILE_CHANGED');
    expect(await kept()).toEqual(NOTHING);
  });
});

describe('different sheets that hold the same new person, imported at the same moment', () => {
  const SHEETS = 3;
  // Nobody has a door: its key alone would hold the second sheet up.
  const plain = { ...NO_PROFILE, 楼栋: null, 门牌: null };
  const together = async (): Promise<string[]> => {
    const files = await Promise.all(
      Array.from({ length: SHEETS }, (_, n) =>
        aSheet([HEAD, recipient(1, { ...plain, 电话: '13800005555' }), recipient(100 + n, plain)]),
      ),
    );
    const digests = await Promise.all(files.map(async (file) => (await preview(file)).digest));
    // One by each: what one person sends at the same moment waits for itself.
    const colleagues = await Promise.all(files.map(() => aMember(t, community, { roles: ['staff'] })));
    const sent = files.map((file, n) => commit(file, { digest: digests[n] ?? '', who: colleagues[n] ?? staff }));
    return (await Promise.all(sent)).map(verdict).sort();
  };
  const timesWritten = async (): Promise<number> =>
    ((await ok(staff.post(`${community.base}/people/search`, { q: '老人1' }))).body as { items: unknown[] }).items
      .length;

  it('take turns: the person is written once, and whoever comes later is asked', async () => {
    expect(await together()).toEqual(['200', ...Array<string>(SHEETS - 1).fill('409 IMPORT_NEEDS_CHOICE')]);
    expect(await timesWritten()).toBe(1);
  });

  it('without the turns all that begin before one ends write the person', async () => {
    const imports = t.app.get(ImportsRepository);
    const { takeTurn } = imports;
    let go = (): void => undefined;
    const allBegun = new Promise<void>((resolve) => (go = resolve));
    let begun = 0;
    imports.takeTurn = async () => {
      begun += 1;
      if (begun === SHEETS) go();
      await allBegun;
    };
    const verdicts = await together().finally(() => (imports.takeTurn = takeTurn));
    expect(verdicts).toEqual(Array<string>(SHEETS).fill('200'));
    expect(await timesWritten()).toBe(SHEETS);
  });
});

// Last of its kind: it takes the key away for good.
it('without its key the same sheet, sent at once, is imported twice: the key is what keeps it single', async () => {
  const own = await startTestApp();
  try {
    await own.db.query(
      'ALTER TABLE care_imports DROP INDEX one_import_per_sheet, ADD INDEX plain (community_id, digest)',
    );
    const place = await aCommunity(own);
    const file = await aSheet([['姓名'], ['王桂芳']]);
    const ask = (what: string, fields = {}) =>
      upload(own, place.staff, `${place.base}/people/import${what}`, file, { fields });
    const { digest } = (await ask('/preview')).body as Preview;
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask('', { digest, choices: '{"2":"add"}' })));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(1);
  } finally {
    await own.close();
  }
});

describe('what a row may say', () => {
  const one = async (head: string[], cells: Cell[]): Promise<Row> => {
    const { rows } = await preview(await aSheet([head, cells]));
    return rows[0]!;
  };

  it('only a name: then somebody is written down and has no profile', async () => {
    const file = await aSheet([['姓名'], ['王桂芳'], [null], ['李建国']]);
    expect((await preview(file)).rows.map(({ row, verdict: is }) => [row, is])).toEqual([
      [2, 'new'],
      [4, 'new'],
    ]);
    expect((await ok(commit(file))).body).toEqual({ added: 2, updated: 0, skipped: 0, profiles: 0 });
  });

  it('everything: all of it is kept', async () => {
    const today = chinaDate(t.clock.now());
    const words: Record<string, Cell> = {
      ...{
        姓名: '阿依·古丽',
        性别: '女',
        出生年份: '1938年',
        电话: '+86 138 0000 4321',
        楼栋: ' 2 号楼',
        门牌: '2单元301',
      },
      ...{ 同意建档: '本人签字', 关爱等级: '每周一次', 等级原因: '独居', 复核日期: new Date('2027-03-12') },
      ...{ 类别: '高龄，独居 残疾', 走路: '走路要人扶', 听力: '要大声说', 视力: '看不太清', 用电话: '只会接打电话' },
      ...{ 要做什么: '上下楼要人扶', 上门要知道: '敲门要多等一会儿', 说什么话: '本地话、普通话', 希望来的人: '女' },
      ...{ 希望来的人会说: '本地话', 家里有宠物: '是', 方便的时间: '平日上午、周末下午' },
    };
    const file = await aSheet([Object.keys(words), Object.values(words)]);
    expect((await preview(file)).rows[0]).toMatchObject({ verdict: 'new', errors: [], hints: [] });
    await ok(commit(file));
    const { body } = await ok(staff.post(`${community.base}/people/search`, { q: '13800004321' }));
    const { id } = (body as { items: { id: string }[] }).items[0]!;
    expect((await ok(staff.get(`${community.base}/people/${id}/contact`))).body).toEqual({
      ...{ name: '阿依·古丽', phone: '13800004321', building: '2号楼', door: '2单元301' },
    });
    expect((await ok(staff.get(`${community.base}/people/${id}/care-profile`))).body).toMatchObject({
      profile: {
        ...{ tier: 'weekly', reviewOn: '2027-03-12', categories: ['very_old', 'living_alone', 'disabled'] },
        ...{ walks: 'with_help', hears: 'loud_voice', sees: 'poorly', phoneUse: 'calls_only' },
        ...{ needs: '上下楼要人扶', atTheDoor: '敲门要多等一会儿', languages: ['dialect', 'mandarin'] },
        ...{ helperSex: 'female', helperLanguage: 'dialect', hasPets: true },
        usualTimes: ['weekday_morning', 'weekend_afternoon'],
        tiers: [{ tier: 'weekly', why: '独居' }],
      },
    });
    expect(today < '2027-03-12').toBe(true);
  });

  it.each([
    [['姓名'], [''], undefined],
    [['姓名', '电话'], ['', '13800000001'], { column: '姓名', message: '要填姓名' }],
    [['姓名', '电话'], ['甲', '12345'], { column: '电话', message: expect.stringContaining('11 位手机号') }],
    [['姓名', '楼栋'], ['甲', '9号楼'], { column: '楼栋', message: expect.stringContaining('没有“9号楼”') }],
    [['姓名', '出生年份'], ['甲', 2031], { column: '出生年份', message: expect.any(String) }],
    [['姓名', '性别'], ['甲', '不详'], { column: '性别', message: '没有“不详”，可以填：女、男' }],
    [['姓名', '性别'], ['甲', '女、男'], { column: '性别', message: '只能填一个' }],
    [['姓名', '要做什么'], ['甲', '买菜'], { column: '关爱等级', message: expect.stringContaining('关爱等级') }],
    [['姓名', '门牌'], ['甲', '=HYPERLINK("http://x")'], { column: '门牌', message: expect.stringContaining('开头') }],
    [['姓名'], ['甲'.repeat(21)], { column: '姓名', message: '最多写 20 个字' }],
  ])('%j %j', async (head, cells, error) => {
    if (!error) {
      expect(verdict(await upload(t, staff, `${path()}/preview`, await aSheet([head, cells])))).toBe(
        '422 IMPORT_EMPTY',
      );
      return;
    }
    expect(await one(head, cells)).toMatchObject({ verdict: 'error', errors: [error] });
  });

  it('a tier without reason, category or consent says all three', async () => {
    const { errors } = await one(HEAD, recipient(1, { 同意建档: null, 等级原因: null, 类别: null }));
    expect(errors.map(({ column }) => column).sort()).toEqual(['同意建档', '等级原因', '类别'].sort());
  });

  it('an illness is hinted at and no obstacle', async () => {
    const row = await one([...HEAD, '要做什么'], [...recipient(1), '有高血压，要提醒吃药']);
    expect(row).toMatchObject({ verdict: 'new', errors: [], hints: [{ column: '要做什么' }] });
  });

  it('a review beyond a year, or in the past, is refused', async () => {
    const today = chinaDate(t.clock.now());
    for (const [day, is] of [
      [monthsLater(today, 12), 'new'],
      [monthsLater(today, 13), 'error'],
      [today, 'error'],
      ['昨天', 'error'],
    ] as const)
      expect(await one([...HEAD, '复核日期'], [...recipient(1), day])).toMatchObject({ verdict: is });
  });

  it('two rows about one human: the second has to be decided', async () => {
    const file = await aSheet([HEAD, recipient(1), recipient(2), recipient(1, { 门牌: '9-9' })]);
    const { rows } = await preview(file);
    expect(rows.map(({ verdict: is, sameAsRows }) => [is, sameAsRows])).toEqual([
      ['new', []],
      ['new', []],
      ['maybe_known', [2]],
    ]);
    expect(verdict(await commit(file))).toBe('409 IMPORT_NEEDS_CHOICE');
    expect((await ok(commit(file, { choices: { 4: 'skip' } }))).body).toMatchObject({ added: 2, skipped: 1 });
  });

  it('54: a lower tier without another reason refuses the whole sheet and names the row', async () => {
    const id = await add({ name: '老人1', buildingId: building(0) });
    const form = {
      tier: 'weekly',
      tierWhy: '独居',
      reviewOn: '2027-05-01',
      categories: ['very_old'],
      languages: [],
      usualTimes: [],
    };
    await ok(agree(staff, id, 'care_profile', 'signed'));
    await ok(staff.put(`${community.base}/people/${id}/care-profile`, form));
    const file = await aSheet([HEAD, recipient(2), recipient(1)]);
    const before = await kept();
    const { body } = await commit(file, { choices: { 3: `update:${id}` } });
    expect(body).toMatchObject({ code: 'IMPORT_ROW_REFUSED', params: { row: 3 } });
    expect(body.detail).toContain('原因');
    expect(await kept()).toEqual(before);
  });

  it('nothing is added to what is known of people who died, nor of somebody the row is not like', async () => {
    const dead = await add({ name: '老人1', buildingId: building(0) });
    const other = await add({ name: '别人', buildingId: building(0) });
    await ok(staff.post(`${community.base}/people/${dead}/state`, { action: 'recordDeath' }));
    const file = await aSheet([HEAD, recipient(1)]);
    for (const id of [dead, other])
      expect(verdict(await commit(file, { choices: { 2: `update:${id}` } }))).toBe('409 IMPORT_NEEDS_CHOICE');
    for (const choices of ['[]', '{"2":"eat"}', '{"2":"update"}', '{"x":"skip"}', 'null', '{']) {
      const fields = { digest: (await preview(file)).digest, choices };
      expect(verdict(await upload(t, staff, path(), file, { fields }))).toBe('400 MALFORMED_REQUEST');
    }
    expect((await ok(commit(file, { choices: { 2: 'add' } }))).body).toMatchObject({ added: 1 });
  });

  it('an update keeps what the row does not name', async () => {
    const id = await add({
      name: '王桂芳',
      birthYear: 1938,
      phone: '13800004321',
      buildingId: building(0),
      door: '2单元301',
    });
    const file = await aSheet([
      ['姓名', '出生年份'],
      ['王桂芳', 1939],
    ]);
    await ok(commit(file, { choices: { 2: `update:${id}` } }));
    expect((await ok(staff.get(`${community.base}/people/${id}/contact`))).body).toMatchObject({
      ...{ phone: '13800004321', building: '1号楼', door: '2单元301' },
    });
    expect((await ok(staff.get(`${community.base}/people/${id}`))).body).toMatchObject({ birthYear: 1939 });
  });
});

describe('the columns', () => {
  it('may stand in another order, with stars; unknown ones are named and not read', async () => {
    const { rows, ignoredColumns } = await preview(
      await aSheet([
        ['备注', '出生年份', '姓名*'],
        ['身份证', 1938, '甲'],
      ]),
    );
    expect(ignoredColumns).toEqual(['备注']);
    expect(rows[0]).toMatchObject({ name: '甲', birthYear: 1938 });
  });

  it('without a name, or twice, refuse the sheet', async () => {
    for (const head of [['名字'], ['姓名', '电话', '电话']]) {
      const answer = await upload(t, staff, `${path()}/preview`, await aSheet([head, ['甲']]));
      expect(verdict(answer)).toBe('422 IMPORT_HEADER');
    }
  });
});

describe('the template', () => {
  it('is a sheet whose columns are all read, whose example is not imported, and which names the buildings', async () => {
    const response = await fetch(`${t.url}/api/v1${community.base}/people/import-template`, {
      headers: { authorization: `Bearer ${staff.accessToken}` },
    });
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const bytes = Buffer.from(await response.arrayBuffer());
    const [header, example] = await readSheet(bytes, { maxRows: 10, maxColumns: 50 });
    expect(header?.cells[0]).toBe('姓名');
    expect(example?.cells[0]).toBe('（示例）王桂芳');
    expect(verdict(await upload(t, staff, `${path()}/preview`, bytes))).toBe('422 IMPORT_EMPTY');
    // The example itself would pass, once its mark is gone.
    const row = [...example!.cells.map((cell) => cell.replace('（示例）', ''))];
    const { rows, ignoredColumns } = await preview(await aSheet([[...header!.cells], row]));
    expect(ignoredColumns).toEqual([]);
    expect(rows[0]).toMatchObject({ verdict: 'new', errors: [] });
  });
});

describe('a file that cannot be read', () => {
  it('is refused in words that say what to do, and never by a failure', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const good = await aSheet([['姓名'], ['甲']]);
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(10 * 1024 * 1024) });
    const asked: [Buffer | undefined, string][] = [
      [undefined, '400 IMPORT_FILE_MISSING'],
      [Buffer.alloc(0), '400 IMPORT_FILE_MISSING'],
      [Buffer.from('姓名,电话'), '422 IMPORT_NOT_XLSX'],
      [Buffer.concat([ole, Buffer.alloc(600)]), '422 IMPORT_OLD_XLS'],
      [Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), '422 IMPORT_ENCRYPTED'],
      [good.subarray(0, 900), '422 IMPORT_DAMAGED'],
      [Buffer.from(bomb), '422 IMPORT_TOO_BIG_INSIDE'],
      [Buffer.concat([good, Buffer.alloc(importLimits.fileMaxBytes)]), '413 IMPORT_FILE_TOO_LARGE'],
    ];
    for (const [file, answer] of asked) {
      expect(verdict(await upload(t, staff, `${path()}/preview`, file))).toBe(answer);
      expect(verdict(await upload(t, staff, path(), file, { fields: { digest: 'x' } }))).toBe(answer);
    }
    expect(verdict(await staff.post(`${path()}/preview`, {}))).toBe('400 IMPORT_FILE_MISSING');
    expect(await kept()).toEqual(NOTHING);
  });
});

describe('who may', () => {
  it('staff only', async () => {
    const worker = await aMember(t, community, { roles: ['grid_worker'] });
    const file = await aSheet([['姓名'], ['甲']]);
    for (const answer of [
      await upload(t, worker, `${path()}/preview`, file),
      await commit(file, { who: worker }),
      await worker.get(`${community.base}/people/import-template`),
    ])
      expect(verdict(answer)).toBe('403 STAFF_REQUIRED');
    expect(await kept()).toEqual(NOTHING);
  });
});

describe('how much it costs', () => {
  it('as many statements for two hundred new people as for two', async () => {
    const asked = async (rows: number): Promise<number> => {
      const file = await aSheet([
        HEAD,
        ...Array.from({ length: rows }, (_, n) => recipient(n, { 楼栋: '3号楼', ...NO_PROFILE })),
      ]);
      const { digest } = await preview(file);
      const choices = Object.fromEntries(Array.from({ length: rows }, (_, n) => [n + 2, 'add']));
      return (await statementsOf(t, () => ok(commit(file, { digest, choices })))).length;
    };
    const few = await asked(2);
    expect(few).toBeGreaterThan(5);
    expect(await asked(200)).toBeLessThanOrEqual(few + 1);
  });

  it('two thousand rows go in at once, and one more is too many', async () => {
    const many = await aSheet([HEAD, ...Array.from({ length: 2_000 }, (_, n) => recipient(n))]);
    const began = performance.now();
    const { digest } = await preview(many);
    const looked = performance.now();
    expect((await ok(commit(many, { digest }))).body).toMatchObject({ added: 2_000, profiles: 2_000 });
    const seconds = [(looked - began) / 1000, (performance.now() - looked) / 1000];
    expect(Math.max(...seconds)).toBeLessThan(60);
    expect(await kept()).toMatchObject({ people: 2_000, profiles: 2_000, homes: 2_000 });
    const more = await aSheet([HEAD, ...Array.from({ length: 2_001 }, (_, n) => recipient(n))]);
    expect(verdict(await upload(t, staff, `${path()}/preview`, more))).toBe('422 IMPORT_TOO_MANY_ROWS');
  }, 120_000);
});
