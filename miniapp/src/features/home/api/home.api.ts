import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

/** What waits for this person. */
export type NextThings = Schemas['NextThings'];

export const homeApi = {
  /** Throws ApiProblem. */
  next: (communityId: string) => request<NextThings>(`/communities/${encodeURIComponent(communityId)}/me/next`),
};
