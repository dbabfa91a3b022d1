import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DomainError, eventLimits } from '@silin/shared';
import { presentIntention } from '../../../platform/database/intention.js';
import { Together } from '../../../platform/database/together.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { AuditActor } from '../../audit/index.js';
import type { EventSession } from '../data/event.entities.js';
import { type DeskAnswer, DeskBatch, type DeskMember, type DeskRequest } from './desk-batch.js';
import { SessionGrounds } from './session-grounds.js';
import { EventTelling } from './telling.js';

export type { DeskRequest } from './desk-batch.js';

interface Waiter {
  readonly member: DeskMember;
  readonly answer: (value: DeskAnswer) => void;
  readonly refuse: (error: unknown) => void;
  readonly since: number;
}

/** What is under way belongs to nobody's request: a batch must not act as whoever came first. */
const outsideRequests = AsyncLocalStorage.snapshot();

const WAIT_MS = eventLimits.queueWaitSeconds * 1000;

/**
 * The one way to the seats of a session. Requests of one session stand in a queue of this process; whoever is there when the
 * transaction before has committed is decided together, in the order of arrival, in one transaction. Between processes the lock of the
 * session's row orders the batches. Nothing is answered before COMMIT. See docs/algorithms/registration.md.
 */
@Injectable()
export class SessionDesk {
  private readonly queues = new Map<string, Waiter[]>();

  constructor(
    private readonly together: Together,
    private readonly batch: DeskBatch,
    private readonly telling: EventTelling,
    private readonly grounds: SessionGrounds,
  ) {}

  /**
   * Runs one change of one session in its batch. Throws what refused it, and `QUEUE_BUSY` when too many wait or its turn did not
   * come within eight seconds. The key of the request is taken and answered in the same COMMIT.
   */
  run<T>(sessionId: string, request: DeskRequest & { readonly by: Exclude<AuditActor, string> }): Promise<T> {
    const queue = this.queues.get(sessionId) ?? [];
    if (queue.length >= eventLimits.queueMax) return Promise.reject(new DomainError('QUEUE_BUSY'));
    const intention = request.keyless ? undefined : presentIntention();
    const member = { userId: request.by.userId, intention, request };
    const answered = new Promise<DeskAnswer>((answer, refuse) => {
      queue.push({ member, answer, refuse, since: performance.now() });
    });
    if (!this.queues.has(sessionId)) {
      this.queues.set(sessionId, queue);
      // Whoever arrives in the same turn of the process is in the first batch already.
      outsideRequests(() => setImmediate(() => void this.drain(sessionId, queue)));
    }
    return answered as Promise<T>;
  }

  /** Inside a transaction that has changed the session otherwise: settles it and tells. The caller holds the session's row. */
  settle(tx: Tx, session: EventSession): Promise<void> {
    this.grounds.forget(session.id);
    return this.batch.settle(tx, session);
  }

  /**
   * Cancels every living party because the session is cancelled, and tells them; answers how many. The caller holds the session's
   * row and has written its new state and reason.
   */
  async cancelAll(tx: Tx, session: EventSession): Promise<number> {
    this.grounds.forget(session.id);
    const registrationIds = await this.batch.cancelAll(tx, session);
    return this.telling.tell(tx, { session, registrationIds, kind: 'session_cancelled', why: 'cancelled' });
  }

  private async drain(sessionId: string, queue: Waiter[]): Promise<void> {
    while (queue.length > 0) {
      const waiters = queue.splice(0, eventLimits.batchMax).filter((waiter) => inTime(waiter));
      const byMember = new Map(waiters.map((waiter) => [waiter.member, waiter]));
      const outcomes = await this.together
        .run([...byMember.keys()], (tx, members) => this.batch.decide(tx, sessionId, members))
        .catch((error: unknown) => new Map([...byMember.keys()].map((member) => [member, { refusal: error }])));
      for (const [member, outcome] of outcomes) {
        const waiter = byMember.get(member);
        if ('answer' in outcome) waiter?.answer(outcome.answer);
        else waiter?.refuse(outcome.refusal);
      }
    }
    this.queues.delete(sessionId);
  }
}

/** Refuses who has waited too long: their phone has given up, and asks again with the same key. */
function inTime({ since, refuse }: Waiter): boolean {
  const late = performance.now() - since > WAIT_MS;
  if (late) refuse(new DomainError('QUEUE_BUSY'));
  return !late;
}
