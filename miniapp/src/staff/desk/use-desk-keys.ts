import { useEffect, useRef } from 'react';

const SHEET_IS_UP_MS = 350;

/** The row worked on: the one chosen, or, when it left the queue, the one that took its place. */
export function useActiveRow(rows: readonly { id: string }[], chosen: string | undefined): string | undefined {
  const place = useRef(0);
  const at = rows.findIndex((row) => row.id === (chosen ?? rows[0]?.id));
  if (at >= 0) place.current = at;
  return (rows[at] ?? rows[Math.min(place.current, rows.length - 1)])?.id;
}

/** While a sheet is open at the desk: the reason can be typed at once, and Escape closes it. */
export function useSheetKeys(open: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    if (!SILIN_H5 || !open) return undefined;
    const focus = setTimeout(
      () => document.querySelector<HTMLElement>('#reason textarea, #confirm')?.focus(),
      SHEET_IS_UP_MS,
    );
    const press = (e: KeyboardEvent) => {
      if (e.key === 'Escape') latest.current();
    };
    // Taro's text fields stop the event on its way up: listen on the way down.
    window.addEventListener('keydown', press, true);
    return () => {
      clearTimeout(focus);
      window.removeEventListener('keydown', press, true);
    };
  }, [open]);
}
