import type { NotificationTarget } from '@silin/shared';
import { routes } from '@/platform/navigate';

/** The page that shows what a message speaks of. */
export function pageOf(target: NotificationTarget | null | undefined): string | undefined {
  switch (target?.page) {
    case 'wish':
      return routes.wish(target.wishId);
    case 'volunteer':
      return routes.volunteer;
    case 'staff_wishes':
    case 'staff_volunteers':
      return routes.desk;
    default:
      return undefined;
  }
}
