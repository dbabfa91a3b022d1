import { Injectable } from '@nestjs/common';
import { DomainError, LIVING_PAIRINGS, pairingLimits, type PairingState } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { AuditService } from '../../audit/index.js';
import { CareDirectory } from '../../care/index.js';
import { type Actor, MemberDirectory, peopleReach, PersonDirectory } from '../../communities/index.js';
import { Consents, Representation } from '../../consents/index.js';
import type { Pairing } from '../data/pairing.entities.js';
import { type PairingScope, PairingsRepository } from '../data/pairings.repository.js';
import { actionsOf, type PairingRelation, partiesOf } from '../domain/pairing.policy.js';
import {
  pairingCard,
  type PairingContact,
  type PairingPage,
  type PairingsQuery,
  type PairingView,
} from '../dto/pairing.dto.js';
import { LockedPairings } from './locked-pairings.js';

const OF_PERSON_MAX = 20;
const DAY_MS = 24 * 60 * 60 * 1000;
const lives = (state: PairingState): boolean => (LIVING_PAIRINGS as readonly PairingState[]).includes(state);

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
    private readonly clock: Clock,
  ) {}

  /** Staff: all; grid workers: of their grids; everybody else: where they are the volunteer. Throws `BAD_CURSOR`. */
  async page(actor: Actor, { state, cursor, limit = PAGE_SIZE }: PairingsQuery): Promise<PairingPage> {
    const reach = peopleReach(actor);
    const scope: PairingScope = !reach
      ? { volunteer: actor.memberId }
      : reach.gridIds
        ? { gridIds: reach.gridIds, addedBy: actor.memberId }
        : { all: true };
    const rows = await this.pairings.page(actor.communityId, scope, state, decodeCursor(cursor), limit + 1);
    const relation = (pairing: Pairing): PairingRelation => ({
      ...{ isVolunteer: pairing.volunteerMemberId === actor.memberId, isPerson: false, isWorker: reach !== undefined },
    });
    const cards = await this.cards(actor.communityId, rows, relation);
    const page = toPage(
      rows,
      limit,
      ({ proposedAt, id }) => ({ at: proposedAt, id }),
      ({ id }) => cards.get(id)!,
    );
    return page as PairingPage;
  }

  /** Of one person, for the person, who acts for them in visits, and who looks after them. Throws `NOT_FOUND`. */
  async ofPerson(actor: Actor, personId: string): Promise<PairingPage> {
    const part = await this.representation.partTowards(actor, personId, 'visits');
    const office = await this.persons.officeTowards(actor, personId);
    if (!part && !office) throw new DomainError('NOT_FOUND');
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
          }),
        ];
      }),
    );
  }
}
