import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { CommunityRepository } from '../data/community.repository.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { MemberNamesRepository } from '../data/member-names.repository.js';
import { MemberRepository } from '../data/member.repository.js';
import type { JoinedDto } from '../dto/community.dto.js';
import { PersonRecords } from './person-records.js';
import { readCode } from './community-setup.service.js';

/** Joining a community: whoever has its code lives or works there. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly transactor: Transactor,
    private readonly communities: CommunityRepository,
    private readonly directory: DirectoryRepository,
    private readonly members: MemberRepository,
    private readonly names: MemberNamesRepository,
    private readonly records: PersonRecords,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the person a member; joining again changes nothing but the building. Throws `COMMUNITY_CODE_UNKNOWN`,
   * `BUILDING_UNKNOWN`.
   */
  async join(userId: string, typedCode: string, buildingId?: string): Promise<JoinedDto> {
    const code = readCode(typedCode);
    const community = await this.communities.byCode(code);
    if (!community) throw new DomainError('COMMUNITY_CODE_UNKNOWN');
    const communityId = community.id;
    if (buildingId && !(await this.directory.building(communityId, buildingId)))
      throw new DomainError('BUILDING_UNKNOWN');
    return this.transactor.run(async (tx) => {
      const { member, isNew } = await this.members.ensure(tx, userId, communityId, this.clock.now());
      const memberId = member.id;
      if (isNew) await this.records.addMember(tx, communityId, memberId);
      if (buildingId) await this.records.changeMember(tx, memberId, { buildingId });
      if (isNew) {
        await this.names.keep(tx, memberId);
        await this.audit.record(tx, 'member.joined', { userId, memberId, communityId }, { id: memberId, communityId });
      }
      return { communityId, memberId };
    });
  }
}
