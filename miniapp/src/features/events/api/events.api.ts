import type { EventKind, HelperRole } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';
import type {
  Draw,
  EventPage,
  EventPoster,
  HoldAnswer,
  Party,
  Photo,
  RegisterForm,
  Registration,
  RegistrationAnswer,
  Series,
  SessionPage,
} from './types';

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const session = (communityId: string, sessionId: string) => `${community(communityId)}/sessions/${id(sessionId)}`;
const registration = (communityId: string, registrationId: string) =>
  `${community(communityId)}/registrations/${id(registrationId)}`;
const post = <T>(path: string, body: unknown, idempotencyKey: string) =>
  request<T>(path, { method: 'POST', body, idempotencyKey });

export interface SessionFilter {
  kind?: EventKind;
  seriesId?: string;
  when?: 'coming' | 'past';
}

/** The moves of a registration that are one POST with an idempotency key, and what each carries. */
export interface RegistrationMoves {
  cancel: Schemas['CancelRegistrationBody'];
  shrink: Schemas['ShrinkBody'];
  coming: Record<string, never>;
  feedback: Schemas['FeedbackBody'];
  appeal: Schemas['AppealBody'];
}
export type RegistrationMove = keyof RegistrationMoves;

/** Every call of the events context for residents; all throw ApiProblem. */
export const eventsApi = {
  sessions: (communityId: string, query: SessionFilter & { cursor?: string; limit?: number }) =>
    request<SessionPage>(`${community(communityId)}/events`, { query: { ...query } }),
  series: (communityId: string) => request<{ items: Series[] }>(`${community(communityId)}/events/series`),
  page: (communityId: string, eventId: string) => request<EventPage>(`${community(communityId)}/events/${id(eventId)}`),

  /** What the printed poster says; needs neither membership nor sign-in. */
  poster: (eventId: string) => request<EventPoster>(`/event-posters/${id(eventId)}`, { signedIn: false }),

  /** Whom one may sign up by a tap: oneself, and those one acts for. */
  party: (communityId: string, sessionId: string) => request<Party>(`${session(communityId, sessionId)}/party`),
  hold: (communityId: string, sessionId: string, body: Schemas['HoldBody'], key: string) =>
    post<HoldAnswer>(`${session(communityId, sessionId)}/holds`, body, key),
  renewHold: (communityId: string, holdId: string, key: string) =>
    post<HoldAnswer>(`${community(communityId)}/holds/${id(holdId)}/renew`, {}, key),
  dropHold: (communityId: string, holdId: string, idempotencyKey: string) =>
    request<HoldAnswer>(`${community(communityId)}/holds/${id(holdId)}`, { method: 'DELETE', idempotencyKey }),
  /** Where a party signs up; the outbox keeps path, body and key together. */
  registerPath: (communityId: string, sessionId: string) => `${session(communityId, sessionId)}/registrations`,
  register: (communityId: string, sessionId: string, body: RegisterForm, key: string) =>
    post<RegistrationAnswer>(`${session(communityId, sessionId)}/registrations`, body, key),

  mine: (communityId: string, query: { which: 'living' | 'past'; cursor?: string; limit?: number }) =>
    request<Schemas['RegistrationPage']>(`${community(communityId)}/me/registrations`, { query: { ...query } }),
  registration: (communityId: string, registrationId: string) =>
    request<Registration>(registration(communityId, registrationId)),
  /** For any calendar, as a file. */
  calendar: (communityId: string, registrationId: string) =>
    request<ArrayBuffer>(`${registration(communityId, registrationId)}/calendar.ics`, { bytes: true }),
  move: <M extends RegistrationMove>(
    communityId: string,
    registrationId: string,
    move: M,
    body: RegistrationMoves[M],
    key: string,
  ) => post<RegistrationAnswer>(`${registration(communityId, registrationId)}/${move}`, body, key),
  movePath: (communityId: string, registrationId: string, move: RegistrationMove) =>
    `${registration(communityId, registrationId)}/${move}`,

  draws: (communityId: string, sessionId: string) =>
    request<{ draws: Draw[] }>(`${session(communityId, sessionId)}/draw`),
  album: (communityId: string, sessionId: string) =>
    request<{ photos: Photo[] }>(`${session(communityId, sessionId)}/album`),
  /** Hides a picture one is on, for good. */
  takeAway: (communityId: string, photoId: string, key: string) =>
    post<Schemas['PhotoTakenAway']>(`${community(communityId)}/photos/${id(photoId)}/take-away`, {}, key),
  help: (communityId: string, sessionId: string, role: HelperRole, key: string) =>
    post<unknown>(`${session(communityId, sessionId)}/helpers`, { role }, key),
  stopHelping: (communityId: string, sessionId: string, idempotencyKey: string) =>
    request<unknown>(`${session(communityId, sessionId)}/helpers`, { method: 'DELETE', idempotencyKey }),
};
