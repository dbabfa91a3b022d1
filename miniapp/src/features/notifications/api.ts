import type { NotificationKind, NotificationTarget } from '@silin/shared';
import { request } from '@/platform/request';
import type { SubscribeAnswer } from '@/platform/subscribe-message';

export interface InboxMessage {
  id: string;
  kind: NotificationKind;
  title: string;
  body: string;
  target: NotificationTarget | null;
  createdAt: string;
  readAt: string | null;
}

export interface InboxPage {
  items: InboxMessage[];
  nextCursor: string | null;
  /** All unread messages, not only those of this page. */
  unread: number;
}

export interface SubscriptionTemplate {
  templateId: string;
  kinds: NotificationKind[];
  /** Messages the person agreed to and has not got yet. */
  credits: number;
}

const inbox = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/me/inbox`;

/** Calls of the notifications context; all throw ApiProblem. */
export const notificationsApi = {
  inbox: (communityId: string, cursor?: string) => request<InboxPage>(inbox(communityId), { query: { cursor } }),
  markRead: (communityId: string, ids: readonly string[]) =>
    request<{ unread: number }>(`${inbox(communityId)}/read`, { method: 'POST', body: { ids } }),
  templates: () => request<{ items: SubscriptionTemplate[] }>('/me/subscription-templates'),
  reportConsent: (results: Record<string, SubscribeAnswer>, idempotencyKey: string) =>
    request<{ counted: number }>('/me/subscription-credits', { method: 'POST', body: { results }, idempotencyKey }),
};
