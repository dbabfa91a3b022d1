import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type ThanksOnWall = Schemas['ThanksOnWall'];

const wishes = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/wishes`;

/** The wall of thanks; all throw ApiProblem. */
export const thanksApi = {
  wall: (communityId: string) => request<Schemas['ThanksWall']>(`${wishes(communityId)}/thanks`),
  /** Puts the thanks for a wish on the wall, or takes them down. */
  hang: (communityId: string, wishId: string, onWall: boolean) =>
    request<Schemas['ThanksShown']>(`${wishes(communityId)}/${encodeURIComponent(wishId)}/thanks`, {
      ...{ method: 'PUT', body: { onWall } },
    }),
};
