import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_CATEGORIES,
  CARE_TIERS,
  type CareCategory,
  type CareTier,
  type Day,
  GONE_STATES,
  type GoneState,
} from '@silin/shared';
import { DayField, Id, OneOf, Paged, QueryFlag } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';

export class CareProfilesQuery extends PageQuery {
  @OneOf(CARE_TIERS, { optional: true })
  tier?: CareTier;

  @Id({ optional: true })
  gridId?: string;

  @OneOf(CARE_CATEGORIES, { optional: true })
  category?: CareCategory;

  @OneOf(GONE_STATES, { optional: true, description: 'who moved or died; without it: who is present or away' })
  state?: GoneState;

  @QueryFlag({ optional: true, description: 'true: only those whose tier has to be looked at again' })
  reviewDue?: boolean;
}

/** Somebody in the list: no phone, no door, nothing of what the profile says in words. */
export class CareProfileCardDto {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true })
  birthYear: number | null;

  @ApiProperty({ type: String, nullable: true })
  buildingName: string | null;

  @ApiProperty({ type: String, nullable: true })
  gridName: string | null;

  @ApiProperty({ enum: CARE_TIERS })
  tier: CareTier;

  @ApiProperty({ enum: CARE_CATEGORIES, isArray: true })
  categories: CareCategory[];

  @DayField()
  reviewOn: Day;

  @ApiProperty()
  reviewDue: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null again on the day after' })
  awayUntil: Day | null;

  @ApiProperty({ type: String, nullable: true })
  gridWorkerName: string | null;
}

export class CareProfilesPageDto extends Paged(CareProfileCardDto) {}
