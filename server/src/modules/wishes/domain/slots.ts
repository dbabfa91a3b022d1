/** The largest place a living row can have: the database holds more than the limits, for what comes back or comes together. */
export const LAST_SLOT = 50;

/**
 * The lowest free place among 1..limit, or undefined when all are taken. A place is also a unique key in the database, so a
 * limit holds even where somebody forgets the lock.
 */
export function freeSlot(taken: readonly number[], limit: number): number | undefined {
  for (let slot = 1; slot <= limit; slot += 1) if (!taken.includes(slot)) return slot;
  return undefined;
}
