import {
  chinaDate,
  cleanLine,
  type Day,
  type EventKind,
  eventLimits,
  type EventTheme,
  type FairService,
  type HeadcountWay,
  nameKey,
  textLength,
} from '@silin/shared';
import { dayOfCell, minuteOfCell } from '../../../platform/sheets/cell-values.js';
import { FORMULA, type SheetRow } from '../../../platform/sheets/read-sheet.js';
import {
  NEEDED_COLUMNS,
  PAST_EVENT_EXAMPLE,
  type PastEventColumn,
  pastEventColumns,
  type PastEventKey,
  pastEventKeys,
} from '../domain/past-event-columns.js';

/** What has to be mended in one cell. */
export interface CellProblem {
  readonly column: string;
  readonly message: string;
}

/** A session that took place, as its row was understood. */
export interface PastEvent {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The row said at what time. */
  readonly timed: boolean;
  readonly series: string | null;
  readonly kind: EventKind;
  readonly theme: EventTheme;
  readonly place: string;
  readonly host: string | null;
  readonly headcount: { readonly people: number; readonly method: HeadcountWay } | null;
  readonly served: { readonly people: number; readonly service: FairService } | null;
  readonly note: string | null;
}

export interface PastEventRow {
  readonly row: number;
  /** As it stands there, for who looks for the row. */
  readonly title: string;
  readonly place: string | null;
  /** Null while something is wrong. */
  readonly event: PastEvent | null;
  readonly errors: readonly CellProblem[];
}

const DEFAULT_FROM = 9 * 60;
const DEFAULT_MINUTES = 2 * 60;
const DAY_MINUTES = 24 * 60;
const EARLIEST: Day = '2000-01-01';
const DEFAULT_PLACE = '社区内';

/** The first row says what stands where. Titles that are missing or twice are named. */
export function readPastEventHeader(header: SheetRow | undefined): {
  readonly at: ReadonlyMap<PastEventKey, number>;
  readonly ignored: string[];
  readonly wrong: string[];
} {
  const titles = (header?.cells ?? []).map((cell) => cleanLine(cell).replace(/[*＊\s]/g, ''));
  const known = new Map<string, PastEventKey>(pastEventKeys.map((key) => [pastEventColumns[key].title, key]));
  const at = new Map<PastEventKey, number>();
  const wrong: string[] = [];
  titles.forEach((title, column) => {
    const key = known.get(title);
    if (key && at.has(key)) wrong.push(`“${title}”有两列`);
    if (key) at.set(key, column);
  });
  for (const key of NEEDED_COLUMNS) if (!at.has(key)) wrong.push(`没有“${pastEventColumns[key].title}”`);
  const ignored = titles.filter((title) => title !== '' && !known.has(title));
  return { at, ignored: ignored.map((title) => title.slice(0, 20)).slice(0, 20), wrong };
}

/** Every row below the header that is not the template's example. */
export function readPastEventRows(
  rows: readonly SheetRow[],
  at: ReadonlyMap<PastEventKey, number>,
  now: Date,
): PastEventRow[] {
  return rows.flatMap((row) => {
    const cells = new Cells(row, at);
    if (cells.isEmpty || cells.raw('title').startsWith(PAST_EVENT_EXAMPLE)) return [];
    return [readRow(cells, now)];
  });
}

/** What makes two rows the same session: name and day, and the time where it is said. */
export function sameSession(event: Pick<PastEvent, 'title' | 'startsAt'>): {
  readonly onDay: string;
  readonly atTime: string;
} {
  const onDay = `${nameKey(event.title)}\0${chinaDate(event.startsAt)}`;
  return { onDay, atTime: `${onDay}\0${event.startsAt.getTime()}` };
}

function readRow(cells: Cells, now: Date): PastEventRow {
  const title = cells.text('title', eventLimits.titleMaxChars) ?? '';
  if (title === '') cells.blame('title', '要填活动名称');
  const kind = cells.word('kind') as EventKind | undefined;
  if (!kind) cells.blame('kind', '要填类别');
  const times = readTimes(cells, now);
  const place = cells.text('place', eventLimits.placeMaxChars) ?? null;
  const rest = {
    series: cells.text('series', eventLimits.seriesNameMaxChars) ?? null,
    theme: (cells.word('theme') as EventTheme | undefined) ?? 'other',
    host: cells.text('host', eventLimits.hostMaxChars) ?? null,
    ...readCounts(cells, kind),
    note: cells.text('note', eventLimits.noteMaxChars) ?? null,
  };
  const { row, errors } = cells;
  const right = errors.length === 0 && kind && times;
  return {
    ...{ row, title, place, errors },
    event: right ? { ...rest, ...times, title, kind, place: place ?? DEFAULT_PLACE } : null,
  };
}

