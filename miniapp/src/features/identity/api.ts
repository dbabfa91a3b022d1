import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import { upload } from '@/platform/upload';

export type Membership = Schemas['MembershipDto'];
export type Me = Schemas['MeDto'];
/** My own profile in one community; what is sensitive comes masked. */
export type Profile = Schemas['ProfileDto'];
/** Null takes a value away, a missing field leaves it. */
export type ProfileChange = Schemas['ChangeProfileDto'];
export type Building = Schemas['BuildingDto'];
export type Grid = Schemas['GridDto'];
/** What a person sees before joining: enough to know it is the right place. */
export type CommunityCard = Schemas['CommunityCardDto'];
export type Community = Schemas['CommunityDto'];
export type SignInSession = Schemas['SessionDto'];
/** My own application. */
export type Volunteer = Schemas['MyVolunteerDto'];
export type VolunteerForm = Schemas['VolunteerApplicationDto'];
export type DeskSignIn = Schemas['DeskCodeDto'];
export type DeskPoll = Schemas['DeskProgressDto'];
export type DeskScan = Schemas['DeskRequestDto'];

const community = (communityId: string) => `/communities/${encodeURIComponent(communityId)}`;

/** Every call of the identity context; all throw ApiProblem. */
export const identityApi = {
  me: () => request<Me>('/me'),
  changeMe: (body: Schemas['ChangeMeDto']) => request<Me>('/me', { method: 'PATCH', body }),
  /** The picture may be shown to others once the platform has looked at it. */
  addAvatar: (communityId: string, filePath: string) =>
    upload<{ id: string }>(`${community(communityId)}/media`, filePath),
  deleteMe: (idempotencyKey: string) => request<void>('/me', { method: 'DELETE', idempotencyKey }),
  exportMe: () => request<unknown>('/me/export'),
  sessions: () => request<Schemas['SessionsDto']>('/auth/sessions'),
  endSession: (id: string) => request<void>(`/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  communityByCode: (code: string) => request<CommunityCard>(`/communities/by-code/${encodeURIComponent(code)}`),
  join: (body: Schemas['JoinDto'], idempotencyKey: string) =>
    request<Schemas['JoinedDto']>('/communities/join', { method: 'POST', body, idempotencyKey }),
  community: (communityId: string) => request<Community>(community(communityId)),
  profile: (communityId: string) => request<Profile>(`${community(communityId)}/me`),
  changeProfile: (communityId: string, body: ProfileChange) =>
    request<Profile>(`${community(communityId)}/me`, { method: 'PATCH', body }),
  /** With the code of WeChat's phone number button. */
  takePhone: (code: string) => request<Schemas['PhoneDto']>('/me/phone', { method: 'POST', body: { code } }),

  volunteer: (communityId: string) =>
    request<Schemas['MyVolunteerAnswerDto']>(`${community(communityId)}/volunteers/me`),
  applyAsVolunteer: (communityId: string, body: VolunteerForm, idempotencyKey: string) =>
    request<Schemas['VolunteerOutcomeDto']>(`${community(communityId)}/volunteers`, {
      method: 'POST',
      body,
      idempotencyKey,
    }),

  openDesk: () => request<DeskSignIn>('/auth/desk', { method: 'POST', body: {}, signedIn: false }),
  pollDesk: (id: string, browserSecret: string) =>
    request<DeskPoll>(`/auth/desk/${encodeURIComponent(id)}/poll`, {
      method: 'POST',
      body: { browserSecret },
      signedIn: false,
    }),
  scanDesk: (scene: string) => request<DeskScan>('/auth/desk/scan', { method: 'POST', body: { scene } }),
  answerDesk: (scene: string, yes: boolean) =>
    request<void>(`/auth/desk/${yes ? 'confirm' : 'deny'}`, { method: 'POST', body: { scene } }),
};
