import { Injectable } from '@nestjs/common';
import { compareNatural } from '@silin/shared';
import type { Keyset } from '../../../platform/database/keyset.js';
import { decodeCursor, encodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { MemberNamesRepository, type NamedMember } from '../data/member-names.repository.js';
import { MemberRepository } from '../data/member.repository.js';
import type { Actor } from '../domain/actor.js';
import { type MemberListDto, memberListItem, type MemberListQuery } from '../dto/staff-community.dto.js';

/** The list of members, for staff: names and roles, no phone, no address. */
@Injectable()
export class MemberListQueries {
  constructor(
    private readonly members: MemberRepository,
    private readonly names: MemberNamesRepository,
  ) {}

  /**
   * Present members, the newest first. With `q`: those with it in their nickname, by name as people read numbers; when very many
   * may have it, the newest are looked through first, and a page may be short and still have a `nextCursor`. Throws `BAD_CURSOR`.
   */
  async page(actor: Actor, query: MemberListQuery): Promise<MemberListDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const after = decodeCursor(query.cursor);
    const found = query.q ? await this.names.find(actor.communityId, query.q, after) : undefined;
    if (!found) {
      const rows = await this.members.page(actor.communityId, after, limit + 1);
      return toPage(rows, limit, ({ joinedAt, memberId }) => ({ at: joinedAt, id: memberId }), memberListItem);
    }
    if ('all' in found) return this.drawn(toPage(further(found.all, after), limit, placeOf, (one) => one));
    const page = await this.drawn(toPage(found.some, limit, placeOf, (one) => one));
    return { ...page, nextCursor: page.nextCursor ?? (found.lookedTo ? encodeCursor(found.lookedTo) : null) };
  }

  private async drawn({ items, nextCursor }: Page<NamedMember>): Promise<MemberListDto> {
    const rows = new Map((await this.members.listed(items.map(({ id }) => id))).map((row) => [row.memberId, row]));
    return { items: items.flatMap(({ id }) => rows.get(id) ?? []).map(memberListItem), nextCursor };
  }
}

const placeOf = ({ joinedAt, id }: NamedMember): Keyset => ({ at: joinedAt, id });

/** What follows the last one seen. When that one has left meanwhile the list begins again, so that nobody is left out. */
function further(all: readonly NamedMember[], after: Keyset | undefined): NamedMember[] {
  const sorted = [...all].sort((a, b) => compareNatural(a.nickname, b.nickname) || (a.id < b.id ? -1 : 1));
  return sorted.slice(sorted.findIndex(({ id }) => id === after?.id) + 1);
}