function readTimes(cells: Cells, now: Date): Pick<PastEvent, 'startsAt' | 'endsAt' | 'timed'> | undefined {
  const written = cells.raw('on');
  const day = dayOfCell(written);
  if (written === '') cells.blame('on', '要填日期；合并的单元格请拆开，每行都填');
  else if (day === undefined || day < EARLIEST) cells.blame('on', '没有这一天，请写成 2024-05-18 这样');
  const from = readMinute(cells, 'from');
  const until = readMinute(cells, 'until');
  if (day === undefined) return undefined;
  const start = from ?? DEFAULT_FROM;
  const end = until ?? Math.min(start + DEFAULT_MINUTES, DAY_MINUTES);
  // Some end after midnight: they are of the day they began.
  const length = end > start ? end - start : end + DAY_MINUTES - start;
  if (until !== undefined && (length > DAY_MINUTES / 2 || end === start)) {
    cells.blame('until', '结束时间要在开始时间后面');
  }
  const startsAt = new Date(Date.parse(`${day}T00:00:00+08:00`) + start * 60_000);
  const endsAt = new Date(startsAt.getTime() + length * 60_000);
  if (endsAt > now) cells.blame('on', '只能导入已经办完的活动；还没办的请在“办活动”里发');
  return { startsAt, endsAt, timed: from !== undefined };
}

function readMinute(cells: Cells, key: 'from' | 'until'): number | undefined {
  const written = cells.raw(key);
  const minute = minuteOfCell(written);
  if (written !== '' && minute === undefined) cells.blame(key, '请写成 9:00 这样');
  return minute;
}

function readCounts(cells: Cells, kind: EventKind | undefined): Pick<PastEvent, 'headcount' | 'served'> {
  const people = cells.count('people');
  const served = cells.count('served');
  const method = (cells.word('method') as HeadcountWay | undefined) ?? 'estimate';
  const service = (cells.word('service') as FairService | undefined) ?? 'other';
  if (served !== undefined && kind && kind !== 'service_fair') cells.blame('served', '只有便民服务才填服务人次');
  if (cells.raw('people') === '' && cells.raw('served') === '')
    cells.blame('people', '到场人数和服务人次至少填一个，没有数字就不算办过');
  else if ((people ?? 0) + (served ?? 0) === 0) cells.blame('people', '一个人都没有来，不算办过');
  return {
    headcount: people === undefined ? null : { people, method },
    served: served === undefined ? null : { people: served, service },
  };
}

/** What may look like the beginning of a formula to whoever opens an export of it later. */
const LIKE_A_FORMULA = /^[=+@-]/;

/** Reads the cells of one row and remembers what is wrong with them. */
class Cells {
  readonly errors: CellProblem[] = [];

  constructor(
    private readonly sheetRow: SheetRow,
    private readonly at: ReadonlyMap<PastEventKey, number>,
  ) {
    for (const key of at.keys()) if (this.cell(key) === FORMULA) this.blame(key, '这一格是公式，请改成写好的字或数');
  }

  get row(): number {
    return this.sheetRow.row;
  }

  get isEmpty(): boolean {
    return this.errors.length === 0 && [...this.at.keys()].every((key) => this.raw(key) === '');
  }

  blame(key: PastEventKey, message: string): void {
    const { title } = pastEventColumns[key];
    if (!this.errors.some(({ column }) => column === title)) this.errors.push({ column: title, message });
  }

  /** One line of text; '' for an empty cell and for one that has an error already. */
  raw(key: PastEventKey): string {
    const cell = this.cell(key);
    return cell === FORMULA ? '' : cleanLine(cell.slice(0, 2_000));
  }

  text(key: PastEventKey, max: number): string | undefined {
    const text = this.raw(key);
    if (text === '') return undefined;
    if (textLength(text) > max) this.blame(key, `最多写 ${max} 个字`);
    if (LIKE_A_FORMULA.test(text)) this.blame(key, '不能用 = + - @ 开头，请改一下');
    return text;
  }

  word(key: PastEventKey): string | undefined {
    const { words = {} }: PastEventColumn = pastEventColumns[key];
    const written = this.raw(key);
    if (written === '') return undefined;
    const meaning = Object.entries(words).find(([, word]) => word === written)?.[0];
    if (!meaning) this.blame(key, `没有“${written.slice(0, 20)}”，可以填：${Object.values(words).join('、')}`);
    return meaning;
  }

  count(key: PastEventKey): number | undefined {
    const written = this.raw(key).replace(/[人次\s]+$/, '');
    if (written === '') return undefined;
    const number = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
    if (number <= eventLimits.headcountMax) return number;
    this.blame(key, `请填 0 到 ${eventLimits.headcountMax} 的整数`);
    return undefined;
  }

  private cell(key: PastEventKey): string {
    const column = this.at.get(key);
    return (column === undefined ? undefined : this.sheetRow.cells[column]) ?? '';
  }
}
