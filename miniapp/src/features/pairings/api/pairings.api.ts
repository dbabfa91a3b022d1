import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type PairingCard = Schemas['PairingCard'];
export type Pairing = Schemas['PairingView'];
export type VisitCard = Schemas['VisitCard'];
export type NewVisit = Schemas['NewVisitBody'];
export type VisitLog = Schemas['VisitLogBody'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const post = (body: unknown, idempotencyKey: string) => ({ method: 'POST' as const, body, idempotencyKey });

/** Every call about pairings and visits, for the two and those who look after them; all throw ApiProblem. */
export const pairingsApi = {
  /** Whose record the account is. */
  me: (communityId: string) => request<{ personId: string }>(`${community(communityId)}/me/consents`),
  mine: (communityId: string, cursor?: string) =>
    request<Schemas['PairingPage']>(`${community(communityId)}/pairings`, { query: { cursor } }),
  ofPerson: (communityId: string, personId: string) =>
    request<Schemas['PairingPage']>(`${community(communityId)}/people/${id(personId)}/pairing`),
  one: (communityId: string, pairingId: string) =>
    request<Pairing>(`${community(communityId)}/pairings/${id(pairingId)}`),
  accept: (communityId: string, pairingId: string, key: string) =>
    request<Schemas['PairingAnswer']>(
      `${community(communityId)}/pairings/${id(pairingId)}/accept`,
      post({ conduct: true }, key),
    ),
  decline: (communityId: string, pairingId: string, key: string) =>
    request<Schemas['PairingAnswer']>(`${community(communityId)}/pairings/${id(pairingId)}/decline`, post({}, key)),
  end: (communityId: string, pairingId: string, body: Schemas['EndPairingBody'], key: string) =>
    request<Schemas['PairingAnswer']>(`${community(communityId)}/pairings/${id(pairingId)}/end`, post(body, key)),
  /** The look is recorded. */
  contact: (communityId: string, pairingId: string) =>
    request<Schemas['PairingContact']>(`${community(communityId)}/pairings/${id(pairingId)}/contact`),

  myVisits: (communityId: string, which: 'coming' | 'past', cursor?: string) =>
    request<Schemas['VisitPage']>(`${community(communityId)}/me/visits`, { query: { which, cursor } }),
  visitsOf: (communityId: string, personId: string, which: 'coming' | 'past', cursor?: string) =>
    request<Schemas['VisitPage']>(`${community(communityId)}/people/${id(personId)}/visits`, {
      query: { which, cursor },
    }),
  log: (communityId: string, body: NewVisit, key: string) =>
    request<Schemas['VisitAnswer']>(`${community(communityId)}/visits`, post(body, key)),
  logPlanned: (communityId: string, visitId: string, body: VisitLog, key: string) =>
    request<Schemas['VisitAnswer']>(`${community(communityId)}/visits/${id(visitId)}/log`, post(body, key)),
  noAnswer: (communityId: string, visitId: string, key: string) =>
    request<Schemas['VisitAnswer']>(`${community(communityId)}/visits/${id(visitId)}/no-answer`, post(undefined, key)),
  confirm: (communityId: string, visitId: string, key: string) =>
    request<Schemas['VisitAnswer']>(`${community(communityId)}/visits/${id(visitId)}/confirm`, post(undefined, key)),
  contradict: (communityId: string, visitId: string, reason: string, key: string) =>
    request<Schemas['VisitAnswer']>(
      `${community(communityId)}/visits/${id(visitId)}/contradict`,
      post({ reason }, key),
    ),
  cancel: (communityId: string, visitId: string, reason: string, key: string) =>
    request<Schemas['VisitAnswer']>(`${community(communityId)}/visits/${id(visitId)}/cancel`, post({ reason }, key)),
  visit: (communityId: string, visitId: string) =>
    request<Schemas['VisitView']>(`${community(communityId)}/visits/${id(visitId)}`),
  move: (communityId: string, visitId: string, body: Schemas['MoveVisitBody'], key: string) =>
    request<Schemas['VisitAnswer']>(`${community(communityId)}/visits/${id(visitId)}/move`, post(body, key)),
  explain: (communityId: string, visitId: string, reason: string, key: string) =>
    request<Schemas['VisitAnswer']>(`${community(communityId)}/visits/${id(visitId)}/explain`, post({ reason }, key)),
  /** A visit made earlier stands for a planned one. */
  satisfy: (communityId: string, visitId: string, plannedVisitId: string, key: string) =>
    request<Schemas['VisitAnswer']>(
      `${community(communityId)}/visits/${id(visitId)}/satisfy`,
      post({ plannedVisitId }, key),
    ),
  confirmByCard: (communityId: string, visitId: string, code: string, key: string) =>
    request<Schemas['VisitCardAnswer']>(
      `${community(communityId)}/visits/${id(visitId)}/confirm-by-card`,
      post({ code }, key),
    ),
  /** For whoever goes instead; the look is recorded. */
  visitContact: (communityId: string, visitId: string) =>
    request<Schemas['VisitContactAnswer']>(`${community(communityId)}/visits/${id(visitId)}/contact`),
  hours: (communityId: string) => request<Schemas['MyHours']>(`${community(communityId)}/me/hours`),
};
