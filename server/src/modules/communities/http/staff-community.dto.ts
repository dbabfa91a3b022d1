import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Role, ROLES, volunteerMachine, type VolunteerState } from '@silin/shared';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsId } from '../../../platform/http/is-id.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { MayBeMissing, Trimmed } from '../../../platform/http/presence.js';
import { PHONE } from '../../../platform/http/phone.js';

const PLACE_NAME_MAX_CHARS = 40;
const KEYWORD_MAX_CHARS = 20;
const GRIDS_MAX = 20;

export class MemberListQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: KEYWORD_MAX_CHARS, description: 'part of a nickname' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(KEYWORD_MAX_CHARS)
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

export class MemberListDto {
  @ApiProperty({ type: [MemberListItemDto] })
  items: MemberListItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class GrantRoleDto {
  @ApiPropertyOptional({ type: [String], description: 'for a grid worker: their grids' })
  @MayBeMissing()
  @IsArray()
  @ArrayMaxSize(GRIDS_MAX)
  @ArrayUnique()
  @IsId({ each: true })
  gridIds?: string[];
}

export class AddGridDto {
  @ApiProperty({ minLength: 1, maxLength: PLACE_NAME_MAX_CHARS })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(PLACE_NAME_MAX_CHARS)
  name: string;

  @ApiPropertyOptional({ description: 'the duty number on the notice board' })
  @IsOptional()
  @IsString()
  @Matches(PHONE)
  dutyPhone?: string;
}

export class ChangeGridDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: PLACE_NAME_MAX_CHARS })
  @MayBeMissing()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(PLACE_NAME_MAX_CHARS)
  name?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Matches(PHONE)
  dutyPhone?: string | null;
}

export class AddBuildingDto {
  @ApiProperty({ minLength: 1, maxLength: PLACE_NAME_MAX_CHARS })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(PLACE_NAME_MAX_CHARS)
  name: string;

  @ApiProperty()
  @IsId()
  gridId: string;
}

export class ChangeBuildingDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: PLACE_NAME_MAX_CHARS })
  @MayBeMissing()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(PLACE_NAME_MAX_CHARS)
  name?: string;

  @ApiPropertyOptional()
  @MayBeMissing()
  @IsId()
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
