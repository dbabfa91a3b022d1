import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Ids } from '../../../platform/http/fields.js';

const IDS_MAX = 100;

export class MarkReadRequest {
  @Ids(IDS_MAX, { optional: true, description: 'Without it: all messages' })
  ids?: string[];
}

export class SubscriptionResults {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['accept', 'reject', 'ban', 'filter'] },
    description: 'Template id → what requestSubscribeMessage answered',
  })
  @IsObject()
  results: Record<string, string>;
}
