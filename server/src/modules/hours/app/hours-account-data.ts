import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { HoursRepository } from '../data/hours.repository.js';

/**
 * What this context keeps about an account: the lines of the ledger and the certificates. It keeps nothing about people without an account: hours are a
 * member's, and whom they were for stands in the visits.
 */
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
    const [lines, certificates] = [[] as object[], [] as object[]];
    for (const { communityId, memberId } of members) {
      for (const { onDay, minutes, what, state } of await this.hours.allOf(communityId, memberId))
        lines.push({ onDay, minutes, what, state });
      for (const one of await this.hours.certificatesOf(communityId, memberId))
        certificates.push({
          ...{ number: one.number, fromDay: one.fromDay, untilDay: one.untilDay, minutes: one.minutes },
          ...{ purpose: one.purpose, issuedAt: one.issuedAt, revokedAt: one.revokedAt },
        });
    }
    return { lines, certificates };
  }

  /** The ledger is only added to: lines and numbers of certificates stay, and name nobody once the account is gone. Words that were written go. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) await this.hours.eraseWords(tx, communityId, memberId);
  }
}
