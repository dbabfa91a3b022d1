import { ApiProperty } from '@nestjs/swagger';
import { identityLimits, type Role, ROLES, volunteerMachine, type VolunteerState } from '@silin/shared';
import { Code, Flag, Id, QueryFlag, Text } from '../../../platform/http/fields.js';
import type { User } from '../data/user.entity.js';

/** The id and name of a grid or building. */
export class NamedDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

/** A membership as its owner sees it. */
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
  @Text(identityLimits.nicknameMaxChars, { min: 1, absent: true })
  nickname?: string;

  @Id({ absent: true })
  avatarMediaId?: string;

  @Flag({ absent: true })
  elderMode?: boolean;
}

export class DeleteAccountQuery {
  @QueryFlag({
    optional: true,
    description: 'true: the communities keep their record of the person, without the account',
  })
  keepRecord?: boolean;
}

export class PhoneCodeDto {
  @Code('the code of WeChat’s phone number button')
  code: string;
}

export class PhoneDto {
  @ApiProperty({ description: '138****0001' })
  phoneMasked: string;
}

/** The signed-in person, across communities. */
export const meDto = (user: User, memberships: MembershipDto[], avatarUrl: string | null): MeDto => ({
  id: user.id,
  nickname: user.nickname,
  avatarUrl,
  elderMode: user.elderMode,
  hasPhone: user.phone !== null,
  memberships,
});
