import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@silin/shared';
import type { DataSource } from 'typeorm';
import { bodyHash, runIdempotently } from '../../src/platform/database/idempotency.js';

/** Whose idempotency keys the demo uses: nobody's. */
const NARRATOR = '00000000-0000-7000-8000-00000000de30';
const AGAIN_AFTER_MS = 5_000;
const PATIENCE_MS = 90_000;

/** Tells each step of the demo once, also when the telling was killed half way: the platform's own idempotency keys remember. */
export class ToldOnce {
  constructor(private readonly db: DataSource) {}

  /** What `step` answered the first time it was told under this name. */
  async tell<T>(name: string, step: () => Promise<T>): Promise<T> {
    const request = { userId: NARRATOR, key: `demo-${name}`, hash: bodyHash('DEMO', name, null) };
    for (let waited = 0; ; waited += AGAIN_AFTER_MS) {
      try {
        return await runIdempotently(this.db, { ...request, now: new Date() }, step);
      } catch (error) {
        const killedLastTime = error instanceof DomainError && error.code === 'IDEMPOTENCY_IN_PROGRESS';
        if (!killedLastTime || waited >= PATIENCE_MS) throw error;
        await sleep(AGAIN_AFTER_MS); // a step that was killed is taken over after a minute
      }
    }
  }

  /** True when this step has been told. */
  async knows(name: string): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      'SELECT 1 FROM idempotency_keys WHERE user_id = ? AND idem_key = ? AND completed_at IS NOT NULL',
      [NARRATOR, `demo-${name}`],
    );
    return rows.length > 0;
  }
}
