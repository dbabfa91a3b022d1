import type { CareCategory, CareTier } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import type { Page } from '@/platform/use-list';

export type CareProfile = Schemas['CareProfileDto'];
export type CareProfileForm = Schemas['CareProfileFormDto'];
/** Somebody with a profile, in a list: nothing of what it says in words. */
export type CareProfileCard = Schemas['CareProfileCardDto'];

export interface CareFilter {
  tier?: CareTier;
  gridId?: string;
  category?: CareCategory;
  reviewDue?: boolean;
}

const id = encodeURIComponent;
const profile = (communityId: string, personId: string) =>
  `/communities/${id(communityId)}/people/${id(personId)}/care-profile`;

/** Every call about care profiles, for staff and grid workers; all throw ApiProblem. */
export const profilesApi = {
  /** Null for somebody who has none. The look is recorded. */
  look: (communityId: string, personId: string) =>
    request<{ profile: CareProfile | null }>(profile(communityId, personId)),
  write: (communityId: string, personId: string, body: CareProfileForm) =>
    request<CareProfile>(profile(communityId, personId), { method: 'PUT', body }),
  away: (communityId: string, personId: string, body: Schemas['CareAwayDto'], idempotencyKey: string) =>
    request<Schemas['CareAwayOutcomeDto']>(`${profile(communityId, personId)}/away`, {
      ...{ method: 'POST' as const, body, idempotencyKey },
    }),
  back: (communityId: string, personId: string, idempotencyKey: string) =>
    request<Schemas['CareAwayOutcomeDto']>(`${profile(communityId, personId)}/back`, {
      ...{ method: 'POST' as const, idempotencyKey },
    }),
  /** Who works here, grid workers first, with who is away today: out of them come the responsible one and the deputy. */
  workers: (communityId: string) => request<Schemas['TakersDto']>(`/communities/${id(communityId)}/tasks/takers`),
  list: (communityId: string, query: CareFilter & { cursor?: string }) =>
    request<Page<CareProfileCard>>(`/communities/${id(communityId)}/care-profiles`, { query: { ...query } }),
};
