import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsObject, IsOptional } from 'class-validator';
import { IsId } from '../../../platform/http/is-id.js';

const IDS_MAX = 100;

export class MarkReadRequest {
  @ApiPropertyOptional({ type: [String], maxItems: IDS_MAX, description: 'Without it: all messages' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(IDS_MAX)
  @IsId({ each: true })
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
