import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { HoursRepository } from '../data/hours.repository.js';

/** What this context keeps about an account: the lines of the ledger. */
@Injectable()
export class HoursAccountData implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly hours: HoursRepository,
  ) {}

  onModuleInit(): void {
    this.accounts.register('hours', this);
  }

  async export({ members }: Account): Promise<unknown> {
    const all = [];
    for (const { communityId, memberId } of members)
      for (const { onDay, minutes, what, state } of await this.hours.allOf(communityId, memberId))
        all.push({ onDay, minutes, what, state });
    return all;
  }

  /** The ledger is only added to: lines stay, and name nobody once the account is gone. Reasons that were written go. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) await this.hours.eraseWords(tx, communityId, memberId);
  }
}
