import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { PlansRepository } from '../data/plans.repository.js';
import { type PlanAnswer, planAnswer, type PlanRowSent } from '../dto/plan.dto.js';
import { PairingService } from './pairing.service.js';
import { Planning } from './planning.service.js';

/** A draft becomes proposals: row by row with a result each, or all at once. */
@Injectable()
export class PlanSending {
  constructor(
    private readonly transactor: Transactor,
    private readonly plans: PlansRepository,
    private readonly planning: Planning,
    private readonly pairings: PairingsRepository,
    private readonly pairing: PairingService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * One row becomes a proposal; the rest of the draft stays. Throws `NOT_FOUND`, `PAIRING_PLAN_ROW` without a volunteer,
   * `PAIRING_PLAN_SENT` when it was sent before, and what `propose` throws: the draft can be mended and sent on.
   */
  sendRow(actor: Actor, planId: string, rowId: string): Promise<PlanRowSent> {
    return this.transactor.run(async (tx) => {
      const { personId, volunteerMemberId } = await this.planning.openRow(tx, actor, planId, rowId);
      if (!volunteerMemberId) throw new DomainError('PAIRING_PLAN_ROW');
      const { id: pairingId } = await this.pairing.proposeIn(tx, actor, { personId, volunteerMemberId });
      await this.plans.changeRow(tx, rowId, { pairingId });
      return { rowId, pairingId };
    });
  }

  /** Nothing more of it is to be sent: the draft is put away. Throws `NOT_FOUND`, `PAIRING_PLAN_SENT`. */
  close(actor: Actor, planId: string): Promise<PlanAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      const plan = await this.plans.lockPlan(tx, communityId, planId);
      if (plan.sentAt) throw new DomainError('PAIRING_PLAN_SENT');
      await this.plans.sent(tx, planId, this.clock.now());
      await this.audit.record(tx, 'pairing_plan.closed', actor, { id: planId, communityId });
      return planAnswer(planId, await this.plans.rows(planId, tx));
    });
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
      return planAnswer(planId, rows);
    });
  }
}
