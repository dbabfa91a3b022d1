import type { DataSource } from 'typeorm';

/** One try at an intention: its token is in the row of the key while it is at work. */
export interface Attempt {
  readonly userId: string;
  readonly key: string;
  readonly token: string;
  /** The answer that a committed transaction has stored. */
  stored?: string;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** By then every other process takes over by itself. */
const GIVE_UP_AFTER_MS = 120_000;

/** Attempts of this process that are over and whose row could not be freed yet. */
const ended = new Map<string, number>();

/** True for an attempt of this process that is over: a repeat need not wait for it. */
export const hasEnded = (token: string): boolean => ended.has(token);

/**
 * Lets the same intention be tried again, unless it was done: a commit still under way is waited for by the row lock. When the
 * database is away this is tried again until it is back; until then a repeat that reaches this process takes over at once.
 */
export async function release(db: DataSource, attempt: Attempt): Promise<void> {
  ended.set(attempt.token, Date.now());
  await tryOnce(db, attempt, FIRST_PAUSE_MS);
}

async function tryOnce(db: DataSource, attempt: Attempt, pauseMs: number): Promise<void> {
  try {
    await db.query(
      'DELETE FROM idempotency_keys WHERE user_id = ? AND idem_key = ? AND token = ? AND completed_at IS NULL',
      [attempt.userId, attempt.key, attempt.token],
    );
    ended.delete(attempt.token);
  } catch {
    const since = Date.now() - (ended.get(attempt.token) ?? 0);
    if (!db.isInitialized || since > GIVE_UP_AFTER_MS) return void ended.delete(attempt.token);
    const again = (): void => void tryOnce(db, attempt, Math.min(pauseMs * 2, LONGEST_PAUSE_MS));
    setTimeout(again, pauseMs).unref();
  }
}
