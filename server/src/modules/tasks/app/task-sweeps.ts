import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { StandInsRepository } from '../data/stand-ins.repository.js';
import type { Task } from '../data/task.entities.js';
import { TasksRepository } from '../data/tasks.repository.js';
import { nextEscalation, wakeAfter } from '../domain/task.policy.js';
import { StandInsService } from './stand-ins.service.js';
import { TaskDeputies } from './task-deputies.js';
import { type Holding, STAFFS, TaskDuties } from './task-duties.js';
import { TaskNews } from './task-news.js';

const EVERY_SECONDS = 30;
const BATCH = 100;

/**
 * What the clock does to tasks and stand-ins, of all communities in one question each. A list only says where to look: each row
 * is locked and judged again, so two workers, or one after a week's downtime, do each thing once.
 */
@Injectable()
export class TaskSweeps implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly tasks: TasksRepository,
    private readonly standIns: StandInsRepository,
    private readonly standInsService: StandInsService,
    private readonly duties: TaskDuties,
    private readonly deputies: TaskDeputies,
    private readonly news: TaskNews,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'tasks: stand-ins', () => this.tendStandIns());
    this.sweeps.every(EVERY_SECONDS, 'tasks: late', () => this.escalateLate());
  }

  /** Begins and ends stand-ins whose day has come. Returns how many. */
  tendStandIns(): Promise<number> {
    const now = this.clock.now();
    return workThrough(
      (after) => this.standIns.due(now, after, BATCH),
      ({ communityId, id }) => this.standInsService.tend(communityId, id),
    );
  }

  /** Late tasks go to the deputy, then to staff; each is told once. Returns how many went. */
  escalateLate(): Promise<number> {
    const now = this.clock.now();
    return workThrough(
      (after) => this.tasks.due(now, after, BATCH),
      ({ communityId, id }) => this.escalate(communityId, id),
    );
  }

  private escalate(communityId: string, id: string): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      const task = await this.tasks.lock(tx, communityId, id);
      const now = this.clock.now();
      if (task.state !== 'open' || task.wakeAt === null || task.wakeAt > now) return false;
      const deputy = task.escalation === 'none' ? await this.deputyFor(tx, task) : undefined;
      const escalation = nextEscalation(task.escalation, deputy !== undefined);
      const lateWith = task.ownerMemberId;
      const lateMemberId = task.lateMemberId ?? lateWith;
      const more = { escalation, escalatedAt: now, wakeAt: wakeAfter(escalation, now), lateMemberId };
      const isNews = (await this.duties.put(tx, task, deputy ?? STAFFS, more)) > 0;
      if (!isNews) await this.news.given(tx, task); // staff have it already, and let it fall due themselves
      if (lateWith) await this.news.late(tx, task, lateWith);
      await this.audit.record(tx, 'task.escalated', 'clock', task, { kind: task.kind, escalation });
      return true;
    });
  }

  /** With whom the deputy's task would be; undefined when there is no deputy, or it would stay where it is or be staff's. */
  private async deputyFor(tx: Tx, task: Task): Promise<Holding | undefined> {
    const deputy = await this.deputies.of(tx, task.communityId, task.personId);
    if (!deputy || deputy === task.dutyMemberId) return undefined;
    const holding = await this.duties.of(tx, task.communityId, deputy);
    return holding.withStaff || holding.ownerMemberId === task.ownerMemberId ? undefined : holding;
  }
}
