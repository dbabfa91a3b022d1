import { Injectable } from '@nestjs/common';
import { DomainError, type VisitConfirmedHow } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { CardCodes, type UsedCode } from '../../care/index.js';
import type { Actor } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { Tasks } from '../../tasks/index.js';
import { VisitsRepository } from '../data/visits.repository.js';
import {
  type VisitAnswer,
  visitAnswer,
  type VisitCardAnswer,
  type VisitCodeBody,
  type VisitReasonBody,
} from '../dto/visit.dto.js';
import { type LockedVisit, LockedVisits } from './locked-visits.js';
import { VisitHours } from './visit-hours.js';

const HOUR_MS = 60 * 60 * 1000;
const SETTLE_HOURS = 72;
const CALL_HOURS = 24;

/**
 * Done means somebody on the receiving side said so: a tap, the next box of the card, a call-back. Never the clock, a photo or a
 * position; never the helper, nor a proxy who is the helper or lives with them (P10).
 */
@Injectable()
export class VisitConfirming {
  constructor(
    private readonly transactor: Transactor,
    private readonly visits: VisitsRepository,
    private readonly locked: LockedVisits,
    private readonly representation: Representation,
    private readonly cards: CardCodes,
    private readonly tasks: Tasks,
    private readonly hours: VisitHours,
    private readonly clock: Clock,
  ) {}

