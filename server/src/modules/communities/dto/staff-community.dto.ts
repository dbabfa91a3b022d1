import { ApiProperty } from '@nestjs/swagger';
import { communityLimits, type Role, ROLES, volunteerMachine, type VolunteerState } from '@silin/shared';
import { Id, Ids, Name, Paged, Phone, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { MemberListRow } from '../data/member.repository.js';

const GRIDS_MAX = 20;

export class MemberListQuery extends PageQuery {
  @Text(communityLimits.keywordMaxChars, { optional: true, description: 'part of a nickname' })
  q?: string;
}

export class MemberListItemDto {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  nickname: string;

  @ApiProperty({ type: String, nullable: true })
  buildingName: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  @ApiProperty({ type: [String], description: 'grids this member works in' })
  gridIds: string[];

  @ApiProperty({ enum: volunteerMachine.states, nullable: true, type: String })
  volunteerState: VolunteerState | null;

  @ApiProperty({ type: String, format: 'date-time' })
  joinedAt: Date;
}

export class MemberListDto extends Paged(MemberListItemDto) {}

export class GrantRoleDto {
  @Ids(GRIDS_MAX, { absent: true, description: 'for a grid worker: their grids' })
  gridIds?: string[];
}

export class AddGridDto {
  @Name(communityLimits.placeNameMaxChars)
  name: string;

  @Phone({ optional: true, description: 'the duty number on the notice board' })
  dutyPhone?: string;
}

export class ChangeGridDto {
  @Name(communityLimits.placeNameMaxChars, { min: 1, absent: true })
  name?: string;

  @Phone({ nullable: true })
  dutyPhone?: string | null;
}

export class AddBuildingDto {
  @Name(communityLimits.placeNameMaxChars)
  name: string;

  @Id()
  gridId: string;
}

export class ChangeBuildingDto {
  @Name(communityLimits.placeNameMaxChars, { min: 1, absent: true })
  name?: string;

  @Id({ absent: true })
  gridId?: string;
}

export class CreatedDto {
  @ApiProperty()
  id: string;
}

export class JoinCodeDto {
  @ApiProperty({ description: 'six letters and digits' })
  code: string;

  @ApiProperty({ description: 'data URL of the mini-program code for the notice board' })
  codeImage: string;
}

/** A member in the list of staff: no phone, no address. */
export const memberListItem = (row: MemberListRow): MemberListItemDto => ({
  memberId: row.memberId,
  nickname: row.nickname,
  buildingName: row.buildingName,
  roles: row.roles,
  gridIds: row.gridIds,
  volunteerState: row.volunteerState,
  joinedAt: row.joinedAt,
});
