import { ApiProperty } from '@nestjs/swagger';
import { Id, Text } from '../../../platform/http/fields.js';

/** The code with what people type around it. */
const JOIN_CODE_TYPED_CHARS = 20;

export class JoinDto {
  @Text(JOIN_CODE_TYPED_CHARS, { description: 'six letters and digits; case and spaces around do not matter' })
  code: string;

  @Id({ optional: true })
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
