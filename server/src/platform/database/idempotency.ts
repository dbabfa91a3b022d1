import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { DomainError } from '@silin/shared';
import type { DataSource, EntityManager } from 'typeorm';
import { duplicateKey } from './database-errors.js';
import { type Attempt, hasEnded, release } from './key-release.js';
import { newId } from './ids.js';

/** After this long without an answer an attempt of another process counts as dead and a repeat takes over; the old attempt is fenced off. */
const TAKE_OVER_AFTER_MS = 60_000;

interface KeyRow {
  body_hash: string;
  token: string;
  answer: string | null;
  completed_at: Date | null;
  started_at: Date;
}

const attempts = new AsyncLocalStorage<Attempt>();

/** Fingerprint of what was asked: method, path and body. The order of an object's keys does not count. */
export function bodyHash(method: string, path: string, body: unknown): string {
  const hash = createHash('sha256').update(`${method} ${path}\n`);
  // Without recursion: a deeply nested body must not overflow the call stack.
  const waiting: unknown[] = [body];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) {
      hash.update(`${JSON.stringify(value) ?? 'null'};`);
    } else if (Array.isArray(value)) {
      hash.update(`[${value.length};`);
      for (let i = value.length - 1; i >= 0; i -= 1) waiting.push(value[i]);
    } else {
      const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      hash.update(`{${JSON.stringify(members.map(([key]) => key))};`);
      for (const [, member] of members.reverse()) waiting.push(member);
    }
  }
  return hash.digest('hex');
}

/**
 * Runs a request once per (user, key). The row is taken before the work; the transaction that does the work stores its
 * answer in the same commit (`recordAnswer`), so "done" and "answered" cannot part. A repeat gets the first answer; the
 * same key with another request is refused (422); a repeat while the first still runs is told so (409). A refusal frees
 * the key: the same intention may be tried again. See docs/algorithms/idempotency.md.
 */
export async function runIdempotently<T>(
  db: DataSource,
  request: { userId: string; key: string; hash: string; now: Date },
  work: () => Promise<T>,
): Promise<T> {
  const token = newId();
  const attempt: Attempt = { userId: request.userId, key: request.key, token };
  try {
    const first = await takeKey(db, request, token);
    if (first) return first.answer as T;
    const answer = await attempts.run(attempt, work);
    if (attempt.stored !== asStored(answer)) await complete(db.manager, attempt, asStored(answer));
    return answer;
  } catch (error) {
    await release(db, attempt); // never throws: the first error is the one to tell
    throw error;
  }
}

/**
 * Called by the transactor before COMMIT; outside an idempotent request it does nothing. Gives what to call after COMMIT: the
 * answer is stored then, and the end of the request need not store the same again.
 */
export async function recordAnswer(tx: EntityManager, answer: unknown): Promise<() => void> {
  const attempt = attempts.getStore();
  if (!attempt) return () => undefined;
  const stored = asStored(answer);
  if (!(await complete(tx, attempt, stored))) {
    // Somebody took over after a minute of silence: their work counts, this block must not.
    throw new DomainError('IDEMPOTENCY_IN_PROGRESS');
  }
  return () => (attempt.stored = stored);
}

const asStored = (answer: unknown): string => JSON.stringify(answer ?? null);

async function complete(db: EntityManager, attempt: Attempt, answer: string): Promise<boolean> {
  const result: { affectedRows: number } = await db.query(
    'UPDATE idempotency_keys SET answer = ?, completed_at = UTC_TIMESTAMP(3) WHERE user_id = ? AND idem_key = ? AND token = ?',
    [answer, attempt.userId, attempt.key, attempt.token],
  );
  return result.affectedRows > 0;
}

async function takeKey(
  db: DataSource,
  request: { userId: string; key: string; hash: string; now: Date },
  token: string,
): Promise<{ answer: unknown } | undefined> {
  const { userId, key, hash, now } = request;
  try {
    await db.query(
      'INSERT INTO idempotency_keys (user_id, idem_key, body_hash, token, started_at) VALUES (?, ?, ?, ?, ?)',
      [userId, key, hash, token, now],
    );
    return undefined;
  } catch (error) {
    if (!duplicateKey(error)) throw error;
  }
  const [row]: KeyRow[] = await db.query(
    'SELECT body_hash, token, answer, completed_at, started_at FROM idempotency_keys WHERE user_id = ? AND idem_key = ?',
    [userId, key],
  );
  if (!row) return takeKey(db, request, token); // freed between the two statements
  if (row.body_hash !== hash) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  if (row.completed_at) return { answer: JSON.parse(row.answer ?? 'null') as unknown };
  const silent = now.getTime() - row.started_at.getTime() >= TAKE_OVER_AFTER_MS;
  if (!silent && !hasEnded(row.token)) {
    // An attempt may be freed between the look at its row and the look at its end: only a row that is still there is at work.
    if (await isHeldBy(db, request, row.token)) throw new DomainError('IDEMPOTENCY_IN_PROGRESS');
    return takeKey(db, request, token);
  }
  const taken: { affectedRows: number } = await db.query(
    'UPDATE idempotency_keys SET token = ?, started_at = ? WHERE user_id = ? AND idem_key = ? AND token = ? AND completed_at IS NULL',
    [token, now, userId, key, row.token],
  );
  if (taken.affectedRows === 0) return takeKey(db, request, token); // freed, done or taken over meanwhile
  return undefined;
}

async function isHeldBy(
  db: DataSource,
  { userId, key }: { userId: string; key: string },
  token: string,
): Promise<boolean> {
  const rows: unknown[] = await db.query(
    'SELECT 1 FROM idempotency_keys WHERE user_id = ? AND idem_key = ? AND token = ? AND completed_at IS NULL',
    [userId, key, token],
  );
  return rows.length > 0;
}
