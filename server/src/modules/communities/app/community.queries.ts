import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { CommunityRepository } from '../data/community.repository.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import {
  type BuildingDto,
  buildingDto,
  type CommunityCardDto,
  communityCard,
  type CommunityDto,
  communityDto,
  type GridDto,
  gridDto,
} from '../dto/community.dto.js';
import { readCode } from './community-setup.service.js';

/** Reading communities and their places. */
@Injectable()
export class CommunityQueries {
  constructor(
    private readonly communities: CommunityRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  /** The community behind a code. Throws `COMMUNITY_CODE_UNKNOWN`. */
  async byCode(typed: string): Promise<CommunityCardDto> {
    const community = await this.communities.byCode(readCode(typed));
    if (!community) throw new DomainError('COMMUNITY_CODE_UNKNOWN');
    return communityCard(community, await this.buildings(community.id));
  }

  /** The community with its grids, who works there and how to call them. Throws `NOT_FOUND`. */
  async view(communityId: string): Promise<CommunityDto> {
    const community = await this.communities.byId(communityId);
    if (!community) throw new DomainError('NOT_FOUND');
    return communityDto(community, await this.buildings(communityId), await this.grids(communityId));
  }

  private async buildings(communityId: string): Promise<BuildingDto[]> {
    const grids = new Map((await this.directory.grids(communityId)).map((grid) => [grid.id, grid.name]));
    const buildings = await this.directory.buildings(communityId);
    return buildings.map((building) => buildingDto(building, grids));
  }

  private async grids(communityId: string): Promise<GridDto[]> {
    const workers = await this.communities.workersByGrid(communityId);
    const faces = await this.directory.members([...workers.values()].flat());
    const nickname = new Map(faces.map((face) => [face.memberId, face.nickname]));
    return (await this.directory.grids(communityId)).map((grid) =>
      gridDto(
        grid,
        (workers.get(grid.id) ?? []).map((memberId) => nickname.get(memberId) ?? ''),
      ),
    );
  }
}
