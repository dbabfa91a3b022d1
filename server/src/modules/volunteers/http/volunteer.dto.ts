import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  communityLimits,
  volunteerLimits,
  volunteerMachine,
  type VolunteerAction,
  type VolunteerState,
} from '@silin/shared';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '../../../platform/http/keyset.js';
import { PHONE } from '../../../platform/http/phone.js';
import { Trimmed } from '../../../platform/http/presence.js';

const states = [...volunteerMachine.states];

export class VolunteerApplicationDto {
  @ApiProperty()
  @IsBoolean()
  isPartyMember: boolean;

  @ApiPropertyOptional({ maxLength: volunteerLimits.partyBranchMaxChars })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(volunteerLimits.partyBranchMaxChars)
  partyBranch?: string;

  @ApiPropertyOptional({ maxLength: volunteerLimits.workUnitMaxChars })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(volunteerLimits.workUnitMaxChars)
  workUnit?: string;

  @ApiProperty({ minLength: 1, maxLength: communityLimits.realNameMaxChars })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(communityLimits.realNameMaxChars)
  realName: string;

  @ApiPropertyOptional({ maxLength: 20 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Matches(PHONE)
  phone?: string;

  @ApiPropertyOptional({ maxLength: volunteerLimits.introductionMaxChars })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(volunteerLimits.introductionMaxChars)
  introduction?: string;
}

export class ReasonDto {
  @ApiProperty({ minLength: volunteerLimits.reasonMinChars, maxLength: volunteerLimits.reasonMaxChars })
  @Trimmed()
  @IsString()
  @MinLength(volunteerLimits.reasonMinChars)
  @MaxLength(volunteerLimits.reasonMaxChars)
  reason: string;
}

export class VolunteerOutcomeDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: states })
  state: VolunteerState;
}

/** My own application. */
export class MyVolunteerDto extends VolunteerOutcomeDto {
  @ApiProperty()
  isPartyMember: boolean;

  @ApiProperty({ type: String, nullable: true })
  partyBranch: string | null;

  @ApiProperty({ type: String, nullable: true })
  workUnit: string | null;

  @ApiProperty({ type: String, nullable: true })
  introduction: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'why it was declined or suspended' })
  reason: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  appliedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ enum: volunteerMachine.actions, isArray: true, description: 'what the reader may do now' })
  actions: VolunteerAction[];
}

/** Null when this member never applied. */
export class MyVolunteerAnswerDto {
  @ApiProperty({ type: MyVolunteerDto, nullable: true })
  volunteer: MyVolunteerDto | null;
}

/** An application as staff see it in the list. */
export class StaffVolunteerDto extends MyVolunteerDto {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  nickname: string;

  @ApiProperty({ type: String, nullable: true })
  realName: string | null;

  @ApiProperty({ type: String, nullable: true, description: '138****0001' })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  buildingName: string | null;
}

export class StaffVolunteerPageDto {
  @ApiProperty({ type: [StaffVolunteerDto] })
  items: StaffVolunteerDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class StaffVolunteerPhoneDto {
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
}

export class StaffVolunteerQuery extends PageQuery {
  @ApiPropertyOptional({ enum: states })
  @IsOptional()
  @IsIn(states)
  state?: VolunteerState;
}
