import { Injectable } from '@nestjs/common';
import { hoursMachine, type HoursState } from '@silin/shared';
import { decodeCursor, type PageQuery, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import type { HoursEntry } from '../data/hours.entities.js';
import { HoursRepository } from '../data/hours.repository.js';
import {
  hoursLine,
  type HoursLine,
  type MyHours,
  type StaffHoursLine,
  type StaffHoursPage,
  type StaffHoursQuery,
} from '../dto/hours.dto.js';

const keyset = ({ createdAt, id }: HoursEntry) => ({ at: createdAt, id });

/** Reading the ledger of hours. */
@Injectable()
export class HoursQueries {
  constructor(
    private readonly hours: HoursRepository,
    private readonly members: MemberDirectory,
  ) {}

  /** One's own lines, the newest first, and what all of them add up to. Throws `BAD_CURSOR`. */
  async mine({ communityId, memberId }: Actor, { cursor, limit = PAGE_SIZE }: PageQuery): Promise<MyHours> {
    const rows = await this.hours.page(communityId, { memberId }, decodeCursor(cursor), limit + 1);
    const names = await this.names(rows);
    const page = toPage(rows, limit, keyset, (entry): HoursLine => hoursLine(entry, names));
    return { ...page, totalMinutes: await this.hours.total(communityId, memberId) };
  }

  /** Lines of everybody, or of one member. Throws `BAD_CURSOR`. */
  page(actor: Actor, query: StaffHoursQuery): Promise<StaffHoursPage> {
    return this.lines(actor, query, {});
  }

  /** Typed and corrected ones that wait for a second person. Throws `BAD_CURSOR`. */
  waiting(actor: Actor, query: StaffHoursQuery): Promise<StaffHoursPage> {
    return this.lines(actor, query, { state: hoursMachine.initial });
  }

  private async lines(actor: Actor, query: StaffHoursQuery, of: { state?: HoursState }): Promise<StaffHoursPage> {
    const { cursor, limit = PAGE_SIZE, memberId } = query;
    const rows = await this.hours.page(actor.communityId, { memberId, ...of }, decodeCursor(cursor), limit + 1);
    const names = await this.names(rows);
    return toPage(rows, limit, keyset, (entry): StaffHoursLine => ({
      ...hoursLine(entry, names),
      ...{
        memberId: entry.memberId,
        memberName: names(entry.memberId) ?? '',
        createdAt: entry.createdAt.toISOString(),
      },
      maySecond:
        entry.state === 'waiting' && entry.memberId !== actor.memberId && entry.certifiedByMemberId !== actor.memberId,
    })) as StaffHoursPage;
  }

  private async names(rows: readonly HoursEntry[]): Promise<(memberId: string | null) => string | null> {
    const ids = rows.flatMap(({ memberId, certifiedByMemberId, secondMemberId }) => [
      memberId,
      certifiedByMemberId,
      secondMemberId,
    ]);
    const members = await this.members.summaries([...new Set(ids.flatMap((id) => id ?? []))]);
    return (memberId) => (memberId && members.get(memberId)?.nickname) || null;
  }
}
