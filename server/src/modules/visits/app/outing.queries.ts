import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { type DaysQuery, requireInOrder } from '../../../platform/http/days-query.js';
import { decodeCursor, PAGE_SIZE, type PageQuery, toPage } from '../../../platform/http/keyset.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { OutingsRepository, type ServedSum } from '../data/outings.repository.js';
import type { Outing } from '../data/visit.entities.js';
import { answersForOuting, mayRunOutings, outingActions } from './outing-rights.js';
import type { OutingCard, OutingPage, OutingTotals, OutingView, ServedRow } from '../dto/outing.dto.js';

type Sum = ServedSum & { readonly helpers: number };

/** Reading outings. */
@Injectable()
export class OutingQueries {
  constructor(
    private readonly outings: OutingsRepository,
    private readonly members: MemberDirectory,
    private readonly persons: PersonDirectory,
  ) {}

  /** The newest first. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async page(actor: Actor, { cursor, limit = PAGE_SIZE }: PageQuery): Promise<OutingPage> {
    if (!mayRunOutings(actor)) throw new DomainError('NOT_FOUND');
    const rows = await this.outings.page(actor.communityId, decodeCursor(cursor), limit + 1);
    const sums = await this.outings.sums(rows.map(({ id }) => id));
    const leads = await this.members.summaries(rows.map(({ leadMemberId }) => leadMemberId));
    return toPage(
      rows,
      limit,
      ({ onDay, id }) => ({ at: new Date(onDay), id }),
      (outing) => card(actor, outing, sums.get(outing.id), leads.get(outing.leadMemberId)?.nickname),
    ) as OutingPage;
  }

  /** One, with who helped and whom it served; names are for whoever leads it and staff. Throws `NOT_FOUND`. */
  async one(actor: Actor, outingId: string): Promise<OutingView> {
    const { communityId } = actor;
    const outing = mayRunOutings(actor) ? await this.outings.find(communityId, outingId) : null;
    if (!outing) throw new DomainError('NOT_FOUND');
    const mayRead = answersForOuting(actor, outing.leadMemberId);
    const [sums, team, rows] = await Promise.all([
      this.outings.sums([outingId]),
      this.outings.helpersOf(outingId),
      this.outings.servedAt([outingId]),
    ]);
    const members = await this.members.summaries([outing.leadMemberId, ...team.map(({ memberId }) => memberId)]);
    const people = await this.persons.facts(communityId, mayRead ? rows.flatMap(({ personId }) => personId ?? []) : []);
    const buildings = await this.members.zoneNames(
      [],
      rows.flatMap(({ buildingId }) => buildingId ?? []),
    );
    return {
      ...card(actor, outing, sums.get(outingId), members.get(outing.leadMemberId)?.nickname),
      team: team.map(({ memberId, minutes }) => ({
        ...{ memberId, minutes, nickname: members.get(memberId)?.nickname ?? '' },
      })),
      servedRows: rows.map(({ personId, buildingId, ageBand, kind, people: count }): ServedRow => ({
        ...{ personId: mayRead ? personId : null, personName: (personId && people.get(personId)?.name) || null },
        ...{ buildingId, buildingName: (buildingId && buildings.get(buildingId)) || null },
        ...{ ageBand, kind, people: count },
      })),
      note: mayRead ? outing.note : null,
    };
  }

  /** 场次 and 人次 of some days. Throws `NOT_FOUND`, `VALIDATION_FAILED`. */
  totals(actor: Actor, days: DaysQuery): Promise<OutingTotals> {
    if (!mayRunOutings(actor)) throw new DomainError('NOT_FOUND');
    requireInOrder(days);
    return this.outings.totals(actor.communityId, days.from, days.until);
  }
}

/** An outing as a list shows it. Of one that came in by a sheet nobody knows who led it. */
function card(actor: Actor, outing: Outing, sum: Sum | undefined, lead: string | undefined): OutingCard {
  const { id, state, title, onDay, kinds, placeText, unitText, origin, servedBasis: basis } = outing;
  const { served = 0, identifiable = 0, helpers = 0 } = sum ?? {};
  const imported = origin === 'import';
  return {
    ...{ id, state, title, onDay, kinds, placeText, unitText, helpers, served, identifiable, basis, imported },
    ...{ leadName: imported ? null : (lead ?? ''), actions: outingActions(actor, outing) },
  };
}
