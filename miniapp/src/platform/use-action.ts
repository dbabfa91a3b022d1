import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type ApiProblem } from './api-problem';
import { showFirstFault } from './first-fault';
import { tellStale } from './page-life';
import { newIdempotencyKey } from './request';

export interface Action<A extends unknown[], R> {
  /** Starts the action unless it is running. Gives its result, or `undefined` when it failed or was already running. */
  run: (...args: A) => Promise<R | undefined>;
  pending: boolean;
  problem: ApiProblem | undefined;
  clearProblem: () => void;
}

/**
 * One intention of a person. A second tap while the first is running does nothing; a repeat after silence carries the
 * same idempotency key as long as the arguments are the same; after an answer the next tap is a new intention.
 */
export function useAction<A extends unknown[], R>(work: (key: string, ...args: A) => Promise<R>): Action<A, R> {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const running = useRef(false);
  const intention = useRef<{ key: string; args: string }>();
  const alive = useRef(true);
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  useEffect(() => {
    if (problem?.errors.length) showFirstFault();
  }, [problem]);

  const run = useCallback(async (...args: A): Promise<R | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    const print = JSON.stringify(args);
    if (intention.current?.args !== print) intention.current = { key: newIdempotencyKey(), args: print };
    setPending(true);
    setProblem(undefined);
    try {
      const result = await latest.current(intention.current.key, ...args);
      intention.current = undefined;
      return result;
    } catch (error) {
      const failed = asProblem(error);
      if (!failed.passing) intention.current = undefined;
      if (alive.current) setProblem(failed);
      if (failed.movedOn) tellStale(failed);
      return undefined;
    } finally {
      running.current = false;
      if (alive.current) setPending(false);
    }
  }, []);
  const clearProblem = useCallback(() => setProblem(undefined), []);
  return { run, pending, problem, clearProblem };
}
