import { asProblem, type ApiProblem } from './api-problem';
import { request, type Method } from './request';
import { keepStored, readStored } from './storage';
import { createStore, useStore } from './store';

/** Something that could not be sent and is kept. `key` is its idempotency key and never changes. */
export interface KeptSend {
  key: string;
  method: Method;
  path: string;
  body: unknown;
  /** What it is, in the reader's words: 心愿“厨房的灯不亮了”. */
  label: string;
  /** The page where the person can mend it, should it be refused. */
  mendAt?: string;
  /** Whose it is: nobody else on this device may send it. */
  userId: string;
  keptAt: string;
  /** The server's sentence when it was refused for good; then only the person can decide. */
  refusal?: string;
  /** The network was there and the server would not take it just now. */
  busy?: boolean;
  /** How often the server broke over it; after a few times it counts as refused. */
  broke?: number;
}

export type NewSend = Omit<KeptSend, 'keptAt' | 'refusal' | 'busy' | 'broke' | 'userId'>;
export type SendResult<T> = { kept: false; data: T } | { kept: true; problem: ApiProblem };

const KEY = 'outbox';
const BREAKS_BEFORE_GIVING_UP = 3;
const BROKEN = 500;
const GIVEN_UP = '试了几次都没有送成，请打开看一看，改一改再送。';
const kept = createStore<readonly KeptSend[]>(readStored<KeptSend[]>(KEY) ?? []);
let owner = '';
const sentListeners = new Set<(send: KeptSend) => void>();

function write(next: readonly KeptSend[]): void {
  keepStored(KEY, next);
  kept.set(next);
}

/**
 * Sends now, or keeps it with its key when nothing answers. Whatever the server answers, a refusal, too many requests
 * or a failure of its own, is thrown as ApiProblem and nothing is kept: the person is online and the form is before them.
 */
export async function sendOrKeep<T>(send: NewSend): Promise<SendResult<T>> {
  try {
    const { method, path, body, key } = send;
    return { kept: false, data: await request<T>(path, { method, body, idempotencyKey: key }) };
  } catch (error) {
    const problem = asProblem(error);
    if (!problem.unreachable) throw problem;
    write([
      ...kept.get().filter((k) => k.key !== send.key),
      { ...send, userId: owner, keptAt: new Date().toISOString() },
    ]);
    return { kept: true, problem };
  }
}

let flushing: Promise<void> | undefined;

/**
 * Sends what is kept, oldest first, each with its own key. Stops where nothing can pass just now (silence, too many
 * requests, server away, signed out). What the server refuses or breaks over is set aside and never blocks the others.
 */
export function flushOutbox(): Promise<void> {
  flushing ??= flush().finally(() => {
    flushing = undefined;
  });
  return flushing;
}

async function flush(): Promise<void> {
  for (const send of kept.get()) {
    if (send.userId !== owner || send.refusal) continue;
    try {
      await request(send.path, { method: send.method, body: send.body, idempotencyKey: send.key });
      write(kept.get().filter((k) => k.key !== send.key));
      sentListeners.forEach((tell) => tell(send));
    } catch (error) {
      const problem = asProblem(error);
      const waits = problem.status === 401 || (problem.passing && problem.status !== BROKEN);
      const after = waits
        ? { busy: !problem.unreachable }
        : problem.passing
          ? broken(send)
          : { refusal: problem.detail };
      write(kept.get().map((k) => (k.key === send.key ? { ...k, ...after } : k)));
      if (waits) return;
    }
  }
}

function broken(send: KeptSend): Partial<KeptSend> {
  const broke = (send.broke ?? 0) + 1;
  return { busy: true, broke, refusal: broke < BREAKS_BEFORE_GIVING_UP ? undefined : GIVEN_UP };
}

/** Throws away one kept send; only the person may decide that. */
export const discardKept = (key: string): void => write(kept.get().filter((k) => k.key !== key));

/** Says who is signed in, so that only their own things are sent and shown. */
export function setOutboxOwner(userId: string): void {
  owner = userId;
  kept.set([...kept.get()]);
}

/** Told for every kept send that finally went out. Returns the way to stop listening. */
export function onSent(listener: (send: KeptSend) => void): () => void {
  sentListeners.add(listener);
  return () => void sentListeners.delete(listener);
}

/** What this person has waiting to be sent. */
export function useOutbox(): readonly KeptSend[] {
  return useStore(kept).filter((k) => k.userId === owner);
}
