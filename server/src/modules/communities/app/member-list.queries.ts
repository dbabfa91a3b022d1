import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { MemberRepository, type MemberListRow } from '../data/member.repository.js';
import type { Actor } from '../domain/actor.js';

/** The list of members, for staff: names and roles, no phone, no address. */
@Injectable()
export class MemberListQueries {
  constructor(private readonly members: MemberRepository) {}

  /** Present members, the newest first; `q` looks in nicknames. Throws `BAD_CURSOR`. */
  async page(actor: Actor, query: { q?: string; cursor?: string; limit?: number }): Promise<Page<MemberListRow>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.members.page(
      actor.communityId,
      query.q || undefined,
      decodeCursor(query.cursor),
      limit + 1,
    );
    return toPage(
      rows,
      limit,
      ({ joinedAt, memberId }) => ({ at: joinedAt, id: memberId }),
      (row) => row,
    );
  }
}
