import type { Stage } from './stage.js';
import type { StandIn } from './stand-in.js';

/** One thing that happens, at its instant. */
export interface Happening {
  readonly at: Date;
  readonly name: string;
  tell(): Promise<void>;
}

/**
 * What one context tells in the demo. Its line in `chapters.ts` is all the telling needs; chapters are told together, in the
 * order of time, after the people of `cast.ts` have joined.
 */
export interface Chapter {
  /** How many there are of what, for the line that says the demo is there. */
  readonly counts?: Readonly<Record<string, number>>;
  /** What the WeChat stand-in must know before the first happening. */
  prepare?(standIn: StandIn): Promise<void>;
  /** Everything that happens; the order does not matter, except at the same instant. */
  happenings(stage: Stage): Happening[];
}
