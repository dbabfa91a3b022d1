import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type ApiProblem } from './api-problem';

export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
}

export interface KeysetList<T> {
  /** `undefined` until the first answer. */
  items: T[] | undefined;
  problem: ApiProblem | undefined;
  loading: boolean;
  /** True when there is more to fetch. */
  more: boolean;
  loadMore: () => Promise<void>;
  /** Reads the first page again; what follows it stays where it was read. */
  reload: () => Promise<void>;
}

interface State<T> {
  items?: T[];
  next: string | null;
  problem?: ApiProblem;
  loading: boolean;
}

/**
 * A list read page by page: at once, whenever `deps` change, and its first page again each time the page comes back into view.
 * Rows are told apart by `id`, so a row that moved while one scrolled is never shown twice.
 */
export function useList<T extends { id: string }>(
  read: (cursor?: string) => Promise<ListPage<T>>,
  deps: readonly unknown[],
): KeysetList<T> {
  const [state, setState] = useState<State<T>>({ next: null, loading: true });
  const now = useRef(state);
  now.current = state;
  const turn = useRef(0);
  const latest = useRef(read);
  latest.current = read;

  const fetch = useCallback(async (cursor?: string) => {
    const mine = ++turn.current;
    setState((s) => ({ ...s, loading: true }));
    try {
      const page = await latest.current(cursor);
      if (mine === turn.current) setState((s) => (cursor ? append(s, page) : renew(s, page)));
    } catch (error) {
      if (mine === turn.current) setState((s) => ({ ...s, problem: asProblem(error), loading: false }));
    }
  }, []);
  const reload = useCallback(() => fetch(), [fetch]);
  const loadMore = useCallback(async () => {
    const { next, loading } = now.current;
    if (next && !loading) await fetch(next);
  }, [fetch]);

  useEffect(() => {
    setState((s) => (s.items || s.problem ? { next: null, loading: true } : s));
    void reload();
    return () => {
      turn.current++;
    };
    // The caller names what the list depends on.
  }, deps);
  const shown = useRef(false);
  Taro.useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
  return { items: state.items, problem: state.problem, loading: state.loading, more: !!state.next, loadMore, reload };
}

function append<T extends { id: string }>(s: State<T>, page: ListPage<T>): State<T> {
  const known = new Set(s.items?.map((i) => i.id));
  return {
    items: [...(s.items ?? []), ...page.items.filter((i) => !known.has(i.id))],
    next: page.nextCursor,
    loading: false,
  };
}

/** A fresh first page in front of what was read beyond it; with a single page read so far, the fresh page is all. */
function renew<T extends { id: string }>(s: State<T>, page: ListPage<T>): State<T> {
  const fresh = new Set(page.items.map((i) => i.id));
  const tail = page.nextCursor ? (s.items ?? []).slice(page.items.length).filter((i) => !fresh.has(i.id)) : [];
  return { items: [...page.items, ...tail], next: tail.length ? s.next : page.nextCursor, loading: false };
}
