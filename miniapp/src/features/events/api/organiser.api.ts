import type { Schemas } from '@silin/shared/api';
import { sendFile } from '@/platform/chosen-file';
import { newIdempotencyKey, request } from '@/platform/request';
import { upload, type OnProgress } from '@/platform/upload';

/** A session as its organiser sees it: seats, pools, who is to be called, who came. */
export type OrganiserSession = Schemas['OrganiserSession'];
export type OrganiserEventCard = Schemas['OrganiserEventCard'];
export type OrganiserEvent = Schemas['OrganiserEventView'];
export type SessionForm = Schemas['SessionForm'];
export type EventBody = Schemas['EventBody'];
export type SessionBody = Schemas['SessionBody'];
export type EventQuestionBody = Schemas['EventQuestionBody'];
export type EventBlockBody = Schemas['EventBlockBody'];
export type ChangePreview = Schemas['ChangePreview'];
export type CapacityBody = Schemas['CapacityBody'];
export type CapacityPreview = Schemas['CapacityPreview'];
export type RecurrenceBody = Schemas['RecurrenceBody'];
export type RecurrencePreview = Schemas['RecurrencePreview'];
export type PartyRow = Schemas['PartyRow'];
export type CallRow = Schemas['CallRow'];
export type CounterBody = Schemas['CounterRegisterBody'];
export type DrawView = Schemas['DrawView'];
export type Album = Schemas['Album'];
export type After = Schemas['AfterView'];
export type EventImportPreview = Schemas['EventImportPreview'];
export type EventsImported = Schemas['EventsImported'];

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const organiser = (communityId: string) => `${community(communityId)}/organiser`;
const event = (communityId: string, eventId: string) => `${organiser(communityId)}/events/${id(eventId)}`;
const session = (communityId: string, sessionId: string) => `${organiser(communityId)}/sessions/${id(sessionId)}`;
const registration = (communityId: string, registrationId: string) =>
  `${organiser(communityId)}/registrations/${id(registrationId)}`;
const post = (body: unknown, idempotencyKey?: string) => ({ method: 'POST' as const, body, idempotencyKey });

type Answer = Schemas['EventAnswer'];
type SessionAnswer = Schemas['SessionAnswer'];

/** Every call of organisers about events and their poster; all throw ApiProblem. */
export const eventMakingApi = {
  events: (communityId: string, query: { state?: string; cursor?: string }) =>
    request<Schemas['OrganiserEventPage']>(`${organiser(communityId)}/events`, { query }),
  event: (communityId: string, eventId: string) => request<OrganiserEvent>(event(communityId, eventId)),
  create: (communityId: string, body: EventBody, key: string) =>
    request<Answer>(`${organiser(communityId)}/events`, post(body, key)),
  /** Throws `EVENT_VERSION` when somebody else was faster. */
  change: (communityId: string, eventId: string, body: EventBody & { version: number }) =>
    request<Answer>(event(communityId, eventId), { method: 'PUT', body }),
  previewChange: (communityId: string, eventId: string, body: EventBody & { version: number }) =>
    request<ChangePreview>(`${event(communityId, eventId)}/change-preview`, post(body)),
  publish: (communityId: string, eventId: string, key: string) =>
    request<Answer>(`${event(communityId, eventId)}/publish`, post(undefined, key)),
  cancel: (communityId: string, eventId: string, reason: string, key: string) =>
    request<Answer>(`${event(communityId, eventId)}/cancel`, post({ reason }, key)),
  copy: (communityId: string, eventId: string, key: string) =>
    request<Answer>(`${event(communityId, eventId)}/copy`, post(undefined, key)),
  archive: (communityId: string, eventId: string, key: string) =>
    request<Answer>(`${event(communityId, eventId)}/archive`, post(undefined, key)),
  discard: (communityId: string, eventId: string, key: string) =>
    request<Answer>(event(communityId, eventId), { method: 'DELETE', idempotencyKey: key }),
  changes: (communityId: string, eventId: string) =>
    request<Schemas['EventChanges']>(`${event(communityId, eventId)}/changes`),
  addPicture: (communityId: string, path: string, key: string, onProgress?: OnProgress) =>
    upload<Schemas['UploadedMedia']>(`${community(communityId)}/media`, path, key, onProgress),

  addSession: (communityId: string, eventId: string, body: SessionBody, key: string) =>
    request<SessionAnswer>(`${event(communityId, eventId)}/sessions`, post(body, key)),
  previewRecurrence: (communityId: string, eventId: string, body: RecurrenceBody) =>
    request<RecurrencePreview>(`${event(communityId, eventId)}/recurrence/preview`, post(body)),
  applyRecurrence: (communityId: string, eventId: string, body: RecurrenceBody, key: string) =>
    request<RecurrencePreview>(`${event(communityId, eventId)}/recurrence`, post(body, key)),
};

