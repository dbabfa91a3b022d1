import { type Context, contexts } from './contexts.js';
import type { Instant } from './kernel/china-time.js';
import { type Merged, mergeContexts } from './kernel/define-context.js';
import type { NotificationDefinition, NotificationText } from './kernel/define-notifications.js';

type Registry = Merged<Context, 'notifications'>;

/** Every kind of message the inbox can tell. */
export const notificationRegistry: Registry = mergeContexts<Context, 'notifications'>(contexts, 'notifications');
export type NotificationKind = keyof Registry;
export const NOTIFICATION_KINDS = Object.keys(notificationRegistry) as readonly NotificationKind[];

/** What a message of each kind must be told with. */
export type NotificationParams = {
  [K in NotificationKind]: Parameters<Registry[K]['text']> extends [infer P, ...unknown[]] ? P : Record<string, never>;
};

/** The kinds whose page shows one thing: a message of theirs names it by its id. */
export type NotificationKindWithSubject = {
  [K in NotificationKind]: Registry[K]['page'] extends `${string}{subject}${string}` ? K : never;
}[NotificationKind];

const definition = (kind: NotificationKind): NotificationDefinition => notificationRegistry[kind];

/** Title and body of a message, as seen from `now`. `params` comes from storage. */
export const notificationText = (kind: NotificationKind, params: object, now: Instant): NotificationText =>
  definition(kind).text(params as never, now);

/** True for a kind of which there is one unread message, counted up. */
export const isGroupedNotification = (kind: NotificationKind): boolean => definition(kind).grouped === true;

/** True for a kind that rings in quiet hours too. */
export const isUrgentNotification = (kind: NotificationKind): boolean => definition(kind).urgent === true;

/** The page of the mini-program a message leads to, with its query and without a leading slash; null when there is none. */
export function notificationPage(kind: NotificationKind, subjectId: string | null): string | null {
  const { page } = definition(kind);
  if (!page?.includes('{subject}')) return page;
  return subjectId === null ? null : page.replace('{subject}', encodeURIComponent(subjectId));
}
