import { newId } from '../../src/platform/database/ids.js';
import { afterKeyset, byKeyset } from '../../src/platform/database/keyset.js';
import { decodeCursor, encodeCursor, toPage } from '../../src/platform/http/keyset.js';

const at = new Date('2026-11-23T02:00:00.123Z');

describe('a cursor', () => {
  it('stands for the row it was made from', () => {
    const row = { at, id: newId() };

    expect(decodeCursor(encodeCursor(row))).toEqual(row);
  });

  it('is absent on the first page', () => {
    expect([decodeCursor(undefined), decodeCursor('')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['a word', 'hello'],
    ['JSON that is no row', Buffer.from('{"at":1}').toString('base64url')],
    ['null', Buffer.from('null').toString('base64url')],
    ['a row without an id of ours', Buffer.from(JSON.stringify([at.toISOString(), "1' OR 1=1"])).toString('base64url')],
    ['a row without a moment', Buffer.from(JSON.stringify(['soon', newId()])).toString('base64url')],
  ])('that this server did not make is refused: %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow('BAD_CURSOR');
  });
});

describe('a page', () => {
  const rows = [1, 2, 3].map((n) => ({ n, id: newId() }));
  const page = (limit: number) =>
    toPage(
      rows,
      limit,
      ({ id }) => ({ at, id }),
      ({ n }) => n,
    );

  it('has a next one when there was one row more than it shows', () => {
    const { items, nextCursor } = page(2);

    expect(items).toEqual([1, 2]);
    expect(decodeCursor(nextCursor ?? '')?.id).toBe(rows[1]?.id);
  });

  it('is the last when everything fits', () => {
    expect(page(3)).toEqual({ items: [1, 2, 3], nextCursor: null });
  });

  it('of nothing is empty and the last', () => {
    expect(
      toPage(
        [],
        20,
        () => ({ at, id: '' }),
        () => 0,
      ),
    ).toEqual({ items: [], nextCursor: null });
  });
});

describe('the rows after a row', () => {
  const id = newId();
  const columns = { at: 'w.created_at', id: 'w.id' };

  it.each([
    ['newest', '(w.created_at < ? OR (w.created_at = ? AND w.id < ?))', 'ORDER BY w.created_at DESC, w.id DESC'],
    ['oldest', '(w.created_at > ? OR (w.created_at = ? AND w.id > ?))', 'ORDER BY w.created_at ASC, w.id ASC'],
  ] as const)('are told apart by id within one instant: %s first', (first, sql, order) => {
    expect(afterKeyset({ ...columns, first }, { at, id })).toEqual({ sql, values: [at, at, id] });
    expect(byKeyset({ ...columns, first })).toBe(order);
  });

  it('are all rows on the first page', () => {
    expect(afterKeyset({ ...columns, first: 'newest' }, undefined)).toEqual({ sql: 'TRUE', values: [] });
  });
});
