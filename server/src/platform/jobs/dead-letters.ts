import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';

/** An outbox item that was given up. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly attempts: number;
  readonly createdAt: Date;
  /** Why the last attempt failed, without values. */
  readonly lastError: string | null;
}

/** What the worker has before it. */
export interface WorkerStatus {
  readonly waiting: number;
  readonly overdueSeconds: number;
  readonly gaveUp: number;
  /** When an item was last done; null while none was. */
  readonly lastDoneAt: Date | null;
}

const SHOWN = 200;

/** For operators: what the worker could not do, and how far it is. */
@Injectable()
export class DeadLetters {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Items that were given up, newest first. */
  list(): Promise<DeadLetter[]> {
    return this.db.query(
      `SELECT id, kind, attempts, created_at AS createdAt, last_error AS lastError FROM outbox
       WHERE pending IS NULL AND done_at IS NULL ORDER BY created_at DESC LIMIT ?`,
      [SHOWN],
    );
  }

  /** Gives an item (or `all` of them) to the worker again, with all its attempts. Returns how many. */
  async repeat(id: string): Promise<number> {
    const { affectedRows }: { affectedRows: number } = await this.db.query(
      `UPDATE outbox SET pending = 1, attempts = 0, owner = NULL, available_at = ?
       WHERE pending IS NULL AND done_at IS NULL AND (? = 'all' OR id = ?)`,
      [this.clock.now(), id, id],
    );
    return affectedRows;
  }

  /** How far the worker is: an item overdue for minutes means that no worker runs. */
  async workerStatus(): Promise<WorkerStatus> {
    const [row]: { waiting: string; oldest: Date | null; gaveUp: string; lastDoneAt: Date | null }[] =
      await this.db.query(
        `SELECT COUNT(pending) AS waiting, MIN(IF(pending = 1, available_at, NULL)) AS oldest,
           SUM(pending IS NULL AND done_at IS NULL) AS gaveUp, MAX(done_at) AS lastDoneAt FROM outbox`,
      );
    const overdue = row?.oldest ? (this.clock.now().getTime() - row.oldest.getTime()) / 1000 : 0;
    return {
      waiting: Number(row?.waiting ?? 0),
      overdueSeconds: Math.max(0, Math.round(overdue)),
      gaveUp: Number(row?.gaveUp ?? 0),
      lastDoneAt: row?.lastDoneAt ?? null,
    };
  }
}
