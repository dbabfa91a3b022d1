import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Outbox } from './outbox.js';
import { Sweeps } from './sweeps.js';

const IDLE_MS = 500;
const AFTER_ERROR_MS = 2_000;

/** The worker's heart: delivers the outbox, runs sweeps, pauses when there is nothing to do, stops when asked. */
@Injectable()
export class WorkerLoop {
  constructor(
    private readonly outbox: Outbox,
    private readonly sweeps: Sweeps,
  ) {}

  /** Runs until `signal` aborts; the item in hand is finished first. A failing database is waited for, not died of. */
  async run(signal: AbortSignal, logger: Logger): Promise<void> {
    while (!signal.aborted) {
      let pause = IDLE_MS;
      try {
        await this.sweeps.runDue(Date.now(), (sweep, err) => logger.error({ err, sweep }, 'sweep failed'));
        if ((await this.outbox.deliverDue()) > 0) pause = 0;
      } catch (err) {
        logger.error({ err }, 'worker could not reach the database');
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
      await this.sweeps.runDue(Date.now(), fail, true);
    } while ((await this.outbox.deliverDue()) > 0);
  }
}
