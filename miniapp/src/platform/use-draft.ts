import { useCallback, useRef, useState } from 'react';
import { dropStored, keepStored, readStored } from './storage';

export interface Draft<T> {
  value: T;
  /** Changes some fields and keeps the whole at once, so that closing the app loses nothing. */
  change: (part: Partial<T>) => void;
  /** Forgets the draft: it was sent, or the person wants an empty page. */
  clear: () => void;
  /** True when the page was opened with something kept from before. */
  restored: boolean;
}

/** A form that survives closing the app. `name` must hold whose it is (community, user), so that drafts never mix. */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const key = `draft.${name}`;
  const [start] = useState(() => readStored<T>(key));
  const [value, setValue] = useState<T>({ ...empty, ...start });
  const current = useRef(value);
  const change = useCallback(
    (part: Partial<T>) => {
      current.current = { ...current.current, ...part };
      keepStored(key, current.current);
      setValue(current.current);
    },
    [key],
  );
  const blank = useRef(empty);
  const clear = useCallback(() => {
    dropStored(key);
    current.current = blank.current;
    setValue(blank.current);
  }, [key]);
  return { value, change, clear, restored: start !== undefined };
}

/** True when something was begun under this name and neither sent nor given up. */
export const hasDraft = (name: string): boolean => readStored(`draft.${name}`) !== undefined;
