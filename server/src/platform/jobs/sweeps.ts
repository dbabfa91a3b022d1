import { Injectable, Optional } from '@nestjs/common';
import { Metrics } from '../http/metrics.js';

/** A job the clock starts: does what is due now and returns how many things it did. Safe to run in several workers at once. */
export type Sweep = () => Promise<number>;

interface Entry {
  readonly name: string;
  readonly everyMs: number;
  readonly run: Sweep;
  dueAt: number;
  running: boolean;
}

/** The register of what the clock starts. Modules add theirs when they start; only the worker runs them. */
@Injectable()
export class Sweeps {
  private readonly entries: Entry[] = [];

  constructor(@Optional() private readonly metrics?: Metrics) {}

  /** Adds a sweep. `everySeconds` is the pause between two runs. */
  every(everySeconds: number, name: string, run: Sweep): void {
    this.entries.push({ name, everyMs: everySeconds * 1000, run, dueAt: 0, running: false });
  }

  /** Starts every sweep whose pause is over; none waits for another. Resolves when those it started are done. */
  async startDue(nowMs: number, onError: (name: string, error: unknown) => void): Promise<void> {
    const due = this.entries.filter((entry) => !entry.running && nowMs >= entry.dueAt);
    await Promise.all(due.map((entry) => this.runOne(entry, nowMs, onError)));
  }

  /** Runs every sweep one after the other, due or not. Returns what they did together. */
  async runAll(onError: (name: string, error: unknown) => void): Promise<number> {
    let done = 0;
    for (const entry of this.entries) done += await this.runOne(entry, Date.now(), onError);
    return done;
  }

  private async runOne(entry: Entry, nowMs: number, onError: (name: string, error: unknown) => void): Promise<number> {
    entry.dueAt = nowMs + entry.everyMs;
    entry.running = true;
    try {
      const done = await entry.run();
      this.metrics?.sweeps.labels(entry.name, 'done').inc();
      return done;
    } catch (error) {
      this.metrics?.sweeps.labels(entry.name, 'failed').inc();
      onError(entry.name, error);
      return 0;
    } finally {
      entry.running = false;
    }
  }
}
