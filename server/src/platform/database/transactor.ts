import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '@silin/shared';
import { Metrics } from '../http/metrics.js';
import { actingPerson } from './acting.js';
import { recordAnswer } from './idempotency.js';
import { isConnectionLost, isRetryable } from './database-errors.js';

declare const brand: unique symbol;

/** An open transaction. Only `Transactor.run` makes one, so what takes a `Tx` cannot be called outside. */
export type Tx = EntityManager & { readonly [brand]: 'transaction' };

const afterwards = new WeakMap<EntityManager, (() => void)[]>();

/** Does `work` once this transaction is committed, and never when it is rolled back. For counting; it must not throw. */
export function afterCommit(tx: Tx, work: () => void): void {
  afterwards.set(tx, [...(afterwards.get(tx) ?? []), work]);
}

const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 5;

/** Locks these people until the end of the transaction; answers who of them is there. */
export type HoldPeople = (tx: Tx, userIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** The connection went away while COMMIT was under way: done or not done, the idempotency record tells. */
export class CommitUnknownError extends Error {
  constructor(override readonly cause: unknown) {
    super('the connection was lost at COMMIT');
    this.name = 'CommitUnknownError';
  }
}

/**
 * Runs write use cases. The block runs in one READ COMMITTED transaction and is **repeated as a whole**, on a fresh
 * connection, after a deadlock (also at COMMIT), a lock wait or a connection lost before COMMIT. So a block calls
 * nothing outside the database; what must be told outside goes to the outbox. Up to 8 attempts, then the last error.
 * Inside an idempotent request the block's value is stored as the answer in the same transaction. Inside a signed-in
 * person's request the first statement holds that person (`holdPeople`).
 */
@Injectable()
export class Transactor {
  private hold: HoldPeople | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  /** Says how a transaction makes sure that the people it acts for are there and stay until its end. */
  holdPeople(hold: HoldPeople): void {
    this.hold = hold;
  }

  /** The block's value, once its effects are committed. Throws what the block threw, with nothing done. */
  run<T>(block: (tx: Tx) => Promise<T>): Promise<T> {
    return this.repeat(ATTEMPTS, async (tx) => {
      const userId = actingPerson();
      if (userId !== undefined && !(await this.present(tx, [userId])).has(userId)) {
        throw new DomainError('SESSION_ENDED');
      }
      const value = await block(tx);
      afterCommit(tx, await recordAnswer(tx, value));
      return value;
    });
  }

  /**
   * One transaction for what several people asked. The first statement holds them all, in the order of ids; the block is told
   * who of them is there. Neither the acting person nor the intention of the caller's own request counts.
   */
  runFor<T>(
    userIds: readonly string[],
    block: (tx: Tx, present: ReadonlySet<string>) => Promise<T>,
    attempts = ATTEMPTS,
  ): Promise<T> {
    return this.repeat(attempts, async (tx) => block(tx, await this.present(tx, userIds)));
  }

  private async present(tx: Tx, userIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.hold && userIds.length > 0 ? this.hold(tx, userIds) : new Set(userIds);
  }

  private async repeat<T>(attempts: number, block: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(block);
      } catch (error) {
        const again = isRetryable(error) || isConnectionLost(error);
        if (!again || attempt === attempts) throw error;
        this.metrics?.transactionRetries.inc();
        await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
      }
    }
  }

  private async once<T>(block: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('READ COMMITTED');
      let value: T;
      try {
        value = await block(runner.manager as Tx);
      } catch (error) {
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
      await commit(runner);
      for (const work of afterwards.get(runner.manager) ?? []) work();
      return value;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}

async function commit(runner: {
  commitTransaction(): Promise<void>;
  rollbackTransaction(): Promise<void>;
}): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    if (isConnectionLost(error)) throw new CommitUnknownError(error);
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
