import type { CareCategory, CareTier, GoneState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import type { Page } from '@/platform/use-list';

export type CareProfile = Schemas['CareProfileDto'];
export type CareProfileForm = Schemas['CareProfileFormDto'];
/** A profile as the person it is about reads it, or their proxy. */
export type OwnCareProfile = Schemas['OwnCareProfileDto'];
/** Whom to call and where to go in an emergency. */
export type EmergencyLook = Schemas['EmergencyLookDto'];
/** Somebody with a profile, in a list: nothing of what it says in words. */
export type CareProfileCard = Schemas['CareProfileCardDto'];

export interface CareFilter {
  tier?: CareTier;
  gridId?: string;
  category?: CareCategory;
  reviewDue?: boolean;
  /** Who moved or died; without it who is here. */
  state?: GoneState;
}

const id = encodeURIComponent;
const profile = (communityId: string, personId: string) =>
  `/communities/${id(communityId)}/people/${id(personId)}/care-profile`;

/** Every call about care profiles; all throw ApiProblem. What is not `own` is for staff and grid workers. */
export const profilesApi = {
  /** What is written about oneself, or about somebody one represents; the latter is a recorded look. */
  own: (communityId: string, personId?: string) =>
    request<Schemas['OwnCareProfileAnswerDto']>(
      personId
        ? `/communities/${id(communityId)}/represented/${id(personId)}/care-profile`
        : `/communities/${id(communityId)}/me/care-profile`,
    ),
  /** In an emergency: anybody of the community; the person and the family are told. */
  emergencyLook: (communityId: string, body: Schemas['EmergencyLookBody']) =>
    request<EmergencyLook>(`/communities/${id(communityId)}/people/emergency-look`, { method: 'POST', body }),
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
