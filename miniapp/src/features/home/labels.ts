import { sayDate, sayTimeLeft } from '@silin/shared';
import type { NextItem } from '@/features/notifications/api';
import { routes } from '@/platform/navigate';

interface NextWords {
  title: string;
  /** The same as a question, for the large version. */
  question: string;
  note?: string;
  verb: string;
  url: string;
}

/** How something that waits is said; an unknown kind still shows its title and leads to the inbox. */
export function nextWords(item: NextItem, now: number): NextWords {
  const url = item.wishId ? routes.wish(item.wishId) : routes.inbox;
  const due = item.dueAt ? sayTimeLeft(item.dueAt, now) : undefined;
  switch (item.kind) {
    case 'wish_to_confirm':
      return {
        title: `“${item.title}”办好了`,
        question: `“${item.title}”办好了吗？`,
        note: item.note ?? '请您确认一下',
        verb: '看看',
        url,
      };
    case 'wish_to_correct':
      return {
        title: `“${item.title}”要改一改`,
        question: `“${item.title}”要改一改`,
        note: item.note ?? '社区写了原因，改好可以再送',
        verb: '去改',
        url,
      };
    case 'claim_to_deliver':
      return {
        title: item.title,
        question: item.title,
        note: [item.dueAt ? `${sayDate(item.dueAt, now)}前办完` : undefined, due].filter(Boolean).join('，'),
        verb: '看看',
        url,
      };
    default:
      return { title: item.title, question: item.title, note: item.note ?? undefined, verb: '看看', url };
  }
}
