import { Injectable } from '@nestjs/common';
import { DomainError, type Role } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { CommunityRepository } from '../data/community.repository.js';
import { DirectoryRepository } from '../data/directory.repository.js';
import { MemberRepository } from '../data/member.repository.js';
import type { Actor } from '../domain/actor.js';
import { RoleChanges } from './role-changes.js';

/** Who grants: staff of the community, or the operator (no member) for the first staff. */
type Granter = Pick<Actor, 'userId' | 'memberId' | 'communityId'> | 'operator';

/** Roles in one community: granted and taken by its staff, never the last staff's. */
@Injectable()
export class RolesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly communities: CommunityRepository,
    private readonly directory: DirectoryRepository,
    private readonly members: MemberRepository,
    private readonly changes: RoleChanges,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Grants a role; granting again changes only a grid worker's grids. Throws `NOT_FOUND` for somebody who is not a
   * member, `ROLE_NEEDS_GRID` for a grid worker without grids, `GRID_UNKNOWN` for grids of elsewhere.
   */
  grant(actor: Actor, memberId: string, role: Role, gridIds: readonly string[] = []): Promise<void> {
    return this.give(actor, actor.communityId, memberId, role, gridIds);
  }

  /** The operator's way to name the first staff of a community. */
  appoint(communityId: string, memberId: string, role: Role, gridIds: readonly string[] = []): Promise<void> {
    return this.give('operator', communityId, memberId, role, gridIds);
  }

  /** The operator's way to take a role. Throws as `revoke`. */
  withdraw(communityId: string, memberId: string, role: Role): Promise<void> {
    return this.take('operator', communityId, memberId, role);
  }

  /** Takes a role away. Throws `NOT_FOUND` when the member does not hold it, `LAST_STAFF` for the last staff. */
  revoke(actor: Actor, memberId: string, role: Role): Promise<void> {
    return this.take(actor, actor.communityId, memberId, role);
  }

  private take(by: Granter, communityId: string, memberId: string, role: Role): Promise<void> {
    return this.transactor.run(async (tx) => {
      await this.communities.lockCommunity(tx, communityId);
      const member = await this.members.inCommunity(communityId, memberId, tx);
      if (!member || !(await this.members.removeRole(tx, memberId, role))) throw new DomainError('NOT_FOUND');
      if (role === 'staff') await this.requireStaffLeft(tx, communityId);
      if (role === 'grid_worker') await this.members.setGrids(tx, memberId, communityId, []);
      await this.changes.lost(tx, { communityId, memberId, role });
      await this.audit.record(tx, 'role.revoked', by, { id: memberId, communityId }, { role });
    });
  }

  /** Throws `LAST_STAFF` when nobody is left to run the community. Ask behind the community's lock, after the removal. */
  async requireStaffLeft(tx: Tx, communityId: string): Promise<void> {
    if ((await this.members.countInRole(tx, communityId, 'staff')) === 0) throw new DomainError('LAST_STAFF');
  }

  private async give(
    by: Granter,
    communityId: string,
    memberId: string,
    role: Role,
    gridIds: readonly string[],
  ): Promise<void> {
    if (role === 'grid_worker' && gridIds.length === 0) throw new DomainError('ROLE_NEEDS_GRID');
    const known = new Set((await this.directory.grids(communityId)).map(({ id }) => id));
    if (gridIds.some((id) => !known.has(id))) throw new DomainError('GRID_UNKNOWN');
    await this.transactor.run(async (tx) => {
      await this.communities.lockCommunity(tx, communityId);
      if (!(await this.members.inCommunity(communityId, memberId, tx))) throw new DomainError('NOT_FOUND');
      const held = (await this.members.rolesOf(tx, memberId)).includes(role);
      if (!held) await this.members.addRole(tx, { memberId, role, communityId, grantedAt: this.clock.now() });
      if (role === 'grid_worker') await this.members.setGrids(tx, memberId, communityId, [...new Set(gridIds)]);
      await this.audit.record(tx, 'role.granted', by, { id: memberId, communityId }, { role, grids: gridIds.length });
    });
  }
}
