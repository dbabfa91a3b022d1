import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { platformRefusal, WechatClient } from '../../../integrations/wechat/index.js';
import { AuditService } from '../../audit/index.js';
import { Config } from '../../../platform/config/config.js';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { CommunityRepository } from '../data/community.repository.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import type { Actor } from '../domain/actor.js';
import type {
  AddBuildingDto,
  AddGridDto,
  ChangeBuildingDto,
  ChangeGridDto,
  CreatedDto,
  JoinCodeDto,
} from '../dto/staff-community.dto.js';

const JOIN_PAGE = 'pages/join/index';
const IMAGE_WIDTH_PIXELS = 430;

/** Staff keep the map of their community: grids, buildings, and the code people join with. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly communities: CommunityRepository,
    private readonly directory: DirectoryRepository,
    private readonly wechat: WechatClient,
    private readonly audit: AuditService,
    private readonly config: Config,
  ) {}

  /** A new grid. Throws `PLACE_NAME_TAKEN`. */
  addGrid(actor: Actor, { name, dutyPhone }: AddGridDto): Promise<CreatedDto> {
    const { communityId } = actor;
    return this.put(async (tx) => {
      const id = newId();
      await this.communities.addGrid(tx, { id, communityId, name, dutyPhone: dutyPhone ?? null });
      await this.audit.record(tx, 'grid.added', actor, { id, communityId });
      return { id };
    });
  }

  /** Throws `NOT_FOUND`, `PLACE_NAME_TAKEN`. */
  async changeGrid(actor: Actor, id: string, change: ChangeGridDto): Promise<void> {
    const { communityId } = actor;
    if (!(await this.directory.grid(communityId, id))) throw new DomainError('NOT_FOUND');
    if (Object.keys(change).length === 0) return;
    await this.put(async (tx) => {
      await this.communities.changeGrid(tx, communityId, id, change);
      await this.audit.record(tx, 'grid.changed', actor, { id, communityId }, { fields: Object.keys(change) });
    });
  }

  /** A new building in a grid. Throws `GRID_UNKNOWN`, `PLACE_NAME_TAKEN`. */
  async addBuilding(actor: Actor, { name, gridId }: AddBuildingDto): Promise<CreatedDto> {
    const { communityId } = actor;
    await this.requireGrid(communityId, gridId);
    return this.put(async (tx) => {
      const id = newId();
      await this.communities.addBuilding(tx, { id, communityId, gridId, name });
      await this.audit.record(tx, 'building.added', actor, { id, communityId });
      return { id };
    });
  }

  /** Throws `NOT_FOUND`, `GRID_UNKNOWN`, `PLACE_NAME_TAKEN`. */
  async changeBuilding(actor: Actor, id: string, change: ChangeBuildingDto): Promise<void> {
    const { communityId } = actor;
    if (!(await this.directory.building(communityId, id))) throw new DomainError('NOT_FOUND');
    if (change.gridId) await this.requireGrid(communityId, change.gridId);
    if (Object.keys(change).length === 0) return;
    await this.put(async (tx) => {
      await this.communities.changeBuilding(tx, communityId, id, change);
      await this.audit.record(tx, 'building.changed', actor, { id, communityId }, { fields: Object.keys(change) });
    });
  }

  /** The code people join with, and its mini-program code for the notice board. Throws `PLATFORM_UNAVAILABLE`. */
  async joinCode(actor: Actor): Promise<JoinCodeDto> {
    const community = await this.communities.byId(actor.communityId);
    if (!community) throw new DomainError('NOT_FOUND');
    const { code } = community;
    const picture = await this.wechat
      .miniProgramCode({
        ...{ scene: `c=${code}`, page: JOIN_PAGE, width: IMAGE_WIDTH_PIXELS },
        checkPath: this.config.env === 'production',
      })
      .catch((error: unknown) => {
        throw platformRefusal(error);
      });
    const type = picture[0] === 0xff ? 'jpeg' : 'png';
    return { code, codeImage: `data:image/${type};base64,${picture.toString('base64')}` };
  }

  private async requireGrid(communityId: string, gridId: string): Promise<void> {
    if (!(await this.directory.grid(communityId, gridId))) throw new DomainError('GRID_UNKNOWN');
  }

  private async put<T>(block: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.transactor.run(block);
    } catch (error) {
      if (duplicateKey(error)) throw new DomainError('PLACE_NAME_TAKEN');
      throw error;
    }
  }
}
