import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const LEASE_MS = 15_000;
const LOOK_EVERY_MS = 250;

/**
 * One migrating process at a time, on any engine: a row with an owner and a time until which it is theirs, by the database's clock.
 * Not GET_LOCK: two nodes of a cluster grant it at once. The owner keeps renewing it; one that died loses it by itself.
 */
export class MigrationLock {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly owner: string,
    private readonly leaseMs = LEASE_MS,
  ) {}

  /** Waits until the lock is ours; `onWait` is called once when somebody else has it. */
  async take(onWait: () => void): Promise<void> {
    await this.db.query(
      `CREATE TABLE IF NOT EXISTS migration_lock (
        id TINYINT NOT NULL,
        owner CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        until DATETIME(3) NOT NULL,
        PRIMARY KEY (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
    );
    await this.db.query('INSERT IGNORE INTO migration_lock (id, owner, until) VALUES (1, NULL, UTC_TIMESTAMP(3))');
    for (let waiting = false; !(await this.extend('owner IS NULL OR until < UTC_TIMESTAMP(3)')); waiting = true) {
      if (!waiting) onWait();
      await sleep(LOOK_EVERY_MS);
    }
    const renew = (): void => void this.renew().catch(() => undefined); // the next step finds out
    this.timer = setInterval(renew, this.leaseMs / 5);
    this.timer.unref();
  }

  /** Makes sure that the lock is still ours, for another while. Throws when somebody took it over. */
  async renew(): Promise<void> {
    if (await this.extend('owner = ?', [this.owner])) return;
    throw new Error('another process has taken the migration over; this one stops.');
  }

  async release(): Promise<void> {
    clearInterval(this.timer);
    await this.db
      .query('UPDATE migration_lock SET owner = NULL WHERE id = 1 AND owner = ?', [this.owner])
      .catch(() => undefined); // it runs out by itself
  }

  private async extend(condition: string, parameters: string[] = []): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await this.db.query(
      `UPDATE migration_lock SET owner = ?, until = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND WHERE id = 1 AND (${condition})`,
      [this.owner, this.leaseMs * 1000, ...parameters],
    );
    return affectedRows > 0;
  }
}
