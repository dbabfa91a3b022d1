import { getMetadataArgsStorage } from 'typeorm';
import { EncryptedColumn } from '../../../platform/crypto/field-cipher.js';
import { snake } from '../../../platform/database/snake-naming.js';
import { Wish } from './wish.entity.js';

/** What no list shows: it is neither read nor decrypted. */
const NOT_LISTED = [
  'saidWhy',
  'privateDetail',
  'contactPhone',
  'contactAddress',
  'titleBeforeEdit',
  'publicTextBeforeEdit',
  'closeReason',
] as const satisfies readonly (keyof Wish)[];

/** What a list reads of a wish. */
export type CardRow = Omit<Wish, (typeof NOT_LISTED)[number]>;

const columns = getMetadataArgsStorage().columns.filter(
  ({ target, propertyName }) => target === Wish && !(NOT_LISTED as readonly string[]).includes(propertyName),
);

/** The columns of a card for a SELECT from `wishes w`: lists are asked too often for the query builder's work on every row. */
export const CARD_COLUMNS = columns
  .map(({ propertyName, options }) => `w.${options.name ?? snake(propertyName)} AS ${propertyName}`)
  .join(', ');

/** The same for the query builder. */
export const CARD_PROPERTIES = columns.map(({ propertyName }) => `w.${propertyName}`);

const BOOLEANS = columns.filter(({ options }) => options.type === 'boolean').map(({ propertyName }) => propertyName);

const ENCRYPTED = columns.flatMap(({ propertyName, options }) =>
  options.transformer instanceof EncryptedColumn ? [[propertyName, options.transformer] as const] : [],
);

/** A row as the driver gives it: MySQL has no booleans, and a raw statement passes the cipher by. */
export type RawCard = { readonly [column: string]: unknown };

/** The row with its types. */
export function cardOf(row: RawCard): CardRow {
  const card: Record<string, unknown> = { ...row };
  for (const name of BOOLEANS) card[name] = row[name] === 1;
  for (const [name, column] of ENCRYPTED) card[name] = column.from(row[name] as string | null);
  return card as unknown as CardRow;
}
