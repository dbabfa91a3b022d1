import type { Keyset } from '../database/keyset.js';

/**
 * Does due rows batch by batch, in the order of their instants, until there are none behind the last one looked at. One row that
 * fails, or a thousand, hold up nobody behind them; the first failure is thrown at the end, so that the worker logs it and the
 * next run tries again. Answers how many were done.
 */
export async function workThrough<Row extends Keyset>(
  list: (after: Keyset | undefined) => Promise<readonly Row[]>,
  work: (row: Row) => Promise<boolean>,
): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  for (let rows = await list(undefined); rows.length > 0; rows = await list(rows[rows.length - 1])) {
    for (const row of rows) {
      try {
        if (await work(row)) done += 1;
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
