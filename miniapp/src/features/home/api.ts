import type { MyClaim, WishCard } from '@/features/wishes/types';
import { request } from '@/platform/request';

/** What waits for this person. */
export interface NextThings {
  /** Wishes of mine that wait for my confirmation. */
  confirm: WishCard[];
  /** What I have in hand, the nearest deadline first. */
  claims: MyClaim[];
  unread: number;
}

export const homeApi = {
  /** Throws ApiProblem. */
  next: (communityId: string) => request<NextThings>(`/communities/${encodeURIComponent(communityId)}/me/next`),
};
