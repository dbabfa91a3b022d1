import {
  cleanLine,
  cleanText,
  careLimits,
  communityLimits,
  type Day,
  diagnosisHint,
  diagnosisWords,
  latestReview,
  nameKey,
  normalisePhone,
  PHONE_EXAMPLE,
  textLength,
} from '@silin/shared';
import type { SheetPerson } from '../../communities/index.js';
import { dayOfCell } from '../../../platform/sheets/cell-values.js';
import { FORMULA, type SheetRow } from '../../../platform/sheets/read-sheet.js';
import {
  EXAMPLE_MARK,
  type ImportColumn,
  importColumns,
  type ImportKey,
  importKeys,
} from '../domain/import-columns.js';
import type { ProfileForm } from './profile.service.js';

/** What has to be mended in one cell. */
export interface CellProblem {
  readonly column: string;
  readonly message: string;
}

/** A row of the sheet as it was understood. `profile` is there when a tier is. */
export interface ImportRow {
  readonly row: number;
  readonly person: SheetPerson;
  readonly buildingName: string | null;
  readonly profile?: ProfileForm;
  readonly errors: readonly CellProblem[];
  readonly hints: readonly CellProblem[];
}

export interface ImportSheet {
  readonly rows: readonly ImportRow[];
  /** Titles that mean nothing here: those columns are not read. */
  readonly ignored: readonly string[];
}

export interface ImportGround {
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
  readonly today: Day;
}

/** The first row of a sheet says what stands where. Titles that are missing or twice are named. */
export function readHeader(header: SheetRow | undefined): {
  readonly at: ReadonlyMap<ImportKey, number>;
  readonly ignored: string[];
  readonly wrong: string[];
} {
  const titles = (header?.cells ?? []).map((cell) => cleanLine(cell).replace(/[*＊\s]/g, ''));
  const at = new Map<ImportKey, number>();
  const wrong: string[] = [];
  const known = new Map(importKeys.map((key) => [importColumns[key].title, key]));
  titles.forEach((title, column) => {
    const key = known.get(title as never);
    if (key && at.has(key)) wrong.push(`“${title}”有两列`);
    if (key) at.set(key, column);
  });
  if (!at.has('name')) wrong.unshift('没有“姓名”');
  const ignored = titles.filter((title) => title !== '' && !known.has(title as never));
  return { at, ignored: ignored.map((title) => title.slice(0, 20)).slice(0, 20), wrong };
}

/** Every row below the header that is not the template's example. */
export function readRows(
  rows: readonly SheetRow[],
  at: ReadonlyMap<ImportKey, number>,
  ground: ImportGround,
): ImportRow[] {
  const buildings = new Map(ground.buildings.map((building) => [nameKey(building.name), building]));
  return rows.flatMap((row) => {
    const cells = new RowReader(row, at);
    if (cells.isEmpty || cells.raw('name').startsWith(EXAMPLE_MARK)) return [];
    return [readRow(cells, buildings, ground.today)];
  });
}

function readRow(
  cells: RowReader,
  buildings: ReadonlyMap<string, { id: string; name: string }>,
  today: Day,
): ImportRow {
  const name = cells.text('name', communityLimits.realNameMaxChars);
  if (!name) cells.blame('name', '要填姓名');
  const written = cells.text('building', communityLimits.placeNameMaxChars);
  const building = written === undefined ? undefined : buildings.get(nameKey(written));
  if (written !== undefined && !building)
    cells.blame('building', `社区里没有“${written}”，请先加楼栋，或改成一样的名字`);
  const person: SheetPerson = {
    ...{ name: name ?? '', sex: cells.word('sex') as SheetPerson['sex'], birthYear: birthYear(cells, today) },
    ...{ phone: phone(cells), buildingId: building?.id },
    door: cells.text('door', communityLimits.addressMaxChars),
  };
  const profile = readProfile(cells, today);
  const { errors, hints, row } = cells;
  return { row, person, buildingName: building?.name ?? null, ...(profile && { profile }), errors, hints };
}

const PROFILE_KEYS = importKeys.slice(importKeys.indexOf('tier'));

