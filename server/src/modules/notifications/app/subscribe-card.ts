import { type NotificationTarget, notificationText } from '@silin/shared';
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

/** The page a message leads to, as the platform wants it. */
export function pageOf(target: NotificationTarget | null): string {
  switch (target?.page) {
    case 'wish':
      return `pages/wish/index?id=${encodeURIComponent(target.wishId)}`;
    case 'volunteer':
      return 'pages/volunteer/index';
    case 'staff_wishes':
      return 'staff/pages/desk/index';
    case 'staff_volunteers':
      return 'staff/pages/desk/index?place=volunteers';
    default:
      return INBOX;
  }
}

/** The card of a message, its words as seen from `now`. */
export function subscribeCard(
  message: Pick<InboxMessage, 'kind' | 'params' | 'target' | 'createdAt'>,
  now: Date,
): SubscribeCard {
  const { title, body } = notificationText(message.kind, message.params, now);
  return { title, body, at: message.createdAt, page: pageOf(message.target) };
}
