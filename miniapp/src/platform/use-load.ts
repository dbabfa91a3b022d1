import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type ApiProblem } from './api-problem';
import { onBackOnline } from './network';
import { useReturn, useStale, whileRefreshing } from './page-life';

export interface Loaded<T> {
  data: T | undefined;
  problem: ApiProblem | undefined;
  loading: boolean;
  /** Reads again; what is on the page stays until the answer is there. */
  reload: () => Promise<void>;
  /** Puts a known newer value in place, e.g. the answer of an action. */
  replace: (data: T) => void;
}

/**
 * Reads something for a page: at once, whenever `deps` change, and again each time the page comes back into view,
 * when an action met a newer state than is shown, and after a failure by itself as soon as the network returns.
 * `read` giving `undefined` means: not yet askable (no community chosen).
 */
export function useLoad<T>(read: () => Promise<T> | undefined, deps: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<{ data?: T; problem?: ApiProblem; loading: boolean }>({ loading: true });
  const turn = useRef(0);
  const latest = useRef(read);
  latest.current = read;
  const known = useRef(false);
  known.current = state.data !== undefined;

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    const asked = latest.current();
    if (!asked) return;
    setState((s) => ({ ...s, loading: true }));
    try {
      const data = await (known.current ? whileRefreshing(() => asked) : asked);
      if (mine === turn.current) setState({ data, loading: false });
    } catch (error) {
      if (mine === turn.current) setState((s) => ({ ...s, problem: asProblem(error), loading: false }));
    }
  }, []);

  useEffect(() => {
    setState((s) => (s.data === undefined && !s.problem ? s : { loading: true }));
    void reload();
    return () => {
      turn.current++;
    };
    // The caller names what the reading depends on.
  }, deps);
  useReturn(() => void reload());
  useStale(() => void reload());

  const failed = state.problem?.passing ?? false;
  useEffect(() => (failed ? onBackOnline(() => void reload()) : undefined), [failed, reload]);

  const replace = useCallback((data: T) => {
    turn.current++;
    setState({ data, loading: false });
  }, []);
  return { data: state.data, problem: state.problem, loading: state.loading, reload, replace };
}
