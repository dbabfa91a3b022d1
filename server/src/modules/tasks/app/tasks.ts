import { Injectable } from '@nestjs/common';
import { isGone, type TaskKind, taskMachine } from '@silin/shared';
import { type AuditActor, AuditService } from '../../audit/index.js';
import { PersonDirectory } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Task } from '../data/task.entities.js';
import { TasksRepository } from '../data/tasks.repository.js';
import { STAFFS, TaskDuties } from './task-duties.js';
import { TaskNews } from './task-news.js';

/** A task as its context asks for it. */
export interface NewTask {
  readonly communityId: string;
  readonly kind: TaskKind;
  /** Whom it is about. Of somebody who died or moved out no task is opened. */
  readonly personId?: string | null;
  /** What it is about, for the page it leads to. */
  readonly subjectId?: string | null;
  /** In words for whoever does it; encrypted at rest. */
  readonly why?: string;
  /** Default: the grid worker of the person's grid, else staff. Whoever is away: their stand-in, else staff. */
  readonly ownerMemberId?: string | undefined;
  /** For staff together, whoever's grid it is. */
  readonly forStaff?: true;
  readonly dueAt: Date;
  /** Names the matter, at most 120 ASCII characters: of one matter there is one open task. */
  readonly key: string;
  /** Who caused it; default: the clock. */
  readonly by?: AuditActor;
}

/** How the other contexts give somebody something to do. */
@Injectable()
export class Tasks {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly duties: TaskDuties,
    private readonly news: TaskNews,
    private readonly people: PersonDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Opens a task, in the transaction of its cause, unless an open one with the same key exists; tells whoever has it. */
  async open(tx: Tx, task: NewTask): Promise<void> {
    const { communityId, personId = null, ownerMemberId, forStaff } = task;
    const person = personId ? (await this.people.facts(communityId, [personId], tx)).get(personId) : undefined;
    const holding = forStaff
      ? STAFFS
      : ownerMemberId
        ? await this.duties.of(tx, communityId, ownerMemberId)
        : await this.duties.ofGrid(tx, communityId, person?.gridId ?? null);
    if (personId && !(await this.mayHaveTasks(tx, communityId, personId))) return;
    await this.add(tx, { ...taskOf(task, this.clock.now()), ...holding }, task.by ?? 'clock');
  }

  /** Locks the person, so that a merge under way is waited for. False for whoever died, moved out or is gone. */
  async mayHaveTasks(tx: Tx, communityId: string, personId: string): Promise<boolean> {
    const person = await this.people.lockIfThere(tx, communityId, personId);
    return person !== undefined && !isGone(person.state);
  }

  /** Closes the open task of that key, e.g. because the matter settled itself; nothing happens when there is none. */
  async settle(tx: Tx, communityId: string, key: string): Promise<void> {
    const id = await this.tasks.settle(tx, communityId, key, this.clock.now());
    if (id) await this.audit.record(tx, 'task.settled', 'clock', { id, communityId });
  }

  /** Closes every open task about somebody who died or moved out. The person is locked, so that none is opened meanwhile. */
  async settleAbout(tx: Tx, communityId: string, personId: string): Promise<void> {
    const ids = await this.tasks.settleAbout(tx, communityId, personId, this.clock.now());
    const about = ids.map((id) => ({ id, communityId, personId }));
    await this.audit.recordAll(tx, 'task.settled', 'clock', about, { because: 'person gone' });
  }

  /** Writes an open task and tells whoever has it; false when its matter has one. */
  async add(tx: Tx, task: Task, by: AuditActor): Promise<boolean> {
    if (!(await this.tasks.add(tx, task))) return false;
    await this.audit.record(tx, 'task.opened', by, task, { kind: task.kind });
    await this.news.given(tx, task);
    return true;
  }
}

/** A new open task that nobody has yet. */
export const taskOf = (
  {
    communityId,
    kind,
    personId = null,
    subjectId = null,
    why,
    dueAt,
    key,
  }: Omit<NewTask, 'ownerMemberId' | 'forStaff' | 'by'>,
  now: Date,
): Omit<Task, 'dutyMemberId' | 'ownerMemberId' | 'withStaff'> => ({
  ...{ id: newId(), communityId, kind, taskKey: key, personId, subjectId, why: why ?? null, dueAt, wakeAt: dueAt },
  ...{ state: taskMachine.initial, escalation: 'none', escalatedAt: null, lateMemberId: null, createdAt: now },
  ...{ closedAt: null, closedByMemberId: null, note: null, passedFromId: null },
});
