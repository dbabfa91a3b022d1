import {
  chinaDate,
  type Day,
  eventLimits,
  nameKey,
  type ServedBasis,
  type VisitKind,
  visitLimits,
} from '@silin/shared';
import { dayOfCell } from '../../../platform/sheets/cell-values.js';
import { type CellProblem, FilledCells } from '../../../platform/sheets/column-sheet.js';
import type { SheetRow } from '../../../platform/sheets/read-sheet.js';
import { PAST_OUTING_EXAMPLE, pastOutingColumns, type PastOutingKey } from '../domain/past-outing-columns.js';

/** An outing that took place, as its row was understood. */
export interface PastOuting {
  readonly onDay: Day;
  readonly title: string;
  readonly kinds: readonly VisitKind[];
  readonly served: number;
  readonly basis: ServedBasis;
  readonly place: string | null;
  readonly unit: string | null;
  readonly note: string | null;
}

export interface PastOutingRow {
  readonly row: number;
  /** As they stand there, for who looks for the row. */
  readonly title: string;
  readonly onDay: string | null;
  /** Null while something is wrong. */
  readonly outing: PastOuting | null;
  readonly errors: readonly CellProblem[];
}

const EARLIEST: Day = '2000-01-01';
const NOTE_MAX_CHARS = 100;

type Cells = FilledCells<PastOutingKey>;

/** Every row below the header that is not the template's example. */
export function readPastOutingRows(
  rows: readonly SheetRow[],
  at: ReadonlyMap<PastOutingKey, number>,
  now: Date,
): PastOutingRow[] {
  return rows.flatMap((row) => {
    const cells = new FilledCells(row, at, pastOutingColumns);
    if (cells.isEmpty || cells.raw('title').startsWith(PAST_OUTING_EXAMPLE)) return [];
    return [readRow(cells, now)];
  });
}

/** What makes two rows the same outing: its day, its name and where it was. */
export const sameOuting = ({ onDay, title, place }: Pick<PastOuting, 'onDay' | 'title' | 'place'>): string =>
  [onDay, nameKey(title), nameKey(place ?? '')].join('\0');

function readRow(cells: Cells, now: Date): PastOutingRow {
  const title = cells.text('title', visitLimits.titleMaxChars) ?? '';
  if (title === '') cells.blame('title', '要填主题');
  const kinds = [...new Set(cells.words('kinds') as VisitKind[])];
  if (cells.raw('kinds') === '') cells.blame('kinds', '要填服务项目');
  const onDay = readDay(cells, now);
  const served = readServed(cells);
  const rest = {
    basis: (cells.word('basis') as ServedBasis | undefined) ?? 'about',
    place: cells.text('place', eventLimits.placeMaxChars) ?? null,
    unit: cells.text('unit', eventLimits.hostMaxChars) ?? null,
    note: cells.text('note', NOTE_MAX_CHARS) ?? null,
  };
  const { row, errors } = cells;
  const right = errors.length === 0 && onDay !== undefined && served !== undefined;
  return { row, title, onDay: onDay ?? null, errors, outing: right ? { ...rest, onDay, title, kinds, served } : null };
}

function readDay(cells: Cells, now: Date): Day | undefined {
  const written = cells.raw('on');
  const day = dayOfCell(written);
  if (written === '') cells.blame('on', '要填日期；合并的单元格请拆开，每行都填');
  else if (day === undefined || day < EARLIEST) cells.blame('on', '没有这一天，请写成 2024-05-18 这样');
  else if (day > chinaDate(now)) cells.blame('on', '只能导入已经办完的；还没办的请在“上门服务”里新建');
  return day;
}

/** A number alone; 约 and 以上 belong into the column beside it. */
function readServed(cells: Cells): number | undefined {
  const written = cells.raw('served').replace(/[人次\s]+$/, '');
  const number = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
  if (number >= 1 && number <= visitLimits.servedMax) return number;
  const [inside] = /\d{1,6}/.exec(written) ?? [];
  const basis = /余|多|以上|超过/.test(written) ? '以上' : '约';
  if (written === '') cells.blame('served', '要填服务人次');
  else if (inside && Number.isNaN(number))
    cells.blame('served', `这一格只填数字：请填 ${inside}，再在“怎么数的”里填“${basis}”`);
  else cells.blame('served', `请填 1 到 ${visitLimits.servedMax} 的整数`);
  return undefined;
}
