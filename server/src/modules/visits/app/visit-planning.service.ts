import { Injectable } from '@nestjs/common';
import { chinaDate, type Day, DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import {
  type MoveVisitBody,
  newVisit,
  type PlanVisitBody,
  type SubstituteBody,
  type VisitAnswer,
  visitAnswer,
  type VisitReasonBody,
} from '../dto/visit.dto.js';
import { HelperStandings } from './helper-standings.js';
import { LockedVisits, type VisitTaker, wakeOf } from './locked-visits.js';
import { VisitHelpers } from './visit-helpers.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const AHEAD_DAYS = 92;

/** Planned visits: made, moved, given to a substitute, called off. Moving one shifts none of the others. */
@Injectable()
export class VisitPlanning {
  constructor(
    private readonly transactor: Transactor,
    private readonly visits: VisitsRepository,
    private readonly locked: LockedVisits,
    private readonly helpers: VisitHelpers,
    private readonly persons: PersonDirectory,
    private readonly standings: HelperStandings,
    private readonly clock: Clock,
  ) {}

  /** Throws `VISIT_PERSON_UNKNOWN`, `VISIT_PLAN_DAY`, `VISIT_HELPER_UNKNOWN`. */
  plan(actor: Actor, { personIds, plannedAt, purpose, helperMemberId }: PlanVisitBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const at = this.dayAhead(plannedAt);
      const pairingId = await this.requireRight(tx, actor, personIds);
      const helper = helperMemberId ?? actor.memberId;
      if (helper !== actor.memberId) await this.standings.require(tx, actor.communityId, [helper]);
      const visit = newVisit({
        id: newId(),
        communityId: actor.communityId,
        purpose,
        helperMemberId: helper,
        pairingId,
      });
      Object.assign(visit, { plannedAt: at, onDay: chinaDate(at) });
      visit.wakeAt = wakeOf(visit);
      const people = new Map(personIds.map((id) => [id, false]));
      await this.visits.add(tx, visit, people);
      await this.locked.record(tx, visit, people, 'visit.plan', { actor, as: 'worker' });
      return visitAnswer(visit);
    });
  }

  /** A new day, from today to three months ahead. Throws `VISIT_PLAN_DAY`. */
  move(actor: Actor, visitId: string, { plannedAt, reason }: MoveVisitBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const at = this.dayAhead(plannedAt);
      const locked = await this.locked.take(tx, actor, visitId, 'move');
      const { visit, people, as } = locked;
      const moved = { plannedAt: at, onDay: chinaDate(at), moveReason: reason ?? null, wakeAt: null };
      await this.locked.move(tx, locked, 'move', { actor, as }, moved);
      await this.visits.setPeople(tx, visit, people);
      await this.tellOthers(tx, visit, people, as, actor, 'visit_moved', { startsAt: at.toISOString() });
      return visitAnswer(visit);
    });
  }

  cancel(actor: Actor, visitId: string, { reason }: VisitReasonBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const locked = await this.locked.take(tx, actor, visitId, 'cancel');
      const { visit, people, as } = locked;
      await this.locked.move(tx, locked, 'cancel', { actor, as }, { cancelReason: reason, cancelledBy: as });
      const startsAt = (visit.plannedAt ?? this.clock.now()).toISOString();
      if (as === 'person') await this.locked.tell(tx, visit, visit.helperMemberId, 'visit_not_wanted', { startsAt });
      else await this.tellOthers(tx, visit, people, as, actor, 'visit_cancelled', { startsAt, reason });
      return visitAnswer(visit);
    });
  }

  /** 这次来不了: somebody else goes this once; the contact is theirs for that day. Throws `NOT_FOUND`, `VISIT_HELPER_UNKNOWN`. */
  substitute(actor: Actor, visitId: string, { memberId }: SubstituteBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const locked = await this.locked.take(tx, actor, visitId, 'move');
      const { visit, as } = locked;
      await this.standings.require(tx, actor.communityId, [memberId]);
      const fields = {
        helperMemberId: memberId,
        substituteForMemberId: visit.substituteForMemberId ?? visit.helperMemberId,
      };
      await this.locked.move(tx, locked, 'move', { actor, as }, { ...fields, wakeAt: null });
      await this.locked.tell(tx, visit, memberId, 'visit_substitute', {
        startsAt: (visit.plannedAt ?? this.clock.now()).toISOString(),
      });
      return visitAnswer(visit);
    });
  }

  /** Once; it stays missed. Throws `VISIT_MOVED_ON` when it was explained before. */
  explain(actor: Actor, visitId: string, { reason }: VisitReasonBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => {
      const locked = await this.locked.take(tx, actor, visitId, 'explain');
      if (locked.visit.missedReason !== null)
        throw new DomainError('VISIT_MOVED_ON', { state: locked.visit.state, action: 'explain' });
      await this.locked.move(tx, locked, 'explain', { actor, as: locked.as }, { missedReason: reason });
      return visitAnswer(locked.visit);
    });
  }

  /** Planned visits of a pairing that pauses or ends, called off in the same transaction, with the reason. */
  async cancelOfPairing(tx: Tx, pairingId: string, reason: string, by: VisitTaker): Promise<void> {
    for (const visit of await this.visits.lockPlannedOf(tx, pairingId)) {
      const people = (await this.visits.peopleOf([visit.id], tx)).get(visit.id) ?? new Map<string, boolean>();
      await this.locked.move(tx, { visit, people }, 'cancel', by, {
        ...{ cancelReason: reason, cancelledBy: 'clock', planSlot: null },
      });
    }
  }

  /**
   * By which pairing the actor may go to all of these, or could go on the day that is named: what a phone wrote down without a network is
   * sent when the pairing may have ended. Null by office. Throws `VISIT_PERSON_UNKNOWN`.
   */
  async requireRight(tx: Tx, actor: Actor, personIds: readonly string[], onDay?: Day): Promise<string | null> {
    const offices = await this.persons.officesTowards(actor, personIds, tx);
    const rights = await this.helpers.rightsOf(actor, personIds, tx, onDay);
    if (!personIds.every((id) => offices.has(id) || rights.has(id))) throw new DomainError('VISIT_PERSON_UNKNOWN');
    return [...rights.values()].find(({ pairingId }) => pairingId)?.pairingId ?? null;
  }

  private dayAhead(plannedAt: string): Date {
    const at = new Date(plannedAt);
    const now = this.clock.now();
    const last = now.getTime() + AHEAD_DAYS * DAY_MS;
    if (chinaDate(at) < chinaDate(now) || at.getTime() > last) throw new DomainError('VISIT_PLAN_DAY');
    return at;
  }

  private async tellOthers(
    tx: Tx,
    visit: Visit,
    people: ReadonlyMap<string, boolean>,
    as: string,
    actor: Actor,
    kind: 'visit_moved' | 'visit_cancelled',
    params: object,
  ): Promise<void> {
    await this.locked.tellPeople(tx, visit, people, kind, params, actor.memberId);
    if (as !== 'helper') await this.locked.tell(tx, visit, visit.helperMemberId, kind, params);
  }
}
