import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { SessionRepository } from '../data/session.repository.js';
import { UserRepository } from '../data/user.repository.js';
import { type Account, AccountData } from './account-data.js';
import { ErasedAccounts } from './erased-accounts.js';
import { Memberships } from './memberships.js';
import { PhoneBook } from './phone-book.js';

const ERASED_NICKNAME = '已注销的邻居';

/** "My data", leaving a community, and the deletion of the account, as WeChat's review and the law demand (PIPL, articles 45 and 47). */
@Injectable()
export class AccountService {
  constructor(
    private readonly transactor: Transactor,
    private readonly users: UserRepository,
    private readonly memberships: Memberships,
    private readonly sessions: SessionRepository,
    private readonly accountData: AccountData,
    private readonly phoneBook: PhoneBook,
    private readonly erased: ErasedAccounts,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Everything kept about the person, readable, by context. The export itself is recorded. */
  async export(userId: string): Promise<Record<string, unknown>> {
    const account: Account = { userId, members: await this.memberships.all(userId) };
    const data: Record<string, unknown> = {
      exportedAt: this.clock.now(),
      identity: await this.own(userId),
    };
    for (const [context, holder] of this.accountData.holders()) data[context] = await holder.export(account);
    await this.transactor.run((tx) => this.audit.record(tx, 'account.exported', { userId }, { id: userId }));
    return data;
  }

  /**
   * Deletes the account for good: everything that names the person goes, all sessions end, facts stay without a name. With
   * `keepRecord` the communities keep what they know of the person, who has no account any more.
   * Throws what a context throws while something is unfinished (`ACCOUNT_HAS_LIVING_CLAIMS`), and `LAST_STAFF`.
   */
  async delete(userId: string, keepRecord = false): Promise<void> {
    await this.transactor.run(async (tx) => {
      await this.users.lockUser(tx, userId);
      const account: Account = { userId, members: await this.memberships.lockAll(tx, userId), keepRecord };
      for (const [, holder] of this.accountData.holders()) await holder.requireDeletable?.(tx, account);
      await this.erase(tx, account);
    });
  }

  /** After a restore: deletes again whoever had deleted their account. False when the account is deleted already, or unknown. */
  deleteAgain(userId: string, keepRecord = false): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      if (!(await this.users.hold(tx, userId))) return false;
      const members = await this.memberships.lockAll(tx, userId);
      await this.erase(tx, { userId, members, again: true, keepRecord });
      return true;
    });
  }

  /**
   * Ends one membership: what names the person in that community goes, facts stay without a name, the account and its other
   * communities stay. Throws as `delete` does, and `NOT_FOUND` when the membership has ended.
   */
  async leave(userId: string, memberId: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      await this.users.lockUser(tx, userId);
      const account = await this.leaving(tx, userId, memberId);
      if (!account) throw new DomainError('NOT_FOUND');
      for (const [, holder] of this.accountData.holders()) await holder.requireDeletable?.(tx, account);
      await this.eraseMembership(tx, account);
    });
  }

  /** After a restore: ends again the membership of whoever had left. False when it has ended already, or the account is gone. */
  leaveAgain(userId: string, memberId: string): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      if (!(await this.users.hold(tx, userId))) return false;
      const account = await this.leaving(tx, userId, memberId, true);
      if (account) await this.eraseMembership(tx, account);
      return !!account;
    });
  }

  private async leaving(tx: Tx, userId: string, memberId: string, again = false): Promise<Account | undefined> {
    const all = await this.memberships.lockAll(tx, userId);
    const members = all.filter((member) => member.memberId === memberId && member.present);
    return members.length ? { userId, members, again, accountStays: true } : undefined;
  }

  private async eraseMembership(tx: Tx, account: Account): Promise<void> {
    await this.eraseHeld(tx, account);
    for (const { memberId, communityId } of account.members) {
      await this.erased.remember(tx, memberId, 'left');
      const by = { userId: account.userId, memberId, communityId };
      await this.audit.record(tx, 'member.left', by, { id: memberId, communityId });
    }
  }

  private async eraseHeld(tx: Tx, account: Account): Promise<void> {
    for (const [, holder] of this.accountData.holders()) await holder.beforeErase?.(tx, account);
    for (const [, holder] of this.accountData.holders()) await holder.erase(tx, account);
  }

  private async erase(tx: Tx, account: Account): Promise<void> {
    const { userId, keepRecord = false } = account;
    await this.eraseHeld(tx, account);
    await this.eraseOwn(tx, userId);
    await this.erased.remember(tx, userId, keepRecord ? 'kept' : 'account');
    await this.audit.record(tx, 'account.deleted', { userId }, { id: userId }, { keepRecord });
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

  private async own(userId: string): Promise<unknown> {
    const user = await this.users.standing(userId);
    if (!user) throw new DomainError('SESSION_ENDED');
    const { nickname, phone, elderMode, createdAt, openid } = user;
    const sessions = (await this.sessions.livingOf(userId, this.clock.now())).map(
      ({ way, device, createdAt: since, lastUsedAt }) => ({ way, device, since, lastUsedAt }),
    );
    return { nickname, phone, elderMode, createdAt, wechatOpenid: openid, sessions };
  }
}
