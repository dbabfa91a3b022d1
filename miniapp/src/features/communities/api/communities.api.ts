import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

/** My own profile in one community; what is sensitive comes masked. */
export type Profile = Schemas['ProfileDto'];
/** Null takes a value away, a missing field leaves it. */
export type ProfileChange = Schemas['ChangeProfileDto'];
export type Building = Schemas['BuildingDto'];
export type Grid = Schemas['GridDto'];
/** What a person sees before joining: enough to know it is the right place. */
export type CommunityCard = Schemas['CommunityCardDto'];
export type Community = Schemas['CommunityDto'];

const community = (communityId: string) => `/communities/${encodeURIComponent(communityId)}`;

/** Every call of the communities context; all throw ApiProblem. */
export const communitiesApi = {
  communityByCode: (code: string) => request<CommunityCard>(`/communities/by-code/${encodeURIComponent(code)}`),
  join: (body: Schemas['JoinDto'], idempotencyKey: string) =>
    request<Schemas['JoinedDto']>('/communities/join', { method: 'POST', body, idempotencyKey }),
  community: (communityId: string) => request<Community>(community(communityId)),
  /** Ends the membership; the account stays. */
  leave: (communityId: string) => request<void>(`${community(communityId)}/me/leave`, { method: 'POST' }),
  profile: (communityId: string) => request<Profile>(`${community(communityId)}/me`),
  changeProfile: (communityId: string, body: ProfileChange) =>
    request<Profile>(`${community(communityId)}/me`, { method: 'PUT', body }),
};
