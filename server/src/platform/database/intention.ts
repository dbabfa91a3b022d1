import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { newId } from './ids.js';

/** What somebody wants to happen once: the key of their request, and the fingerprint of what was asked. */
export interface Intention {
  readonly userId: string;
  readonly key: string;
  readonly hash: string;
}

/** What the table of keys says of an intention. */
export interface KnownIntention extends Intention {
  /** Undefined while it is under way. */
  readonly answer: { readonly value: unknown } | undefined;
}

const intending = new AsyncLocalStorage<Intention>();

/** Runs a request whose key is taken and answered by the transaction it will be part of (`Together`). */
export const intend = <T>(intention: Intention, work: () => T): T => intending.run(intention, work);

/** The intention of the request under way; undefined outside such a request. */
export const presentIntention = (): Intention | undefined => intending.getStore();

interface KeyRow {
  user_id: string;
  idem_key: string;
  body_hash: string;
  answer: string | null;
  completed_at: Date | null;
}

/** The name of an intention among others. */
export const intentionName = ({ userId, key }: Pick<Intention, 'userId' | 'key'>): string => `${userId} ${key}`;

/** What is known of these intentions, by name. One query. */
export async function knownIntentions(
  db: EntityManager,
  intentions: readonly Intention[],
): Promise<Map<string, KnownIntention>> {
  if (intentions.length === 0) return new Map();
  const rows: KeyRow[] = await db.query(
    `SELECT user_id, idem_key, body_hash, answer, completed_at FROM idempotency_keys
     WHERE ${intentions.map(() => '(user_id = ? AND idem_key = ?)').join(' OR ')}`,
    intentions.flatMap(({ userId, key }) => [userId, key]),
  );
  return new Map(
    rows.map(({ user_id: userId, idem_key: key, body_hash: hash, answer, completed_at: completed }) => [
      intentionName({ userId, key }),
      { userId, key, hash, answer: completed ? { value: JSON.parse(answer ?? 'null') as unknown } : undefined },
    ]),
  );
}

/** Writes intentions with their answers, in the transaction that did them. The key of the table refuses one that is known. */
export async function storeAnswers(
  db: EntityManager,
  answered: readonly { readonly intention: Intention; readonly answer: unknown }[],
): Promise<void> {
  if (answered.length === 0) return;
  await db.query(
    `INSERT INTO idempotency_keys (user_id, idem_key, body_hash, token, answer, started_at, completed_at)
     VALUES ${answered.map(() => '(?, ?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))').join(', ')}`,
    answered.flatMap(({ intention: { userId, key, hash }, answer }) => [
      ...[userId, key, hash, newId()],
      JSON.stringify(answer ?? null),
    ]),
  );
}

/** The answer this very request got before, if it did. */
export async function firstAnswer(db: DataSource, intention: Intention): Promise<{ value: unknown } | undefined> {
  const known = (await knownIntentions(db.manager, [intention])).get(intentionName(intention));
  return known?.hash === intention.hash ? known.answer : undefined;
}
