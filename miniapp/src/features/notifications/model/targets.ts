import { routes } from '@/platform/navigate';
import type { InboxMessage } from '../api/notifications.api';

/** The page that shows what a message speaks of; `undefined` when there is none. */
export function pageOf(target: InboxMessage['target']): string | undefined {
  switch (target?.page) {
    case 'wish':
      return target.wishId && routes.wish(target.wishId);
    case 'volunteer':
      return routes.volunteer;
    case 'staff_wishes':
      return routes.desk;
    case 'staff_volunteers':
      return `${routes.desk}?place=volunteers`;
    default:
      return undefined;
  }
}
