import type { CallBackState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type CallBack = Schemas['CallBackCard'];
export type CallBackInHand = Schemas['CallBackInHand'];
export type CallBackContact = Schemas['CallBackContact'];
export type CallBackHeard = Schemas['CallBackHeardBody'];
export type CallBackDraw = Schemas['CallBackDrawCard'];
export type CallBackDrawRecord = Schemas['CallBackDrawRecord'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const staff = (communityId: string) => `${community(communityId)}/staff/call-backs`;

/** Every call about call-backs; all throw ApiProblem. */
export const callbacksApi = {
  list: (communityId: string, state: CallBackState, cursor?: string) =>
    request<Schemas['CallBackPage']>(staff(communityId), { query: { state, cursor } }),
  /** What one has in hand, else the longest due that one may ask about. */
  next: (communityId: string) => request<CallBackInHand>(`${staff(communityId)}/next`, { method: 'POST', body: {} }),
  /** The number; the look is recorded. */
  contact: (communityId: string, callBackId: string) =>
    request<CallBackContact>(`${staff(communityId)}/${id(callBackId)}/contact`, { method: 'POST', body: {} }),
  heard: (communityId: string, callBackId: string, body: CallBackHeard, idempotencyKey: string) =>
    request<Schemas['CallBackAnswer']>(`${staff(communityId)}/${id(callBackId)}/result`, {
      ...{ method: 'POST', body, idempotencyKey },
    }),
  putBack: (communityId: string, callBackId: string, idempotencyKey: string) =>
    request<Schemas['CallBackAnswer']>(`${staff(communityId)}/${id(callBackId)}/put-back`, {
      ...{ method: 'POST', body: {}, idempotencyKey },
    }),
  draws: (communityId: string, cursor?: string) =>
    request<Schemas['CallBackDrawPage']>(`${community(communityId)}/call-back-draws`, { query: { cursor } }),
  draw: (communityId: string, drawId: string) =>
    request<CallBackDrawRecord>(`${community(communityId)}/call-back-draws/${id(drawId)}`),
};
