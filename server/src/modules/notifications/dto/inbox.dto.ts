import { ApiProperty } from '@nestjs/swagger';
import { NOTIFICATION_KINDS, type NotificationKind, notificationPage, notificationText } from '@silin/shared';
import { Ids, Paged } from '../../../platform/http/fields.js';
import type { InboxMessage } from '../data/inbox-message.entity.js';

const IDS_MAX = 100;

export class MarkReadRequest {
  @Ids(IDS_MAX, { optional: true, description: 'Without it: all messages' })
  ids?: string[];
}

/** A message as its reader sees it. */
export class InboxItem {
  @ApiProperty() id: string;
  @ApiProperty({ enum: [...NOTIFICATION_KINDS], enumName: 'NotificationKind' }) kind: NotificationKind;
  @ApiProperty() title: string;
  @ApiProperty() body: string;
  @ApiProperty({ type: String, nullable: true, description: 'Page of the mini-program, with its query' })
  page: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: Date | null;
}

export class InboxPage extends Paged(InboxItem) {
  @ApiProperty({ description: 'All unread messages, not only those of this page' }) unread: number;
}

export class UnreadCount {
  @ApiProperty() unread: number;
}

/** A message in words, as they are right at `now`. */
export function inboxItem(message: InboxMessage, now: Date): InboxItem {
  const { id, kind, subjectId, createdAt, readAt } = message;
  const text = notificationText(kind, { ...message.params, told: message.told }, now);
  return { id, kind, ...text, page: notificationPage(kind, subjectId), createdAt, readAt };
}
