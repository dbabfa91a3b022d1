import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { identityLimits, type Role, ROLES, volunteerMachine, type VolunteerState } from '@silin/shared';
import { IsBoolean, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/http/is-id.js';
import { MayBeMissing, MayBeTakenAway, Trimmed } from '../../../platform/http/presence.js';
import { PHONE } from '../../volunteers/http/volunteer.dto.js';

export class NamedDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

export class MembershipDto {
  @ApiProperty()
  communityId: string;

  @ApiProperty()
  communityName: string;

  @ApiProperty()
  memberId: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  @ApiProperty({ enum: volunteerMachine.states, nullable: true, type: String })
  volunteerState: VolunteerState | null;

  @ApiProperty({ type: NamedDto, nullable: true })
  building: NamedDto | null;

  @ApiProperty({ type: NamedDto, nullable: true })
  grid: NamedDto | null;
}

export class MeDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  nickname: string;

  @ApiProperty({ type: String, nullable: true })
  avatarUrl: string | null;

  @ApiProperty()
  elderMode: boolean;

  @ApiProperty()
  hasPhone: boolean;

  @ApiProperty({ type: [MembershipDto] })
  memberships: MembershipDto[];
}

export class ChangeMeDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: identityLimits.nicknameMaxChars })
  @MayBeMissing()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(identityLimits.nicknameMaxChars)
  nickname?: string;

  @ApiPropertyOptional()
  @MayBeMissing()
  @IsId()
  avatarMediaId?: string;

  @ApiPropertyOptional()
  @MayBeMissing()
  @IsBoolean()
  elderMode?: boolean;
}

export class PhoneCodeDto {
  @ApiProperty({ description: 'the code of WeChat’s phone number button', maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  code: string;
}

export class PhoneDto {
  @ApiProperty({ description: '138****0001' })
  phoneMasked: string;
}

export class ProfileDto extends MembershipDto {
  @ApiProperty({ type: String, nullable: true })
  realName: string | null;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  addressMasked: string | null;
}

/** Null takes a value away, a missing field leaves it. */
export class ChangeProfileDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: identityLimits.realNameMaxChars })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(identityLimits.realNameMaxChars)
  realName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 20 })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @Matches(PHONE)
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: identityLimits.addressMaxChars })
  @MayBeTakenAway()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(identityLimits.addressMaxChars)
  address?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeTakenAway()
  @IsId()
  buildingId?: string | null;
}
