import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isUrgentNotification, mayRingAt } from '@silin/shared';
import { fitSubscribeData, subscribeDateTime, WechatClient, WechatError } from '../../../integrations/wechat/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { MemberDirectory } from '../../communities/index.js';
import { PersonLock, UserDirectory } from '../../identity/index.js';
import type { CreditAccount } from '../data/credit.repository.js';
import type { InboxMessage, PushState } from '../data/inbox-message.entity.js';
import { InboxRepository } from '../data/inbox.repository.js';
import { Credits } from './credits.js';
import { SUBSCRIBE_MESSAGE, type SubscribeTask as Task } from './notifier.js';
import { subscribeCard } from './subscribe-card.js';

/** A message that could not be handed over for this long is stale news; the inbox has it. */
const STALE_AFTER_MS = 24 * 3600_000;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 3600;

const attemptKey = ({ messageId, putOff = 0 }: Task): string => `${messageId}:${putOff}`;

/**
 * Hands subscription messages to the platform, each at most once: a message stands as `sending` from before the call until
 * its answer is noted, and one found `sending` was cut off in between and is not sent again. The inbox has every message.
 */
@Injectable()
export class SubscribeSending implements OnModuleInit {
  private readonly log = new Logger(SubscribeSending.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly inbox: InboxRepository,
    private readonly credits: Credits,
    private readonly people: MemberDirectory,
    private readonly users: UserDirectory,
    private readonly persons: PersonLock,
    private readonly wechat: WechatClient,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(SUBSCRIBE_MESSAGE, ({ payload }) => this.send(payload));
  }

  /** Sends the message of a task if it is still news and its reader has a credit. */
  async send(task: Task): Promise<void> {
    const message = await this.inbox.byId(task.messageId);
    if (message?.pushState !== 'waiting') return;
    if (await this.isNight(message, task)) return;
    const templateId = this.config.wechat.templates[message.kind];
    const reader = (await this.people.summaries([message.memberId])).get(message.memberId);
    const openid = reader && (await this.users.openidOf(reader.userId));
    const isTold = await this.people.mayBeTold(message.memberId);
    if (!templateId || !openid || message.readAt || !isTold) return this.settle(message, 'waiting', 'none');

    const account = { userId: reader.userId, templateId };
    const card = this.card(message);
    if (!(await this.reserve(account, message, attemptKey(task)))) return this.settle(message, 'waiting', 'none');
    try {
      await this.wechat.sendSubscribeMessage({ openid, templateId, ...card });
    } catch (error) {
      return this.failed(error, account, message, task);
    }
    await this.settle(message, 'sending', 'sent');
  }

  /** True in quiet hours, for what can wait: it is tried again in the morning. */
  private async isNight({ kind }: InboxMessage, task: Task): Promise<boolean> {
    const now = this.clock.now();
    const ringsAt = mayRingAt(now);
    if (isUrgentNotification(kind) || ringsAt <= now) return false;
    await this.transactor.run((tx) => this.outbox.enqueue(tx, SUBSCRIBE_MESSAGE, task, ringsAt));
    return true;
  }

  private card(message: InboxMessage): { page: string; data: Record<string, string> } {
    const { title, body, at, page } = subscribeCard(message, this.clock.now());
    return { page, data: fitSubscribeData({ thing1: title, thing2: body, time3: subscribeDateTime(at) }) };
  }

  /** Takes the credit and marks the message in one transaction; false when there is no credit. */
  private reserve(account: CreditAccount, message: InboxMessage, key: string): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      if (!(await this.persons.hold(tx, account.userId))) return false;
      if (!(await this.credits.take(tx, account, key))) return false;
      return this.inbox.movePush(tx, message.id, 'waiting', 'sending');
    });
  }

  private settle(message: InboxMessage, from: PushState, to: PushState): Promise<void> {
    return this.transactor.run(async (tx) => {
      await this.inbox.movePush(tx, message.id, from, to);
    });
  }

  private async failed(error: unknown, account: CreditAccount, message: InboxMessage, task: Task): Promise<void> {
    if (!(error instanceof WechatError)) throw error;
    if (error.kind === 'timeout' || error.kind === 'malformed') return; // perhaps delivered: stays `sending`, never twice
    const isStale = this.clock.now().getTime() - message.createdAt.getTime() > STALE_AFTER_MS;
    const later = error.mayPassLater && !isStale;
    const noCredit = error.kind === 'no-credit';
    if (!later && !noCredit) this.log.warn(error.message);
    await this.transactor.run(async (tx) => {
      if (!(await this.persons.hold(tx, account.userId))) return;
      await this.credits.giveBack(tx, account, attemptKey(task));
      if (noCredit || error.kind === 'banned') await this.credits.correctToZero(tx, account);
      await this.inbox.movePush(tx, message.id, 'sending', later ? 'waiting' : noCredit ? 'none' : 'failed');
      if (later) await this.putOff(tx, error, task);
    });
  }

  private async putOff(tx: Tx, error: WechatError, task: Task): Promise<void> {
    const putOff = (task.putOff ?? 0) + 1;
    const growing = Math.min(FIRST_PAUSE_SECONDS * 2 ** (putOff - 1), LONGEST_PAUSE_SECONDS);
    const seconds = Math.max(growing, error.retryAfterSeconds ?? 0);
    const at = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.outbox.enqueue(tx, SUBSCRIBE_MESSAGE, { messageId: task.messageId, putOff }, at);
  }
}
