import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NOTIFICATION_KINDS, type NotificationKind } from '@silin/shared';
import type { SubscriptionItem, SubscriptionPush } from '../../../integrations/wechat/index.js';
import { Config } from '../../../platform/config/config.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { PersonLock, UserDirectory } from '../../identity/index.js';
import { PlatformPushes } from '../../wechat-push/index.js';
import { CreditRepository } from '../data/credit.repository.js';
import type { CreditsCounted, SubscriptionTemplates } from '../dto/subscriptions.dto.js';
import { Credits } from './credits.js';

/** The platform's number for "no consent left". */
const NO_CREDIT = 43101;

/** Consent to subscription messages: what can be asked for, and what was answered. */
@Injectable()
export class SubscriptionsService implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly transactor: Transactor,
    private readonly ledger: CreditRepository,
    private readonly credits: Credits,
    private readonly users: UserDirectory,
    private readonly persons: PersonLock,
    private readonly pushes: PlatformPushes,
  ) {}

  onModuleInit(): void {
    this.pushes.on('subscription', (push) => this.heard(push));
  }

  /** The templates of this deployment with the person's credits; empty when there is only the inbox. */
  async templates(userId: string): Promise<SubscriptionTemplates> {
    const balances = await this.ledger.balances(userId);
    const byTemplate = new Map<string, NotificationKind[]>();
    for (const kind of NOTIFICATION_KINDS) {
      const templateId = this.config.wechat.templates[kind];
      if (templateId) byTemplate.set(templateId, [...(byTemplate.get(templateId) ?? []), kind]);
    }
    const items = [...byTemplate].map(([templateId, kinds]) => ({
      templateId,
      kinds,
      credits: balances.get(templateId) ?? 0,
    }));
    return { items };
  }

  /** What the phone says the person answered, by template id. Only `accept` for a template of ours counts. */
  async reported(userId: string, results: Readonly<Record<string, string>>): Promise<CreditsCounted> {
    const accepted = Object.keys(results)
      .filter((id) => results[id] === 'accept' && this.isOurs(id))
      .sort();
    const tap = newId();
    return this.transactor.run(async (tx) => {
      for (const templateId of accepted) await this.credits.accepted(tx, { userId, templateId }, 'phone', tap);
      return { counted: accepted.length };
    });
  }

  /** What the platform says: a popup answered, the settings changed, a message handed over. Safe to hear twice. */
  async heard(push: SubscriptionPush): Promise<void> {
    const userId = await this.users.idOfOpenid(push.openid);
    if (!userId) return;
    const items = push.items
      .filter((item) => this.isOurs(item.templateId))
      .sort((a, b) => a.templateId.localeCompare(b.templateId));
    await this.transactor.run(async (tx) => {
      if (!(await this.persons.hold(tx, userId))) return;
      for (const item of items) await this.heardOne(tx, userId, push, item);
    });
  }

  private isOurs(templateId: string): boolean {
    return Object.values(this.config.wechat.templates).includes(templateId);
  }

  private async heardOne(
    tx: Tx,
    userId: string,
    { event, at }: SubscriptionPush,
    item: SubscriptionItem,
  ): Promise<void> {
    const account = { userId, templateId: item.templateId };
    const isAccepted = item.answer === 'accept';
    if (event === 'popup' && isAccepted) {
      await this.credits.accepted(tx, account, 'push', `popup:${at.getTime() / 1000}`);
    } else if ((event === 'change' && !isAccepted) || (event === 'sent' && item.errcode === NO_CREDIT)) {
      await this.credits.correctToZero(tx, account);
    }
  }
}
