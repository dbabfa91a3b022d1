import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { CardCodes } from '../../care/index.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { actionsOf, partiesOf, type VisitRelation } from '../domain/visit.policy.js';
import { type MyVisitsQuery, type VisitCard, visitCard, type VisitPage, type VisitView } from '../dto/visit.dto.js';
import { LockedVisits } from './locked-visits.js';
import { VisitContactLooks } from './visit-contact-looks.js';
import { VisitSatisfying } from './visit-satisfying.service.js';

const keyset = ({ onDay, id }: Visit) => ({ at: new Date(onDay), id });

/** Reading visits: for who goes, the person, who acts for them, and who looks after them. */
@Injectable()
export class VisitQueries {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly locked: LockedVisits,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly representation: Representation,
    private readonly cards: CardCodes,
    private readonly satisfying: VisitSatisfying,
    private readonly looks: VisitContactLooks,
  ) {}

  /** Where the actor goes, the soonest first, or went, the newest first. Throws `BAD_CURSOR`. */
  async mine(actor: Actor, { which = 'coming', cursor, limit = PAGE_SIZE }: MyVisitsQuery): Promise<VisitPage> {
    const { communityId, memberId } = actor;
    const rows = await this.visits.page(communityId, { helper: memberId }, which, decodeCursor(cursor), limit + 1);
    return this.shown(actor, rows, limit, () => ({ isHelper: true, isPerson: false, isWorker: false }));
  }

  /** Who comes to somebody and who came; the family of who has died reads on for 90 days. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async ofPerson(actor: Actor, personId: string, query: MyVisitsQuery): Promise<VisitPage> {
    const { which = 'coming', cursor, limit = PAGE_SIZE } = query;
    const part = await this.representation.partTowards(actor, personId, 'visits');
    const office = await this.persons.officeTowards(actor, personId);
    if (!part && !office && !(await this.representation.remembers(actor, personId, 'visits')))
      throw new DomainError('NOT_FOUND');
    const rows = await this.visits.page(actor.communityId, { personId }, which, decodeCursor(cursor), limit + 1);
    return this.shown(actor, rows, limit, ({ helperMemberId }) => ({
      ...{ isHelper: helperMemberId === actor.memberId, isPerson: part === 'self' || part === 'proxy' },
      isWorker: office !== undefined,
    }));
  }

  /** One visit, with what the asker may read of it: the private note is the helper's and staff's alone. Throws `NOT_FOUND`. */
  async one(actor: Actor, visitId: string): Promise<VisitView> {
    const visit = await this.visits.find(actor.communityId, visitId);
    if (!visit) throw new DomainError('NOT_FOUND');
    const people = (await this.visits.peopleOf([visitId])).get(visitId) ?? new Map<string, boolean>();
    const relation = await this.locked.relation(actor, visit, [...people.keys()]);
    if (partiesOf(relation).length === 0) throw new DomainError('NOT_FOUND');
    const [card] = await this.drawn(actor, [visit], () => relation);
    if (!card) throw new DomainError('NOT_FOUND');
    const along = (await this.visits.helpersOf([visitId])).get(visitId) ?? [];
    const names = await this.members.summaries(along.map(({ memberId }) => memberId));
    const [seen] = [...people].find(([, wasSeen]) => wasSeen) ?? [];
    const asksCard = relation.isHelper && visit.state === 'done' && seen !== undefined;
    return {
      ...card,
      ...{ note: visit.outcomeNote, privateNote: relation.isHelper || relation.isWorker ? visit.privateNote : null },
      ...{ cancelReason: visit.cancelReason, moveReason: visit.moveReason, missedReason: visit.missedReason },
      ...{ contradictedWhy: relation.isHelper ? null : visit.contradictedWhy },
      withNames: along.map(({ memberId }) => names.get(memberId)?.nickname ?? ''),
      satisfies: relation.isHelper ? await this.satisfying.offer(visit, [...people.keys()]) : null,
      cardSlot: asksCard ? await this.cards.slotOf(actor.communityId, seen, actor.memberId) : null,
    };
  }

  private async shown(
    actor: Actor,
    rows: readonly Visit[],
    limit: number,
    relation: (visit: Visit) => VisitRelation,
  ): Promise<VisitPage> {
    const cards = new Map((await this.drawn(actor, rows, relation)).map((card) => [card.id, card]));
    return toPage(rows, limit, keyset, ({ id }) => cards.get(id)!) as VisitPage;
  }

  /** Cards, in a constant number of queries. */
  private async drawn(
    actor: Actor,
    rows: readonly Visit[],
    relation: (visit: Visit) => VisitRelation,
  ): Promise<VisitCard[]> {
    const people = await this.visits.peopleOf(rows.map(({ id }) => id));
    const personIds = [...new Set([...people.values()].flatMap((of) => [...of.keys()]))];
    const [contacts, helpers, looks] = await Promise.all([
      this.persons.contacts(actor.communityId, personIds),
      this.members.summaries(rows.map(({ helperMemberId }) => helperMemberId)),
      this.looks.standings(actor, rows, people),
    ]);
    return rows.map((visit) => {
      const of = [...(people.get(visit.id) ?? [])];
      return visitCard(visit, {
        people: of.map(([personId, seen]) => ({ personId, name: contacts.get(personId)?.name ?? '', seen })),
        buildingName: contacts.get(of[0]?.[0] ?? '')?.buildingName ?? null,
        helperName: helpers.get(visit.helperMemberId)?.nickname ?? '',
        ...{ mine: visit.helperMemberId === actor.memberId, actions: actionsOf(visit, relation(visit)) },
        contact: looks.get(visit.id) ?? null,
      });
    });
  }
}
