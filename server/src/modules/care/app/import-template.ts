import writeSheets, { type SheetData } from 'write-excel-file/node';
import { type ImportColumn, importColumns, importKeys } from '../domain/import-columns.js';

const columns: readonly ImportColumn[] = importKeys.map((key) => importColumns[key]);
const HEAD = { fontWeight: 'bold', backgroundColor: '#F2E9DC', wrap: true } as const;
const text = (value: string, style = {}) => ({ value, type: String, wrap: true, ...style });

const howTo = (column: ImportColumn, buildings: readonly string[]): string => {
  if (column === importColumns.building) return buildings.join('、') || '社区里还没有楼栋';
  return Object.values(column.words ?? {}).join('、');
};

/** The sheet to fill in, with an example, and a second one that explains every column. All cells are texts, none a formula. */
export function importTemplate(buildings: readonly string[]): Promise<Buffer> {
  const people: SheetData = [
    columns.map(({ title }) => text(title, HEAD)),
    columns.map((column) => text(column === importColumns.building ? (buildings[0] ?? '') : column.example)),
  ];
  const guide: SheetData = [
    ['列', '怎么填', '可以填的'].map((title) => text(title, HEAD)),
    ...columns.map((column) => [
      text(column.title),
      text(`${column.hint}${column.many ? '；可以填几个，用“、”隔开' : ''}`.replace(/^；/, '')),
      text(howTo(column, buildings)),
    ]),
    [
      text('说明'),
      text('从第二行开始填，一人一行；示例那一行可以留着，不会导入。列的先后可以换，不用的列可以删。'),
      text(''),
    ],
  ];
  return writeSheets([
    {
      ...{ sheet: '居民', data: people, stickyRowsCount: 1 },
      columns: columns.map(({ title }) => ({ width: Math.max(12, title.length * 2 + 4) })),
    },
    { sheet: '怎么填', data: guide, columns: [{ width: 16 }, { width: 40 }, { width: 60 }] },
  ]).toBuffer();
}
