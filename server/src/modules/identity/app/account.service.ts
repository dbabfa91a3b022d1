import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { CommunityRepository } from '../../communities/data/community.repository.js';
import { MemberRepository } from '../../communities/data/member.repository.js';
import type { Member } from '../data/user.entity.js';
import { SessionRepository } from '../data/session.repository.js';
import { UserRepository } from '../data/user.repository.js';
import { VolunteerRepository } from '../../volunteers/data/volunteer.repository.js';
import { type Account, AccountData } from './account-data.js';
import { PhoneBook } from './phone-book.js';
import { RolesService } from '../../communities/app/roles.service.js';

const ERASED_NICKNAME = '已注销的邻居';

/** "My data" and the deletion of the account, as the platform's review and the law demand (PIPL, articles 45 and 47). */
@Injectable()
export class AccountService {
  constructor(
    private readonly transactor: Transactor,
    private readonly users: UserRepository,
    private readonly members: MemberRepository,
    private readonly volunteers: VolunteerRepository,
    private readonly communities: CommunityRepository,
    private readonly sessions: SessionRepository,
    private readonly roles: RolesService,
    private readonly accountData: AccountData,
    private readonly phoneBook: PhoneBook,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Everything kept about the person, readable, by context. The export itself is recorded. */
  async export(userId: string): Promise<Record<string, unknown>> {
    const memberships = await this.members.allOf(userId);
    const account = accountOf(userId, memberships);
    const data: Record<string, unknown> = {
      exportedAt: this.clock.now(),
      identity: await this.own(userId, memberships),
    };
    for (const [context, holder] of this.accountData.holders()) data[context] = await holder.export(account);
    await this.transactor.run((tx) => this.audit.record(tx, 'account.exported', { userId }, { id: userId }));
    return data;
  }

  /**
   * Deletes the account for good: everything that names the person goes, all sessions end, facts stay without a name.
   * Throws what a context throws while something is unfinished (`ACCOUNT_HAS_LIVING_CLAIMS`), and `LAST_STAFF`.
   */
  async delete(userId: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const user = await this.users.lock(tx, userId);
      if (!user) throw new DomainError('SESSION_ENDED');
      const memberships = await this.members.lockAllOf(tx, userId);
      const account = accountOf(userId, memberships);
      for (const [, holder] of this.accountData.holders()) await holder.requireDeletable?.(tx, account);
      await this.leaveAll(tx, memberships);
      for (const [, holder] of this.accountData.holders()) await holder.erase(tx, account);
      await this.eraseOwn(tx, userId);
      await this.audit.record(tx, 'account.deleted', { userId }, { id: userId });
    });
  }

  private async leaveAll(tx: Tx, memberships: readonly Member[]): Promise<void> {
    const byCommunity = [...memberships].sort((a, b) => (a.communityId < b.communityId ? -1 : 1));
    for (const { id, communityId } of byCommunity) {
      await this.communities.lock(tx, communityId);
      const held = await this.members.rolesOf(tx, id);
      for (const role of held) await this.members.removeRole(tx, id, role);
      await this.members.setGrids(tx, id, communityId, []);
      const volunteer = await this.volunteers.ofMember(id, tx);
      if (volunteer)
        await this.volunteers.change(tx, volunteer.id, {
          partyBranch: null,
          workUnit: null,
          introduction: null,
          reason: null,
        });
      await this.members.change(tx, id, { realName: null, address: null, buildingId: null, leftAt: this.clock.now() });
      if (held.includes('staff')) await this.roles.requireStaffLeft(tx, communityId);
    }
  }

  private async eraseOwn(tx: Tx, userId: string): Promise<void> {
    const now = this.clock.now();
    await this.sessions.endAll(tx, userId, 'erased', now);
    await this.users.change(tx, userId, {
      ...{ openid: null, unionid: null, nickname: ERASED_NICKNAME, nicknameCheck: 'none', avatarMediaId: null },
      ...this.phoneBook.none(),
      erasedAt: now,
    });
  }

  private async own(userId: string, memberships: readonly Member[]): Promise<unknown> {
    const user = await this.users.standing(userId);
    if (!user) throw new DomainError('SESSION_ENDED');
    const named = new Map((await this.members.memberships(userId)).map((row) => [row.memberId, row]));
    const inCommunities = [];
    for (const member of memberships) {
      const row = named.get(member.id);
      const volunteer = await this.volunteers.ofMember(member.id);
      inCommunities.push({
        ...{ community: row?.communityName, grid: row?.gridName, building: row?.buildingName, roles: row?.roles },
        ...{ realName: member.realName, address: member.address, joinedAt: member.joinedAt, volunteer },
      });
    }
    const { nickname, phone, elderMode, createdAt, openid } = user;
    const sessions = (await this.sessions.livingOf(userId, this.clock.now())).map(
      ({ way, device, createdAt: since, lastUsedAt }) => ({
        ...{ way, device, since, lastUsedAt },
      }),
    );
    return { nickname, phone, elderMode, createdAt, wechatOpenid: openid, communities: inCommunities, sessions };
  }
}

const accountOf = (userId: string, memberships: readonly Member[]): Account => ({
  userId,
  members: memberships.map(({ id, communityId }) => ({ memberId: id, communityId })),
});
