import type { NotificationKind, NotificationTarget } from '@silin/shared';
import { request } from '@/platform/request';

export interface InboxMessage {
  id: string;
  kind: NotificationKind;
  title: string;
  text?: string | null;
  createdAt: string;
  readAt?: string | null;
  target?: NotificationTarget | null;
}

export interface InboxPage {
  items: InboxMessage[];
  nextCursor: string | null;
}

/** Something that waits for this person; `kind` says which card draws it. */
export interface NextItem {
  kind: string;
  title: string;
  note?: string | null;
  wishId?: string | null;
  dueAt?: string | null;
}

export interface NextThings {
  items: NextItem[];
  unread: number;
}

const mine = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/me`;

/** Calls of the notifications context; all throw ApiProblem. */
export const notificationsApi = {
  next: (communityId: string) => request<NextThings>(`${mine(communityId)}/next`),
  inbox: (communityId: string, cursor?: string) =>
    request<InboxPage>(`${mine(communityId)}/inbox`, { query: { cursor } }),
  markRead: (communityId: string, ids: readonly string[]) =>
    request<void>(`${mine(communityId)}/inbox/read`, { method: 'POST', body: { ids } }),
};
