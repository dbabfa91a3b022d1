import type { VolunteerAction, VolunteerState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

/** My own application. */
export type Volunteer = Schemas['MyVolunteerDto'];
export type VolunteerForm = Schemas['VolunteerApplicationDto'];
/** An application as staff see it. */
export type StaffVolunteer = Schemas['StaffVolunteerDto'];

export type Abilities = Schemas['AbilitiesDto'];
export type AbilitiesForm = Schemas['AbilitiesBody'];
export type Proof = Schemas['Proof'];

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

  myAbilities: (communityId: string) => request<Abilities>(`${community(communityId)}/volunteers/me/abilities`),
  sayAbilities: (communityId: string, body: AbilitiesForm) =>
    request<Abilities>(`${community(communityId)}/volunteers/me/abilities`, { method: 'PUT', body }),
  abilitiesOf: (communityId: string, id: string) =>
    request<Abilities>(`${staff(communityId)}/${encodeURIComponent(id)}/abilities`),
  noteProof: (communityId: string, id: string, kind: Proof, untilDay: string) =>
    request<Abilities>(`${staff(communityId)}/${encodeURIComponent(id)}/proofs`, {
      ...{ method: 'PUT', body: { kind, untilDay } },
    }),
  dropProof: (communityId: string, id: string, kind: Proof) =>
    request<Abilities>(`${staff(communityId)}/${encodeURIComponent(id)}/proofs/drop`, {
      method: 'PUT',
      body: { kind },
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
