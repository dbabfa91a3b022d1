import { Injectable } from '@nestjs/common';
import {
  isGroupedNotification,
  isUrgentNotification,
  mayRingAt,
  type NotificationKind,
  type NotificationKindWithSubject,
  type NotificationParams,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { defineTopic } from '../../../platform/jobs/topic.js';
import { MemberDirectory } from '../../communities/index.js';
import { InboxRepository } from '../data/inbox.repository.js';

/** Hand the subscription message that goes with an inbox message to the platform. */
export const SUBSCRIBE_MESSAGE = defineTopic<SubscribeTask>('notifications.subscribe-message');

/** Which message, and how often it was put off. */
export interface SubscribeTask {
  readonly messageId: string;
  readonly putOff?: number;
}

/** One message to one member. */
export type Message<K extends NotificationKind = NotificationKind> = Told<K> & Subject<K>;

/** Kinds that lead to the page of one thing say which. */
type Subject<K extends NotificationKind> = K extends NotificationKindWithSubject
  ? { readonly subjectId: string }
  : { readonly subjectId?: undefined };

interface Told<K extends NotificationKind> {
  readonly communityId: string;
  readonly memberId: string;
  readonly kind: K;
  /** Gaps of the kind's words. Never personal data. */
  readonly params: NotificationParams[K];
  /** Names the cause (`claim-half-time:<claim id>`), at most 120 ASCII characters: a member is told of one cause once. */
  readonly dedupeKey: string;
}

/** How the other contexts tell a member something. */
@Injectable()
export class Notifier {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly people: MemberDirectory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Puts the message into the member's inbox in this transaction; after COMMIT a subscription message goes out as well, when
   * the kind has a template and the member has a credit for it; in quiet hours it waits for the morning unless the kind is urgent. The same `dedupeKey` twice is one message; of a grouped kind
   * there is one unread message, counted up. Whoever has left, moved out or died is told nothing.
   */
  async notify<K extends NotificationKind>(tx: Tx, message: Message<K>): Promise<void> {
    if (!(await this.people.mayBeTold(message.memberId, tx))) return;
    const id = newId();
    const hasTemplate = this.config.wechat.templates[message.kind] !== undefined;
    const put = isGroupedNotification(message.kind) ? 'putGrouped' : 'putOnce';
    const isNew = await this.inbox[put](tx, {
      id,
      communityId: message.communityId,
      memberId: message.memberId,
      kind: message.kind,
      params: message.params as Record<string, unknown>,
      subjectId: message.subjectId ?? null,
      dedupeKey: message.dedupeKey,
      createdAt: this.clock.now(),
      pushState: hasTemplate ? 'waiting' : 'none',
    });
    if (!isNew || !hasTemplate) return;
    const now = this.clock.now();
    const ringsAt = isUrgentNotification(message.kind) ? now : mayRingAt(now);
    await this.outbox.enqueue(tx, SUBSCRIBE_MESSAGE, { messageId: id }, ringsAt);
  }
}
