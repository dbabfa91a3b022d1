import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import { upload } from '@/platform/upload';

export type Membership = Schemas['MembershipDto'];
export type Me = Schemas['MeDto'];
export type SignInSession = Schemas['SessionDto'];
export type DeskSignIn = Schemas['DeskCodeDto'];
export type DeskPoll = Schemas['DeskProgressDto'];
export type DeskScan = Schemas['DeskRequestDto'];

/** Every call of the identity context; all throw ApiProblem. */
export const identityApi = {
  me: () => request<Me>('/me'),
  changeMe: (body: Schemas['ChangeMeDto']) => request<Me>('/me', { method: 'PUT', body }),
  /** The picture may be shown to others once the platform has looked at it. */
  addAvatar: (communityId: string, filePath: string) =>
    upload<{ id: string }>(`/communities/${encodeURIComponent(communityId)}/media`, filePath),
  /** With `keepRecord` the communities keep what they know of the person. */
  deleteMe: (keepRecord: boolean, idempotencyKey: string) =>
    request<void>('/me', { method: 'DELETE', query: { keepRecord: keepRecord || undefined }, idempotencyKey }),
  exportMe: () => request<Record<string, unknown>>('/me/export'),
  sessions: () => request<Schemas['SessionsDto']>('/auth/sessions'),
  endSession: (id: string) => request<void>(`/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  /** With the code of WeChat's phone number button. */
  takePhone: (code: string) => request<Schemas['PhoneDto']>('/me/phone', { method: 'POST', body: { code } }),

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
