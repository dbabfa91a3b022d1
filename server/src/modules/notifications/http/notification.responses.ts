import { ApiProperty } from '@nestjs/swagger';
import { NOTIFICATION_KINDS, type NotificationKind } from '@silin/shared';
import { Paged } from '../../../platform/http/fields.js';
import type { InboxItemView } from '../app/inbox.service.js';
import type { SubscriptionTemplateView } from '../app/subscriptions.service.js';

const kind = { enum: [...NOTIFICATION_KINDS], enumName: 'NotificationKind' };

export class InboxItem implements InboxItemView {
  @ApiProperty() id: string;
  @ApiProperty(kind) kind: NotificationKind;
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

export class SubscriptionTemplate implements SubscriptionTemplateView {
  @ApiProperty({ description: 'For requestSubscribeMessage' }) templateId: string;
  @ApiProperty({ ...kind, isArray: true }) kinds: NotificationKind[];
  @ApiProperty({ description: 'Messages the person has agreed to and not yet got' }) credits: number;
}

export class SubscriptionTemplates {
  @ApiProperty({ type: [SubscriptionTemplate] }) items: SubscriptionTemplate[];
}

export class CreditsCounted {
  @ApiProperty({ description: 'How many answers were an accept for a template of ours' }) counted: number;
}
