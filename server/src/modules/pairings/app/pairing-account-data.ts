import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { PairingEndings } from './pairing-endings.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What this context keeps about an account: the pairings of a volunteer. Those of a person are the person's record. */
@Injectable()
export class PairingAccountData implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly pairings: PairingsRepository,
    private readonly endings: PairingEndings,
  ) {}

  onModuleInit(): void {
    this.accounts.register('pairings', this);
  }

  async export({ members }: Account): Promise<unknown> {
    const all = [];
    for (const { communityId, memberId } of members)
      for (const pairing of await this.pairings.allOfVolunteer(communityId, memberId)) {
        const { state, proposedAt, startedAt, endedAt } = pairing;
        all.push({ state, proposedAt: iso(proposedAt), startedAt: iso(startedAt), endedAt: iso(endedAt) });
      }
    return all;
  }

  /** Living ones are paused with a task for whoever looks after the person: nobody is left without being seen. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members)
      await this.endings.withoutVolunteer(tx, { communityId, memberId }, 'clock');
  }
}
