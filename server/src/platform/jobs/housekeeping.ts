import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Sweeps } from './sweeps.js';

/** A phone keeps a failed send and repeats it with the same key; after this long it has given up. */
const KEEP_DAYS = 30;
const DAY_MS = 24 * 3600_000;
const BATCH = 1_000;
const BATCHES_MAX = 50;

/** Forgets what the platform itself has kept long enough: idempotency keys and outbox items that are over. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(3600, 'platform-housekeeping', () => this.tidy());
  }

  /** Removes in small steps, so that no transaction grows large. Returns how many rows went. */
  async tidy(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEEP_DAYS * DAY_MS);
    return (
      (await this.remove('DELETE FROM idempotency_keys WHERE started_at < ? LIMIT ?', before)) +
      (await this.remove('DELETE FROM outbox WHERE pending IS NULL AND available_at < ? LIMIT ?', before))
    );
  }

  private async remove(statement: string, before: Date): Promise<number> {
    let gone = 0;
    for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
      const { affectedRows }: { affectedRows: number } = await this.db.query(statement, [before, BATCH]);
      gone += affectedRows;
      if (affectedRows < BATCH) break;
    }
    return gone;
  }
}
