import { Injectable } from '@nestjs/common';
import { type NotificationKind, notificationPage, notificationText } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import type { InboxMessage } from '../data/inbox-message.entity.js';
import { type InboxOwner, InboxRepository } from '../data/inbox.repository.js';

/** Further than this nobody counts: it reads 99+. */
const UNREAD_COUNTED_MAX = 100;

/** A message as its reader sees it. */
export interface InboxItemView {
  id: string;
  kind: NotificationKind;
  title: string;
  body: string;
  /** Page of the mini-program with query, without leading slash. */
  page: string | null;
  createdAt: Date;
  readAt: Date | null;
}

/** Reading one's inbox. */
@Injectable()
export class InboxService {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** A page of messages, newest first, with the number of unread ones. */
  async page(
    owner: InboxOwner,
    cursor: string | undefined,
    limit = PAGE_SIZE,
  ): Promise<Page<InboxItemView> & { unread: number }> {
    const rows = await this.inbox.newest(owner, decodeCursor(cursor), limit + 1);
    const page = toPage(
      rows,
      limit,
      (row) => ({ at: row.createdAt, id: row.id }),
      (row) => this.view(row),
    );
    return { ...page, unread: await this.inbox.unreadCount(owner, UNREAD_COUNTED_MAX) };
  }

  /** How many messages the member has not read. */
  unreadCount(owner: InboxOwner): Promise<number> {
    return this.inbox.unreadCount(owner, UNREAD_COUNTED_MAX);
  }

  /** Marks the member's messages read: those named, or all. Ids of others' messages do nothing. */
  async markRead(owner: InboxOwner, ids: readonly string[] | undefined): Promise<{ unread: number }> {
    await this.transactor.run((tx) => this.inbox.markRead(tx, owner, ids, this.clock.now()));
    return { unread: await this.inbox.unreadCount(owner, UNREAD_COUNTED_MAX) };
  }

  private view(message: InboxMessage): InboxItemView {
    const { id, kind, subjectId, createdAt, readAt } = message;
    const text = notificationText(kind, { ...message.params, told: message.told }, this.clock.now());
    return { id, kind, ...text, page: notificationPage(kind, subjectId), createdAt, readAt };
  }
}
