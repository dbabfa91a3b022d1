import { Injectable } from '@nestjs/common';
import { hoursLimits, hoursMachine } from '@silin/shared';
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
  type WaitingHours,
  type WaitingHoursPage,
} from '../dto/hours.dto.js';

type Names = (memberId: string | null) => string | null;

const keyset = ({ createdAt, id }: HoursEntry) => ({ at: createdAt, id });
const VALID = hoursMachine.next(hoursMachine.initial, 'agree');

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

  /** Lines of everybody, or of one member with what they add up to, the newest first. Throws `BAD_CURSOR`. */
  async page(actor: Actor, { cursor, limit = PAGE_SIZE, memberId }: StaffHoursQuery): Promise<StaffHoursPage> {
    const rows = await this.hours.page(actor.communityId, { memberId }, decodeCursor(cursor), limit + 1);
    const names = await this.names(rows);
    const reversing = await this.hours.reversing(rows.map(({ id }) => id));
    const page = toPage(rows, limit, keyset, (entry): StaffHoursLine => {
      const { id, memberId: whose, minutes, state } = entry;
      const reversed = reversing.has(id);
      return {
        ...hoursLine(entry, names),
        ...{ memberId: whose, memberName: names(whose) ?? '', createdAt: entry.createdAt.toISOString(), reversed },
        mayCorrect: state === VALID && minutes > 0 && !reversed && whose !== actor.memberId,
      };
    });
    return { ...page, totalMinutes: memberId ? await this.hours.total(actor.communityId, memberId) : null };
  }

  /** What waits for a second person, the oldest first; a correction is one matter. Throws `BAD_CURSOR`. */
  async waiting(actor: Actor, { cursor, limit = PAGE_SIZE }: PageQuery): Promise<WaitingHoursPage> {
    const rows = await this.hours.waiting(actor.communityId, decodeCursor(cursor), limit + 1);
    const names = await this.names(rows);
    const corrected = await this.hours.correctedTo(rows.flatMap(({ reversesId }) => reversesId ?? []));
    return toPage(rows, limit, keyset, (entry): WaitingHours => {
      const { id, memberId, onDay, what, reason, reversesId, certifiedByMemberId } = entry;
      return {
        ...{ id, memberId, memberName: names(memberId) ?? '', onDay, what, reason },
        minutes: reversesId ? (corrected.get(reversesId) ?? 0) : entry.minutes,
        was: reversesId ? -entry.minutes : null,
        ...{ typedBy: names(certifiedByMemberId) ?? '', typedAt: entry.createdAt.toISOString() },
        maySecond: memberId !== actor.memberId && certifiedByMemberId !== actor.memberId,
      };
    }) as WaitingHoursPage;
  }

  /** How many matters wait for a second person, as far as a badge counts. */
  countWaiting({ communityId }: Actor): Promise<number> {
    return this.hours.countWaiting(communityId, hoursLimits.badgeCountedMax);
  }

  private async names(rows: readonly HoursEntry[]): Promise<Names> {
    const ids = rows.flatMap(({ memberId, certifiedByMemberId, secondMemberId }) => [
      memberId,
      certifiedByMemberId,
      secondMemberId,
    ]);
    const members = await this.members.summaries([...new Set(ids.flatMap((id) => id ?? []))]);
    return (memberId) => (memberId && members.get(memberId)?.nickname) || null;
  }
}
