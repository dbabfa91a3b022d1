import writeSheets, { type SheetData } from 'write-excel-file/node';
import { NEEDED_COLUMNS, type PastEventColumn, pastEventColumns, pastEventKeys } from '../domain/past-event-columns.js';

const columns: readonly PastEventColumn[] = pastEventKeys.map((key) => pastEventColumns[key]);
const NEEDED: ReadonlySet<PastEventColumn> = new Set(NEEDED_COLUMNS.map((key) => pastEventColumns[key]));
const HEAD = { fontWeight: 'bold', backgroundColor: '#F2E9DC', wrap: true } as const;
const text = (value: string, style = {}) => ({ value, type: String, wrap: true, ...style });

/** The sheet to fill in, with an example, and a second one that explains every column. All cells are texts, none a formula. */
export function pastEventTemplate(): Promise<Buffer> {
  const events: SheetData = [
    columns.map((column) => text(NEEDED.has(column) ? `${column.title}*` : column.title, HEAD)),
    columns.map(({ example }) => text(example)),
  ];
  const guide: SheetData = [
    ['列', '怎么填', '可以填的'].map((title) => text(title, HEAD)),
    ...columns.map(({ title, hint, words }) => [text(title), text(hint), text(Object.values(words ?? {}).join('、'))]),
    [
      text('说明'),
      text('从第二行开始填，办过的一场一行；同名的几场会合成一个活动。示例那一行可以留着，不会导入。不要合并单元格。'),
      text(''),
    ],
  ];
  return writeSheets([
    {
      ...{ sheet: '办过的活动', data: events, stickyRowsCount: 1 },
      columns: columns.map(({ title }) => ({ width: Math.max(12, title.length * 2 + 4) })),
    },
    { sheet: '怎么填', data: guide, columns: [{ width: 16 }, { width: 44 }, { width: 60 }] },
  ]).toBuffer();
}
