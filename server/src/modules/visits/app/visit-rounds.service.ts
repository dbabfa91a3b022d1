import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { CareDirectory } from '../../care/index.js';
import { type Actor, MemberDirectory, peopleReach } from '../../communities/index.js';
import { OutingsRepository } from '../data/outings.repository.js';
import type { RoundBody, Rounds, RoundView } from '../dto/unseen.dto.js';

/** Rounds 专项走访: everybody looked in on within reach is to be seen by a day. Tiers are not touched. */
@Injectable()
export class VisitRounds {
  constructor(
    private readonly transactor: Transactor,
    private readonly outings: OutingsRepository,
    private readonly care: CareDirectory,
    private readonly members: MemberDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Throws `NOT_FOUND` for who looks after nobody. */
  async list(actor: Actor): Promise<Rounds> {
    if (!peopleReach(actor)) throw new DomainError('NOT_FOUND');
    return { items: await this.outings.rounds(actor.communityId) };
  }

  /** Throws `NOT_FOUND`, `GRID_UNKNOWN`, `VISIT_PLAN_DAY` when it would end before it begins or lies behind us. */
  begin(actor: Actor, { title, fromDay, untilDay, gridId }: RoundBody): Promise<RoundView> {
    return this.transactor.run(async (tx) => {
      const reach = peopleReach(actor);
      if (!reach) throw new DomainError('NOT_FOUND');
      const { communityId, memberId } = actor;
      if (untilDay < fromDay || untilDay < chinaDate(this.clock.now())) throw new DomainError('VISIT_PLAN_DAY');
      if (gridId) await this.members.zone(communityId, { gridId });
      const people = await this.care.lookedInOn(reach, gridId);
      const createdAt = this.clock.now();
      const round = {
        id: newId(),
        communityId,
        title,
        gridId: gridId ?? null,
        fromDay,
        untilDay,
        createdAt,
        createdByMemberId: memberId,
      };
      await this.outings.addRound(
        tx,
        round,
        people.map(({ personId }) => personId),
      );
      await this.audit.record(tx, 'round.begun', actor, { id: round.id, communityId }, { people: people.length });
      return { id: round.id, title, fromDay, untilDay, people: people.length, seen: 0 };
    });
  }
}
