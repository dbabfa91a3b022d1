import { Injectable, Logger, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/transactor.js';
import { Metrics } from '../http/metrics.js';
import { withoutValues } from '../logging/without-values.js';
import type { Topic } from './topic.js';

/** What a handler gets: the payload as it was enqueued, and a stable id to be idempotent by (delivery is at least once). */
export interface OutboxItem<Payload extends object = object> {
  readonly id: string;
  readonly kind: string;
  readonly payload: Payload;
  /** 1 on the first delivery. */
  readonly attempt: number;
}

export type OutboxHandler<Payload extends object = object> = (item: OutboxItem<Payload>) => Promise<void>;

/** A handler throws this to say: do not try again. */
export class GiveUp extends Error {}

const LEASE_MS = 60_000;
const BATCH = 20;
const ATTEMPTS_MAX = 12;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

interface Row {
  id: string;
  kind: string;
  payload: string;
  attempts: number;
}

/**
 * The transactional outbox: what must happen outside a transaction is written inside it, and done by the worker after
 * COMMIT, at least once, with growing pauses between failures. Several workers may run: a row is leased by a conditional
 * UPDATE (no SKIP LOCKED: docs/adr/0003). Every kind is a lane of its own: one that hangs holds no other up.
 */
@Injectable()
export class Outbox {
  private readonly handlers = new Map<string, OutboxHandler<never>>();
  private readonly log = new Logger(Outbox.name);

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    @Optional() private readonly metrics?: Metrics,
  ) {
    metrics?.gauge('silin_outbox_pending', 'Outbox items not yet done', () => this.pendingCount());
    metrics?.gauge('silin_outbox_oldest_seconds', 'How long the oldest due item has waited', () =>
      this.oldestSeconds(),
    );
    metrics?.gauge('silin_outbox_gave_up', 'Items given up within the days they are kept', () => this.gaveUpCount());
  }

  /** The kinds this version has handlers for: each is a lane of its own. */
  get kinds(): string[] {
    return [...this.handlers.keys()];
  }

  /** Says who does the items of a topic. Each module registers its own when it starts. */
  handle<P extends object>({ name }: Topic<P>, handler: OutboxHandler<P>): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for outbox kind ${name}`);
    this.handlers.set(name, handler);
  }

  /** Writes an item that becomes due when the transaction commits (or at `availableAt`). Payload: ids only, no personal data. */
  async enqueue<P extends object>(
    tx: Tx,
    { name }: Topic<P>,
    payload: NoInfer<P>,
    availableAt = this.clock.now(),
  ): Promise<void> {
    await tx.query('INSERT INTO outbox (id, kind, payload, available_at, created_at) VALUES (?, ?, ?, ?, ?)', [
      newId(),
      name,
      JSON.stringify(payload),
      availableAt,
      this.clock.now(),
    ]);
  }

  /** Does what is due of every kind, one batch each, and what is of no known kind. Returns how many items were taken. */
  async deliverDue(): Promise<number> {
    const taken = await Promise.all([...this.kinds.map((kind) => this.deliverKind(kind)), this.deliverUnknown()]);
    return taken.reduce((sum, n) => sum + n, 0);
  }

  /** Does the items of one kind that are due, one after the other, oldest first, at most one batch. Returns how many were taken. */
  async deliverKind(kind: string): Promise<number> {
    return this.deliverBatch('kind = ?', [kind]);
  }

  /** Items of kinds this version does not know: they fail and stay for the version that does. */
  async deliverUnknown(): Promise<number> {
    const { kinds } = this;
    return this.deliverBatch(kinds.length > 0 ? `kind NOT IN (${kinds.map(() => '?').join(', ')})` : '1 = 1', kinds);
  }

  private async deliverBatch(condition: string, kinds: readonly string[]): Promise<number> {
    const due: Row[] = await this.db.query(
      `SELECT id, kind, payload, attempts FROM outbox WHERE pending = 1 AND ${condition} AND available_at <= ? ORDER BY available_at, id LIMIT ?`,
      [...kinds, this.clock.now(), BATCH],
    );
    let taken = 0;
    for (const row of due) if (await this.deliverIfFree(row)) taken += 1;
    return taken;
  }

  /** The lease is taken when the item's turn comes, and begins then: what came before it in the batch costs it nothing. */
  private async deliverIfFree(row: Row): Promise<boolean> {
    const owner = newId();
    const lease: { affectedRows: number } = await this.db.query(
      'UPDATE outbox SET attempts = attempts + 1, owner = ?, available_at = ? WHERE id = ? AND pending = 1 AND attempts = ?',
      [owner, new Date(this.clock.now().getTime() + LEASE_MS), row.id, row.attempts],
    );
    if (lease.affectedRows === 0) return false; // another worker was quicker
    await this.deliver(row, owner);
    return true;
  }

  /** Items that have not been done, for the metrics page. */
  async pendingCount(): Promise<number> {
    const [row]: { n: string }[] = await this.db.query('SELECT COUNT(*) AS n FROM outbox WHERE pending = 1');
    return Number(row?.n ?? 0);
  }

  private async oldestSeconds(): Promise<number> {
    const now = this.clock.now();
    const [row]: { at: Date | null }[] = await this.db.query(
      'SELECT MIN(available_at) AS at FROM outbox WHERE pending = 1 AND available_at <= ?',
      [now],
    );
    return row?.at ? (now.getTime() - row.at.getTime()) / 1000 : 0;
  }

  private async gaveUpCount(): Promise<number> {
    const [row]: { n: string }[] = await this.db.query(
      'SELECT COUNT(*) AS n FROM outbox WHERE pending IS NULL AND done_at IS NULL',
    );
    return Number(row?.n ?? 0);
  }

  private async deliver(row: Row, owner: string): Promise<void> {
    const attempt = row.attempts + 1;
    const handler = this.handlers.get(row.kind);
    try {
      if (!handler) throw new Error(`nobody handles outbox kind ${row.kind}`);
      await handler({ id: row.id, kind: row.kind, payload: JSON.parse(row.payload) as never, attempt });
      await this.db.query('UPDATE outbox SET pending = NULL, done_at = ? WHERE id = ? AND owner = ?', [
        this.clock.now(),
        row.id,
        owner,
      ]);
      this.metrics?.deliveries.labels(row.kind, 'done').inc();
    } catch (error) {
      const over = error instanceof GiveUp || attempt >= ATTEMPTS_MAX;
      this.metrics?.deliveries.labels(row.kind, over ? 'gave_up' : 'retried').inc();
      if (over) this.log.error(`gave up ${row.kind} ${row.id} after ${attempt}: ${describe(error)}`);
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
      await this.db.query(
        'UPDATE outbox SET pending = IF(?, NULL, 1), available_at = ?, last_error = ? WHERE id = ? AND owner = ?',
        [over, new Date(this.clock.now().getTime() + pause), describe(error), row.id, owner],
      );
    }
  }
}

const describe = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${withoutValues(error.message)}` : 'unknown').slice(0, 500);
