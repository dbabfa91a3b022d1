import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type DoorPackage = Schemas['DoorPackage'];
export type DoorParty = Schemas['DoorParty'];
export type DoorHead = Schemas['DoorHead'];
export type DoorCounters = Schemas['DoorCounters'];
export type DoorMark = Schemas['DoorMarkBody'];
export type MarkAnswer = Schemas['MarkAnswer'];
export type AnswerAtDoor = Schemas['AnswerAtDoorBody'];
export type WalkIn = Schemas['WalkInBody'];

const id = encodeURIComponent;
const door = (communityId: string): string => `/communities/${id(communityId)}/door`;
const session = (communityId: string, sessionId: string): string => `${door(communityId)}/sessions/${id(sessionId)}`;

/** Whoever stands at a door does not wait longer for the network. */
export const DOOR_PATIENCE_MS = 2000;
const BATCH_PATIENCE_MS = 10_000;
const FEW = 20;

const patience = (rows: number): number => (rows > FEW ? BATCH_PATIENCE_MS : DOOR_PATIENCE_MS);

/** Every call of the door; all throw ApiProblem. */
export const doorApi = {
  sessions: (communityId: string) => request<Schemas['DoorSessions']>(`${door(communityId)}/sessions`),
  /** The list with its keys; the look is recorded. */
  open: (communityId: string, sessionId: string) =>
    request<DoorPackage>(`${session(communityId, sessionId)}/open`, { method: 'POST', body: {} }),
  since: (communityId: string, sessionId: string, since: string) =>
    request<DoorPackage>(`${session(communityId, sessionId)}/package`, {
      query: { since },
      timeoutMs: DOOR_PATIENCE_MS,
    }),
  marks: (communityId: string, sessionId: string, deviceId: string, marks: DoorMark[]) =>
    request<Schemas['MarkAnswers']>(`${session(communityId, sessionId)}/marks`, {
      ...{ method: 'POST' as const, body: { deviceId, marks }, timeoutMs: patience(marks.length) },
    }),
  walkIns: (communityId: string, sessionId: string, walkIns: WalkIn[]) =>
    request<Schemas['WalkInAnswers']>(`${session(communityId, sessionId)}/walk-ins`, {
      ...{ method: 'POST' as const, body: { walkIns }, timeoutMs: patience(walkIns.length) },
    }),
  undoWalkIn: (communityId: string, walkInId: string, reason: string, key: string) =>
    request<DoorCounters>(`${door(communityId)}/walk-ins/${id(walkInId)}/undo`, {
      ...{ method: 'POST' as const, body: { reason }, idempotencyKey: key, timeoutMs: DOOR_PATIENCE_MS },
    }),
  /** One's own party, by the rotating code. */
  checkIn: (communityId: string, body: Schemas['SelfCheckInBody'], key: string) =>
    request<Schemas['SelfCheckInAnswer']>(`/communities/${id(communityId)}/self-check-in`, {
      ...{ method: 'POST' as const, body, idempotencyKey: key },
    }),
  selfCode: (communityId: string, sessionId: string) =>
    request<Schemas['SelfCode']>(`${session(communityId, sessionId)}/self-code`),
};
