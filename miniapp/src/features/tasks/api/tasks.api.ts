import type { TaskKind, TaskState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

/** A task as a list shows it. */
export type Task = Schemas['TaskDto'];
/** Who may be given tasks and may stand in. */
export type Taker = Schemas['TakerDto'];
export type StandIn = Schemas['StandInDto'];
export type NewStandIn = Schemas['NewStandInDto'];
export type TaskPage = Schemas['TaskPageDto'];

export type NewTask = Schemas['NewTaskDto'];

/** Which tasks; kind, owner and lateness only among all of them. */
export interface TaskFilter {
  whose?: 'mine' | 'all';
  personId?: string;
  state?: TaskState;
  kind?: TaskKind;
  ownerId?: string;
  /** Staff's common ones. */
  ofStaff?: boolean;
  late?: boolean;
}

const id = encodeURIComponent;
const community = (communityId: string) => `/communities/${id(communityId)}`;
const tasks = (communityId: string) => `${community(communityId)}/tasks`;
const standIns = (communityId: string) => `${community(communityId)}/stand-ins`;

/** Every call about tasks and stand-ins; all throw ApiProblem. */
export const tasksApi = {
  list: (communityId: string, query: TaskFilter & { cursor?: string }) =>
    request<TaskPage>(tasks(communityId), { query: { ...query } }),
  add: (communityId: string, body: NewTask, idempotencyKey: string) =>
    request<Schemas['TaskMoved']>(tasks(communityId), { method: 'POST', body, idempotencyKey }),
  /** Two rows about one human, as a task of staff. */
  proposeMerge: (communityId: string, personId: string, body: Schemas['ProposeMergeDto'], idempotencyKey: string) =>
    request<Schemas['TaskMoved']>(`${community(communityId)}/people/${id(personId)}/merge-proposals`, {
      ...{ method: 'POST', body, idempotencyKey },
    }),
  takers: (communityId: string) => request<Schemas['TakersDto']>(`${tasks(communityId)}/takers`),
  finish: (communityId: string, taskId: string, note: string, idempotencyKey: string) =>
    request<Schemas['TaskMoved']>(`${tasks(communityId)}/${id(taskId)}/done`, {
      method: 'POST',
      body: note ? { note } : {},
      idempotencyKey,
    }),
  /** Without a member: to staff. */
  passOn: (communityId: string, taskId: string, to: Schemas['PassTaskOnDto'], idempotencyKey: string) =>
    request<Schemas['TaskMoved']>(`${tasks(communityId)}/${id(taskId)}/pass-on`, {
      method: 'POST',
      body: to,
      idempotencyKey,
    }),

  standIns: (communityId: string, cursor?: string) =>
    request<Schemas['StandInPageDto']>(standIns(communityId), { query: { cursor } }),
  setStandIn: (communityId: string, body: NewStandIn, idempotencyKey: string) =>
    request<Schemas['StandInRefDto']>(standIns(communityId), { method: 'POST', body, idempotencyKey }),
  endStandIn: (communityId: string, standInId: string, idempotencyKey: string) =>
    request<Schemas['StandInRefDto']>(`${standIns(communityId)}/${id(standInId)}/end`, {
      method: 'POST',
      idempotencyKey,
    }),
};
