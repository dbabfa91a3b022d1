import { Injectable } from '@nestjs/common';
import { DomainError, LIVING_PAIRINGS, PAIRING_STEP_WORDS, pairingLimits, type PairingState } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { AuditService, AuditTrail } from '../../audit/index.js';
import { CareDirectory } from '../../care/index.js';
import { type Actor, MemberDirectory, peopleReach, PersonDirectory } from '../../communities/index.js';
import { Consents, Representation } from '../../consents/index.js';
import { VisitDirectory } from '../../visits/index.js';
import type { Pairing } from '../data/pairing.entities.js';
import { type PairingScope, PairingsRepository } from '../data/pairings.repository.js';
import { actionsOf, type PairingRelation, partiesOf, watchedUntil } from '../domain/pairing.policy.js';
import {
  type CarriedVisits,
  pairingCard,
  type PairingContact,
  type PairingPage,
  type PairingStep,
  type PairingsQuery,
  type PairingView,
} from '../dto/pairing.dto.js';
import { LockedPairings } from './locked-pairings.js';

const OF_PERSON_MAX = 20;
/** So many handovers back are looked at. */
const CHAIN_MAX = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
const lives = (state: PairingState): boolean => (LIVING_PAIRINGS as readonly PairingState[]).includes(state);

/** The step an act of the record stands for; undefined for looks and for what is said silently. */
function stepOf(action: string): PairingStep['what'] | undefined {
  const what = action.replace('pairing.', '');
  return Object.hasOwn(PAIRING_STEP_WORDS, what) ? (what as PairingStep['what']) : undefined;
}

