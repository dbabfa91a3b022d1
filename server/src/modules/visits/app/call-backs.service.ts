import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, visitLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import { Tasks } from '../../tasks/index.js';
import { CallBacksRepository } from '../data/call-backs.repository.js';
import type { Visit } from '../data/visit.entities.js';
import { type CallBackBody, type VisitAnswer, visitAnswer } from '../dto/visit.dto.js';
import { LockedVisits } from './locked-visits.js';
import { callKey, VisitConfirming } from './visit-confirming.service.js';

const LOOK_IN_HOURS = 24;
const HOUR_MS = 60 * 60 * 1000;

/**
 * A call that asks the person after a visit. Whoever calls looks after the person by office, and neither went nor acts for them. Who is
 * not reached after three tries on two days is looked in on: silence confirms nothing.
 */
@Injectable()
export class CallBacks {
  constructor(
    private readonly transactor: Transactor,
    private readonly calls: CallBacksRepository,
    private readonly locked: LockedVisits,
    private readonly confirming: VisitConfirming,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /** Throws `NOT_FOUND`, `VISIT_OWN_WORD` for who went or acts for the person, `VISIT_MOVED_ON`, `VISIT_CALL_REASON`. */
  ended(actor: Actor, visitId: string, { result, reason }: CallBackBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const { visit, people, relation } = await this.locked.lock(tx, actor, visitId);
      if (!relation.isWorker) throw new DomainError('NOT_FOUND');
      if (relation.isHelper || relation.isPerson) throw new DomainError('VISIT_OWN_WORD');
      if (visit.state !== 'done') throw new DomainError('VISIT_MOVED_ON', { state: visit.state, action: 'confirm' });
      if (result === 'contradicted' && !reason) throw new DomainError('VISIT_CALL_REASON');
      const { id, communityId } = visit;
      const call = {
        id: newId(),
        communityId,
        visitId: id,
        callerMemberId: actor.memberId,
        at: this.clock.now(),
        result,
      };
      await this.calls.add(tx, call);
      await this.locked.record(tx, visit, people, `visit.call_back_${result}`, { actor, as: 'worker' });
      const locked = { visit, people, as: 'worker' as const };
      if (result === 'confirmed') await this.confirming.confirmedByCall(tx, actor, locked);
      if (result === 'contradicted') await this.confirming.contradictedIn(tx, actor, locked, reason ?? '');
      if (result === 'unreachable') await this.lookIn(tx, visit, [...people.keys()]);
      return visitAnswer(visit);
    });
  }

  private async lookIn(tx: Tx, { id, communityId }: Visit, personIds: readonly string[]): Promise<void> {
    const tries = await this.calls.unreached(tx, id);
    const days = new Set(tries.map(({ at }) => chinaDate(at)));
    if (tries.length < visitLimits.callTriesMax || days.size < visitLimits.callTryDays) return;
    await this.tasks.settle(tx, communityId, callKey(id));
    const dueAt = new Date(this.clock.now().getTime() + LOOK_IN_HOURS * HOUR_MS);
    for (const personId of personIds) {
      const task = { communityId, kind: 'visit_look_in' as const, personId, subjectId: id, dueAt };
      await this.tasks.open(tx, { ...task, key: `visit_look_in:${id}:${personId}` });
    }
  }
}
