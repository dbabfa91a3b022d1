import type { Wish } from './wish.entity.js';

/** Everything but the encrypted columns: a list never decrypts what it does not show. */
const PROPERTIES = [
  'id',
  'communityId',
  'authorMemberId',
  'authorSlot',
  'state',
  'category',
  'title',
  'publicText',
  'gridId',
  'buildingId',
  'showBuilding',
  'priority',
  'textCheck',
  'rejectReason',
  'createdAt',
  'stateSince',
  'publishedAt',
  'openUntil',
] as const satisfies readonly (keyof Wish)[];

/** What a list reads of a wish. */
export type CardRow = Pick<Wish, (typeof PROPERTIES)[number]>;

/** The same as the driver gives it. */
export type RawCard = Omit<CardRow, 'showBuilding' | 'priority'> & { showBuilding: number; priority: number };

const column = (property: string): string =>
  property === 'publishedAt' ? 'hung_at' : property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of a card for a SELECT from `wishes w`: lists are asked too often for the query builder's work on every row. */
export const CARD_COLUMNS = PROPERTIES.map((property) => `w.${column(property)} AS ${property}`).join(', ');

/** The same for the query builder. */
export const CARD_PROPERTIES = PROPERTIES.map((property) => `w.${property}`);

/** MySQL has no booleans. */
export const cardOf = (row: RawCard): CardRow => ({
  ...row,
  showBuilding: row.showBuilding === 1,
  priority: row.priority === 1,
});
