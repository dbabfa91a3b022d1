import { PassThrough, Readable } from 'node:stream';
import { chinaParts } from '@silin/shared';
import { ZipFile } from 'yazl';
import { cellText, escapeCell } from './cell-text.js';
import { fixedParts, SHEET_ENDS, sharedStrings, sheetBegins, STYLE } from './sheet-parts.js';

/** One column: its head, what its cells are, and how wide it is in characters (CJK counts two). */
export type SheetColumn<R> = { readonly title: string; readonly width?: number } & (
  | { readonly kind: 'text'; readonly value: (row: R) => string | null }
  | { readonly kind: 'number'; readonly value: (row: R) => number | null }
  /** A day, `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly value: (row: R) => string | null }
  /** An instant: `moment` as day and time, `clock` as time of day, both of the community. */
  | { readonly kind: 'moment' | 'clock'; readonly value: (row: R) => Date | null }
);

export interface SheetPlan<R> {
  /** On the tab of the sheet: at most 31 characters. */
  readonly name: string;
  readonly columns: readonly SheetColumn<R>[];
  readonly rows: Iterable<R> | AsyncIterable<R>;
  /** The first line, written when the number of rows is known: who, when, which. */
  readonly mark: (rows: number) => string;
  /** Below the last row. */
  readonly footer: string;
  /** Called when all rows are written and the file is not yet whole: what throws here leaves a file that cannot be opened. */
  readonly counted?: (rows: number) => Promise<void>;
}

/** Rows that a sheet can have, less the lines of ours. */
const ROWS_MAX = 1_048_000;
const CHUNK_CHARS = 64 * 1024;
const WIDTHS = { text: 12, number: 10, day: 12, moment: 17, clock: 8 } as const;
const TITLE_WIDTH_MAX = 20;

/**
 * An `.xlsx` file as a stream, written row by row as it is read: memory does not grow with the rows. Heads stay when scrolling,
 * every text is a text (`cellText`), days and times are days and times of the community. When nobody reads on, the rows are
 * closed; when the rows fail, the stream fails.
 */
export function writeSheet<R>(plan: SheetPlan<R>): Readable {
  const zip = new ZipFile();
  const count = { rows: 0 };
  const rows = Readable.from(sheetXml(plan, count), { objectMode: false, highWaterMark: CHUNK_CHARS });
  const out = new PassThrough();
  const fail = (error: Error): void => void out.destroy(error);
  zip.on('error', fail);
  rows.on('error', fail);
  out.on('close', () => rows.destroy());
  for (const [name, xml] of Object.entries(fixedParts(plan.name))) zip.addBuffer(Buffer.from(xml), name);
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  zip.addReadStreamLazy('xl/sharedStrings.xml', (begin) => {
    begin(null, Readable.from([Buffer.from(sharedStrings(escapeCell(cellText(plan.mark(count.rows)))))]));
  });
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}

async function* sheetXml<R>(plan: SheetPlan<R>, count: { rows: number }): AsyncGenerator<Buffer> {
  const { columns } = plan;
  let xml = sheetBegins(columns.map(widthOf));
  xml += `<row r="1"><c r="A1" s="${STYLE.note}" t="s"><v>0</v></c></row>`;
  xml += rowXml(
    2,
    columns.map(({ title }) => textXml(title, STYLE.head)),
  );
  for await (const row of plan.rows) {
    count.rows += 1;
    if (count.rows > ROWS_MAX) throw new Error(`a sheet has at most ${ROWS_MAX} rows`);
    xml += rowXml(
      count.rows + 2,
      columns.map((column) => cellXml(column, row)),
    );
    if (xml.length >= CHUNK_CHARS) {
      yield Buffer.from(xml);
      xml = '';
    }
  }
  await plan.counted?.(count.rows);
  yield Buffer.from(`${xml}${rowXml(count.rows + 4, [textXml(plan.footer, STYLE.note)])}${SHEET_ENDS}`);
}

const rowXml = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`;

function cellXml<R>(column: SheetColumn<R>, row: R): string {
  switch (column.kind) {
    case 'text':
      return textXml(column.value(row) ?? '', STYLE.text);
    case 'number':
      return numberXml(column.value(row), STYLE.number);
    case 'day':
      return numberXml(serialOfDay(column.value(row)), STYLE.day);
    default:
      return numberXml(serialOf(column.value(row), column.kind), STYLE[column.kind]);
  }
}

const textXml = (words: string, style: number): string =>
  words === ''
    ? `<c s="${style}"/>`
    : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(cellText(words))}</t></is></c>`;

const numberXml = (value: number | null, style: number): string =>
  value === null || !Number.isFinite(value) ? `<c s="${style}"/>` : `<c s="${style}"><v>${value}</v></c>`;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days of a sheet are counted from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

function serialOfDay(day: string | null): number | null {
  return day === null ? null : (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;
}

/** To the minute, in the community's time; the time of day alone is a part of a day. */
function serialOf(at: Date | null, kind: 'moment' | 'clock'): number | null {
  if (at === null) return null;
  const { year, month, day, hour, minute } = chinaParts(at);
  const ofDay = (hour * 60 + minute) / (24 * 60);
  return kind === 'clock' ? ofDay : (Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY_MS + ofDay;
}

function widthOf<R>({ title, kind, width }: SheetColumn<R>): number {
  return width ?? Math.max(WIDTHS[kind], Math.min(TITLE_WIDTH_MAX, title.length * 2 + 2));
}
