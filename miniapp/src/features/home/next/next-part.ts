import type { ReactNode } from 'react';
import type { HomeRead } from '../model/use-home';

/** One card of what waits for this person. */
export interface NextCard {
  key: string;
  card: ReactNode;
  /** Left out of the large home, which has another way to it. */
  plainOnly?: boolean;
}

/**
 * A hook: what of one context waits for this person, the most pressing first. `read` is what the home has read already; what else a
 * part needs it reads itself. Each card is drawn for both homes (`useElder`). The list of parts is `parts.ts`.
 */
export type NextPart = (read: HomeRead) => readonly NextCard[];
