import { Injectable } from '@nestjs/common';
import { type PersonActedAs, personActSentence } from '@silin/shared';
import { decodeCursor, encodeCursor, type Page, PAGE_SIZE } from '../../../platform/http/keyset.js';
import { type Act, AuditTrail } from '../../audit/index.js';
import { MemberRepository, type MemberListRow } from '../data/member.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import type { Actor } from '../domain/actor.js';
import { actedAs } from '../domain/acted-as.js';
import { PeopleQueries } from './people.queries.js';

/** Somebody looked at what is kept about a person, or acted for them. */
export interface PersonActView {
  readonly id: string;
  readonly at: Date;
  /** What was done, in words for the person concerned. */
  readonly what: string;
  readonly as: PersonActedAs;
  /** The nickname; null for the operator of the server. */
  readonly by: string | null;
}

export interface ActsQuery {
  readonly cursor?: string;
  readonly limit?: number;
}

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
  async aboutMe(actor: Actor, query: ActsQuery): Promise<Page<PersonActView>> {
    return this.about(actor.communityId, await this.people.idOfMember(actor.memberId), query, actor.memberId);
  }

  /** About somebody the actor looks after. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async aboutPerson(actor: Actor, personId: string, query: ActsQuery): Promise<Page<PersonActView>> {
    const { memberId } = await this.queries.one(actor, personId);
    return this.about(actor.communityId, personId, query, memberId);
  }

  /** The same for a caller who has asked whether the reader may. `memberId`: the person's own account, whose acts are left out. */
  async about(
    communityId: string,
    personId: string,
    { cursor, limit = PAGE_SIZE }: ActsQuery,
    memberId: string | null,
  ): Promise<Page<PersonActView>> {
    const look = limit * LOOK_FACTOR + 1;
    const after = decodeCursor(cursor);
    const rows = await this.trail.about(communityId, await this.people.idsOf(personId), after, look);
    const others = rows.filter(({ actorMemberId }) => memberId === null || actorMemberId !== memberId);
    const shown = others.slice(0, limit);
    const last = others.length > limit ? shown.at(-1) : rows.length === look ? rows.at(-1) : undefined;
    const by = await this.actors(shown);
    return {
      items: shown.map((act) => view(act, act.actorMemberId ? by.get(act.actorMemberId) : undefined)),
      nextCursor: last ? encodeCursor(last) : null,
    };
  }

  private async actors(acts: readonly Act[]): Promise<Map<string, MemberListRow>> {
    const ids = [...new Set(acts.flatMap(({ actorMemberId }) => actorMemberId ?? []))];
    return new Map((await this.members.listed(ids)).map((row) => [row.memberId, row]));
  }
}

function view({ id, at, action, actorMemberId, detail }: Act, by: MemberListRow | undefined): PersonActView {
  const fields = Array.isArray(detail['fields']) ? detail['fields'].map(String) : [];
  const as = actorMemberId === null ? 'operator' : actedAs(detail['as'], by?.roles ?? [], by?.volunteerState ?? null);
  return { id, at, what: personActSentence(action, fields), as, by: by?.nickname ?? null };
}
