import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, hasRole, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { Matters } from '../../matters/index.js';
import type { Need } from '../data/need.entities.js';
import { NeedsRepository } from '../data/needs.repository.js';
import { actionsOf, mayRead, type NeedRelation } from '../domain/need.policy.js';
import { needCard, type NeedCard, type NeedList, type NeedPage, type NeedsQuery } from '../dto/need.dto.js';
import { LockedNeeds, SCOPE } from './locked-needs.js';

const MINE_SHOWN = 50;
const COUNTED_TO = 100;

/** Reading needs: the person, who acts for them, who looks after them, and staff. */
@Injectable()
export class NeedQueries {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly locked: LockedNeeds,
    private readonly matters: Matters,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly representation: Representation,
  ) {}

  /** One's own and of whom one acts for, the newest first; at most fifty. */
  async mine(actor: Actor): Promise<NeedList> {
    const represented = await this.representation.represented(actor, SCOPE);
    const personIds = [actor.personId, ...represented.map(({ personId }) => personId)];
    const rows = await this.needs.ofPeople(actor.communityId, personIds, MINE_SHOWN);
    const names = new Map(represented.map(({ personId, name }) => [personId, name]));
    const asker = { isAsker: true, isStaff: hasRole(actor, 'staff'), isWorker: false };
    return { items: await this.cards(actor.communityId, rows, names, asker) };
  }

  /** Of one state, those that wait the longest first. Staff: all; grid workers: of their grids. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async page(actor: Actor, { state, gridId, cursor, limit = PAGE_SIZE }: NeedsQuery): Promise<NeedPage> {
    const isStaff = hasRole(actor, 'staff');
    const grid = gridId ?? (isStaff ? undefined : actor.gridIds[0]);
    if (!isStaff && (!grid || !actor.gridIds.includes(grid))) throw new DomainError('NOT_FOUND');
    const scope = grid ? { gridId: grid } : ({ all: true } as const);
    const rows = await this.needs.page(actor.communityId, scope, state, decodeCursor(cursor), limit + 1);
    const names = await this.namesOf(actor.communityId, rows);
    const reader = { isAsker: false, isStaff, isWorker: true };
    const cards = new Map((await this.cards(actor.communityId, rows, names, reader)).map((card) => [card.id, card]));
    const page = toPage(
      rows,
      limit,
      ({ boardAt: at, id }) => ({ at, id }),
      ({ id }) => cards.get(id)!,
    );
    return page as NeedPage;
  }

  /** One need. Throws `NOT_FOUND`. */
  async one(actor: Actor, id: string): Promise<NeedCard> {
    const need = await this.needs.find(actor.communityId, id);
    const relation = need ? await this.locked.relation(actor, need.personId) : undefined;
    if (!need || !relation || !mayRead(relation)) throw new DomainError('NOT_FOUND');
    const own = need.personId === actor.personId;
    const names = own ? new Map<string, string>() : await this.namesOf(actor.communityId, [need]);
    return (await this.cards(actor.communityId, [need], names, relation))[0]!;
  }

  waiting({ communityId }: Actor): Promise<number> {
    return this.needs.waiting(communityId, COUNTED_TO);
  }

  private async namesOf(communityId: string, rows: readonly Need[]): Promise<Map<string, string>> {
    const facts = await this.persons.facts(communityId, [...new Set(rows.map(({ personId }) => personId))]);
    return new Map([...facts].map(([id, { name }]) => [id, name]));
  }

  /** In a constant number of queries. */
  private async cards(
    communityId: string,
    rows: readonly Need[],
    names: ReadonlyMap<string, string>,
    relation: NeedRelation,
  ): Promise<NeedCard[]> {
    const of = (key: 'gridId' | 'buildingId' | 'matterId') => [...new Set(rows.flatMap((row) => row[key] ?? []))];
    const [places, matters] = await Promise.all([
      this.members.zoneNames(of('gridId'), of('buildingId')),
      this.matters.facts(communityId, of('matterId')),
    ]);
    return rows.map((need) => {
      const placeName = [places.get(need.buildingId ?? need.gridId ?? ''), need.placeText].filter(Boolean).join(' ');
      return needCard(
        need,
        {
          ...{ personName: names.get(need.personId) ?? '', placeName: placeName || null },
          actions: actionsOf(need.state, relation),
        },
        matters.get(need.matterId ?? ''),
      );
    });
  }
}
