import { Injectable } from '@nestjs/common';
import { AccountService } from '../../identity/index.js';
import { MemberRepository } from '../data/member.repository.js';
import type { Actor } from '../domain/actor.js';

/** Leaving one community; the account and its other communities stay. */
@Injectable()
export class CommunityLeaving {
  constructor(
    private readonly accounts: AccountService,
    private readonly members: MemberRepository,
  ) {}

  /**
   * Ends the membership as the deletion of the account would: what names the person in this community goes, facts stay without a
   * name. Whoever joins again is a new member. Throws `ACCOUNT_HAS_LIVING_CLAIMS` and what other contexts throw while something is
   * unfinished, and `LAST_STAFF`.
   */
  leave({ userId, memberId }: Actor): Promise<void> {
    return this.accounts.leave(userId, memberId);
  }

  /** After a restore. False when the membership is unknown or has ended already. */
  async leaveAgain(memberId: string): Promise<boolean> {
    const userId = await this.members.userOf(memberId);
    return userId ? this.accounts.leaveAgain(userId, memberId) : false;
  }
}
