import { Injectable } from '@nestjs/common';
import { DomainError, pairingLimits } from '@silin/shared';
import { munkres } from 'munkres';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { CareDirectory } from '../../care/index.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import type { PairingPlanRow } from '../data/pairing.entities.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { PlansRepository } from '../data/plans.repository.js';
import { fitOf } from '../domain/fit.js';
import { planFor } from '../domain/plan.js';
import type { ChangePlanRowBody, MakePlanBody, PlanAnswer, PlanRow, PlanView } from '../dto/plan.dto.js';
import { PairingService } from './pairing.service.js';
import { Suggesting } from './suggesting.queries.js';

/** A plan for many: a draft of proposals with the cost of each, edited by people, then sent. Nobody is assigned to anybody (P6). */
@Injectable()
export class Planning {
  constructor(
    private readonly transactor: Transactor,
    private readonly plans: PlansRepository,
    private readonly pairings: PairingsRepository,
    private readonly pairing: PairingService,
    private readonly suggesting: Suggesting,
    private readonly care: CareDirectory,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** For these people, or for everybody in a tier without a living pairing. */
  async make(actor: Actor, { personIds }: MakePlanBody): Promise<PlanAnswer> {
    const { communityId } = actor;
    const asked = personIds ?? (await this.care.inTiers(communityId, pairingLimits.planPeopleMax));
    const paired = await this.pairings.paired(communityId, asked);
    const free = asked.filter((id) => !paired.has(id));
    const [neighbours, profiles, candidates, never] = await Promise.all([
      this.suggesting.neighbours(communityId, free),
      this.care.of(communityId, free),
      this.suggesting.candidates(communityId),
      this.pairings.neverAgain(communityId, free),
    ]);
    const people = neighbours.map((person) => ({
      ...person,
      tier: profiles.get(person.personId)?.tier ?? ('none' as const),
    }));
    const rules = { never, limit: pairingLimits.livingPerVolunteer, assign: munkres };
    const pairs = planFor(
      people,
      candidates.map(({ of }) => of),
      rules,
    );
    const plan = { id: newId(), communityId, madeAt: this.clock.now(), madeByMemberId: actor.memberId, sentAt: null };
    const rows = pairs.map(({ personId, volunteer, unpairedWhy }, position): PairingPlanRow => ({
      ...{ id: newId(), planId: plan.id, communityId, position, personId, unpairedWhy, pairingId: null },
      ...{ volunteerMemberId: volunteer?.memberId ?? null, cost: volunteer?.fit.cost ?? null },
      reasons: [...(volunteer?.fit.reasons ?? [])],
    }));
    await this.transactor.run(async (tx) => {
      await this.plans.add(tx, plan, rows);
      await this.audit.record(tx, 'pairing_plan.made', actor, plan, { people: rows.length });
    });
    return answerOf(plan.id, rows);
  }

  /** Throws `NOT_FOUND`. */
  async view(actor: Actor, planId: string): Promise<PlanView> {
    const plan = await this.plans.find(actor.communityId, planId);
    if (!plan) throw new DomainError('NOT_FOUND');
    const rows = await this.plans.rows(planId);
    const { madeAt, sentAt } = plan;
    return {
      id: planId,
      madeAt: madeAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      rows: await this.shown(actor, rows),
    };
  }

  /** Another volunteer, or nobody. Throws `NOT_FOUND`, `PAIRING_NOT_POSSIBLE`, `PAIRING_MOVED_ON` once it was sent. */
  async changeRow(
    actor: Actor,
    planId: string,
    rowId: string,
    { volunteerMemberId }: ChangePlanRowBody,
  ): Promise<PlanRow> {
    const { communityId } = actor;
    await this.transactor.run(async (tx) => {
      const plan = await this.plans.lockPlan(tx, communityId, planId);
      if (plan.sentAt) throw new DomainError('PAIRING_MOVED_ON');
      const row = (await this.plans.rows(planId, tx)).find(({ id }) => id === rowId);
      if (!row) throw new DomainError('NOT_FOUND');
      if (!volunteerMemberId) {
        const nobody = { volunteerMemberId: null, cost: null, reasons: [], unpairedWhy: 'nobody_free' as const };
        return this.plans.changeRow(tx, rowId, nobody);
      }
      await this.pairing.requirePossible(tx, communityId, row.personId, volunteerMemberId);
      const [neighbour] = await this.suggesting.neighbours(communityId, [row.personId], tx);
      const candidate = (await this.suggesting.candidates(communityId)).find(
        ({ of }) => of.memberId === volunteerMemberId,
      );
      if (!neighbour || !candidate) throw new DomainError('NOT_FOUND');
      const { cost, reasons } = fitOf(neighbour, candidate.of);
      return this.plans.changeRow(tx, rowId, { volunteerMemberId, cost, reasons: [...reasons], unpairedWhy: null });
    });
    const [row] = await this.shown(
      actor,
      (await this.plans.rows(planId)).filter(({ id }) => id === rowId),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /**
   * Every row with a volunteer becomes a proposal, all or none. A person who was paired meanwhile is left out. Throws
   * `NOT_FOUND`, `PAIRING_MOVED_ON` when it was sent before, and what `propose` throws.
   */
  send(actor: Actor, planId: string): Promise<PlanAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const plan = await this.plans.lockPlan(tx, communityId, planId);
      if (plan.sentAt) throw new DomainError('PAIRING_MOVED_ON');
      const rows = await this.plans.rows(planId, tx);
      const paired = await this.pairings.paired(
        communityId,
        rows.map(({ personId }) => personId),
      );
      for (const { id, personId, volunteerMemberId } of [...rows].sort((a, b) => (a.personId < b.personId ? -1 : 1))) {
        if (!volunteerMemberId || paired.has(personId)) continue;
        const proposal = await this.pairing.proposeIn(tx, actor, { personId, volunteerMemberId });
        await this.plans.changeRow(tx, id, { pairingId: proposal.id });
      }
      await this.plans.sent(tx, planId, this.clock.now());
      await this.audit.record(tx, 'pairing_plan.sent', actor, { id: planId, communityId });
      return answerOf(planId, rows);
    });
  }

  private async shown({ communityId }: Actor, rows: readonly PairingPlanRow[]): Promise<PlanRow[]> {
    const ids = rows.map(({ personId }) => personId);
    const [contacts, profiles, volunteers] = await Promise.all([
      this.persons.contacts(communityId, ids),
      this.care.of(communityId, ids),
      this.members.summaries(rows.flatMap(({ volunteerMemberId }) => volunteerMemberId ?? [])),
    ]);
    return rows.map(({ id, personId, volunteerMemberId, cost, reasons, unpairedWhy, pairingId }) => ({
      ...{
        id,
        personId,
        personName: contacts.get(personId)?.name ?? '',
        buildingName: contacts.get(personId)?.buildingName ?? null,
      },
      ...{ tier: profiles.get(personId)?.tier ?? null, volunteerMemberId, cost, reasons, unpairedWhy, pairingId },
      volunteerName: (volunteerMemberId && volunteers.get(volunteerMemberId)?.nickname) || null,
    }));
  }
}

const answerOf = (id: string, rows: readonly PairingPlanRow[]): PlanAnswer => {
  const paired = rows.filter(({ volunteerMemberId }) => volunteerMemberId !== null).length;
  return { id, paired, unpaired: rows.length - paired };
};
