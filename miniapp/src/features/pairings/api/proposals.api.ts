import type { PairingState, PairingWatch, Skill } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type Suggestions = Schemas['Suggestions'];
export type Suggestion = Schemas['Suggestion'];
export type CarriedVisit = Schemas['CarriedVisit'];
export type PlanCard = Schemas['PlanCard'];
export type Plan = Schemas['PlanView'];
export type PlanRow = Schemas['PlanRow'];
export type UnpairedPerson = Schemas['UnpairedPerson'];

/** What the table of pairings is narrowed to. */
export interface PairingFilter {
  state?: PairingState | undefined;
  gridId?: string | undefined;
  volunteerMemberId?: string | undefined;
  watch?: PairingWatch | undefined;
}

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const plans = (communityId: string) => `${community(communityId)}/staff/pairing-plans`;
const step = (communityId: string, pairingId: string, what: string, idempotencyKey: string, body: object = {}) =>
  request<Schemas['PairingAnswer']>(`${community(communityId)}/pairings/${id(pairingId)}/${what}`, {
    ...{ method: 'POST', body, idempotencyKey },
  });

/** Calls of those who propose pairings and look after them, and of both sides at the end of a trial; all throw ApiProblem. */
export const proposalsApi = {
  list: (communityId: string, filter: PairingFilter & { cursor?: string | undefined }) =>
    request<Schemas['PairingPage']>(`${community(communityId)}/pairings`, { query: { ...filter } }),
  /** How many wait: proposals, trials and consents that end soon. For staff. */
  counts: (communityId: string) => request<Schemas['StaffSummary']>(`${community(communityId)}/staff/summary`),
  /** `kinds`: which services are wanted. */
  suggestions: (communityId: string, personId: string, kinds: readonly Skill[] = []) =>
    request<Suggestions>(`${community(communityId)}/people/${id(personId)}/suggestions`, {
      query: { kinds: kinds.length > 0 ? kinds.join(',') : undefined },
    }),
  propose: (communityId: string, body: Schemas['ProposePairingBody'], idempotencyKey: string) =>
    request<Schemas['PairingAnswer']>(`${community(communityId)}/pairings`, { method: 'POST', body, idempotencyKey }),
  withdraw: (communityId: string, pairingId: string, key: string) => step(communityId, pairingId, 'withdraw', key),
  settle: (communityId: string, pairingId: string, key: string) => step(communityId, pairingId, 'settle', key),
  answerTrial: (communityId: string, pairingId: string, body: Schemas['TrialAnswerBody'], key: string) =>
    step(communityId, pairingId, 'trial-answer', key, body),
  prolong: (communityId: string, pairingId: string, until: string, key: string) =>
    step(communityId, pairingId, 'prolong', key, { until }),
  pause: (communityId: string, pairingId: string, body: Schemas['PausePairingBody'], key: string) =>
    step(communityId, pairingId, 'pause', key, body),
  resume: (communityId: string, pairingId: string, key: string) => step(communityId, pairingId, 'resume', key),
  end: (communityId: string, pairingId: string, body: Schemas['EndPairingBody'], key: string) =>
    step(communityId, pairingId, 'end', key, body),
  handOver: (communityId: string, pairingId: string, body: Schemas['HandOverBody'], key: string) =>
    step(communityId, pairingId, 'hand-over', key, body),
  carried: (communityId: string, pairingId: string) =>
    request<{ items: CarriedVisit[] }>(`${community(communityId)}/pairings/${id(pairingId)}/carried`),
  /** False takes it back. Nobody is told. */
  neverAgain: (communityId: string, personId: string, memberId: string, on: boolean) =>
    request<unknown>(`${community(communityId)}/never-again`, { method: 'PUT', body: { personId, memberId, on } }),
  /** Somebody else goes to one visit. */
  substitute: (communityId: string, visitId: string, memberId: string, idempotencyKey: string) =>
    request<unknown>(`${community(communityId)}/visits/${id(visitId)}/substitute`, {
      ...{ method: 'POST', body: { memberId }, idempotencyKey },
    }),

  unpaired: (communityId: string) =>
    request<{ items: UnpairedPerson[] }>(`${community(communityId)}/staff/unpaired-people`),
  plans: (communityId: string, cursor?: string) =>
    request<Schemas['PlanPage']>(plans(communityId), { query: { cursor } }),
  makePlan: (communityId: string, personIds: readonly string[], idempotencyKey: string) =>
    request<Schemas['PlanAnswer']>(plans(communityId), { method: 'POST', body: { personIds }, idempotencyKey }),
  plan: (communityId: string, planId: string) => request<Plan>(`${plans(communityId)}/${id(planId)}`),
  /** Null: nobody. */
  changeRow: (communityId: string, planId: string, rowId: string, volunteerMemberId: string | null) =>
    request<PlanRow>(`${plans(communityId)}/${id(planId)}/rows/${id(rowId)}`, {
      ...{ method: 'PUT', body: { volunteerMemberId } },
    }),
  swapRows: (communityId: string, planId: string, rowId: string, withRowId: string, idempotencyKey: string) =>
    request<Schemas['PlanAnswer']>(`${plans(communityId)}/${id(planId)}/rows/${id(rowId)}/swap`, {
      ...{ method: 'POST', body: { withRowId }, idempotencyKey },
    }),
  sendRow: (communityId: string, planId: string, rowId: string, idempotencyKey: string) =>
    request<Schemas['PlanRowSent']>(`${plans(communityId)}/${id(planId)}/rows/${id(rowId)}/send`, {
      ...{ method: 'POST', idempotencyKey },
    }),
  closePlan: (communityId: string, planId: string, idempotencyKey: string) =>
    request<Schemas['PlanAnswer']>(`${plans(communityId)}/${id(planId)}/close`, { method: 'POST', idempotencyKey }),
};
