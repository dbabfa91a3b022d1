import { Injectable } from '@nestjs/common';
import { type Day, type VisitKind, visitMachine, type VisitPurpose } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import { CallBacksRepository, type ConfirmedVisit } from '../data/call-backs.repository.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { LockedVisits } from './locked-visits.js';
import { VisitConfirming } from './visit-confirming.service.js';

export type { ConfirmedVisit } from '../data/call-backs.repository.js';

/** What is asked about on the telephone. */
export interface VisitAskedAbout {
  readonly onDay: Day;
  readonly purpose: VisitPurpose;
  readonly kinds: readonly VisitKind[];
}

/** What call-backs 回访 of the community's draw ask of visits: what was confirmed, and what follows when the person says it is not so. */
@Injectable()
export class VisitCallBacks {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly calls: CallBacksRepository,
    private readonly locked: LockedVisits,
    private readonly confirming: VisitConfirming,
  ) {}

  /** Visits confirmed in a stretch of time and still so, but not by a call of staff; the oldest first. Two queries. */
  async confirmedBetween(tx: Tx, communityId: string, from: Date, until: Date): Promise<ConfirmedVisit[]> {
    const found = await this.calls.confirmedBetween(communityId, from, until, tx);
    const along = await this.visits.helpersOf(
      found.map(({ visitId }) => visitId),
      tx,
    );
    return found.map((visit) => ({
      ...visit,
      alongMemberIds: (along.get(visit.visitId) ?? []).map(({ memberId }) => memberId),
    }));
  }

  /** Is the visit still confirmed? */
  async stands(tx: Tx, communityId: string, visitId: string): Promise<boolean> {
    return (await this.visits.find(communityId, visitId, tx))?.state === 'confirmed';
  }

  /** By visit id. One query. */
  async askedAbout(communityId: string, visitIds: readonly string[]): Promise<Map<string, VisitAskedAbout>> {
    const visits = await this.calls.visits(communityId, visitIds);
    return new Map(visits.map(({ id, onDay, purpose, kinds }) => [id, { onDay, purpose, kinds }]));
  }

  /**
   * The person says it was not so: the visit is contradicted, its hours are taken back by a reversing line, the helper is told, and
   * whoever looks after the person settles it. False where the visit is not confirmed any more.
   */
  async contradicted(tx: Tx, actor: Actor, visitId: string, reason: string): Promise<boolean> {
    const { visit, people } = await this.locked.lock(tx, actor, visitId);
    if (!visitMachine.can(visit.state, 'contradict')) return false;
    await this.confirming.contradictedIn(tx, actor, { visit, people, as: 'worker' }, reason);
    return true;
  }
}
