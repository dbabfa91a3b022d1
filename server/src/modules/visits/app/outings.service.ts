import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, type OutingAction, outingMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { HoursLedger } from '../../hours/index.js';
import { OutingsRepository } from '../data/outings.repository.js';
import type { Outing, OutingServed } from '../data/visit.entities.js';
import { mayRunOutings } from './outing-rights.js';
import type { OutingAnswer, OutingBody, OutingServedBody } from '../dto/outing.dto.js';
import type { VisitReasonBody } from '../dto/visit.dto.js';
import { HelperStandings } from './helper-standings.js';

const answer = ({ id, state }: Outing): OutingAnswer => ({ id, state });

/** Outings 上门服务场次: a team serves many on one day. It counts as one, and as so many served; never as visits. */
@Injectable()
export class Outings {
  constructor(
    private readonly transactor: Transactor,
    private readonly outings: OutingsRepository,
    private readonly members: MemberDirectory,
    private readonly persons: PersonDirectory,
    private readonly standings: HelperStandings,
    private readonly ledger: HoursLedger,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Throws `NOT_FOUND`, `VISIT_HELPER_UNKNOWN`. */
  plan(actor: Actor, body: OutingBody): Promise<OutingAnswer> {
    return this.transactor.run(async (tx) => {
      if (!mayRunOutings(actor)) throw new DomainError('NOT_FOUND');
      const helpers = body.helperMemberIds ?? [];
      await this.standings.require(tx, actor.communityId, helpers);
      const outing: Outing = {
        ...{
          id: newId(),
          communityId: actor.communityId,
          leadMemberId: actor.memberId,
          state: outingMachine.initial,
          note: null,
        },
        ...{ onDay: body.onDay, title: body.title, kinds: body.kinds, placeText: body.placeText ?? null },
        ...{ unitText: body.unitText ?? null, createdAt: this.clock.now(), origin: 'app' },
        servedBasis: 'recorded',
      };
      await this.outings.add(tx, outing, helpers);
      await this.audit.record(tx, 'outing.planned', actor, outing);
      return answer(outing);
    });
  }

  /** Throws `NOT_FOUND` for who neither leads it nor is staff, `OUTING_MOVED_ON` once it was held or called off, `VISIT_HELPER_UNKNOWN`. */
  change(actor: Actor, outingId: string, body: OutingBody): Promise<OutingAnswer> {
    return this.transactor.run(async (tx) => {
      const outing = await this.lead(tx, actor, outingId, 'edit');
      const { title, onDay, kinds, placeText = null, unitText = null } = body;
      await this.outings.change(tx, outing, { title, onDay, kinds, placeText, unitText });
      const helpers = body.helperMemberIds;
      await this.standings.require(tx, actor.communityId, helpers ?? []);
      if (helpers) await this.outings.setHelpers(tx, outing, helpers, null);
      await this.audit.record(tx, 'outing.changed', actor, outing);
      return answer(outing);
    });
  }

  /**
   * Who was served; sent again it replaces what was said before. The first minutes said give each helper their hours, whoever says it
   * excepted; after that hours are mended as any others. Throws `OUTING_DAY` before its day, `VISIT_PERSON_UNKNOWN`,
   * `BUILDING_UNKNOWN`.
   */
  served(actor: Actor, outingId: string, { served, minutes, note, basis }: OutingServedBody): Promise<OutingAnswer> {
    return this.transactor.run(async (tx) => {
      const outing = await this.lead(tx, actor, outingId, 'hold');
      const { communityId } = outing;
      if (outing.onDay > chinaDate(this.clock.now())) throw new DomainError('OUTING_DAY');
      const named = served.flatMap(({ personId }) => personId ?? []);
      const known = await this.persons.facts(communityId, named, tx);
      if (named.some((id) => !known.has(id))) throw new DomainError('VISIT_PERSON_UNKNOWN');
      for (const buildingId of new Set(served.flatMap((row) => row.buildingId ?? [])))
        if (!(await this.members.hasBuilding(communityId, buildingId))) throw new DomainError('BUILDING_UNKNOWN');
      const rows = served.map(({ personId, buildingId, ageBand, kind, people }): OutingServed => ({
        ...{ id: newId(), communityId, outingId, personId: personId ?? null, buildingId: buildingId ?? null },
        ...{ ageBand: ageBand ?? null, kind, people: personId ? 1 : people },
      }));
      await this.outings.setServed(tx, outingId, rows);
      const helpers = (await this.outings.helpersOf(outingId, tx)).map(({ memberId }) => memberId);
      await this.outings.setHelpers(tx, outing, helpers, minutes ?? null);
      if (minutes) await this.earned(tx, actor, outing, helpers, minutes);
      const state = outingMachine.next(outing.state, 'hold');
      await this.outings.change(tx, outing, { state, note: note ?? null, servedBasis: basis ?? 'recorded' });
      await this.audit.record(tx, 'outing.served', actor, outing, { rows: rows.length });
      return answer(outing);
    });
  }

  cancel(actor: Actor, outingId: string, { reason }: VisitReasonBody): Promise<OutingAnswer> {
    return this.transactor.run(async (tx) => {
      const outing = await this.lead(tx, actor, outingId, 'cancel');
      await this.outings.change(tx, outing, { state: outingMachine.next(outing.state, 'cancel'), note: reason });
      await this.audit.record(tx, 'outing.cancelled', actor, outing);
      return answer(outing);
    });
  }

  private async earned(
    tx: Tx,
    actor: Actor,
    { id: sourceId, communityId, onDay, title: what }: Outing,
    helpers: readonly string[],
    minutes: number,
  ): Promise<void> {
    for (const memberId of helpers)
      if (memberId !== actor.memberId)
        await this.ledger.earned(tx, {
          ...{ communityId, memberId, onDay, minutes, what, source: 'outing', sourceId },
          ...{ certifiedByMemberId: actor.memberId, certifiedHow: 'organiser' },
        });
  }

  private async lead(tx: Tx, actor: Actor, outingId: string, action: OutingAction): Promise<Outing> {
    const outing = await this.outings.lockOuting(tx, actor.communityId, outingId);
    if (outing.leadMemberId !== actor.memberId && !hasRole(actor, 'staff')) throw new DomainError('NOT_FOUND');
    outingMachine.next(outing.state, action);
    return outing;
  }
}
