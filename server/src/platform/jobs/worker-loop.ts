import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Outbox } from './outbox.js';
import { Sweeps } from './sweeps.js';

const IDLE_MS = 500;
const AFTER_ERROR_MS = 2_000;
/** Longer than any batch takes: a lane that has not come round by then is stuck. */
const STUCK_AFTER_MS = 5 * 60_000;

/**
 * The worker's heart: every kind of outbox item and the clock have a lane of their own, so that one that waits for WeChat
 * holds no other up. Pauses when there is nothing to do, stops when asked.
 */
@Injectable()
export class WorkerLoop {
  private readonly lastTurn = new Map<string, number>();

  constructor(
    private readonly outbox: Outbox,
    private readonly sweeps: Sweeps,
  ) {}

  /** True while every lane comes round. */
  get isTurning(): boolean {
    return [...this.lastTurn.values()].every((at) => Date.now() - at < STUCK_AFTER_MS);
  }

  /** Runs until `signal` aborts; the items in hand are finished first. While the database fails it waits and tries again. */
  async run(signal: AbortSignal, logger: Logger): Promise<void> {
    const sweepFailed = (sweep: string, err: unknown): void => logger.error({ err, sweep }, 'sweep failed');
    const started = new Set<Promise<void>>();
    const clock = async (): Promise<number> => {
      const run = this.sweeps.startDue(Date.now(), sweepFailed).finally(() => started.delete(run));
      started.add(run);
      return 0;
    };
    const kinds = this.outbox.kinds.map((kind) => this.lane(kind, () => this.outbox.deliverKind(kind), signal, logger));
    const unknown = this.lane('unknown kinds', () => this.outbox.deliverUnknown(), signal, logger);
    await Promise.all([...kinds, unknown, this.lane('clock', clock, signal, logger)]);
    await Promise.all(started);
  }

  private async lane(name: string, turn: () => Promise<number>, signal: AbortSignal, logger: Logger): Promise<void> {
    while (!signal.aborted) {
      this.lastTurn.set(name, Date.now());
      let pause = IDLE_MS;
      try {
        if ((await turn()) > 0) pause = 0;
      } catch (err) {
        logger.error({ err, lane: name }, 'worker could not reach the database');
        pause = AFTER_ERROR_MS;
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** For tests and tools: runs all sweeps and then delivers until nothing is due. */
  async drain(): Promise<void> {
    const fail = (name: string, error: unknown): void => {
      throw new Error(`sweep ${name} failed`, { cause: error });
    };
    do {
      await this.sweeps.runAll(fail);
    } while ((await this.outbox.deliverDue()) > 0);
  }
}
