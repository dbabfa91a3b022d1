import { useEffect } from 'react';
import { session } from './session';
import { dropStored, keepStored, readStored } from './storage';

/** What was read from the server and kept for when there is no network. */
export interface LastRead<T> {
  value: T;
  /** When it was read, ISO. */
  at: string;
}

const KEY = 'last-read';
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

// It may hold names of neighbours: whoever signs out leaves nothing of it on the device.
session.subscribe(() => {
  if (!session.get().signedIn) dropStored(KEY);
});

type All = Record<string, LastRead<unknown>>;
const all = (): All => readStored<All>(KEY) ?? {};

/** Keeps `fresh` under this name as soon as there is some, and gives what was kept last, at most a week old. */
export function useLastRead<T>(name: string, fresh: T | undefined): LastRead<T> | undefined {
  useEffect(() => {
    if (fresh !== undefined) keepStored(KEY, { ...all(), [name]: { value: fresh, at: new Date().toISOString() } });
  }, [name, fresh]);
  const kept = all()[name] as LastRead<T> | undefined;
  return kept && Date.now() - new Date(kept.at).getTime() < KEPT_MS ? kept : undefined;
}
