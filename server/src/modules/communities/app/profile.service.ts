import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { UserDirectory } from '../../identity/index.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { MemberRepository } from '../data/member.repository.js';
import type { Actor } from '../domain/actor.js';
import { type ChangeProfileDto, type ProfileDto, profileDto } from '../dto/profile.dto.js';
import { MemberDirectory } from './member-directory.js';
import { PersonRecords } from './person-records.js';

/** A member's profile: building for everybody, name, phone and address only for whom a wish or a visit needs them. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly transactor: Transactor,
    private readonly members: MemberRepository,
    private readonly directory: DirectoryRepository,
    private readonly contacts: MemberDirectory,
    private readonly users: UserDirectory,
    private readonly records: PersonRecords,
    private readonly audit: AuditService,
  ) {}

  async view(actor: Actor): Promise<ProfileDto> {
    const memberships = await this.members.memberships(actor.userId);
    const membership = memberships.find(({ memberId }) => memberId === actor.memberId);
    if (!membership) throw new DomainError('NOT_FOUND');
    return profileDto(membership, await this.contacts.contact(actor.memberId));
  }

  /** Changes what is given. Throws `BUILDING_UNKNOWN`. */
  async change(actor: Actor, change: ChangeProfileDto): Promise<ProfileDto> {
    const { communityId, memberId, userId } = actor;
    const { buildingId, phone } = change;
    if (buildingId && !(await this.directory.building(communityId, buildingId)))
      throw new DomainError('BUILDING_UNKNOWN');
    const { realName, address } = change;
    const changed = Object.entries({ realName, address, buildingId, phone }).flatMap(([field, value]) =>
      value === undefined ? [] : [field],
    );
    await this.transactor.run(async (tx) => {
      if (changed.some((field) => field !== 'phone')) {
        await this.records.changeMember(tx, memberId, given({ realName, door: address, buildingId }));
      }
      if (phone !== undefined) await this.users.keepPhone(tx, userId, phone);
      await this.audit.record(tx, 'member.changed', actor, { id: memberId, communityId }, { fields: changed });
    });
    return this.view(actor);
  }
}

const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
