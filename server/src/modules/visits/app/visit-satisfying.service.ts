import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { CareDirectory } from '../../care/index.js';
import type { Actor } from '../../communities/index.js';
import { PlannedVisitsRepository } from '../data/planned-visits.repository.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { standsFor } from '../domain/rhythm.js';
import { type SatisfyBody, type VisitAnswer, visitAnswer, type VisitOffer } from '../dto/visit.dto.js';
import { LockedVisits } from './locked-visits.js';

const SEEN = new Set(['done', 'confirmed']);
const REASON = '已经提前去看过了';

/**
 * A visit nobody planned may stand for the planned one next to it, when not more than half an interval of the tier lies between. It is
 * offered and never done silently: who says nothing keeps both (edge 57).
 */
@Injectable()
export class VisitSatisfying {
  constructor(
    private readonly transactor: Transactor,
    private readonly visits: VisitsRepository,
    private readonly planned: PlannedVisitsRepository,
    private readonly locked: LockedVisits,
    private readonly care: CareDirectory,
  ) {}

  /** The planned visit of the same pairing that this one could stand for; null when there is none. */
  async offer(visit: Visit, personIds: readonly string[], tx?: Tx): Promise<VisitOffer | null> {
    if (visit.pairingId === null || visit.plannedAt !== null || !SEEN.has(visit.state)) return null;
    const facts = await this.care.of(visit.communityId, personIds, tx);
    const tiers = new Set([...facts.values()].map(({ tier }) => tier));
    const tier = (['weekly', 'monthly', 'quarterly'] as const).find((one) => tiers.has(one));
    if (!tier) return null;
    const made = new Date(`${visit.onDay}T12:00:00+08:00`);
    const near = (await this.planned.planned(visit.pairingId, tx))
      .flatMap(({ id, plannedAt }) => (plannedAt && standsFor(tier, made, plannedAt) ? [{ id, plannedAt }] : []))
      .sort((a, b) => distance(a.plannedAt, made) - distance(b.plannedAt, made))[0];
    return near ? { visitId: near.id, plannedAt: near.plannedAt.toISOString() } : null;
  }

  /** The planned one is called off, and its slot stays taken. Throws `NOT_FOUND` for whoever did not go, `VISIT_MOVED_ON` when it is not offered. */
  accept(actor: Actor, visitId: string, { plannedVisitId }: SatisfyBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const made = await this.visits.find(actor.communityId, visitId, tx);
      if (!made || made.helperMemberId !== actor.memberId) throw new DomainError('NOT_FOUND');
      const locked = await this.locked.take(tx, actor, plannedVisitId, 'cancel');
      const people = (await this.visits.peopleOf([visitId], tx)).get(visitId) ?? new Map<string, boolean>();
      const offered = await this.offer(made, [...people.keys()], tx);
      if (offered?.visitId !== plannedVisitId)
        throw new DomainError('VISIT_MOVED_ON', { state: locked.visit.state, action: 'cancel' });
      const { visit, as } = locked;
      await this.locked.move(tx, locked, 'cancel', { actor, as }, { cancelReason: REASON, cancelledBy: as });
      const startsAt = offered.plannedAt;
      const told = { startsAt, reason: REASON };
      await this.locked.tellPeople(tx, visit, locked.people, 'visit_cancelled', told, actor.memberId);
      return visitAnswer(visit);
    });
  }
}

const distance = (one: Date, other: Date): number => Math.abs(one.getTime() - other.getTime());
