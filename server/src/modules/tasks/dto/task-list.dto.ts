import { ApiProperty } from '@nestjs/swagger';
import {
  TASK_ESCALATIONS,
  TASK_KINDS,
  type TaskAction,
  type TaskEscalation,
  type TaskKind,
  taskMachine,
  taskPage,
  type TaskState,
  taskWords,
} from '@silin/shared';
import { Id, Instant, OneOf, Paged, QueryFlag } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { Task } from '../data/task.entities.js';
import { actionsFor, type TaskViewer } from '../domain/task.policy.js';

export class TaskQuery extends PageQuery {
  @OneOf(['mine', 'all'], {
    optional: true,
    description: 'default `mine`: staff’s common ones are every staff’s; `all` is for staff',
  })
  whose?: 'mine' | 'all';

  @Id({ optional: true, description: 'tasks about this person, whoever has them; then `whose` says nothing' })
  personId?: string;

  @OneOf(taskMachine.states, { optional: true, description: 'default `open`' })
  state?: TaskState;

  @OneOf(TASK_KINDS, { optional: true, enumName: 'TaskKind', description: 'with `all`: only of this kind' })
  kind?: TaskKind;

  @Id({ optional: true, description: 'with `all`: only those this member has' })
  ownerId?: string;

  @QueryFlag({ optional: true, description: 'with `all`: true: only staff’s common ones; then `ownerId` says nothing' })
  ofStaff?: boolean;

  @QueryFlag({ optional: true, description: 'with `all`: true: only those past their time' })
  late?: boolean;
}

/** How many open tasks somebody has. */
export class TaskTotals {
  @ApiProperty()
  open: number;

  @ApiProperty()
  late: number;
}

/** A member by name, for whoever reads of tasks. */
export class TaskMemberDto {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;
}

/** A task as a list shows it. */
export class TaskDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: [...TASK_KINDS], enumName: 'TaskKind' })
  kind: TaskKind;

  @ApiProperty({ description: 'what is to be done' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'how it is done' })
  hint: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'the page of the mini-program where it is done' })
  page: string | null;

  @ApiProperty({ type: String, nullable: true })
  why: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'what was said when it was passed on to whoever has it' })
  passedOnWhy: string | null;

  @ApiProperty({ type: String, nullable: true })
  personId: string | null;

  @ApiProperty({ type: String, nullable: true })
  personName: string | null;

  @ApiProperty({ type: TaskMemberDto, nullable: true, description: 'who has it; null: staff' })
  owner: TaskMemberDto | null;

  @ApiProperty({
    type: TaskMemberDto,
    nullable: true,
    description: 'for whom the owner stands in; null: it is their own',
  })
  insteadOf: TaskMemberDto | null;

  @Instant()
  dueAt: Date;

  @ApiProperty({ description: 'open, and past its time' })
  isLate: boolean;

  @ApiProperty({ enum: [...TASK_ESCALATIONS] })
  escalation: TaskEscalation;

  @ApiProperty({ enum: [...taskMachine.states] })
  state: TaskState;

  @Instant()
  createdAt: Date;

  @Instant({ nullable: true })
  closedAt: Date | null;

  @ApiProperty({
    type: TaskMemberDto,
    nullable: true,
    description: 'who closed it; null: nobody yet, or it settled itself',
  })
  closedBy: TaskMemberDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'what was said when it was closed' })
  note: string | null;

  @ApiProperty({ enum: taskMachine.actions, isArray: true, description: 'what the reader may do now' })
  actions: TaskAction[];
}

export class TaskPageDto extends Paged(TaskDto) {}

/** What the ids of a task stand for. */
export interface TaskNames {
  member(id: string): string;
  person(id: string): string;
  passedOnWhy(id: string): string | null;
}

/** A task as one viewer sees it. */
export function taskDto(task: Task, viewer: TaskViewer, names: TaskNames, now: Date): TaskDto {
  const { id, kind, why, personId, ownerMemberId, dutyMemberId, dueAt, state, escalation, createdAt, closedAt } = task;
  const member = (memberId: string | null) => memberId && { memberId, name: names.member(memberId) };
  const isInstead = ownerMemberId !== dutyMemberId;
  return {
    ...{ id, kind, ...taskWords(kind), page: taskPage(kind, task), why },
    passedOnWhy: task.passedFromId && names.passedOnWhy(task.passedFromId),
    ...{ personId, personName: personId && names.person(personId) },
    ...{ owner: member(ownerMemberId) || null, insteadOf: (isInstead && member(dutyMemberId)) || null },
    ...{ dueAt, isLate: state === 'open' && dueAt <= now, escalation, state, createdAt, closedAt },
    ...{ closedBy: member(task.closedByMemberId) || null, note: task.note, actions: actionsFor(task, viewer) },
  };
}
