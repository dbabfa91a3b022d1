import { ApiProperty } from '@nestjs/swagger';
import { Id, Text } from '../../../platform/http/fields.js';
import type { Building, Grid } from '../data/places.entities.js';
import type { CommunityRow } from '../data/community.repository.js';

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

/** A building with the name of its grid. */
export const buildingDto = (
  { id, name, gridId }: Pick<Building, 'id' | 'name' | 'gridId'>,
  gridNames: ReadonlyMap<string, string>,
): BuildingDto => ({ id, name, gridId, gridName: gridNames.get(gridId) ?? '' });

/** A grid, who works there and how to call them. */
export const gridDto = (
  { id, name, dutyPhone }: Pick<Grid, 'id' | 'name' | 'dutyPhone'>,
  workers: readonly string[],
): GridDto => ({ id, name, workerName: workers.join('、') || null, workerPhone: dutyPhone });

/** What somebody who has the code sees before joining. */
export const communityCard = (
  { id, name, street, city }: CommunityRow,
  buildings: BuildingDto[],
): CommunityCardDto => ({ id, name, street, city, buildings });

/** The community as its members see it. */
export const communityDto = (community: CommunityRow, buildings: BuildingDto[], grids: GridDto[]): CommunityDto => ({
  ...communityCard(community, buildings),
  phone: community.phone,
  grids,
});
