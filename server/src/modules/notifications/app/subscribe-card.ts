import { notificationPage, notificationText } from '@silin/shared';
import type { InboxMessage } from '../data/inbox-message.entity.js';

/** What stands on the card of a subscription message, before it is fitted to the platform's field rules. */
export interface SubscribeCard {
  readonly title: string;
  readonly body: string;
  readonly at: Date;
  /** Page of the mini-program with query, without leading slash. */
  readonly page: string;
}

const INBOX = 'pages/inbox/index';

/** The card of a message, its words as seen from `now`. */
export function subscribeCard(
  { kind, params, subjectId, createdAt }: Pick<InboxMessage, 'kind' | 'params' | 'subjectId' | 'createdAt'>,
  now: Date,
): SubscribeCard {
  const { title, body } = notificationText(kind, params, now);
  return { title, body, at: createdAt, page: notificationPage(kind, subjectId) ?? INBOX };
}
