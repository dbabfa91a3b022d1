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

interface Of<T> extends LastRead<T> {
  id: string;
}

/** The same for one of many with this id: only the `most` read last are kept. */
export function useLastReadOf<T>(
  name: string,
  id: string,
  fresh: T | undefined,
  most: number,
): LastRead<T> | undefined {
  const known = (): Of<T>[] => (all()[name] as LastRead<Of<T>[]> | undefined)?.value ?? [];
  useEffect(() => {
    if (fresh === undefined) return;
    const at = new Date().toISOString();
    const value = [{ id, value: fresh, at }, ...known().filter((one) => one.id !== id)].slice(0, most);
    keepStored(KEY, { ...all(), [name]: { value, at } });
  }, [name, id, fresh]);
  const kept = known().find((one) => one.id === id);
  return kept && Date.now() - new Date(kept.at).getTime() < KEPT_MS ? kept : undefined;
}
