import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type InboxOwner, InboxRepository } from '../data/inbox.repository.js';
import { inboxItem, type InboxPage, type UnreadCount } from '../dto/inbox.dto.js';

/** Further than this nobody counts: it reads 99+. */
const UNREAD_COUNTED_MAX = 100;

/** Reading one's inbox. */
@Injectable()
export class InboxService {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** A page of messages, newest first, with the number of unread ones. */
  async page(owner: InboxOwner, cursor: string | undefined, limit = PAGE_SIZE): Promise<InboxPage> {
    const now = this.clock.now();
    const rows = await this.inbox.newest(owner, decodeCursor(cursor), limit + 1);
    const page = toPage(
      rows,
      limit,
      (row) => ({ at: row.createdAt, id: row.id }),
      (row) => inboxItem(row, now),
    );
    return { ...page, unread: await this.inbox.unreadCount(owner, UNREAD_COUNTED_MAX) };
  }

  /** How many messages the member has not read. */
  unreadCount(owner: InboxOwner): Promise<number> {
    return this.inbox.unreadCount(owner, UNREAD_COUNTED_MAX);
  }

  /** When the newest message about each of these was put in that anybody has read; what nobody has read about is not in it. */
  newestRead(subjectIds: readonly string[]): Promise<Map<string, Date>> {
    return this.inbox.newestRead(subjectIds);
  }

  /** Marks the member's messages read: those named, or all. Ids of others' messages do nothing. */
  async markRead(owner: InboxOwner, ids: readonly string[] | undefined): Promise<UnreadCount> {
    await this.transactor.run((tx) => this.inbox.markRead(tx, owner, ids, this.clock.now()));
    return { unread: await this.inbox.unreadCount(owner, UNREAD_COUNTED_MAX) };
  }
}
