/** A line of the ledger, and the one it takes back. */
interface Line {
  readonly id: string;
  readonly reversesId: string | null;
}

/**
 * The lines that still stand, in their order: a line and the one that took it back are both left out, however often that happened, so
 * that their sum stays the sum of all. Pure; give valid lines.
 */
export function standingLines<L extends Line>(lines: readonly L[]): L[] {
  const known = new Set(lines.map(({ id }) => id));
  const taker = new Map(lines.flatMap((line) => (line.reversesId ? [[line.reversesId, line] as const] : [])));
  const standing = new Set<L>();
  for (const first of lines.filter(({ reversesId }) => !reversesId || !known.has(reversesId))) {
    let [last, length] = [first, 1];
    for (let next = taker.get(first.id); next; next = taker.get(next.id)) [last, length] = [next, length + 1];
    if (length % 2 === 1) standing.add(last);
  }
  return lines.filter((line) => standing.has(line));
}
