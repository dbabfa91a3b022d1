import { posix } from 'node:path';
import pLimit from 'p-limit';
import { SheetProblem } from './sheet-problem.js';
import { Package } from './unpack.js';
import { readXml } from './xml.js';

/** A row of a sheet: its number as people see it, and the text of its cells from column A on. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface SheetLimits {
  /** Rows with something in them. */
  readonly maxRows: number;
  /** Columns beyond are not looked at. */
  readonly maxColumns: number;
}

/** No field of ours is longer; what is cut off is too long anyway. */
const CELL_MAX_CHARS = 4_000;
/** A formula is not computed here, and its last result may be anybody's. */
export const FORMULA = '\u0000formula';

/** One at a time: a workbook takes tens of megabytes while it is read. */
const oneByOne = pLimit(1);

/**
 * The first sheet of an `.xlsx` file: rows that hold something, every value as the text it is stored as (a date is its serial
 * number), formulas as `FORMULA`. Bounded in memory and time, whatever the file says about itself. Throws `SheetProblem`.
 */
export const readSheet = (bytes: Buffer, limits: SheetLimits): Promise<SheetRow[]> =>
  oneByOne(() => read(bytes, limits));

async function read(bytes: Buffer, limits: SheetLimits): Promise<SheetRow[]> {
  const file = await Package.open(bytes);
  const { sheet, strings } = await partsOf(file);
  const xml = await file.text(sheet);
  if (xml === undefined) throw new SheetProblem('damaged');
  const shared = await sharedStrings(await file.text(strings));
  return rowsOf(xml, shared, limits);
}

/** Where the first sheet and the table of texts are: the workbook names them. */
async function partsOf(file: Package): Promise<{ sheet: string; strings: string }> {
  const workbook = await file.text('xl/workbook.xml');
  const relations = await file.text('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) throw new SheetProblem('not_xlsx');
  let first: string | undefined;
  await readXml(workbook, {
    open: (name, attribute) => {
      if (name === 'sheet') first ??= attribute('r:id') ?? attribute('id');
    },
  });
  const targets = new Map<string, string>();
  let strings = 'xl/sharedStrings.xml';
  await readXml(relations, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const target = posix.join('/xl', attribute('Target') ?? '').slice(1);
      const absolute = attribute('Target')?.startsWith('/') ? attribute('Target')!.slice(1) : target;
      targets.set(attribute('Id') ?? '', absolute);
      if (attribute('Type')?.endsWith('/sharedStrings')) strings = absolute;
    },
  });
  const sheet = first && targets.get(first);
  if (!sheet) throw new SheetProblem('damaged');
  return { sheet, strings };
}

/** Texts that cells point to. Readings written above Chinese characters are no part of a text. */
async function sharedStrings(xml: string | undefined): Promise<string[]> {
  const found: string[] = [];
  if (xml === undefined) return found;
  let text = '';
  let within = false;
  let aside = 0;
  await readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') within = true;
      if (name === 'rPh') aside += 1;
    },
    text: (more) => {
      if (within && aside === 0) text = longer(text, more);
    },
    close: (name) => {
      if (name === 't') within = false;
      if (name === 'rPh') aside -= 1;
      if (name === 'si') found.push(text);
    },
  });
  return found;
}

async function rowsOf(xml: string, shared: readonly string[], limits: SheetLimits): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  let [row, column] = [0, 0];
  let cells: string[] = [];
  let cell = { type: '', value: '', formula: false };
  let within: 'v' | 't' | undefined;
  await readXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = whole(attribute('r')) ?? row + 1;
        [column, cells] = [0, []];
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        cell = { type: attribute('t') ?? 'n', value: '', formula: false };
      } else if (name === 'v' || name === 't') within = name;
      else if (name === 'f') cell.formula = true;
    },
    text: (more) => {
      if (within) cell.value = longer(cell.value, more);
    },
    close: (name) => {
      if (name === 'v' || name === 't') within = undefined;
      if (name === 'c' && column >= 1 && column <= limits.maxColumns) {
        const text = cell.formula ? FORMULA : textOf(cell.type, cell.value, shared);
        if (text === '') return;
        while (cells.length < column - 1) cells.push('');
        cells[column - 1] = text;
      }
      if (name === 'row' && cells.length > 0) {
        if (rows.length >= limits.maxRows) throw new SheetProblem('too_many_rows');
        rows.push({ row, cells });
      }
    },
  });
  return rows;
}

function textOf(type: string, value: string, shared: readonly string[]): string {
  if (type === 's') return shared[whole(value) ?? -1]?.trim() ?? '';
  if (type === 'b') return value === '1' ? '是' : value === '0' ? '否' : '';
  if (type === 'e') return '';
  const number = type === 'n' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? String(number) : value.trim();
}

const longer = (text: string, more: string): string =>
  text.length >= CELL_MAX_CHARS ? text : (text + more).slice(0, CELL_MAX_CHARS);

const whole = (digits: string | undefined): number | undefined =>
  digits !== undefined && /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;

/** `AB12` is column 28. Undefined for what is no address. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(address ?? '')?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
