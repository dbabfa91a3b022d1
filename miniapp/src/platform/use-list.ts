import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type ApiProblem } from './api-problem';
import { onBackOnline } from './network';
import { useReturn, useStale, whileRefreshing } from './page-life';

/** A page of a list as the server answers it. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface KeysetList<T> {
  /** `undefined` until the first answer. */
  items: T[] | undefined;
  problem: ApiProblem | undefined;
  /** True when the problem met the rows that come next, not those shown. */
  failedAtEnd: boolean;
  loading: boolean;
  /** True when there is more to fetch. */
  more: boolean;
  loadMore: () => Promise<void>;
  /** Reads again what is shown. */
  reload: () => Promise<void>;
}

const PAGES_READ_AGAIN = 5;

interface State<T> {
  items?: T[];
  next: string | null;
  problem?: ApiProblem;
  failedAtEnd?: boolean;
  loading: boolean;
}

/**
 * A list read page by page: at once, whenever `deps` change, and what is shown again each time the page comes back into view,
 * when an action met a newer state than is shown, and when the network returns after a failure.
 * Rows are told apart by `id`, so a row that moved while one scrolled is never shown twice.
 */
export function useList<T extends { id: string }>(
  read: (cursor?: string) => Promise<Page<T>>,
  deps: readonly unknown[],
): KeysetList<T> {
  const [state, setState] = useState<State<T>>({ next: null, loading: true });
  const now = useRef(state);
  now.current = state;
  const turn = useRef(0);
  const latest = useRef(read);
  latest.current = read;

  const fetch = useCallback(async (answer: () => Promise<State<T>>, failedAtEnd = false) => {
    const mine = ++turn.current;
    setState((s) => ({ ...s, loading: true }));
    try {
      const next = await answer();
      if (mine === turn.current) setState(next);
    } catch (error) {
      if (mine === turn.current) setState((s) => ({ ...s, problem: asProblem(error), failedAtEnd, loading: false }));
    }
  }, []);
  const reload = useCallback(
    () =>
      fetch(() => {
        const shown = now.current.items;
        const again = () => readAgain((cursor) => latest.current(cursor), shown?.length ?? 0);
        return shown ? whileRefreshing(again) : again();
      }),
    [fetch],
  );
  const loadMore = useCallback(async () => {
    const { next, loading, items } = now.current;
    if (next && !loading) await fetch(async () => append(items ?? [], await latest.current(next)), true);
  }, [fetch]);

  useEffect(() => {
    now.current = { next: null, loading: true };
    setState((s) => (s.items || s.problem ? now.current : s));
    void reload();
    return () => {
      turn.current++;
    };
    // The caller names what the list depends on.
  }, deps);
  useReturn(() => void reload());
  useStale(() => void reload());
  const failed = state.problem?.passing ?? false;
  useEffect(() => (failed ? onBackOnline(() => void reload()) : undefined), [failed, reload]);
  const { items, problem, loading, next } = state;
  return { items, problem, failedAtEnd: !!state.failedAtEnd, loading, more: !!next, loadMore, reload };
}

function append<T extends { id: string }>(items: readonly T[], page: Page<T>): State<T> {
  const known = new Set(items.map((i) => i.id));
  return { items: [...items, ...page.items.filter((i) => !known.has(i.id))], next: page.nextCursor, loading: false };
}

/** Reads from the top at least as many rows as were shown, so that a row that changed further down is true again too. */
async function readAgain<T extends { id: string }>(
  read: (cursor?: string) => Promise<Page<T>>,
  shown: number,
): Promise<State<T>> {
  let state = append<T>([], await read());
  for (let round = 1; state.next && state.items!.length < shown && round < PAGES_READ_AGAIN; round++) {
    state = append(state.items!, await read(state.next));
  }
  return state;
}