/** Every call of organisers about one session; all throw ApiProblem. */
export const sessionsApi = {
  board: (communityId: string, query: { when?: 'coming' | 'past'; cursor?: string }) =>
    request<Schemas['OrganiserSessionPage']>(`${organiser(communityId)}/sessions`, { query }),
  one: (communityId: string, sessionId: string) => request<OrganiserSession>(session(communityId, sessionId)),
  change: (communityId: string, sessionId: string, body: SessionBody) =>
    request<SessionAnswer>(session(communityId, sessionId), { method: 'PUT', body }),
  previewChange: (communityId: string, sessionId: string, body: SessionBody) =>
    request<ChangePreview>(`${session(communityId, sessionId)}/change-preview`, post(body)),
  cancel: (communityId: string, sessionId: string, reason: string, key: string) =>
    request<SessionAnswer>(`${session(communityId, sessionId)}/cancel`, post({ reason }, key)),
  remove: (communityId: string, sessionId: string, key: string) =>
    request<SessionAnswer>(session(communityId, sessionId), { method: 'DELETE', idempotencyKey: key }),
  previewCapacity: (communityId: string, sessionId: string, body: CapacityBody) =>
    request<CapacityPreview>(`${session(communityId, sessionId)}/capacity/preview`, post(body)),
  applyCapacity: (communityId: string, sessionId: string, body: CapacityBody, key: string) =>
    request<CapacityPreview>(`${session(communityId, sessionId)}/capacity`, {
      ...{ method: 'PUT' as const, body, idempotencyKey: key },
    }),
  people: (communityId: string, sessionId: string, query: { state?: string; cursor?: string }) =>
    request<Schemas['PartyPage']>(`${session(communityId, sessionId)}/people`, { query }),
  find: (communityId: string, sessionId: string, q: string) =>
    request<Schemas['FoundParties']>(`${session(communityId, sessionId)}/people/search`, post({ q })),
  register: (communityId: string, sessionId: string, body: CounterBody, key: string) =>
    request<Schemas['RegistrationAnswer']>(`${session(communityId, sessionId)}/registrations`, post(body, key)),
  cancelParty: (communityId: string, registrationId: string, reason: string, key: string) =>
    request<Schemas['RegistrationAnswer']>(
      `${registration(communityId, registrationId)}/cancel`,
      post({ reason }, key),
    ),
  /** The look at the phones is recorded. */
  callList: (communityId: string, sessionId: string) =>
    request<Schemas['CallList']>(`${session(communityId, sessionId)}/call-list`),
  told: (communityId: string, registrationId: string, key: string) =>
    request<Schemas['RegistrationAnswer']>(`${registration(communityId, registrationId)}/told`, post({}, key)),
  draws: (communityId: string, sessionId: string) =>
    request<Schemas['DrawsView']>(`${community(communityId)}/sessions/${id(sessionId)}/draw`),
  commitDraw: (communityId: string, sessionId: string, key: string) =>
    request<Schemas['DrawsView']>(`${session(communityId, sessionId)}/draw/commit`, post(undefined, key)),
  fixFrame: (communityId: string, sessionId: string, key: string) =>
    request<Schemas['DrawsView']>(`${session(communityId, sessionId)}/draw/frame`, post(undefined, key)),
  runDraw: (communityId: string, sessionId: string, witnessWords: string, key: string) =>
    request<Schemas['DrawsView']>(
      `${session(communityId, sessionId)}/draw/run`,
      post(witnessWords ? { witnessWords } : {}, key),
    ),
  voidDraw: (communityId: string, sessionId: string, reason: string, key: string) =>
    request<Schemas['DrawsView']>(`${session(communityId, sessionId)}/draw/void`, post({ reason }, key)),
};

type SheetName = 'ledger.xlsx' | 'sheet.pdf' | 'poster.png' | 'poster.pdf';

/** Facts after a session, and the files; all throw ApiProblem. */
export const afterApi = {
  view: (communityId: string, sessionId: string) => request<After>(`${session(communityId, sessionId)}/after`),
  headcount: (communityId: string, sessionId: string, body: Schemas['HeadcountBody'], key: string) =>
    request<SessionAnswer>(`${session(communityId, sessionId)}/headcounts`, post(body, key)),
  served: (communityId: string, sessionId: string, body: Schemas['ServedBody'], key: string) =>
    request<SessionAnswer>(`${session(communityId, sessionId)}/served`, post(body, key)),
  complete: (communityId: string, sessionId: string, complete: boolean, key: string) =>
    request<SessionAnswer>(`${session(communityId, sessionId)}/attendance/complete`, post({ complete }, key)),
  came: (communityId: string, registrationId: string, reason: string, key: string) =>
    request<Schemas['RegistrationAnswer']>(`${registration(communityId, registrationId)}/came`, post({ reason }, key)),
  file: (communityId: string, sessionId: string, name: SheetName) =>
    request<ArrayBuffer>(`${session(communityId, sessionId)}/${name}`, { bytes: true, timeoutMs: 60_000 }),
  eventLedger: (communityId: string, from: string, until: string) =>
    request<ArrayBuffer>(`${organiser(communityId)}/events-ledger.xlsx`, {
      ...{ query: { from, until }, bytes: true, timeoutMs: 60_000 },
    }),
};

const photo = (communityId: string, photoId: string) => `${organiser(communityId)}/photos/${id(photoId)}`;

/** Pictures of a session, for its organisers; all throw ApiProblem. */
export const albumApi = {
  all: (communityId: string, sessionId: string) => request<Album>(`${session(communityId, sessionId)}/photos`),
  add: (communityId: string, sessionId: string, body: Schemas['AddPhotoBody'], key: string) =>
    request<Album>(`${session(communityId, sessionId)}/photos`, post(body, key)),
  change: (communityId: string, photoId: string, body: Schemas['PhotoBody']) =>
    request<Album>(photo(communityId, photoId), { method: 'PUT', body }),
  remove: (communityId: string, photoId: string, key: string) =>
    request<Album>(photo(communityId, photoId), { method: 'DELETE', idempotencyKey: key }),
};

const imports = (communityId: string) => `${organiser(communityId)}/imports/events`;

/** Past events from a sheet, at the desk; all throw ApiProblem. */
export const eventImportApi = {
  template: (communityId: string) => request<ArrayBuffer>(`${imports(communityId)}/template`, { bytes: true }),
  preview: (communityId: string, file: File) =>
    sendFile<EventImportPreview>(`${imports(communityId)}/preview`, file, {}, newIdempotencyKey()),
  apply: (communityId: string, file: File, digest: string, key: string) =>
    sendFile<EventsImported>(imports(communityId), file, { digest }, key),
};
