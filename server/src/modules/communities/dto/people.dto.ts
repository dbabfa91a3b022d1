import { ApiProperty } from '@nestjs/swagger';
import {
  communityLimits,
  maskPhone,
  PEOPLE_ORDERS,
  type PeopleOrder,
  type PersonAction,
  personMachine,
  type PersonState,
  type Sex,
  SEXES,
} from '@silin/shared';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { BuildingDto } from './community.dto.js';
import { Flag, Id, Instant, OneOf, Paged, Phone, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { PersonRow } from '../data/people-lists.repository.js';
import { maskAddress } from '../domain/masks.js';
import type { peopleParty } from '../domain/people.policy.js';

const BIRTH_YEAR = { minimum: communityLimits.birthYearMin, maximum: communityLimits.birthYearMax } as const;

/** A year of birth; null takes it away. */
function BirthYear(): PropertyDecorator {
  return (target, key) => {
    ValidateIf((_, value: unknown) => value !== undefined && value !== null)(target, key);
    IsInt()(target, key);
    Min(BIRTH_YEAR.minimum)(target, key);
    Max(BIRTH_YEAR.maximum)(target, key);
    ApiProperty({ type: Number, required: false, nullable: true, ...BIRTH_YEAR })(target, key);
  };
}

/** An age in years, in an address. */
function AgeQuery(description: string): PropertyDecorator {
  return (target, key) => {
    IsOptional()(target, key);
    Type(() => Number)(target, key);
    IsInt()(target, key);
    Min(0)(target, key);
    Max(communityLimits.ageMax)(target, key);
    ApiProperty({ type: Number, required: false, minimum: 0, maximum: communityLimits.ageMax, description })(
      target,
      key,
    );
  };
}

export class PeopleQuery extends PageQuery {
  @Id({ optional: true })
  gridId?: string;

  @Id({ optional: true })
  buildingId?: string;

  @OneOf(personMachine.states, { optional: true, description: 'without it: who is present or away' })
  state?: PersonState;

  @OneOf(['with', 'without'] as const, { optional: true, description: 'without it: whether or not they have one' })
  account?: 'with' | 'without';

  @OneOf(PEOPLE_ORDERS, { optional: true, description: 'without it: by building' })
  order?: PeopleOrder;

  @AgeQuery('at least so many years old in this year')
  ageFrom?: number;

  @AgeQuery('at most so many years old in this year')
  ageTo?: number;
}

/** A name or number is a private value: it travels in a body, never in an address. */
export class FindPeopleDto {
  @Text(communityLimits.realNameMaxChars, { min: 1, description: 'the whole name, or the whole phone number' })
  q: string;
}

export class PersonCardDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'the real name, or the nickname of a member who gave none' })
  name: string;

  @ApiProperty()
  hasAccount: boolean;

  @ApiProperty({ type: Number, nullable: true })
  birthYear: number | null;

  @ApiProperty({ enum: SEXES, type: String, nullable: true })
  sex: Sex | null;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  doorMasked: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'people with the same one live behind one door' })
  householdId: string | null;

  @ApiProperty({ type: String, nullable: true })
  buildingId: string | null;

  @ApiProperty({ type: String, nullable: true })
  buildingName: string | null;

  @ApiProperty({ type: String, nullable: true })
  gridName: string | null;

  @ApiProperty({ enum: personMachine.states })
  state: PersonState;
}

export class PeoplePageDto extends Paged(PersonCardDto) {}

export class FoundPeopleDto {
  @ApiProperty({ type: [PersonCardDto] })
  items: PersonCardDto[];
}

export class PeoplePlacesDto {
  @ApiProperty({ type: [BuildingDto], description: 'in natural order' })
  items: BuildingDto[];
}

/** A building of the caller's grids, and how many people are registered there who are present or away. */
export class PeopledBuildingDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  people: number;
}

export class MyGridDto {
  @ApiProperty({ type: [PeopledBuildingDto], description: 'in natural order' })
  items: PeopledBuildingDto[];
}

export class PersonDto extends PersonCardDto {
  @ApiProperty({ type: String, nullable: true })
  memberId: string | null;

  @ApiProperty({ type: String, nullable: true })
  realName: string | null;

  @Instant()
  stateSince: Date;

  @ApiProperty({ type: String, nullable: true })
  stateNote: string | null;

  @Instant()
  createdAt: Date;

  @ApiProperty({ enum: personMachine.actions, isArray: true, description: 'what the caller may do now' })
  actions: PersonAction[];
}

class PersonWordsDto {
  @BirthYear()
  birthYear?: number | null;

  @OneOf(SEXES, { nullable: true })
  sex?: Sex | null;

  @Phone({ nullable: true })
  phone?: string | null;

  @Id({ nullable: true })
  buildingId?: string | null;

  @Text(communityLimits.addressMaxChars, { nullable: true, description: 'unit and door, without the building' })
  door?: string | null;
}

export class AddPersonDto extends PersonWordsDto {
  @Text(communityLimits.realNameMaxChars)
  name: string;

  @Flag({ optional: true, description: 'true: add although PERSON_MAYBE_KNOWN' })
  anyway?: boolean;
}

export class ChangePersonDto extends PersonWordsDto {
  @Text(communityLimits.realNameMaxChars, { nullable: true })
  name?: string | null;
}

export class AddedPersonDto {
  @ApiProperty()
  id: string;
}

export class PersonStateDto {
  @OneOf(personMachine.actions)
  action: PersonAction;

  @Text(communityLimits.stateNoteMaxChars, { nullable: true, description: 'where to, since when' })
  note?: string | null;
}

/** Stored as the answer to a repeat: nothing personal. */
export class PersonMovedDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: personMachine.states })
  state: PersonState;

  @ApiProperty({ enum: personMachine.actions, isArray: true, description: 'what the caller may do now' })
  actions: PersonAction[];
}

export class PersonContactDto {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  building: string | null;

  @ApiProperty({ type: String, nullable: true })
  door: string | null;
}

export class DuplicatesDto {
  @ApiProperty({ type: [String], description: 'people who may be the same human' })
  ids: string[];
}

/** Somebody in a list: phone and door masked. `phone`: where they can be called. */
export const personCard = (row: PersonRow, phone: string | null): PersonCardDto => ({
  id: row.id,
  name: row.realName ?? row.nickname ?? '',
  hasAccount: row.memberId !== null,
  birthYear: row.birthYear,
  sex: row.sex,
  phoneMasked: phone && maskPhone(phone),
  doorMasked: row.door && maskAddress(row.door),
  householdId: row.householdId,
  buildingId: row.buildingId,
  buildingName: row.buildingName,
  gridName: row.gridName,
  state: row.state,
});

/** Somebody's own page for those who work with them. */
export const personDto = (row: PersonRow, phone: string | null, party: ReturnType<typeof peopleParty>): PersonDto => ({
  ...personCard(row, phone),
  memberId: row.memberId,
  realName: row.realName,
  stateSince: row.stateSince,
  stateNote: row.stateNote,
  createdAt: row.createdAt,
  actions: personMachine.actionsFor(row.state, [party]),
});
