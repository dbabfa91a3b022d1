import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import type { SubscribeAnswer } from '@/platform/subscribe-message';

export type InboxMessage = Schemas['InboxItem'];
/** `credits`: messages the person has agreed to and not yet got. */
export type SubscriptionTemplate = Schemas['SubscriptionTemplate'];
export type InboxPage = Schemas['InboxPage'];

const inbox = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/me/inbox`;

/** Calls of the notifications context; all throw ApiProblem. */
export const notificationsApi = {
  inbox: (communityId: string, cursor?: string) => request<InboxPage>(inbox(communityId), { query: { cursor } }),
  markRead: (communityId: string, ids: readonly string[]) =>
    request<Schemas['UnreadCount']>(`${inbox(communityId)}/read`, { method: 'POST', body: { ids } }),
  templates: () => request<Schemas['SubscriptionTemplates']>('/me/subscription-templates'),
  reportConsent: (results: Record<string, SubscribeAnswer>, idempotencyKey: string) =>
    request<Schemas['CreditsCounted']>('/me/subscription-credits', {
      method: 'POST',
      body: { results },
      idempotencyKey,
    }),
};
