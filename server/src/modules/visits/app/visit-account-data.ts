import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { VisitsRepository } from '../data/visits.repository.js';

/** What this context keeps about an account: where somebody went, and what they wrote. */
@Injectable()
export class VisitAccountData implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly visits: VisitsRepository,
  ) {}

  onModuleInit(): void {
    this.accounts.register('visits', this);
  }

  async export({ members }: Account): Promise<unknown> {
    const all = [];
    for (const { communityId, memberId } of members)
      for (const visit of await this.visits.allOfHelper(communityId, memberId)) {
        const { onDay, state, minutes, outcomeNote, privateNote } = visit;
        all.push({ onDay, state, minutes, outcomeNote, privateNote });
      }
    return all;
  }

  /** What they wrote for themselves goes; that somebody was seen stays a fact, with what the person's own record needs. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) await this.visits.erasePrivateNotes(tx, communityId, memberId);
  }
}
