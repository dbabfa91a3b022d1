import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsUUID } from 'class-validator';

const IDS_MAX = 100;

export class MarkReadRequest {
  @ApiPropertyOptional({ type: [String], maxItems: IDS_MAX, description: 'Without it: all messages' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(IDS_MAX)
  @IsUUID('all', { each: true })
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
