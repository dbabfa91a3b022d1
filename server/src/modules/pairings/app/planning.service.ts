import { Injectable } from '@nestjs/common';
import { DomainError, pairingLimits } from '@silin/shared';
import { munkres } from 'munkres';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { CareDirectory } from '../../care/index.js';
import type { Actor } from '../../communities/index.js';
import type { PairingPlanRow } from '../data/pairing.entities.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { PlansRepository } from '../data/plans.repository.js';
import { fitOf } from '../domain/fit.js';
import { planFor } from '../domain/plan.js';
import {
  type ChangePlanRowBody,
  type MakePlanBody,
  type PlanAnswer,
  planAnswer,
  type PlanRow,
  type SwapPlanRowsBody,
} from '../dto/plan.dto.js';
import { PairingService } from './pairing.service.js';
import { PlanQueries } from './plan.queries.js';
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
    private readonly queries: PlanQueries,
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
    return planAnswer(plan.id, rows);
  }

  /** Another volunteer, or nobody. Throws `NOT_FOUND`, `PAIRING_NOT_POSSIBLE`, `PAIRING_PLAN_SENT` once it was sent. */
  async changeRow(
    actor: Actor,
    planId: string,
    rowId: string,
    { volunteerMemberId }: ChangePlanRowBody,
  ): Promise<PlanRow> {
    await this.transactor.run(async (tx) => {
      const row = await this.openRow(tx, actor, planId, rowId);
      await this.give(tx, actor, row, volunteerMemberId ?? null);
    });
    return this.queries.row(actor, planId, rowId);
  }

  /** Two rows give each other their volunteers, or neither does. Throws `NOT_FOUND`, `PAIRING_NOT_POSSIBLE`, `PAIRING_PLAN_SENT`. */
  swap(actor: Actor, planId: string, rowId: string, { withRowId }: SwapPlanRowsBody): Promise<PlanAnswer> {
    return this.transactor.run(async (tx) => {
      const one = await this.openRow(tx, actor, planId, rowId);
      const other = await this.openRow(tx, actor, planId, withRowId);
      await this.give(tx, actor, one, other.volunteerMemberId);
      await this.give(tx, actor, other, one.volunteerMemberId);
      return planAnswer(planId, await this.plans.rows(planId, tx));
    });
  }

  /** A row of a draft that was not sent yet, under the plan's lock. Throws `NOT_FOUND`, `PAIRING_PLAN_SENT`. */
  async openRow(tx: Tx, { communityId }: Actor, planId: string, rowId: string): Promise<PairingPlanRow> {
    const plan = await this.plans.lockPlan(tx, communityId, planId);
    const row = (await this.plans.rows(planId, tx)).find(({ id }) => id === rowId);
    if (!row) throw new DomainError('NOT_FOUND');
    if (plan.sentAt || row.pairingId) throw new DomainError('PAIRING_PLAN_SENT');
    return row;
  }

  private async give(tx: Tx, { communityId }: Actor, row: PairingPlanRow, volunteerMemberId: string | null) {
    if (!volunteerMemberId) {
      const nobody = { volunteerMemberId: null, cost: null, reasons: [], unpairedWhy: 'nobody_chosen' as const };
      return this.plans.changeRow(tx, row.id, nobody);
    }
    await this.pairing.requirePossible(tx, communityId, row.personId, volunteerMemberId);
    const [neighbour] = await this.suggesting.neighbours(communityId, [row.personId], tx);
    const candidate = (await this.suggesting.candidates(communityId)).find(
      ({ of }) => of.memberId === volunteerMemberId,
    );
    if (!neighbour || !candidate) throw new DomainError('NOT_FOUND');
    const { cost, reasons } = fitOf(neighbour, candidate.of);
    return this.plans.changeRow(tx, row.id, { volunteerMemberId, cost, reasons: [...reasons], unpairedWhy: null });
  }
}
