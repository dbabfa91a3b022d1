import { useRef } from 'react';

/** The row worked on: the one chosen, or, when it left the queue, the one that took its place. */
export function useActiveRow(rows: readonly { id: string }[], chosen: string | undefined): string | undefined {
  const position = useRef(0);
  const at = rows.findIndex((row) => row.id === (chosen ?? rows[0]?.id));
  if (at >= 0) position.current = at;
  return (rows[at] ?? rows[Math.min(position.current, rows.length - 1)])?.id;
}
