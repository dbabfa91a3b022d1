import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { afterCommit, type Tx } from '../../../platform/database/transactor.js';
import { Metrics } from '../../../platform/http/metrics.js';
import { AuditEntry } from '../data/audit-entry.entity.js';

/** Who acted: a member in a community, a user outside any, the clock, or the operator of the server. */
export type AuditActor = { userId: string; memberId?: string; communityId?: string } | 'clock' | 'operator';

/** The row an act is about, its community, and the person 居民 it concerns. */
export interface AuditSubject {
  readonly id?: string;
  readonly communityId?: string;
  readonly personId?: string | null;
}

/** One act of several that are recorded together. */
export interface AuditAct {
  readonly action: string;
  readonly actor: AuditActor;
  readonly subject: AuditSubject;
  readonly detail?: Record<string, unknown> | undefined;
}

const BATCH = 500;

/** The record of who did what, written in the transaction that did it. */
@Injectable()
export class AuditService {
  constructor(
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Records one act. `subject` names the row it is about, its community and the person 居民 it concerns, who may read it;
   * `detail` holds facts for a later reader and never personal data.
   */
  record(
    tx: Tx,
    action: string,
    actor: AuditActor,
    subject: AuditSubject,
    detail?: Record<string, unknown>,
  ): Promise<void> {
    return this.recordAll(tx, action, actor, [subject], detail);
  }

  /** Records one act about many rows: an entry for each, a statement per batch. */
  recordAll(
    tx: Tx,
    action: string,
    actor: AuditActor,
    subjects: readonly AuditSubject[],
    detail?: Record<string, unknown>,
  ): Promise<void> {
    return this.recordEach(
      tx,
      subjects.map((subject) => ({ action, actor, subject, detail })),
    );
  }

  /** Records several acts of several people, a statement per batch. */
  async recordEach(tx: Tx, acts: readonly AuditAct[]): Promise<void> {
    const at = this.clock.now();
    const entries = acts.map(({ action, actor, subject, detail }) => {
      const person = typeof actor === 'string' ? undefined : actor;
      return {
        id: newId(),
        communityId: subject.communityId ?? person?.communityId ?? null,
        actorKind: typeof actor === 'string' ? actor : ('person' as const),
        actorUserId: person?.userId ?? null,
        actorMemberId: person?.memberId ?? null,
        action,
        subjectId: subject.id ?? null,
        personId: subject.personId ?? null,
        detail: (detail ?? null) as never,
        at,
      };
    });
    for (let from = 0; from < entries.length; from += BATCH)
      await tx.insert(AuditEntry, entries.slice(from, from + BATCH));
    afterCommit(tx, () => {
      for (const { action } of entries) this.metrics.acts.labels(action).inc();
    });
  }
}
