import { routes } from '@/platform/navigate';

/** Writes view and row into the address of the window, so that reading it again opens the same. No new step back. */
export function rememberView(view: string, row: string | undefined): void {
  if (!SILIN_H5) return;
  const path = window.location.hash.slice(1).split('?')[0];
  if (path !== routes.desk) return;
  const query = `view=${view}${row ? `&row=${encodeURIComponent(row)}` : ''}`;
  window.history.replaceState(window.history.state, '', `#${routes.desk}?${query}`);
}
