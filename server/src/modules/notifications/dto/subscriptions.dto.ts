import { ApiProperty } from '@nestjs/swagger';
import { NOTIFICATION_KINDS, type NotificationKind } from '@silin/shared';
import { IsObject } from 'class-validator';

export class SubscriptionResults {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['accept', 'reject', 'ban', 'filter'] },
    description: 'Template id → what requestSubscribeMessage answered',
  })
  @IsObject()
  results: Record<string, string>;
}

/** A template people may subscribe to, the kinds of message it carries, and how many messages they have agreed to. */
export class SubscriptionTemplate {
  @ApiProperty({ description: 'For requestSubscribeMessage' }) templateId: string;
  @ApiProperty({ enum: [...NOTIFICATION_KINDS], enumName: 'NotificationKind', isArray: true })
  kinds: NotificationKind[];
  @ApiProperty({ description: 'Messages the person has agreed to and not yet got' }) credits: number;
}

export class SubscriptionTemplates {
  @ApiProperty({ type: [SubscriptionTemplate] }) items: SubscriptionTemplate[];
}

export class CreditsCounted {
  @ApiProperty({ description: 'How many answers were an accept for a template of ours' }) counted: number;
}
