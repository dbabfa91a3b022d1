import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { ApiProblem } from './api-problem';
import { createStore, useStore } from './store';

/**
 * Calls `told` each time the page comes back into view. A part of a page may be mounted long after the page's first
 * show and is then not told of it, so only a show after a hide counts.
 */
export function useReturn(told: () => void): void {
  const away = useRef(false);
  Taro.useDidHide(() => {
    away.current = true;
  });
  Taro.useDidShow(() => {
    if (!away.current) return;
    away.current = false;
    told();
  });
}

const staleListeners = new Set<(problem: ApiProblem) => void>();

/** Says that an action met a newer state than the page shows. */
export const tellStale = (problem: ApiProblem): void => [...staleListeners].forEach((tell) => tell(problem));

/** Calls `told` when an action, anywhere on the pages, met a newer state than was shown. */
export function useStale(told: (problem: ApiProblem) => void): void {
  const latest = useRef(told);
  latest.current = told;
  useEffect(() => {
    const tell = (problem: ApiProblem) => latest.current(problem);
    staleListeners.add(tell);
    return () => void staleListeners.delete(tell);
  }, []);
}

const refreshing = createStore(0);

/** Runs a reading of what is already on the page, so that the page can say quietly that it is being refreshed. */
export async function whileRefreshing<T>(work: () => Promise<T>): Promise<T> {
  refreshing.set(refreshing.get() + 1);
  try {
    return await work();
  } finally {
    refreshing.set(refreshing.get() - 1);
  }
}

/** True while something that is already shown is read again. */
export const useRefreshing = (): boolean => useStore(refreshing) > 0;