  /** Throws `NOT_FOUND`, `VISIT_OWN_WORD`, `VISIT_MOVED_ON`. */
  confirm(actor: Actor, visitId: string): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const locked = await this.locked.take(tx, actor, visitId, 'confirm');
      await this.requireMayJudge(tx, actor, locked);
      await this.confirmed(tx, actor, locked, locked.as === 'person' ? await this.tapOf(actor, locked) : 'call_back');
      return visitAnswer(locked.visit);
    });
  }

  /** The helper types what was read out from the card at the door. Every verdict is an answer, so that the count of tries stays. */
  byCard(actor: Actor, visitId: string, { code }: VisitCodeBody): Promise<VisitCardAnswer> {
    return this.transactor.run(async (tx) => {
      const locked = await this.ofHelper(tx, actor, visitId);
      const { visit, people } = locked;
      if (visit.state !== 'done') throw new DomainError('VISIT_MOVED_ON', { state: visit.state, action: 'confirm' });
      const seen = [...people].find(([, wasSeen]) => wasSeen)?.[0];
      if (!seen) throw new DomainError('VISIT_NOBODY_SEEN');
      const askByCall = (during: Tx) => this.askForCall(during, visit.communityId, visit.id, seen);
      const used = await this.cards.use(tx, actor, seen, code, { id: visit.id, askByCall });
      if (used.is === 'right') await this.confirmed(tx, actor, locked, 'card');
      else if (isLastTry(used)) await askByCall(tx);
      return { ...used, state: visit.state };
    });
  }

  /** Somebody on the receiving side, or staff after a call, says it was not so: staff settle it. */
  contradict(actor: Actor, visitId: string, { reason }: VisitReasonBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const locked = await this.locked.take(tx, actor, visitId, 'contradict');
      await this.contradictedIn(tx, actor, locked, reason);
      return visitAnswer(locked.visit);
    });
  }

  /** The same inside a transaction: the visit is locked, and the actor may judge it. */
  async contradictedIn(tx: Tx, actor: Actor, locked: LockedVisit, reason: string): Promise<void> {
    const { visit, people, as } = locked;
    const { communityId, id: subjectId } = visit;
    await this.locked.move(tx, locked, 'contradict', { actor, as }, { contradictedWhy: reason });
    await this.hours.contradicted(tx, visit, actor.memberId);
    await this.locked.tell(tx, visit, visit.helperMemberId, 'visit_contradicted', {});
    await this.tasks.settle(tx, communityId, callKey(subjectId));
    const dueAt = new Date(this.clock.now().getTime() + SETTLE_HOURS * HOUR_MS);
    const [personId = null] = [...people.keys()];
    const key = `visit_contradicted:${subjectId}`;
    await this.tasks.open(tx, { communityId, kind: 'visit_contradicted', personId, subjectId, dueAt, key });
  }

  /** The person said on the telephone that somebody came; the visit is locked. Throws `VISIT_OWN_WORD` for who went along. */
  async confirmedByCall(tx: Tx, actor: Actor, locked: LockedVisit): Promise<void> {
    await this.requireMayJudge(tx, actor, locked);
    await this.confirmed(tx, actor, locked, 'call_back');
  }

  /** Staff settled it: it does not count. */
  strike(actor: Actor, visitId: string, { reason }: VisitReasonBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const locked = await this.locked.take(tx, actor, visitId, 'strike');
      await this.locked.move(tx, locked, 'strike', { actor, as: locked.as }, { contradictedWhy: reason });
      await this.tasks.settle(tx, locked.visit.communityId, `visit_contradicted:${locked.visit.id}`);
      return visitAnswer(locked.visit);
    });
  }

  /** The card did not help, three times or for today: staff ring the person. Of one visit there is one such task. */
  private askForCall(tx: Tx, communityId: string, visitId: string, personId: string): Promise<void> {
    const dueAt = new Date(this.clock.now().getTime() + CALL_HOURS * HOUR_MS);
    const task = { communityId, kind: 'visit_call_back' as const, personId, subjectId: visitId, dueAt };
    const terms = { forStaff: true as const, why: '联系卡的号码报错了几次。也问问是不是看错了格子，号码是谁报的。' };
    return this.tasks.open(tx, { ...task, ...terms, key: callKey(visitId) });
  }

  private async confirmed(tx: Tx, actor: Actor, locked: LockedVisit, how: VisitConfirmedHow): Promise<void> {
    const { visit, as } = locked;
    const byMember = how === 'card' ? null : actor.memberId;
    const fields = { confirmedAt: this.clock.now(), confirmedHow: how, confirmedByMemberId: byMember };
    await this.locked.move(tx, locked, 'confirm', { actor, as }, fields);
    await this.tasks.settle(tx, visit.communityId, `visit_contradicted:${visit.id}`);
    await this.tasks.settle(tx, visit.communityId, callKey(visit.id));
    await this.hours.confirmed(tx, visit, how, byMember);
  }

  /** Not who went along, and, for the person's side, nobody who lives with anybody who went. */
  private async requireMayJudge(tx: Tx, actor: Actor, { visit, as }: LockedVisit): Promise<void> {
    const along = (await this.visits.helpersOf([visit.id], tx)).get(visit.id) ?? [];
    for (const memberId of [visit.helperMemberId, ...along.map((helper) => helper.memberId)]) {
      const mayJudge =
        as === 'person'
          ? await this.representation.mayJudge(actor.memberId, memberId, tx)
          : actor.memberId !== memberId;
      if (!mayJudge) throw new DomainError('VISIT_OWN_WORD');
    }
  }

  private async tapOf(actor: Actor, { people }: LockedVisit): Promise<'tap' | 'proxy'> {
    return people.has(actor.personId) ? 'tap' : 'proxy';
  }

  /** The visit under lock for its helper, whatever its state. Throws `NOT_FOUND`. */
  private async ofHelper(tx: Tx, actor: Actor, visitId: string): Promise<LockedVisit> {
    const { visit, people, relation } = await this.locked.lock(tx, actor, visitId);
    if (!relation.isHelper) throw new DomainError('NOT_FOUND');
    return { visit, people, as: 'helper' };
  }
}

/** Of one visit there is one call to be made. */
export const callKey = (visitId: string): string => `visit_call_back:${visitId}`;

/** Today no code of the card confirms anything more. */
const isLastTry = ({ is, left }: UsedCode): boolean => is === 'locked' || left === 0;
