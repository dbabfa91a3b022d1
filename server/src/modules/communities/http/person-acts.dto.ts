import { ApiProperty } from '@nestjs/swagger';
import { ACTED_AS, type PersonActedAs } from '@silin/shared';
import { Instant, Paged } from '../../../platform/http/fields.js';

export class PersonActDto {
  @ApiProperty()
  id: string;

  @Instant()
  at: Date;

  @ApiProperty({ description: 'what was done, in words for the person concerned' })
  what: string;

  @ApiProperty({ enum: ACTED_AS })
  as: PersonActedAs;

  @ApiProperty({ type: String, nullable: true, description: 'the nickname; null for the operator of the server' })
  by: string | null;
}

export class PersonActsPageDto extends Paged(PersonActDto) {}