/** Reading pairings: for the two, who acts for the person, and who looks after them. */
@Injectable()
export class PairingQueries {
  constructor(
    private readonly pairings: PairingsRepository,
    private readonly locked: LockedPairings,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly care: CareDirectory,
    private readonly consents: Consents,
    private readonly representation: Representation,
    private readonly transactor: Transactor,
    private readonly audit: AuditService,
    private readonly trail: AuditTrail,
    private readonly visits: VisitDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Staff: all; grid workers: of their grids; everybody else: where they are the volunteer, whatever grid, volunteer or watch is
   * asked for. Throws `BAD_CURSOR`.
   */
  async page(actor: Actor, query: PairingsQuery): Promise<PairingPage> {
    const { state, gridId, volunteerMemberId, watch, cursor, limit = PAGE_SIZE } = query;
    const reach = peopleReach(actor);
    const scope: PairingScope = !reach
      ? { volunteer: actor.memberId }
      : reach.gridIds
        ? { gridIds: reach.gridIds, addedBy: actor.memberId }
        : { all: true };
    const filter = {
      scope,
      state,
      soon: watchedUntil(this.clock.now()),
      ...(reach && { gridId, volunteerMemberId, watch }),
    };
    const found = await this.pairings.page(actor.communityId, filter, decodeCursor(cursor), limit + 1);
    const rows = found.map(({ pairing }) => pairing);
    const relation = (pairing: Pairing): PairingRelation => ({
      ...{ isVolunteer: pairing.volunteerMemberId === actor.memberId, isPerson: false, isWorker: reach !== undefined },
    });
    const cards = await this.cards(actor.communityId, rows, relation);
    const page = toPage(
      found,
      limit,
      ({ pairing, at }) => ({ at, id: pairing.id }),
      ({ pairing }) => cards.get(pairing.id)!,
    );
    return page as PairingPage;
  }

  /** Of one person, for the person, who acts for them in visits (and for 90 days after a death), and who looks after them. Throws `NOT_FOUND`. */
  async ofPerson(actor: Actor, personId: string): Promise<PairingPage> {
    const part = await this.representation.partTowards(actor, personId, 'visits');
    const office = await this.persons.officeTowards(actor, personId);
    if (!part && !office && !(await this.representation.remembers(actor, personId, 'visits')))
      throw new DomainError('NOT_FOUND');
    const rows = await this.pairings.ofPerson(actor.communityId, personId, OF_PERSON_MAX);
    const isPerson = part === 'self' || part === 'proxy';
    const cards = await this.cards(actor.communityId, rows, ({ volunteerMemberId }) => ({
      ...{ isVolunteer: volunteerMemberId === actor.memberId, isPerson, isWorker: office !== undefined },
    }));
    return { items: rows.flatMap(({ id }) => cards.get(id) ?? []), nextCursor: null };
  }

  /** One pairing. Throws `NOT_FOUND`. */
  async one(actor: Actor, pairingId: string): Promise<PairingView> {
    const pairing = await this.pairings.find(actor.communityId, pairingId);
    if (!pairing) throw new DomainError('NOT_FOUND');
    const relation = await this.locked.relation(actor, pairing);
    if (partiesOf(relation).length === 0) throw new DomainError('NOT_FOUND');
    const card = (await this.cards(actor.communityId, [pairing], () => relation)).get(pairing.id);
    if (!card) throw new DomainError('NOT_FOUND');
    const profile = (await this.care.of(actor.communityId, [pairing.personId])).get(pairing.personId);
    const open = await this.isContactOpen(pairing);
    const reads = relation.isWorker || (relation.isVolunteer && open);
    return {
      ...card,
      ...{ why: pairing.proposedWhy, pauseWhy: pairing.pauseWhy, endWords: pairing.endWords },
      ...{ atTheDoor: (reads && profile?.atTheDoor) || null, needs: (reads && profile?.needs) || null },
      ...{ handedOverFromId: pairing.handedOverFromId, contactOpen: open },
      ...(await this.standing(pairing, relation)),
    };
  }

  /** What goes on to the next volunteer: days and kinds, words only when the person agreed (P6). Throws `NOT_FOUND`. */
  async carried(actor: Actor, pairingId: string): Promise<CarriedVisits> {
    const { communityId } = actor;
    const pairing = await this.pairings.find(communityId, pairingId);
    if (!pairing) throw new DomainError('NOT_FOUND');
    const { isWorker, isVolunteer } = await this.locked.relation(actor, pairing);
    if (!isWorker && !(isVolunteer && (await this.isContactOpen(pairing)))) throw new DomainError('NOT_FOUND');
    const chain = await this.pairings.chainOf(communityId, pairing, CHAIN_MAX);
    const ids = chain.map(({ id }) => id).filter((id) => isWorker || id !== pairingId);
    const visits = await this.visits.pastOf(communityId, ids, pairingLimits.carriedMax);
    return {
      items: visits.map(({ outcomeNote, ...visit }) => ({
        ...visit,
        note: pairing.sharesHistory ? outcomeNote : null,
      })),
    };
  }

  /** Next visit; for who looks after the person also when they were seen, until when they consent, and the course. */
  private async standing(
    { communityId, id, personId }: Pairing,
    { isWorker }: PairingRelation,
  ): Promise<Pick<PairingView, 'nextVisitAt' | 'lastSeenAt' | 'lastSeenHow' | 'consentUntil' | 'steps'>> {
    const nextVisitAt = (await this.visits.nextOf(communityId, id))?.toISOString() ?? null;
    if (!isWorker) return { nextVisitAt, lastSeenAt: null, lastSeenHow: null, consentUntil: null, steps: [] };
    const [seen, consents, acts] = await Promise.all([
      this.visits.lastSeen(communityId, personId),
      this.consents.untilOf(communityId, [personId], 'volunteer_contact'),
      this.trail.ofSubject(communityId, id, pairingLimits.stepsMax),
    ]);
    const names = await this.members.summaries(acts.flatMap(({ actorMemberId }) => actorMemberId ?? []));
    return {
      ...{ nextVisitAt, lastSeenAt: seen?.at.toISOString() ?? null, lastSeenHow: seen?.how ?? null },
      consentUntil: consents.get(personId)?.toISOString() ?? null,
      steps: acts.flatMap(({ at, action, actorMemberId }) => {
        const what = stepOf(action);
        // Declining is a mark nowhere: nobody is named.
        const byName = (actorMemberId && what !== 'decline' && names.get(actorMemberId)?.nickname) || null;
        return what ? [{ at: at.toISOString(), what, byName }] : [];
      }),
    };
  }

  /** Phone and door, for the volunteer under a living consent while it runs, and for who looks after the person. Throws `NOT_FOUND`. */
  async contact(actor: Actor, pairingId: string): Promise<PairingContact> {
    const pairing = await this.pairings.find(actor.communityId, pairingId);
    if (!pairing) throw new DomainError('NOT_FOUND');
    const relation = await this.locked.relation(actor, pairing);
    const may = relation.isWorker || (relation.isVolunteer && (await this.isContactOpen(pairing)));
    if (!may) throw new DomainError('NOT_FOUND');
    const { communityId, personId, id } = pairing;
    await this.transactor.run((tx) =>
      this.audit.record(
        tx,
        'pairing.contact_looked_at',
        actor,
        { id, communityId, personId },
        {
          as: relation.isVolunteer ? 'volunteer' : 'worker',
        },
      ),
    );
    const contact = (await this.persons.contacts(communityId, [personId])).get(personId);
    if (!contact) throw new DomainError('NOT_FOUND');
    const { name, phone, address, buildingName } = contact;
    return { name, phone, address, buildingName };
  }

  private async isContactOpen({ state, communityId, personId }: Pairing): Promise<boolean> {
    if (state !== 'trial' && state !== 'active') return false;
    return this.consents.isLiving(communityId, personId, 'volunteer_contact');
  }

  /** Cards by pairing, in a constant number of queries. The volunteer of an ended one knows the name for a week more (P7). */
  private async cards(
    communityId: string,
    rows: readonly Pairing[],
    relationTo: (pairing: Pairing) => PairingRelation,
  ) {
    const people = await this.pairings.peopleOf(rows.map(({ id }) => id));
    const personIds = [...new Set([...people.values()].flat())];
    const memberIds = [...new Set(rows.map(({ volunteerMemberId }) => volunteerMemberId))];
    const [facts, profiles, volunteers, places] = await Promise.all([
      this.persons.facts(communityId, personIds),
      this.care.of(communityId, personIds),
      this.members.summaries(memberIds),
      this.persons.contacts(communityId, personIds),
    ]);
    const now = this.clock.now();
    return new Map(
      rows.map((pairing) => {
        const relation = relationTo(pairing);
        const since = pairing.endedAt ? now.getTime() - pairing.endedAt.getTime() : 0;
        const named =
          relation.isWorker ||
          relation.isPerson ||
          lives(pairing.state) ||
          (pairing.endedAt !== null && since < pairingLimits.nameAfterEndDays * DAY_MS);
        return [
          pairing.id,
          pairingCard(pairing, {
            people: (people.get(pairing.id) ?? []).map((personId) => ({
              personId,
              name: named ? (facts.get(personId)?.name ?? '') : '',
              buildingName: named ? (places.get(personId)?.buildingName ?? null) : null,
            })),
            tier: relation.isWorker ? (profiles.get(pairing.personId)?.tier ?? null) : null,
            volunteerName: volunteers.get(pairing.volunteerMemberId)?.nickname ?? '',
            actions: actionsOf(pairing.state, relation),
            volunteerGoesOn: relation.isWorker || relation.isVolunteer ? pairing.volunteerGoesOn : null,
            personGoesOn: relation.isWorker || relation.isPerson ? pairing.personGoesOn : null,
          }),
        ];
      }),
    );
  }
}
