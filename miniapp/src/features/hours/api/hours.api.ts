import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type HoursLine = Schemas['HoursLine'];
export type StaffHoursLine = Schemas['StaffHoursLine'];
export type WaitingHours = Schemas['WaitingHours'];
export type TypeHours = Schemas['TypeHoursBody'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const staff = (communityId: string) => `${community(communityId)}/staff/hours`;
const post = (body: unknown, idempotencyKey: string) => ({ method: 'POST' as const, body, idempotencyKey });

/** Every call about the ledger of hours; all throw ApiProblem. */
export const hoursApi = {
  mine: (communityId: string, cursor?: string) =>
    request<Schemas['MyHours']>(`${community(communityId)}/me/hours`, { query: { cursor } }),
  ofMember: (communityId: string, memberId: string, cursor?: string) =>
    request<Schemas['StaffHoursPage']>(staff(communityId), { query: { memberId, cursor } }),
  /** What waits for a second person, the oldest first. */
  waiting: (communityId: string, cursor?: string) =>
    request<Schemas['WaitingHoursPage']>(`${staff(communityId)}/waiting`, { query: { cursor } }),
  type: (communityId: string, body: TypeHours, key: string) =>
    request<Schemas['HoursAnswer']>(staff(communityId), post(body, key)),
  correct: (communityId: string, lineId: string, body: Schemas['CorrectHoursBody'], key: string) =>
    request<Schemas['HoursAnswer']>(`${staff(communityId)}/${id(lineId)}/correct`, post(body, key)),
  second: (communityId: string, lineId: string, answer: Schemas['SecondBody'], key: string) =>
    request<Schemas['HoursAnswer']>(`${staff(communityId)}/${id(lineId)}/second`, post(answer, key)),
};
