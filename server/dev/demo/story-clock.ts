import type { Clock } from '../../src/platform/clock/clock.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Holds the application's one clock at a moment of the story. */
export class StoryClock {
  constructor(
    private readonly clock: Clock,
    private readonly present: Date,
  ) {}

  /** From now on it is `moment`, for every service. */
  set(moment: Date): void {
    this.clock.now = () => new Date(moment);
  }

  /** The real time again. */
  release(): void {
    this.clock.now = () => new Date();
  }

  /** That many times 24 hours before the story's present. */
  daysAgo(days: number): Date {
    return new Date(this.present.getTime() - days * DAY_MS);
  }
}
