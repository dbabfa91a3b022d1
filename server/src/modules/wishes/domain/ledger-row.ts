import {
  chinaDate,
  CLAIM_COUNTS_AFTER_HOURS,
  CONFIRMATION_WAY_WORDS,
  type ConfirmationWay,
  WISH_CATEGORY_WORDS,
  WISH_LEDGER_COLUMNS,
  WISH_LEDGER_TITLES,
  WISH_SPEAKER_WORDS,
  WISH_STATE_LEDGER_WORDS,
  type WishCategory,
  type WishLedgerColumn,
  type WishSpeaker,
  type WishState,
} from '@silin/shared';

/** A claim as the ledger sees it. */
interface LedgerClaim {
  readonly state: string;
  readonly claimedAt: Date;
  readonly dueAt: Date;
  readonly deliveredAt: Date | null;
  readonly endedAt: Date | null;
  readonly confirmedHow: ConfirmationWay | null;
}

/** One wish with all that its row is made of. `claims` in the order in which they began. */
export interface LedgerRow {
  readonly id: string;
  readonly state: WishState;
  readonly category: WishCategory;
  readonly title: string;
  readonly priority: boolean;
  readonly saidAs: WishSpeaker;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly claims: readonly LedgerClaim[];
  readonly grid: string | null;
  readonly building: string | null;
  readonly author: string;
  readonly claimer: string | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Was somebody's claim more than a mistake that staff took back within a day? The repository asks the same in SQL. */
export const claimCounts = ({ state, claimedAt, endedAt }: LedgerClaim): boolean =>
  state !== 'revoked' ||
  endedAt === null ||
  endedAt.getTime() >= claimedAt.getTime() + CLAIM_COUNTS_AFTER_HOURS * HOUR_MS;

/** The claim the wish is in the hands of, or was when it was fulfilled. */
export const presentClaim = <Claim extends LedgerClaim>(claims: readonly Claim[]): Claim | undefined =>
  claims.find(({ state }) => state === 'active' || state === 'delivered' || state === 'confirmed');

/** Days with one decimal place, as ledger and figures give them. */
export const daysOf = (seconds: number): number => Math.round((seconds * 1000 * 10) / DAY_MS) / 10;

type Cell =
  | { readonly kind: 'text' | 'day'; readonly width?: number; readonly value: (row: LedgerRow) => string | null }
  | { readonly kind: 'number'; readonly width?: number; readonly value: (row: LedgerRow) => number | null };

const day = (at: Date | null | undefined): string | null => (at ? chinaDate(at) : null);
const confirmedAt = ({ state, claims }: LedgerRow): Date | null =>
  state === 'fulfilled' ? (presentClaim(claims)?.endedAt ?? null) : null;

const CELLS: Readonly<Record<WishLedgerColumn, Cell>> = {
  state: { kind: 'text', width: 10, value: ({ state }) => WISH_STATE_LEDGER_WORDS[state] },
  said_on: { kind: 'day', value: ({ createdAt }) => day(createdAt) },
  category: { kind: 'text', width: 10, value: ({ category }) => WISH_CATEGORY_WORDS[category] },
  title: { kind: 'text', width: 36, value: ({ title }) => title },
  grid: { kind: 'text', value: ({ grid }) => grid },
  building: { kind: 'text', value: ({ building }) => building },
  priority: { kind: 'text', width: 6, value: ({ priority }) => (priority ? '优先' : null) },
  author: { kind: 'text', value: ({ author }) => author },
  said_by: { kind: 'text', value: ({ saidAs }) => WISH_SPEAKER_WORDS[saidAs] },
  hung_on: { kind: 'day', value: ({ publishedAt }) => day(publishedAt) },
  claimed_on: { kind: 'day', width: 14, value: ({ claims }) => day(claims.find(claimCounts)?.claimedAt) },
  claimer: { kind: 'text', value: ({ claimer }) => claimer },
  times_claimed: { kind: 'number', value: ({ claims }) => claims.length },
  due_on: {
    kind: 'day',
    value: ({ state, claims }) => (state === 'claimed' ? day(presentClaim(claims)?.dueAt) : null),
  },
  delivered_on: { kind: 'day', value: ({ claims }) => day(presentClaim(claims)?.deliveredAt) },
  confirmed_on: { kind: 'day', value: (row) => day(confirmedAt(row)) },
  confirmed_how: {
    kind: 'text',
    value: (row) => {
      const how = confirmedAt(row) && presentClaim(row.claims)?.confirmedHow;
      return how ? CONFIRMATION_WAY_WORDS[how] : null;
    },
  },
  days: {
    kind: 'number',
    value: (row) => {
      const at = confirmedAt(row);
      return at && daysOf((at.getTime() - row.createdAt.getTime()) / 1000);
    },
  },
  number: { kind: 'text', width: 38, value: ({ id }) => id },
};

/** A column of the ledger with its head. */
export type TitledColumn = Cell & { readonly key: WishLedgerColumn; readonly title: string };

/** Columns in a wanted order with wanted heads. What stands below the heads follows from the key alone. */
export const titledColumns = (
  wanted: readonly { readonly key: WishLedgerColumn; readonly title: string }[],
): TitledColumn[] => wanted.map(({ key, title }) => ({ ...CELLS[key], key, title }));

/** The columns of somebody who arranged nothing. */
export const STANDARD_COLUMNS = WISH_LEDGER_COLUMNS.map((key) => ({ key, title: WISH_LEDGER_TITLES[key] }));

/** What a cell reads on a page. */
export function cellWords(column: TitledColumn, row: LedgerRow): string {
  const value = column.value(row);
  return value === null ? '' : String(value);
}

/** May a ledger stand like this? The state first, every column once, no two heads alike. */
export function isLedgerForm(columns: readonly { readonly key: string; readonly title: string }[]): boolean {
  const once = (words: readonly string[]): boolean => new Set(words).size === words.length;
  return columns[0]?.key === 'state' && once(columns.map(({ key }) => key)) && once(columns.map(({ title }) => title));
}
