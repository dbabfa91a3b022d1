import { createStore, useStore } from '@/platform/store';
import type { WallFilter } from '../api/wishes.api';

const filter = createStore<WallFilter>({ state: 'open' });

/** What the reader looks for on the wall; kept while the app is open, so that coming back finds the same view. */
export function useWallFilter(): [WallFilter, (part: Partial<WallFilter>) => void] {
  return [useStore(filter), (part) => filter.set({ ...filter.get(), ...part })];
}
