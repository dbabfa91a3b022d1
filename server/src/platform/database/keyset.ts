import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Where a row stands in a list: its sort instant and its id. */
export interface Keyset {
  readonly at: Date;
  readonly id: string;
}

/** The order of a list: the columns of the instant and of the id, which tells rows of one instant apart. */
export interface KeysetOrder {
  readonly at: string;
  readonly id: string;
  readonly first: 'newest' | 'oldest';
}

/** The condition that a row comes after `after`, with its values; always true without `after`. For hand-written SQL. */
export function afterKeyset(order: KeysetOrder, after: Keyset | undefined): { sql: string; values: unknown[] } {
  if (!after) return { sql: 'TRUE', values: [] };
  return { sql: condition(order, '?', '?', '?'), values: [after.at, after.at, after.id] };
}

/** `ORDER BY` of a list, for hand-written SQL. */
export const byKeyset = ({ at, id, first }: KeysetOrder): string =>
  `ORDER BY ${at} ${DIRECTION[first]}, ${id} ${DIRECTION[first]}`;

/** The next `rows` rows of a query in this order. Columns are named as properties of the entity. */
export function rowsAfter<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  order: KeysetOrder,
  after: Keyset | undefined,
  rows: number,
): Promise<Row[]> {
  if (after)
    query.andWhere(condition(order, ':afterAt', ':afterAt', ':afterId'), { afterAt: after.at, afterId: after.id });
  const direction = DIRECTION[order.first];
  return query.orderBy(order.at, direction).addOrderBy(order.id, direction).limit(rows).getMany();
}

const DIRECTION = { newest: 'DESC', oldest: 'ASC' } as const;

function condition({ at, id, first }: KeysetOrder, ...[at1, at2, id1]: [string, string, string]): string {
  const beyond = first === 'newest' ? '<' : '>';
  return `(${at} ${beyond} ${at1} OR (${at} = ${at2} AND ${id} ${beyond} ${id1}))`;
}
