import type { VolunteerAction, VolunteerState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

/** My own application. */
export type Volunteer = Schemas['MyVolunteerDto'];
export type VolunteerForm = Schemas['VolunteerApplicationDto'];
/** An application as staff see it. */
export type StaffVolunteer = Schemas['StaffVolunteerDto'];

export type Decision = Exclude<VolunteerAction, 'reapply'>;

const community = (communityId: string) => `/communities/${encodeURIComponent(communityId)}`;
const staff = (communityId: string) => `${community(communityId)}/staff/volunteers`;

/** Every call of the volunteers context; all throw ApiProblem. */
export const volunteersApi = {
  mine: (communityId: string) => request<Schemas['MyVolunteerAnswerDto']>(`${community(communityId)}/volunteers/me`),
  apply: (communityId: string, body: VolunteerForm, idempotencyKey: string) =>
    request<Schemas['VolunteerOutcomeDto']>(`${community(communityId)}/volunteers`, {
      method: 'POST',
      body,
      idempotencyKey,
    }),

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
