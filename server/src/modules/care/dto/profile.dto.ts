import { ApiProperty } from '@nestjs/swagger';
import {
  CARE_CATEGORIES,
  CARE_TIERS,
  type CareCategory,
  careLimits,
  type CareTier,
  chinaDate,
  type Day,
  HEARS,
  type Hears,
  isAway,
  isReviewDue,
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
import { DayField, Flag, Id, Instant, LongText, OneOf, SomeOf, Text } from '../../../platform/http/fields.js';
import type { CareProfile, CareTierRow } from '../data/profile.entities.js';

/** All that a profile says; what is missing or null is not known, and a value that was there is taken away. */
export class CareProfileFormDto {
  @OneOf(CARE_TIERS, { description: 'how often this person should be seen' })
  tier: CareTier;

  @Text(careLimits.tierWhyMaxChars, {
    optional: true,
    description: 'why this tier; needed for a new profile and whenever the tier changes, otherwise the reason stays',
  })
  tierWhy?: string;

  @DayField({ description: 'when the tier is looked at again: tomorrow at the earliest, in 12 months at the latest' })
  reviewOn: Day;

  @SomeOf(CARE_CATEGORIES, { min: 1 })
  categories: CareCategory[];

  @OneOf(WALKS, { nullable: true })
  walks?: Walks | null;

  @OneOf(HEARS, { nullable: true })
  hears?: Hears | null;

  @OneOf(SEES, { nullable: true })
  sees?: Sees | null;

  @OneOf(PHONES, { nullable: true })
  phoneUse?: PhoneUse | null;

  @LongText(careLimits.needsMaxChars, { nullable: true, description: 'what to do, never a diagnosis' })
  needs?: string | null;

  @LongText(careLimits.atTheDoorMaxChars, { nullable: true, description: 'what to know at the door' })
  atTheDoor?: string | null;

  @SomeOf(LANGUAGES)
  languages: Language[];

  @OneOf(SEXES, { nullable: true, description: 'wished of whoever helps' })
  helperSex?: Sex | null;

  @OneOf(LANGUAGES, { nullable: true, description: 'wished of whoever helps' })
  helperLanguage?: Language | null;

  @Flag({ nullable: true, description: 'whoever helps has to like animals' })
  hasPets?: boolean | null;

  @SomeOf(USUAL_TIMES)
  usualTimes: UsualTime[];

  @Id({ nullable: true })
  gridWorkerMemberId?: string | null;

  @Id({ nullable: true })
  deputyMemberId?: string | null;

  @Id({ nullable: true, description: 'whom to call: another person of the community' })
  emergencyPersonId?: string | null;
}

export class CareAwayDto {
  @DayField({ description: 'the last day away' })
  until: Day;

  @Text(careLimits.awayWhyMaxChars)
  why: string;
}

/** Stored as the answer to a repeat: nothing personal. */
export class CareAwayOutcomeDto {
  @ApiProperty()
  personId: string;

  @ApiProperty({ description: 'true until the end of the last day away' })
  away: boolean;
}

export class CareWorkerDto {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;
}

export class CarePersonDto {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;
}

export class CareTierDto {
  @ApiProperty({ enum: CARE_TIERS })
  tier: CareTier;

  @ApiProperty()
  why: string;

  @DayField()
  reviewOn: Day;

  @Instant()
  setAt: Date;

  @ApiProperty({ description: 'who set it' })
  setBy: string;
}

export class CareProfileDto {
  @ApiProperty()
  personId: string;

  @ApiProperty({ enum: CARE_TIERS })
  tier: CareTier;

  @ApiProperty()
  tierWhy: string;

  @DayField()
  reviewOn: Day;

  @ApiProperty()
  reviewDue: boolean;

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

  @ApiProperty({ type: CareWorkerDto, nullable: true })
  gridWorker: CareWorkerDto | null;

  @ApiProperty({ type: CareWorkerDto, nullable: true })
  deputy: CareWorkerDto | null;

  @ApiProperty({ type: CarePersonDto, nullable: true })
  emergency: CarePersonDto | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null again on the day after' })
  awayUntil: Day | null;

  @ApiProperty({ type: String, nullable: true })
  awayWhy: string | null;

  @ApiProperty({ type: [CareTierDto], description: 'every tier that was set, the newest first' })
  tiers: CareTierDto[];

  @Instant()
  updatedAt: Date;

  @ApiProperty()
  updatedBy: string;
}

/** Whom to call when it is urgent. */
export class EmergencyContactDto extends CarePersonDto {
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
}

export class EmergencyContactAnswerDto {
  @ApiProperty({ type: EmergencyContactDto, nullable: true, description: 'null: nobody is written down' })
  contact: EmergencyContactDto | null;
}

/** Null for somebody who has no profile. */
export class CareProfileAnswerDto {
  @ApiProperty({ type: CareProfileDto, nullable: true })
  profile: CareProfileDto | null;
}

/** What a profile's names and lists are drawn from. */
export interface ProfileSurroundings {
  readonly categories: readonly CareCategory[];
  readonly tiers: readonly CareTierRow[];
  readonly memberName: (memberId: string) => string;
  readonly personName: (personId: string) => string;
  readonly now: Date;
}

/** A profile as those who look after the person see it. */
export function careProfile(profile: CareProfile, around: ProfileSurroundings): CareProfileDto {
  const { memberName, personName, now } = around;
  const worker = (memberId: string | null): CareWorkerDto | null =>
    memberId === null ? null : { memberId, name: memberName(memberId) };
  const { emergencyPersonId, tierReviewOn: reviewOn, updatedByMemberId } = profile;
  const away = isAway(profile.awayUntil, chinaDate(now));
  return {
    ...{ personId: profile.personId, tier: profile.tier, tierWhy: profile.tierWhy, reviewOn },
    ...{ reviewDue: isReviewDue(reviewOn, chinaDate(now)), categories: [...around.categories] },
    ...{ walks: profile.walks, hears: profile.hears, sees: profile.sees, phoneUse: profile.phoneUse },
    ...{ needs: profile.needs, atTheDoor: profile.atTheDoor, languages: profile.languages },
    ...{ helperSex: profile.helperSex, helperLanguage: profile.helperLanguage },
    hasPets: profile.hasPets === null ? null : Boolean(profile.hasPets),
    usualTimes: profile.usualTimes,
    ...{ gridWorker: worker(profile.gridWorkerMemberId), deputy: worker(profile.deputyMemberId) },
    emergency: emergencyPersonId && { personId: emergencyPersonId, name: personName(emergencyPersonId) },
    ...{ awayUntil: away ? profile.awayUntil : null, awayWhy: away ? profile.awayWhy : null },
    tiers: around.tiers.map(({ tier, why, reviewOn: on, setAt, setByMemberId }) => {
      return { tier, why, reviewOn: on, setAt, setBy: memberName(setByMemberId) };
    }),
    ...{ updatedAt: profile.updatedAt, updatedBy: memberName(updatedByMemberId) },
  } as CareProfileDto;
}
