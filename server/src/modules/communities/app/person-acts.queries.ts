import { Injectable } from '@nestjs/common';
import { SILENT_PERSON_ACTS } from '@silin/shared';
import { decodeCursor, encodeCursor, PAGE_SIZE, type PageQuery } from '../../../platform/http/keyset.js';
import { type Act, AuditTrail } from '../../audit/index.js';
import { MemberRepository, type MemberListRow } from '../data/member.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import type { Actor } from '../domain/actor.js';
import { personActDto, type PersonActsPageDto } from '../dto/person-acts.dto.js';
import { PeopleQueries } from './people.queries.js';

/** Own acts are passed over; so many rows are looked through for one page, and a page may be short and still have a `nextCursor`. */
const LOOK_FACTOR = 3;

/** Who looked and who acted: for the person concerned, and for those who look after them. */
@Injectable()
export class PersonActs {
  constructor(
    private readonly trail: AuditTrail,
    private readonly people: PeopleRepository,
    private readonly members: MemberRepository,
    private readonly queries: PeopleQueries,
  ) {}

  /** About the actor's own record, without what they did themselves. Throws `BAD_CURSOR`. */
  async aboutMe(actor: Actor, query: PageQuery): Promise<PersonActsPageDto> {
    return this.about(actor.communityId, await this.people.idOfMember(actor.memberId), query, actor.memberId);
  }

  /** About somebody the actor looks after. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async aboutPerson(actor: Actor, personId: string, query: PageQuery): Promise<PersonActsPageDto> {
    const { memberId } = await this.queries.one(actor, personId);
    return this.about(actor.communityId, personId, query, memberId);
  }

  /** The same for a caller who has asked whether the reader may. `memberId`: the person's own account, whose acts are left out. */
  async about(
    communityId: string,
    personId: string,
    { cursor, limit = PAGE_SIZE }: PageQuery,
    memberId: string | null,
  ): Promise<PersonActsPageDto> {
    const look = limit * LOOK_FACTOR + 1;
    const after = decodeCursor(cursor);
    const rows = await this.trail.about(communityId, await this.people.idsOf(personId), after, look);
    const others = rows.filter(
      ({ actorMemberId, action }) =>
        (memberId === null || actorMemberId !== memberId) && !SILENT_PERSON_ACTS.includes(action),
    );
    const shown = others.slice(0, limit);
    const last = others.length > limit ? shown.at(-1) : rows.length === look ? rows.at(-1) : undefined;
    const by = await this.actors(shown);
    return {
      items: shown.map((act) => personActDto(act, act.actorMemberId ? by.get(act.actorMemberId) : undefined)),
      nextCursor: last ? encodeCursor(last) : null,
    };
  }

  private async actors(acts: readonly Act[]): Promise<Map<string, MemberListRow>> {
    const ids = [...new Set(acts.flatMap(({ actorMemberId }) => actorMemberId ?? []))];
    return new Map((await this.members.listed(ids)).map((row) => [row.memberId, row]));
  }
}
