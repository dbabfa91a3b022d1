import type { VolunteerAction, VolunteerState } from '@silin/shared';
import { request } from '@/platform/request';

/** An application as staff see it. */
export interface StaffVolunteer {
  id: string;
  memberId: string;
  state: VolunteerState;
  nickname: string;
  realName: string | null;
  phoneMasked: string | null;
  buildingName: string | null;
  isPartyMember: boolean;
  partyBranch: string | null;
  workUnit: string | null;
  introduction: string | null;
  /** Why it was declined or suspended. */
  reason: string | null;
  appliedAt: string;
  decidedAt: string | null;
  actions: VolunteerAction[];
}

export type Decision = Exclude<VolunteerAction, 'reapply'>;

const staff = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/staff/volunteers`;

/** What staff do with volunteers; all throw ApiProblem. */
export const volunteersApi = {
  list: (communityId: string, state: VolunteerState | undefined, cursor?: string) =>
    request<{ items: StaffVolunteer[]; nextCursor: string | null }>(staff(communityId), { query: { state, cursor } }),
  /** The look is recorded. */
  phone: (communityId: string, id: string) =>
    request<{ phone: string | null }>(`${staff(communityId)}/${encodeURIComponent(id)}/phone`),
  decide: (communityId: string, id: string, decision: Decision, reason: string, idempotencyKey: string) =>
    request<{ id: string; state: VolunteerState }>(`${staff(communityId)}/${encodeURIComponent(id)}/${decision}`, {
      method: 'POST',
      body: reason ? { reason } : {},
      idempotencyKey,
    }),
};
