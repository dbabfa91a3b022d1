import writeSheets, { type SheetData } from 'write-excel-file/node';
import type { FilledColumn } from '../../../platform/sheets/column-sheet.js';
import { NEEDED_COLUMNS, pastOutingColumns, pastOutingKeys } from '../domain/past-outing-columns.js';

const columns: readonly FilledColumn[] = pastOutingKeys.map((key) => pastOutingColumns[key]);
const NEEDED: ReadonlySet<FilledColumn> = new Set(NEEDED_COLUMNS.map((key) => pastOutingColumns[key]));
const HEAD = { fontWeight: 'bold', backgroundColor: '#F2E9DC', wrap: true } as const;
const text = (value: string, style = {}) => ({ value, type: String, wrap: true, ...style });
const GUIDE =
  '从第二行开始填，去过的一场一行。示例那一行可以留着，不会导入。不要合并单元格。导入的场次会写明“历史导入”，不算谁的时长。';

/** The sheet to fill in, with an example, and a second one that explains every column. All cells are texts, none a formula. */
export function pastOutingTemplate(): Promise<Buffer> {
  const outings: SheetData = [
    columns.map((column) => text(NEEDED.has(column) ? `${column.title}*` : column.title, HEAD)),
    columns.map(({ example }) => text(example)),
  ];
  const guide: SheetData = [
    ['列', '怎么填', '可以填的'].map((title) => text(title, HEAD)),
    ...columns.map(({ title, hint, words }) => [text(title), text(hint), text(Object.values(words ?? {}).join('、'))]),
    [text('说明'), text(GUIDE), text('')],
  ];
  return writeSheets([
    {
      ...{ sheet: '办过的上门服务', data: outings, stickyRowsCount: 1 },
      columns: columns.map(({ title }) => ({ width: Math.max(14, title.length * 2 + 4) })),
    },
    { sheet: '怎么填', data: guide, columns: [{ width: 16 }, { width: 44 }, { width: 60 }] },
  ]).toBuffer();
}
