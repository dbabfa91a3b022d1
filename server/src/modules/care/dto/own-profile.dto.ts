import { ApiProperty, PickType } from '@nestjs/swagger';
import { CARE_TIERS, type CareTier } from '@silin/shared';
import { Instant } from '../../../platform/http/fields.js';
import { CareProfileDto } from './profile.dto.js';

export class OwnCareTierDto {
  @ApiProperty({ enum: CARE_TIERS })
  tier: CareTier;

  @ApiProperty()
  why: string;

  @Instant()
  setAt: Date;
}

/** What of a profile is the person's to read. */
const OWN = [
  ...([
    'tier',
    'tierWhy',
    'reviewOn',
    'categories',
    'walks',
    'hears',
    'sees',
    'phoneUse',
    'needs',
    'atTheDoor',
  ] as const),
  ...([
    'languages',
    'helperSex',
    'helperLanguage',
    'hasPets',
    'usualTimes',
    'awayUntil',
    'awayWhy',
    'updatedAt',
  ] as const),
] as const;

/** A profile as the person it is about reads it, and their proxy with the scope `profile`: all that is written, who looks after them by name. */
export class OwnCareProfileDto extends PickType(CareProfileDto, OWN) {
  @ApiProperty({ type: String, nullable: true })
  gridWorkerName: string | null;

  @ApiProperty({ type: String, nullable: true })
  deputyName: string | null;

  @ApiProperty({ type: String, nullable: true })
  emergencyName: string | null;

  @ApiProperty({ type: [OwnCareTierDto], description: 'every tier that was set, the newest first' })
  tiers: OwnCareTierDto[];
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
