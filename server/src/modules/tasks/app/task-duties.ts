import { Injectable } from '@nestjs/common';
import { chinaDate } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { MemberDirectory } from '../../communities/index.js';
import { StandInsRepository } from '../data/stand-ins.repository.js';
import type { Task } from '../data/task.entities.js';
import { TasksRepository } from '../data/tasks.repository.js';
import { type Absence, holderOf, whoseDutiesMove } from '../domain/stand-in.rules.js';
import { TaskNews } from './task-news.js';

/** Whose a task is, and with whom it is now. */
export type Holding = Pick<Task, 'dutyMemberId' | 'ownerMemberId' | 'withStaff'>;

export const STAFFS: Holding = { dutyMemberId: null, ownerMemberId: null, withStaff: true };

/** Who has whose tasks: a task is always with the holder of its duty, and moves with stand-ins. */
@Injectable()
export class TaskDuties {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly standIns: StandInsRepository,
    private readonly directory: MemberDirectory,
    private readonly news: TaskNews,
    private readonly clock: Clock,
  ) {}

  /** Who is away today. */
  absences(communityId: string, tx?: Tx): Promise<Absence[]> {
    return this.standIns.absences(communityId, chinaDate(this.clock.now()), tx);
  }

  /**
   * With whom a member's task is now. The member's row is held first, so that a stand-in being set at this moment is waited for;
   * whoever has left has no duty, and staff have the task.
   */
  async of(tx: Tx, communityId: string, memberId: string): Promise<Holding> {
    if (!(await this.directory.isPresent(tx, communityId, memberId))) return STAFFS;
    return held(memberId, await this.absences(communityId, tx));
  }

  /** The same for the grid worker of a grid: one who is there, else the longest serving. */
  async ofGrid(tx: Tx, communityId: string, gridId: string | null): Promise<Holding> {
    const workers = gridId ? await this.directory.gridWorkers(communityId, gridId, tx) : [];
    const away = new Set((await this.absences(communityId, tx)).map(({ forMemberId }) => forMemberId));
    const worker = workers.find((id) => !away.has(id)) ?? workers[0];
    return worker ? this.of(tx, communityId, worker) : STAFFS;
  }

  /** Moves open tasks to whoever holds them, after a stand-in of this member began or ended, and tells the new holders. */
  async rehold(tx: Tx, communityId: string, memberId: string): Promise<number> {
    const absences = await this.absences(communityId, tx);
    const tasks = await this.tasks.lockDuties(tx, communityId, whoseDutiesMove(memberId, absences));
    let moved = 0;
    for (const task of tasks) moved += await this.put(tx, task, held(task.dutyMemberId, absences));
    return moved;
  }

  /** Takes everything out of the hands of somebody who goes: their own tasks are staff's; others go back to whose they are. */
  async handOver(tx: Tx, communityId: string, memberId: string): Promise<void> {
    const absences = await this.absences(communityId, tx);
    for (const task of await this.tasks.lockOf(tx, communityId, memberId)) {
      if (task.lateMemberId === memberId) await this.tasks.change(tx, task, { lateMemberId: null });
      await this.put(tx, task, task.dutyMemberId === memberId ? STAFFS : held(task.dutyMemberId, absences));
    }
  }

  /** Gives a locked task into other hands and tells them; 0 when it is there already. */
  async put(tx: Tx, task: Task, holding: Holding, more: Partial<Task> = {}): Promise<number> {
    const moves = task.ownerMemberId !== holding.ownerMemberId;
    await this.tasks.change(tx, task, { ...holding, ...more });
    if (moves) await this.news.given(tx, task);
    return moves ? 1 : 0;
  }
}

function held(memberId: string | null, absences: readonly Absence[]): Holding {
  const holder = memberId && holderOf(memberId, absences);
  return { dutyMemberId: memberId, ownerMemberId: holder, withStaff: holder === null };
}
