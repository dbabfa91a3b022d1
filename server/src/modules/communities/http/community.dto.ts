import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../../platform/http/is-id.js';

export class JoinDto {
  @ApiProperty({ description: 'six letters and digits; case and spaces around do not matter', maxLength: 20 })
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  code: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  buildingId?: string;
}

export class JoinedDto {
  @ApiProperty()
  communityId: string;

  @ApiProperty()
  memberId: string;
}

export class BuildingDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  gridId: string;

  @ApiProperty()
  gridName: string;
}

export class GridDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'nicknames of the grid workers' })
  workerName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'the duty number of the grid, public' })
  workerPhone: string | null;
}

export class CommunityCardDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'name of the street 街道' })
  street: string;

  @ApiProperty()
  city: string;

  @ApiProperty({ type: [BuildingDto] })
  buildings: BuildingDto[];
}

export class CommunityDto extends CommunityCardDto {
  @ApiProperty({ type: String, nullable: true, description: 'the office, public' })
  phone: string | null;

  @ApiProperty({ type: [GridDto] })
  grids: GridDto[];
}
