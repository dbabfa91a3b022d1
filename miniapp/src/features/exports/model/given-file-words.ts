import type { GivenFile } from '../api/given-files.api';

/** A file by its name without the ending; the oldest have none. */
export const fileTitle = ({ name }: Pick<GivenFile, 'name'>): string =>
  name?.replace(/\.[a-z]{3,4}$/, '') || '一份文件';

const ENDINGS: Readonly<Record<string, string>> = { xlsx: '表格', pdf: '打印件', png: '图片', ics: '日历' };

/** What kind of file it is, by its ending. */
export const fileKind = ({ name }: Pick<GivenFile, 'name'>): string =>
  ENDINGS[/\.([a-z]{3,4})$/.exec(name ?? '')?.[1] ?? ''] ?? '文件';

/** How much was in it: rows of a sheet; paper and pictures are one. */
export function rowsWords({ name, rows }: Pick<GivenFile, 'name' | 'rows'>): string {
  if (rows === null) return '没下完';
  return name?.endsWith('.xlsx') ? `${rows} 行` : '1 份';
}

/** Who took it; somebody whose account is gone is named by that. */
export const takerWords = ({ by }: Pick<GivenFile, 'by'>): string => by ?? '已注销的人';
