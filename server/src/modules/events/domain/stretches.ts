import type { Keyset } from '../../../platform/database/keyset.js';

/** A stretch of a list: may hold one row more than the limit; `lookedTo` is set where the look stopped before the end. */
export interface Stretch {
  readonly rows: readonly Keyset[];
  readonly lookedTo?: Keyset;
}

/** Whether `a` stands before `b`. */
const before = (a: Keyset, b: Keyset, first: 'newest' | 'oldest'): boolean => {
  const [x, y] = first === 'oldest' ? [a, b] : [b, a];
  return x.at < y.at || (x.at.getTime() === y.at.getTime() && x.id < y.id);
};

/** Several stretches as one, no further than each of them was looked through. */
export function merged(stretches: readonly Stretch[], limit: number, first: 'newest' | 'oldest'): Stretch {
  const ends = stretches.flatMap(({ lookedTo }) => lookedTo ?? []);
  const end = ends.reduce<Keyset | undefined>(
    (near, one) => (near && before(near, one, first) ? near : one),
    undefined,
  );
  const rows = stretches
    .flatMap((stretch) => stretch.rows)
    .filter((row) => !end || !before(end, row, first))
    .sort((a, b) => (before(a, b, first) ? -1 : 1));
  return rows.length > limit || !end ? { rows } : { rows, lookedTo: end };
}
