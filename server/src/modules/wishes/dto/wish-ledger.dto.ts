import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DomainError,
  FIGURE_YEARS_MAX,
  LEDGER_PURPOSES,
  type LedgerPurpose,
  WISH_CATEGORIES,
  WISH_FIGURES,
  WISH_LEDGER_COLUMNS,
  WISH_LEDGER_TITLE_MAX_CHARS,
  type WishCategory,
  type WishFigure,
  type WishLedgerColumn,
  wishMachine,
  type WishState,
} from '@silin/shared';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import {
  DayField,
  Id,
  Instant,
  OneOf,
  Paged,
  Parts,
  QueryCount,
  QueryFlag,
  Text,
} from '../../../platform/http/fields.js';
import { type Page, PAGE_SIZE_MAX } from '../../../platform/http/keyset.js';
import type { FormColumn, LedgerForm } from '../../exports/index.js';
import type { FactFilter } from '../data/wish-facts.repository.js';
import { cellWords, isLedgerForm, type LedgerRow, STANDARD_COLUMNS, type TitledColumn } from '../domain/ledger-row.js';
import { textOrNull } from './properties.js';

const CURSOR_MAX_CHARS = 200;
const FORMS = ['standard', 'own'] as const;
const NAMES = ['masked', 'full'] as const;
const ledgerColumn = { enum: WISH_LEDGER_COLUMNS, enumName: 'WishLedgerColumn' };

/** Days from one to another, both included. */
export class PeriodQuery {
  @DayField()
  from: string;

  @DayField()
  until: string;
}

/** Which wishes stand in the ledger. */
export class WishLedgerQuery extends PeriodQuery {
  @OneOf(WISH_FIGURES, {
    optional: true,
    enumName: 'WishFigure',
    description: 'Which figure’s list; it says which day of a wish must be in the period. Without it: said',
  })
  figure?: WishFigure;

  @Id({ optional: true })
  gridId?: string;

  @QueryFlag({ optional: true, description: 'Only wishes without a grid' })
  withoutGrid?: boolean;

  @OneOf(WISH_CATEGORIES, { optional: true, enumName: 'WishCategory' })
  category?: WishCategory;

  @OneOf(wishMachine.states, { optional: true, enumName: 'WishState' })
  state?: WishState;

  @OneOf(FORMS, { optional: true, description: 'standard, or the columns as staff arranged them (own)' })
  form?: (typeof FORMS)[number];
}

/** The list behind a figure, or a look at the ledger before it is taken out. */
export class WishLedgerListQuery extends WishLedgerQuery {
  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(CURSOR_MAX_CHARS)
  cursor?: string;

  @QueryCount(1, PAGE_SIZE_MAX, { optional: true })
  limit?: number;
}

export class WishLedgerFileQuery extends WishLedgerQuery {
  @OneOf(NAMES, { optional: true, description: 'Names are masked unless they are asked for with a purpose' })
  names?: (typeof NAMES)[number];

  @OneOf(LEDGER_PURPOSES, { optional: true, enumName: 'LedgerPurpose' })
  purpose?: LedgerPurpose;
}

export class WishLedgerColumnBody {
  @OneOf(WISH_LEDGER_COLUMNS, { enumName: 'WishLedgerColumn' })
  key: WishLedgerColumn;

  @Text(WISH_LEDGER_TITLE_MAX_CHARS, { description: 'What the head says; what stands below it does not change' })
  title: string;
}

/** The columns in their order; those left out are not in the file. The first is the state. */
export class WishLedgerFormBody {
  @Parts(() => WishLedgerColumnBody, WISH_LEDGER_COLUMNS.length, { min: 1 })
  columns: WishLedgerColumnBody[];
}

export class WishLedgerColumnDto {
  @ApiProperty(ledgerColumn) key: WishLedgerColumn;
  @ApiProperty() title: string;
}

/** The columns as they stand from now on. */
export class WishLedgerArranged {
  @ApiProperty({ type: [WishLedgerColumnDto] }) columns: WishLedgerColumnDto[];
}

/** How staff want the ledger. */
export class WishLedgerFormDto extends WishLedgerArranged {
  @ApiProperty({ description: 'False while nobody arranged anything' }) arranged: boolean;
  @ApiProperty(textOrNull) changedBy: string | null;
  @Instant({ nullable: true }) changedAt: string | null;
}

/** One wish as a row of the ledger, names masked. */
export class WishLedgerRowDto {
  @ApiProperty() wishId: string;
  @ApiProperty({ type: [String], description: 'In the order of the columns' }) cells: string[];
}

export class WishLedgerPage extends Paged(WishLedgerRowDto) {
  @ApiProperty({ type: [WishLedgerColumnDto] }) columns: WishLedgerColumnDto[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many there are in all: the figure. On the first page only',
  })
  total: number | null;
}

const dayBegins = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
const DAY_MS = 24 * 60 * 60 * 1000;

/** The instants of a period. Throws `WISH_PERIOD_WRONG` when it ends before it begins or is longer than five years. */
export function periodOf({ from, until }: PeriodQuery): { from: Date; before: Date } {
  const [begins, ends] = [dayBegins(from), dayBegins(until)];
  const latest = new Date(begins);
  latest.setUTCFullYear(latest.getUTCFullYear() + FIGURE_YEARS_MAX);
  if (ends < begins || ends > latest) throw new DomainError('WISH_PERIOD_WRONG');
  return { from: begins, before: new Date(ends.getTime() + DAY_MS) };
}

/** What the repository is asked. Throws as `periodOf`. */
export const filterOf = (ask: WishLedgerQuery): FactFilter => ({
  ...periodOf(ask),
  figure: ask.figure ?? 'said',
  gridId: ask.withoutGrid ? null : ask.gridId,
  category: ask.category,
  state: ask.state,
});

/** The columns to be saved. Throws `LEDGER_FORM_WRONG`. */
export function columnsOf({ columns }: WishLedgerFormBody): FormColumn[] {
  const wanted = columns.map(({ key, title }) => ({ key, title }));
  if (!isLedgerForm(wanted)) throw new DomainError('LEDGER_FORM_WRONG');
  return wanted;
}

/** What was saved, less columns that are no more; without anything saved the standard. */
export function columnsOfForm(form: LedgerForm | null): WishLedgerColumnDto[] {
  const known = new Set<string>(WISH_LEDGER_COLUMNS);
  const own = form?.columns.flatMap(({ key, title }) =>
    known.has(key) ? [{ key: key as WishLedgerColumn, title }] : [],
  );
  return own?.length ? own : STANDARD_COLUMNS.map((column) => ({ ...column }));
}

export const ledgerForm = (form: LedgerForm | null, changedBy: string | null): WishLedgerFormDto => ({
  columns: columnsOfForm(form),
  arranged: form !== null,
  changedBy,
  changedAt: form?.changedAt.toISOString() ?? null,
});

export const ledgerPage = (
  page: Page<LedgerRow>,
  columns: readonly TitledColumn[],
  total: number | null,
): WishLedgerPage => ({
  items: page.items.map((row) => ({ wishId: row.id, cells: columns.map((column) => cellWords(column, row)) })),
  nextCursor: page.nextCursor,
  columns: columns.map(({ key, title }) => ({ key, title })),
  total,
});