function readProfile(cells: RowReader, today: Day): ProfileForm | undefined {
  const tier = cells.word('tier') as ProfileForm['tier'] | undefined;
  const needs = cells.text('needs', careLimits.needsMaxChars);
  const atTheDoor = cells.text('atTheDoor', careLimits.atTheDoorMaxChars);
  const form = {
    ...{ tierWhy: cells.text('tierWhy', careLimits.tierWhyMaxChars), reviewOn: reviewOn(cells, today) },
    ...{ categories: cells.words('categories'), walks: cells.word('walks'), hears: cells.word('hears') },
    ...{ sees: cells.word('sees'), phoneUse: cells.word('phoneUse'), needs, atTheDoor },
    ...{ languages: cells.words('languages'), helperSex: cells.word('helperSex') },
    ...{ helperLanguage: cells.word('helperLanguage'), usualTimes: cells.words('usualTimes') },
    hasPets: { yes: true, no: false }[cells.word('hasPets') ?? ''],
  };
  const consent = cells.word('consent');
  if (!tier) {
    if (cells.raw('tier') === '' && PROFILE_KEYS.some((key) => cells.raw(key) !== ''))
      cells.blame('tier', '要建帮扶档案就要填关爱等级；只登记居民的话，后面这些不用填');
    return undefined;
  }
  if (!form.tierWhy) cells.blame('tierWhy', '要写一句为什么是这一级');
  if (form.categories.length === 0) cells.blame('categories', '至少填一个类别');
  if (!consent) cells.blame('consent', '建档要本人同意：签了字就填“本人签字”，没有就把关爱等级留空，只登记居民');
  for (const [key, text] of [
    ['needs', needs],
    ['atTheDoor', atTheDoor],
    ['tierWhy', form.tierWhy],
  ] as const) {
    const found = diagnosisWords(text ?? '');
    if (found.length > 0) cells.hint(key, diagnosisHint(found));
  }
  return { tier, ...form } as ProfileForm;
}

function birthYear(cells: RowReader, today: Day): number | undefined {
  const written = cells.raw('birthYear').replace(/年$/, '');
  if (written === '') return undefined;
  const year = /^\d{4}$/.test(written) ? Number(written) : Number.NaN;
  if (year >= communityLimits.birthYearMin && year <= Number(today.slice(0, 4))) return year;
  cells.blame('birthYear', '请填四位的出生年份，例如 1938');
  return undefined;
}

function phone(cells: RowReader): string | undefined {
  const written = cells.raw('phone');
  if (written === '') return undefined;
  const number = normalisePhone(written);
  if (number === undefined) cells.blame('phone', PHONE_EXAMPLE);
  return number;
}

/** A day as people and as spreadsheets write it; without one the last that is allowed. */
function reviewOn(cells: RowReader, today: Day): Day {
  const written = cells.raw('reviewOn');
  const latest = latestReview(today);
  if (written === '') return latest;
  const day = dayOfCell(written);
  if (day === undefined || day <= today || day > latest) cells.blame('reviewOn', `请填明天到 ${latest} 之间的日期`);
  return day ?? latest;
}

/** What may look like the beginning of a formula to whoever opens an export of it later. */
const LIKE_A_FORMULA = /^[=+@-]/;
const SEPARATORS = /[、,，;；/\s]+/;

/** Reads the cells of one row and remembers what is wrong with them. */
class RowReader {
  readonly errors: CellProblem[] = [];
  readonly hints: CellProblem[] = [];

  constructor(
    private readonly sheetRow: SheetRow,
    private readonly at: ReadonlyMap<ImportKey, number>,
  ) {
    for (const key of this.at.keys()) if (this.cell(key) === FORMULA) this.blame(key, '这一格是公式，请改成写好的字');
  }

  get row(): number {
    return this.sheetRow.row;
  }

  get isEmpty(): boolean {
    return (
      [...this.at.keys()].every((key) => this.cell(key) === FORMULA || this.raw(key) === '') && this.errors.length === 0
    );
  }

  blame(key: ImportKey, message: string): void {
    const { title } = importColumns[key];
    if (!this.errors.some(({ column }) => column === title)) this.errors.push({ column: title, message });
  }

  hint(key: ImportKey, message: string): void {
    this.hints.push({ column: importColumns[key].title, message });
  }

  /** One line of text; '' for an empty cell and for one that has an error already. */
  raw(key: ImportKey): string {
    const cell = this.cell(key);
    return cell === FORMULA ? '' : cleanLine(cell.slice(0, 2_000));
  }

  text(key: ImportKey, max: number): string | undefined {
    const cell = this.cell(key);
    if (cell === FORMULA) return undefined;
    const text = key === 'needs' || key === 'atTheDoor' ? cleanText(cell.slice(0, 2_000)) : this.raw(key);
    if (text === '') return undefined;
    if (textLength(text) > max) this.blame(key, `最多写 ${max} 个字`);
    if (LIKE_A_FORMULA.test(text)) this.blame(key, '不能用 = + - @ 开头，请改一下');
    return text;
  }

  /** One of the column's words, as what it means; undefined for none. */
  word(key: ImportKey): string | undefined {
    return this.words(key, 1)[0];
  }

  words(key: ImportKey, most = Number.POSITIVE_INFINITY): string[] {
    const { words = {} }: ImportColumn = importColumns[key];
    const written = this.raw(key).split(SEPARATORS).filter(Boolean);
    const meant = new Map(Object.entries(words).map(([meaning, word]) => [word, meaning]));
    const unknown = written.find((word) => !meant.has(word));
    if (unknown !== undefined) {
      this.blame(key, `没有“${unknown.slice(0, 20)}”，可以填：${Object.values(words).join('、')}`);
      return [];
    }
    if (written.length > most) this.blame(key, '只能填一个');
    return [...new Set(written.map((word) => meant.get(word) ?? ''))];
  }

  private cell(key: ImportKey): string {
    const column = this.at.get(key);
    return (column === undefined ? undefined : this.sheetRow.cells[column]) ?? '';
  }
}
