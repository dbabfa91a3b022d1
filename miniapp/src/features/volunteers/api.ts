import type { VolunteerAction, VolunteerState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

/** An application as staff see it. */
export type StaffVolunteer = Schemas['StaffVolunteerDto'];

export type Decision = Exclude<VolunteerAction, 'reapply'>;

const staff = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/staff/volunteers`;

/** What staff do with volunteers; all throw ApiProblem. */
export const volunteersApi = {
  list: (communityId: string, state: VolunteerState | undefined, cursor?: string) =>
    request<Schemas['StaffVolunteerPageDto']>(staff(communityId), { query: { state, cursor } }),
  /** The look is recorded. */
  phone: (communityId: string, id: string) =>
    request<Schemas['StaffVolunteerPhoneDto']>(`${staff(communityId)}/${encodeURIComponent(id)}/phone`),
  decide: (communityId: string, id: string, decision: Decision, reason: string, idempotencyKey: string) =>
    request<Schemas['VolunteerOutcomeDto']>(`${staff(communityId)}/${encodeURIComponent(id)}/${decision}`, {
      method: 'POST',
      body: reason ? { reason } : {},
      idempotencyKey,
    }),
};
