import { cleanLine, textLength } from '@silin/shared';
import { FORMULA, type SheetRow } from './read-sheet.js';

/** A column of a sheet to fill in. `words`: what may stand in it, by what it means here. */
export interface FilledColumn {
  readonly title: string;
  readonly hint: string;
  readonly example: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** What has to be mended in one cell. */
export interface CellProblem {
  readonly column: string;
  readonly message: string;
}

/** What stands where, by the first row. */
export interface SheetHeader<Key extends string> {
  readonly at: ReadonlyMap<Key, number>;
  /** Titles that are not read. */
  readonly ignored: string[];
  /** Titles that are missing or there twice, in words. */
  readonly wrong: string[];
}

const SHOWN_MAX = 20;
const CELL_MAX_CHARS = 2_000;
/** What may look like the beginning of a formula to whoever opens an export of it later. */
const LIKE_A_FORMULA = /^[=+@-]/;

/** Reads the first row of a sheet. */
export function readHeader<Key extends string>(
  header: SheetRow | undefined,
  columns: Readonly<Record<Key, FilledColumn>>,
  needed: readonly Key[],
): SheetHeader<Key> {
  const titles = (header?.cells ?? []).map((cell) => cleanLine(cell).replace(/[*＊\s]/g, ''));
  const known = new Map((Object.keys(columns) as Key[]).map((key) => [columns[key].title, key]));
  const at = new Map<Key, number>();
  const wrong: string[] = [];
  titles.forEach((title, column) => {
    const key = known.get(title);
    if (key && at.has(key)) wrong.push(`“${title}”有两列`);
    if (key) at.set(key, column);
  });
  for (const key of needed) if (!at.has(key)) wrong.push(`没有“${columns[key].title}”`);
  const ignored = titles.filter((title) => title !== '' && !known.has(title));
  return { at, ignored: ignored.map((title) => title.slice(0, SHOWN_MAX)).slice(0, SHOWN_MAX), wrong };
}

/** Reads the cells of one row and remembers what is wrong with them: of one cell the first thing. */
export class FilledCells<Key extends string> {
  readonly errors: CellProblem[] = [];

  constructor(
    private readonly sheetRow: SheetRow,
    private readonly at: ReadonlyMap<Key, number>,
    private readonly columns: Readonly<Record<Key, FilledColumn>>,
  ) {
    for (const key of at.keys()) if (this.cell(key) === FORMULA) this.blame(key, '这一格是公式，请改成写好的字或数');
  }

  get row(): number {
    return this.sheetRow.row;
  }

  get isEmpty(): boolean {
    return this.errors.length === 0 && [...this.at.keys()].every((key) => this.raw(key) === '');
  }

  blame(key: Key, message: string): void {
    const { title } = this.columns[key];
    if (!this.errors.some(({ column }) => column === title)) this.errors.push({ column: title, message });
  }

  /** One line of text; '' for an empty cell and for one that has an error already. */
  raw(key: Key): string {
    const cell = this.cell(key);
    return cell === FORMULA ? '' : cleanLine(cell.slice(0, CELL_MAX_CHARS));
  }

  text(key: Key, max: number): string | undefined {
    const text = this.raw(key);
    if (text === '') return undefined;
    if (textLength(text) > max) this.blame(key, `最多写 ${max} 个字`);
    if (LIKE_A_FORMULA.test(text)) this.blame(key, '不能用 = + - @ 开头，请改一下');
    return text;
  }

  /** What a word of the column means. */
  word(key: Key): string | undefined {
    return this.words(key)[0];
  }

  /** What several words mean, with any of 、，,; between them. */
  words(key: Key): string[] {
    const { words = {} } = this.columns[key];
    const written = this.raw(key)
      .split(/[、，,;；/]/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    return written.flatMap((word) => {
      const meaning = Object.entries(words).find(([, known]) => known === word)?.[0];
      if (!meaning) this.blame(key, `没有“${word.slice(0, SHOWN_MAX)}”，可以填：${Object.values(words).join('、')}`);
      return meaning ?? [];
    });
  }

  private cell(key: Key): string {
    const column = this.at.get(key);
    return (column === undefined ? undefined : this.sheetRow.cells[column]) ?? '';
  }
}
