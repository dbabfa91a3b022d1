import { Injectable } from '@nestjs/common';
import { CARE_TIERS, type CareTier, DomainError, pairingLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, PAGE_SIZE, type PageQuery, toPage } from '../../../platform/http/keyset.js';
import { CareDirectory } from '../../care/index.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Consents } from '../../consents/index.js';
import type { PairingPlanRow } from '../data/pairing.entities.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { PlansRepository } from '../data/plans.repository.js';
import type { PlanPage, PlanRow, PlanView, UnpairedPeople } from '../dto/plan.dto.js';

/** Reading plans for many, and for whom one could be made. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly plans: PlansRepository,
    private readonly pairings: PairingsRepository,
    private readonly care: CareDirectory,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly consents: Consents,
    private readonly clock: Clock,
  ) {}

  /** The newest first, drafts among them. Throws `BAD_CURSOR`. */
  async page({ communityId }: Actor, { cursor, limit = PAGE_SIZE }: PageQuery): Promise<PlanPage> {
    const rows = await this.plans.page(communityId, decodeCursor(cursor), limit + 1);
    const counts = await this.plans.counts(rows.map(({ id }) => id));
    const makers = await this.members.summaries(rows.map(({ madeByMemberId }) => madeByMemberId));
    return toPage(
      rows,
      limit,
      ({ madeAt, id }) => ({ at: madeAt, id }),
      ({ id, madeAt, madeByMemberId, sentAt }) => ({
        ...{ id, madeAt: madeAt.toISOString(), madeByName: makers.get(madeByMemberId)?.nickname ?? '' },
        ...{ sentAt: sentAt?.toISOString() ?? null, ...(counts.get(id) ?? { people: 0, paired: 0, sent: 0 }) },
      }),
    ) as PlanPage;
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

  /** One row. Throws `NOT_FOUND`. */
  async row(actor: Actor, planId: string, rowId: string): Promise<PlanRow> {
    const rows = (await this.plans.rows(planId)).filter(({ id }) => id === rowId);
    const [row] = await this.shown(actor, rows);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Everybody in a tier without a living pairing, the most often seen first: for whom a plan would be made. */
  async unpaired({ communityId }: Actor): Promise<UnpairedPeople> {
    const all = await this.care.inTiers(communityId, pairingLimits.planPeopleMax);
    const paired = await this.pairings.paired(communityId, all);
    const ids = all.filter((id) => !paired.has(id));
    const known = await this.aboutPeople(communityId, ids);
    const items = ids.map((personId) => ({ personId, ...known(personId) }));
    const rank = (tier: CareTier | null) => CARE_TIERS.indexOf(tier ?? 'none');
    return { items: items.sort((a, b) => rank(b.tier) - rank(a.tier)) };
  }

  private async shown({ communityId }: Actor, rows: readonly PairingPlanRow[]): Promise<PlanRow[]> {
    const known = await this.aboutPeople(
      communityId,
      rows.map(({ personId }) => personId),
    );
    const volunteers = await this.members.summaries(rows.flatMap(({ volunteerMemberId }) => volunteerMemberId ?? []));
    return rows.map(({ id, personId, volunteerMemberId, cost, reasons, unpairedWhy, pairingId }) => ({
      ...{ id, personId, ...known(personId) },
      ...{ volunteerMemberId, cost, reasons, unpairedWhy, pairingId },
      volunteerName: (volunteerMemberId && volunteers.get(volunteerMemberId)?.nickname) || null,
    }));
  }

  /** Name, building, tier and whether a volunteer may be told how to reach them. A constant number of queries. */
  private async aboutPeople(communityId: string, ids: readonly string[]) {
    const now = this.clock.now();
    const [contacts, profiles, consents] = await Promise.all([
      this.persons.contacts(communityId, ids),
      this.care.of(communityId, ids),
      this.consents.untilOf(communityId, ids, 'volunteer_contact'),
    ]);
    return (personId: string) => ({
      personName: contacts.get(personId)?.name ?? '',
      buildingName: contacts.get(personId)?.buildingName ?? null,
      tier: profiles.get(personId)?.tier ?? null,
      hasConsent: (consents.get(personId)?.getTime() ?? 0) >= now.getTime(),
    });
  }
}
