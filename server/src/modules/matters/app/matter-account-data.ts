import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { MattersRepository } from '../data/matters.repository.js';
import { PostsService } from './posts.service.js';

/** What this context keeps about an account: the matters somebody worked on, and the posts they hold. */
@Injectable()
export class MatterAccountData implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly matters: MattersRepository,
    private readonly posts: PostsService,
  ) {}

  onModuleInit(): void {
    this.accounts.register('matters', this);
  }

  async export({ members }: Account): Promise<unknown> {
    const all = [];
    for (const { communityId, memberId } of members)
      for (const { title, state, deadlineOn, reportedAt } of await this.matters.touchedBy(communityId, memberId))
        all.push({ title, state, deadlineOn, reportedAt: reportedAt.toISOString() });
    return all;
  }

  /** The posts are free, with a task for each matter in hand; what was done stays a fact of the community. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) await this.posts.vacate(tx, communityId, memberId);
  }
}
