import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notificationText } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { CreditRepository } from '../data/credit.repository.js';
import { InboxRepository } from '../data/inbox.repository.js';

/** What this context keeps about a person, for "my data" and for the deletion of the account. */
@Injectable()
export class NotificationAccountData implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly inbox: InboxRepository,
    private readonly credits: CreditRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.accounts.register('notifications', this);
  }

  async export(account: Account): Promise<unknown> {
    const now = this.clock.now();
    const messages = [];
    for (const member of account.members) {
      for (const { kind, params, told, createdAt, readAt } of await this.inbox.allOf(member)) {
        messages.push({ ...notificationText(kind, { ...params, told }, now), createdAt, readAt });
      }
    }
    return { messages, subscriptionCredits: Object.fromEntries(await this.credits.balances(account.userId)) };
  }

  async erase(tx: Tx, account: Account): Promise<void> {
    for (const member of account.members) await this.inbox.erase(tx, member);
    if (!account.accountStays) await this.credits.erase(tx, account.userId);
  }
}
