import { Injectable } from '@nestjs/common';
import { type OwnTaskKind, DomainError, type TaskAction, taskLimits, taskMachine } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import type { Task } from '../data/task.entities.js';
import { TasksRepository } from '../data/tasks.repository.js';
import { dayAfterBegins } from '../domain/stand-in.rules.js';
import { dueWhenPassedOn, partyTowards } from '../domain/task.policy.js';
import type { TaskMoved } from '../dto/task-steps.dto.js';
import { STAFFS, TaskDuties } from './task-duties.js';
import { taskOf, Tasks } from './tasks.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What somebody writes down to be done. */
export interface TaskByHand {
  readonly kind: OwnTaskKind;
  readonly why: string;
  readonly personId?: string | undefined;
  /** Nobody named: the grid worker of the person's grid; without a person, whoever writes it. */
  readonly toMemberId?: string | undefined;
  /** A day of the community; due when it is over. */
  readonly dueOn: string;
}

/** Who works with people: only they may be given tasks by hand. */
export const isWorker = (actor: Actor): boolean => hasRole(actor, 'staff') || hasRole(actor, 'grid_worker');

/** What people do with tasks 待办: write one down, finish it, pass it on. */
@Injectable()
export class TaskSteps {
  constructor(
    private readonly transactor: Transactor,
    private readonly repository: TasksRepository,
    private readonly tasks: Tasks,
    private readonly duties: TaskDuties,
    private readonly directory: MemberDirectory,
    private readonly people: PersonDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a task down. Throws `NOT_FOUND` for whoever works with nobody and for a person out of reach, `TASK_TAKER_UNKNOWN`,
   * `TASK_DUE_TIME`.
   */
  add(actor: Actor, { kind, why, personId, toMemberId, dueOn }: TaskByHand): Promise<TaskMoved> {
    if (!isWorker(actor)) throw new DomainError('NOT_FOUND');
    const { communityId } = actor;
    const dueAt = dayAfterBegins(dueOn);
    const ahead = dueAt.getTime() - this.clock.now().getTime();
    if (!(ahead > 0 && ahead <= taskLimits.dueAheadMaxDays * DAY_MS)) throw new DomainError('TASK_DUE_TIME');
    return this.transactor.run(async (tx) => {
      if (personId && !(await this.people.officeTowards(actor, personId, tx))) throw new DomainError('NOT_FOUND');
      const holding = await this.holdingFor(tx, actor, personId, toMemberId);
      if (personId && !(await this.tasks.mayHaveTasks(tx, communityId, personId))) throw new DomainError('NOT_FOUND');
      const key = `by-hand:${newId()}`;
      const task = { ...taskOf({ communityId, kind, personId: personId ?? null, why, dueAt, key }, this.clock.now()) };
      await this.tasks.add(tx, { ...task, ...holding }, actor);
      return { id: task.id, state: task.state };
    });
  }

  /** open → done. Throws `NOT_FOUND` for whom it does not concern, `TASK_MOVED_ON`. */
  finish(actor: Actor, id: string, note: string | null): Promise<TaskMoved> {
    return this.transactor.run(async (tx) => {
      const task = await this.take(tx, actor, id, 'finish');
      await this.close(tx, actor, task, 'finish', note);
      return { id, state: task.state };
    });
  }

  /**
   * open → passed_on, and the same matter open in other hands; without anybody named it is staff's. The answer names the new task.
   * Throws `NOT_FOUND`, `TASK_MOVED_ON`, `TASK_TAKER_UNKNOWN`, `TASK_ALREADY_THERE`.
   */
  passOn(actor: Actor, id: string, toMemberId: string | null, why: string): Promise<TaskMoved> {
    const { communityId } = actor;
    return this.transactor.run(async (tx) => {
      const task = await this.take(tx, actor, id, 'passOn');
      if (toMemberId) await this.requireWorker(tx, communityId, toMemberId);
      const holding = toMemberId ? await this.duties.of(tx, communityId, toMemberId) : STAFFS;
      if (holding.ownerMemberId === task.ownerMemberId) throw new DomainError('TASK_ALREADY_THERE');
      const { personId, subjectId, kind, taskKey: key } = task;
      await this.close(tx, actor, task, 'passOn', why);
      const dueAt = dueWhenPassedOn(task.dueAt, this.clock.now());
      const words = task.why === null ? {} : { why: task.why };
      const next = taskOf({ communityId, kind, personId, subjectId, dueAt, key, ...words }, this.clock.now());
      await this.tasks.add(tx, { ...next, ...holding, passedFromId: id }, actor);
      return { id: next.id, state: next.state };
    });
  }

  /** Lock, may I, rule. */
  private async take(tx: Tx, actor: Actor, id: string, action: TaskAction): Promise<Task> {
    const task = await this.repository.lock(tx, actor.communityId, id);
    const viewer = { memberId: actor.memberId, isStaff: hasRole(actor, 'staff') };
    if (!partyTowards(task, viewer)) throw new DomainError('NOT_FOUND');
    taskMachine.next(task.state, action);
    return task;
  }

  private async close(tx: Tx, actor: Actor, task: Task, action: TaskAction, note: string | null): Promise<void> {
    const state = taskMachine.next(task.state, action);
    const closed = { closedAt: this.clock.now(), closedByMemberId: actor.memberId };
    await this.repository.change(tx, task, { state, note, wakeAt: null, ...closed });
    await this.audit.record(tx, `task.${state}`, actor, task, { kind: task.kind });
  }

  private async holdingFor(tx: Tx, actor: Actor, personId: string | undefined, toMemberId: string | undefined) {
    const { communityId } = actor;
    if (toMemberId) {
      await this.requireWorker(tx, communityId, toMemberId);
      return this.duties.of(tx, communityId, toMemberId);
    }
    if (!personId) return this.duties.of(tx, communityId, actor.memberId);
    const person = (await this.people.facts(communityId, [personId], tx)).get(personId);
    return this.duties.ofGrid(tx, communityId, person?.gridId ?? null);
  }

  private async requireWorker(tx: Tx, communityId: string, memberId: string): Promise<void> {
    for (const role of ['grid_worker', 'staff'] as const) {
      if ((await this.directory.inRole(communityId, role, tx)).includes(memberId)) return;
    }
    throw new DomainError('TASK_TAKER_UNKNOWN');
  }
}
