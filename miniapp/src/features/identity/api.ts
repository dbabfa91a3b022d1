import type { Role, VolunteerAction, VolunteerState } from '@silin/shared';
import { request } from '@/platform/request';
import { upload } from '@/platform/upload';
import type { Tokens } from '@/platform/token-store';

export interface Membership {
  communityId: string;
  communityName: string;
  memberId: string;
  roles: Role[];
  volunteerState: VolunteerState | null;
  building: { id: string; name: string } | null;
  grid: { id: string; name: string } | null;
}

/** My own profile in one community; what is sensitive comes masked. */
export interface Profile extends Membership {
  realName: string | null;
  phoneMasked: string | null;
  addressMasked: string | null;
}

/** Null takes a value away, a missing field leaves it. */
export interface ProfileChange {
  realName?: string | null;
  phone?: string | null;
  address?: string | null;
  buildingId?: string | null;
}

export interface Me {
  id: string;
  nickname: string;
  avatarUrl: string | null;
  elderMode: boolean;
  hasPhone: boolean;
  memberships: Membership[];
}

export interface Building {
  id: string;
  name: string;
  gridId: string;
  gridName: string;
}

export interface Grid {
  id: string;
  name: string;
  workerName: string | null;
  /** The duty number of the grid. */
  workerPhone: string | null;
}

/** What a person sees before joining: enough to know it is the right place. */
export interface CommunityCard {
  id: string;
  name: string;
  street: string;
  city: string;
  buildings: Building[];
}

export interface Community extends CommunityCard {
  phone: string | null;
  grids: Grid[];
}

export interface SignInSession {
  id: string;
  way: 'wechat' | 'desk' | 'cloud';
  /** In words: 微信 · 安卓手机. */
  device: string;
  createdAt: string;
  lastUsedAt: string;
  current: boolean;
}

/** My own application. */
export interface Volunteer {
  id: string;
  state: VolunteerState;
  isPartyMember: boolean;
  partyBranch: string | null;
  workUnit: string | null;
  introduction: string | null;
  /** Why it was declined or suspended. */
  reason: string | null;
  actions: VolunteerAction[];
}

export interface VolunteerForm {
  isPartyMember: boolean;
  realName: string;
  phone?: string;
  partyBranch?: string;
  workUnit?: string;
  introduction?: string;
}

export interface DeskSignIn {
  id: string;
  browserSecret: string;
  /** Data URL of the mini-program code. */
  codeImage: string;
  expiresAt: string;
}

export interface DeskPoll {
  state: 'waiting' | 'scanned' | 'confirmed' | 'denied' | 'redeemed' | 'expired';
  tokens?: Tokens | null;
}

export interface DeskScan {
  browser: string;
  place: string;
  requestedAt: string;
}

const community = (communityId: string) => `/communities/${encodeURIComponent(communityId)}`;

/** Every call of the identity context; all throw ApiProblem. */
export const identityApi = {
  me: () => request<Me>('/me'),
  changeMe: (body: { nickname?: string; avatarMediaId?: string; elderMode?: boolean }) =>
    request<Me>('/me', { method: 'PATCH', body }),
  /** The picture may be shown to others once the platform has looked at it. */
  addAvatar: (communityId: string, filePath: string) =>
    upload<{ id: string }>(`${community(communityId)}/media`, filePath),
  deleteMe: (idempotencyKey: string) => request<void>('/me', { method: 'DELETE', idempotencyKey }),
  exportMe: () => request<unknown>('/me/export'),
  sessions: () => request<{ items: SignInSession[] }>('/auth/sessions'),
  endSession: (id: string) => request<void>(`/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  communityByCode: (code: string) => request<CommunityCard>(`/communities/by-code/${encodeURIComponent(code)}`),
  join: (body: { code: string; buildingId?: string }, idempotencyKey: string) =>
    request<{ communityId: string; memberId: string }>('/communities/join', { method: 'POST', body, idempotencyKey }),
  community: (communityId: string) => request<Community>(community(communityId)),
  profile: (communityId: string) => request<Profile>(`${community(communityId)}/me`),
  changeProfile: (communityId: string, body: ProfileChange) =>
    request<Profile>(`${community(communityId)}/me`, { method: 'PATCH', body }),
  /** With the code of WeChat's phone number button. */
  takePhone: (code: string) => request<{ phoneMasked: string }>('/me/phone', { method: 'POST', body: { code } }),

  volunteer: (communityId: string) =>
    request<{ volunteer: Volunteer | null }>(`${community(communityId)}/volunteers/me`),
  applyAsVolunteer: (communityId: string, body: VolunteerForm, idempotencyKey: string) =>
    request<{ id: string; state: VolunteerState }>(`${community(communityId)}/volunteers`, {
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
