import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { identityLimits, type Role, ROLES, volunteerMachine, type VolunteerState } from '@silin/shared';
import { IsBoolean, IsString, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/http/is-id.js';
import { MayBeMissing, Trimmed } from '../../../platform/http/presence.js';

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
