import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_CATEGORIES,
  CARE_TIERS,
  type CareCategory,
  type CareTier,
  type Day,
  HEARS,
  type Hears,
  type Language,
  LANGUAGES,
  PHONES,
  type PhoneUse,
  SEES,
  type Sees,
  type Sex,
  SEXES,
  USUAL_TIMES,
  type UsualTime,
  type Walks,
  WALKS,
} from '@silin/shared';
import { DayField, Instant } from '../../../platform/http/fields.js';
import type { CareProfileDto } from './profile.dto.js';

export class OwnCareTierDto {
  @ApiProperty({ enum: CARE_TIERS })
  tier: CareTier;

  @ApiProperty()
  why: string;

  @Instant()
  setAt: Date;
}

/** A profile as the person it is about reads it, and their proxy with the scope `profile`: all that is written, who looks after them by name. */
export class OwnCareProfileDto {
  @ApiProperty({ enum: CARE_TIERS })
  tier: CareTier;

  @ApiProperty()
  tierWhy: string;

  @DayField()
  reviewOn: Day;

  @ApiProperty({ enum: CARE_CATEGORIES, isArray: true })
  categories: CareCategory[];

  @ApiProperty({ enum: WALKS, type: String, nullable: true })
  walks: Walks | null;

  @ApiProperty({ enum: HEARS, type: String, nullable: true })
  hears: Hears | null;

  @ApiProperty({ enum: SEES, type: String, nullable: true })
  sees: Sees | null;

  @ApiProperty({ enum: PHONES, type: String, nullable: true })
  phoneUse: PhoneUse | null;

  @ApiProperty({ type: String, nullable: true })
  needs: string | null;

  @ApiProperty({ type: String, nullable: true })
  atTheDoor: string | null;

  @ApiProperty({ enum: LANGUAGES, isArray: true })
  languages: Language[];

  @ApiProperty({ enum: SEXES, type: String, nullable: true })
  helperSex: Sex | null;

  @ApiProperty({ enum: LANGUAGES, type: String, nullable: true })
  helperLanguage: Language | null;

  @ApiProperty({ type: Boolean, nullable: true })
  hasPets: boolean | null;

  @ApiProperty({ enum: USUAL_TIMES, isArray: true })
  usualTimes: UsualTime[];

  @ApiProperty({ type: String, nullable: true })
  gridWorkerName: string | null;

  @ApiProperty({ type: String, nullable: true })
  deputyName: string | null;

  @ApiProperty({ type: String, nullable: true })
  emergencyName: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null again on the day after' })
  awayUntil: Day | null;

  @ApiProperty({ type: String, nullable: true })
  awayWhy: string | null;

  @ApiProperty({ type: [OwnCareTierDto], description: 'every tier that was set, the newest first' })
  tiers: OwnCareTierDto[];

  @Instant()
  updatedAt: Date;
}

/** Null where there is no profile. */
export class OwnCareProfileAnswerDto {
  @ApiProperty({ description: 'whose it is' })
  name: string;

  @ApiProperty({ type: OwnCareProfileDto, nullable: true })
  profile: OwnCareProfileDto | null;
}

/** Ids of members and people, and who wrote what, stay with those who look after somebody. */
export function ownCareProfile(profile: CareProfileDto): OwnCareProfileDto {
  const { tier, tierWhy, reviewOn, categories, walks, hears, sees, phoneUse, needs, atTheDoor, languages } = profile;
  const { helperSex, helperLanguage, hasPets, usualTimes, awayUntil, awayWhy, updatedAt } = profile;
  return {
    ...{ tier, tierWhy, reviewOn, categories, walks, hears, sees, phoneUse, needs, atTheDoor, languages },
    ...{ helperSex, helperLanguage, hasPets, usualTimes, awayUntil, awayWhy, updatedAt },
    ...{ gridWorkerName: profile.gridWorker?.name ?? null, deputyName: profile.deputy?.name ?? null },
    emergencyName: profile.emergency?.name ?? null,
    tiers: profile.tiers.map((set) => ({ tier: set.tier, why: set.why, setAt: set.setAt })),
  };
}
