import { Injectable } from '@nestjs/common';

/** A job the clock starts: does what is due now and returns how many things it did. Safe to run in several workers at once. */
export type Sweep = () => Promise<number>;

interface Entry {
  readonly name: string;
  readonly everyMs: number;
  readonly run: Sweep;
  dueAt: number;
}

/** The register of what the clock starts. Modules add theirs when they start; only the worker runs them. */
@Injectable()
export class Sweeps {
  private readonly entries: Entry[] = [];

  /** Adds a sweep. `everySeconds` is the pause between two runs. */
  every(everySeconds: number, name: string, run: Sweep): void {
    this.entries.push({ name, everyMs: everySeconds * 1000, run, dueAt: 0 });
  }

  /** Runs every sweep whose pause is over (`force`: all of them). Returns what each did; an error is passed to `onError`. */
  async runDue(nowMs: number, onError: (name: string, error: unknown) => void, force = false): Promise<number> {
    let done = 0;
    for (const entry of this.entries) {
      if (!force && nowMs < entry.dueAt) continue;
      entry.dueAt = nowMs + entry.everyMs;
      try {
        done += await entry.run();
      } catch (error) {
        onError(entry.name, error);
      }
    }
    return done;
  }
}
