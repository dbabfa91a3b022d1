import { createStore, useStore } from '@/platform/store';
import type { WallFilter } from '../api/wishes.api';

/** What the reader looks for, and in which order. */
export interface WallView extends WallFilter {
  /** One's own grid before the others. */
  ownFirst?: boolean;
}

const filter = createStore<WallView>({ state: 'open' });

/** What the reader looks for on the wall; kept while the app is open, so that coming back finds the same view. */
export function useWallFilter(): [WallView, (part: Partial<WallView>) => void] {
  return [useStore(filter), (part) => filter.set({ ...filter.get(), ...part })];
}
