import type { NeedState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type Need = Schemas['NeedCard'];
export type NewNeed = Schemas['NewNeedBody'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const needs = (communityId: string) => `${community(communityId)}/needs`;

/** How a need ends, or is taken up again. */
export type NeedStep = 'answer' | 'decline' | 'refer' | 'link' | 'matter' | 'unlink' | 'withdraw' | 'again' | 'told';

/** Every call about needs; all throw ApiProblem. */
export const needsApi = {
  mine: (communityId: string) => request<Schemas['NeedList']>(`${community(communityId)}/me/needs`),
  list: (communityId: string, query: { state: NeedState; gridId?: string; cursor?: string }) =>
    request<Schemas['NeedPage']>(needs(communityId), { query }),
  say: (communityId: string, body: NewNeed, idempotencyKey: string) =>
    request<Schemas['NeedAnswer']>(needs(communityId), { method: 'POST', body, idempotencyKey }),
  step: (communityId: string, needId: string, step: NeedStep, body: object, idempotencyKey: string) =>
    request<Schemas['NeedAnswer']>(`${needs(communityId)}/${id(needId)}/${step}`, {
      ...{ method: 'POST', body, idempotencyKey },
    }),
};
