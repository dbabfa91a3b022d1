import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { CommunityRepository } from '../data/community.repository.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { readCode } from './community-setup.service.js';

export interface BuildingView {
  readonly id: string;
  readonly name: string;
  readonly gridId: string;
  readonly gridName: string;
}

export interface GridView {
  readonly id: string;
  readonly name: string;
  readonly workerName: string | null;
  readonly workerPhone: string | null;
}

/** What somebody who has the code sees before joining. */
export interface CommunityCard {
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly buildings: BuildingView[];
}

export interface CommunityView extends CommunityCard {
  readonly phone: string | null;
  readonly grids: GridView[];
}

/** Reading communities and their places. */
@Injectable()
export class CommunityQueries {
  constructor(
    private readonly communities: CommunityRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  /** The community behind a code. Throws `COMMUNITY_CODE_UNKNOWN`. */
  async byCode(typed: string): Promise<CommunityCard> {
    const community = await this.communities.byCode(readCode(typed));
    if (!community) throw new DomainError('COMMUNITY_CODE_UNKNOWN');
    const { id, name, street, city } = community;
    return { id, name, street, city, buildings: await this.buildings(id) };
  }

  /** The community with its grids, who works there and how to call them. Throws `NOT_FOUND`. */
  async view(communityId: string): Promise<CommunityView> {
    const community = await this.communities.byId(communityId);
    if (!community) throw new DomainError('NOT_FOUND');
    const { id, name, street, city, phone } = community;
    const [buildings, grids] = [await this.buildings(id), await this.grids(id)];
    return { id, name, street, city, phone, buildings, grids };
  }

  private async buildings(communityId: string): Promise<BuildingView[]> {
    const grids = new Map((await this.directory.grids(communityId)).map((grid) => [grid.id, grid.name]));
    const buildings = await this.directory.buildings(communityId);
    return buildings.map(({ id, name, gridId }) => ({ id, name, gridId, gridName: grids.get(gridId) ?? '' }));
  }

  private async grids(communityId: string): Promise<GridView[]> {
    const workers = await this.communities.workersByGrid(communityId);
    const faces = await this.directory.members([...workers.values()].flat());
    const nickname = new Map(faces.map((face) => [face.memberId, face.nickname]));
    return (await this.directory.grids(communityId)).map(({ id, name, dutyPhone }) => {
      const names = (workers.get(id) ?? []).map((memberId) => nickname.get(memberId) ?? '');
      return { id, name, workerName: names.join('、') || null, workerPhone: dutyPhone };
    });
  }
}
