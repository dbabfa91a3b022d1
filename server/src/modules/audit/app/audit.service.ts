import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { afterCommit, type Tx } from '../../../platform/database/transactor.js';
import { Metrics } from '../../../platform/http/metrics.js';
import { AuditEntry } from '../data/audit-entry.entity.js';

/** Who acted: a member in a community, a user outside any, the clock, or the operator of the server. */
export type AuditActor = { userId: string; memberId?: string; communityId?: string } | 'clock' | 'operator';

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
    subject: { id?: string; communityId?: string; personId?: string | null },
    detail?: Record<string, unknown>,
  ): Promise<void> {
    return this.recordAll(tx, action, actor, [subject], detail);
  }

  /** Records one act about many rows: an entry for each, a statement per batch. */
  async recordAll(
    tx: Tx,
    action: string,
    actor: AuditActor,
    subjects: readonly { id?: string; communityId?: string; personId?: string | null }[],
    detail?: Record<string, unknown>,
  ): Promise<void> {
    const person = typeof actor === 'string' ? undefined : actor;
    const entries = subjects.map((subject) => ({
      id: newId(),
      communityId: subject.communityId ?? person?.communityId ?? null,
      actorKind: typeof actor === 'string' ? actor : ('person' as const),
      actorUserId: person?.userId ?? null,
      actorMemberId: person?.memberId ?? null,
      action,
      subjectId: subject.id ?? null,
      personId: subject.personId ?? null,
      detail: (detail ?? null) as never,
      at: this.clock.now(),
    }));
    for (let at = 0; at < entries.length; at += BATCH) await tx.insert(AuditEntry, entries.slice(at, at + BATCH));
    afterCommit(tx, () => this.metrics.acts.labels(action).inc(entries.length));
  }
}
