import { EventEmitter, once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { cellText } from '../../src/platform/sheets/cell-text.js';
import { FORMULA, readSheet } from '../../src/platform/sheets/read-sheet.js';
import { type SheetPlan, writeSheet } from '../../src/platform/sheets/write-sheet.js';

interface Row {
  readonly name: string;
  readonly people: number | null;
  readonly on: string | null;
  readonly at: Date | null;
}

const plan = (rows: SheetPlan<Row>['rows'], more: Partial<SheetPlan<Row>> = {}): SheetPlan<Row> => ({
  name: '台账',
  columns: [
    { title: '称呼', kind: 'text', value: ({ name }) => name },
    { title: '人数', kind: 'number', value: ({ people }) => people },
    { title: '日期', kind: 'day', value: ({ on }) => on },
    { title: '签到时间', kind: 'moment', value: ({ at }) => at },
    { title: '时刻', kind: 'clock', value: ({ at }) => at },
  ],
  rows,
  mark: (count) => `导出人：小赵 · 共 ${count} 行`,
  footer: '用后请销毁；仅用于本活动',
  ...more,
});
const row = (name: string): Row => ({ name, people: 3, on: '2026-11-28', at: new Date('2026-11-28T16:30:00Z') });
const written = (rows: SheetPlan<Row>['rows'], more: Partial<SheetPlan<Row>> = {}): Promise<Buffer> =>
  buffer(writeSheet(plan(rows, more)));
const read = (bytes: Buffer): ReturnType<typeof readSheet> => readSheet(bytes, { maxRows: 1_000, maxColumns: 20 });
const sheetXml = (bytes: Buffer): string =>
  Buffer.from(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');

describe('a sheet that is given out', () => {
  it('has who and how many above, heads, rows in the community’s days and times, and the footer below', async () => {
    const rows = await read(await written([row('张大爷'), { name: '李', people: null, on: null, at: null }]));

    const moment = 46355 + 30 / (24 * 60);
    expect(rows).toEqual([
      { row: 1, cells: ['导出人：小赵 · 共 2 行'] },
      { row: 2, cells: ['称呼', '人数', '日期', '签到时间', '时刻'] },
      { row: 3, cells: ['张大爷', '3', '46354', String(moment), String(30 / (24 * 60))] },
      { row: 4, cells: ['李'] },
      { row: 6, cells: ['用后请销毁；仅用于本活动'] },
    ]);
  });

  it.each([
    '=HYPERLINK("http://x","点我")',
    '+86 138 0000 0000',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ])('[55] %j is a text, also in a CSV file saved from it', async (words) => {
    const bytes = await written([row(words)]);

    const cell = (await read(bytes))[2]?.cells[0] ?? '';
    expect(cell.startsWith("'")).toBe(true);
    expect(cell).not.toBe(FORMULA);
    expect(sheetXml(bytes)).not.toContain('<f>');
  });

  it('[55] what a spreadsheet program would decode into a formula stays as it was written', async () => {
    const xml = sheetXml(await written([row('_x003D_1+1 _x000D_')]));

    expect(xml).toContain('_x005F_x003D_1+1 _x005F_x000D_');
  });

  it.each([
    ['张&李<b>"’', '张&李<b>"’'],
    ['𠮷野家 👨‍👩‍👧', '𠮷野家 👨‍👩‍👧'],
    ['一\n二', '一\n二'],
    ['a\u0000\u0008\uFFFFb', 'ab'],
    ['x\uD842y', 'xy'],
    ['3 - 4 人 = 全家', '3 - 4 人 = 全家'],
  ])('[56] %j is read again as %j', async (words, kept) => {
    expect((await read(await written([row(words)])))[2]?.cells[0]).toBe(kept);
  });

  it('[56] a text of 100,000 characters is cut to what a cell can hold', () => {
    expect(cellText('字'.repeat(100_000))).toHaveLength(32_000);
  });

  it('heads stay when scrolling and stand on every printed page', async () => {
    const bytes = await written([]);
    expect(sheetXml(bytes)).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    const workbook = Buffer.from(unzipSync(new Uint8Array(bytes))['xl/workbook.xml'] ?? []).toString('utf8');
    expect(workbook).toContain(`'台账'!$1:$2`);
  });

  it('without rows it is a sheet of heads', async () => {
    expect(await read(await written([]))).toEqual([
      { row: 1, cells: ['导出人：小赵 · 共 0 行'] },
      { row: 2, cells: ['称呼', '人数', '日期', '签到时间', '时刻'] },
      { row: 4, cells: ['用后请销毁；仅用于本活动'] },
    ]);
  });

  it('the number of rows is told before the file is whole, and a file that cannot be recorded is none', async () => {
    const told: number[] = [];
    await written([row('a'), row('b')], { counted: async (rows) => void told.push(rows) });
    expect(told).toEqual([2]);

    const refused = written([row('a')], { counted: () => Promise.reject(new Error('not recorded')) });
    await expect(refused).rejects.toThrow('not recorded');
  });

  it('rows that fail make the stream fail', async () => {
    async function* rows(): AsyncGenerator<Row> {
      yield row('a');
      throw new Error('the database went away');
    }
    await expect(written(rows())).rejects.toThrow('the database went away');
  });

  it('rows are closed when nobody reads on', async () => {
    const heard = new EventEmitter();
    const [begun, closed] = [once(heard, 'begun'), once(heard, 'closed')];
    async function* rows(): AsyncGenerator<Row> {
      try {
        for (let at = 0; ; at += 1) {
          if (at === 10_000) heard.emit('begun');
          yield row(`居民${at}`);
        }
      } finally {
        heard.emit('closed');
      }
    }
    const stream = writeSheet(plan(rows())).resume();
    await begun;
    stream.destroy();
    await closed;
  });

  it('100,000 rows are written with the memory of a few', async () => {
    function* rows(): Generator<Row> {
      for (let at = 0; at < 100_000; at += 1) yield row(`居民${at}`);
    }
    let most = 0;
    let size = 0;
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    for await (const chunk of writeSheet(plan(rows())) as AsyncIterable<Buffer>) {
      size += chunk.length;
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      most = Math.max(most, heapUsed + arrayBuffers - before);
    }
    expect(size).toBeGreaterThan(500_000);
    // The rows as objects alone would take more than this.
    expect(most).toBeLessThan(96 * 1024 * 1024);
  }, 60_000);
});
