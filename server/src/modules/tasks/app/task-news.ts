import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { defineTopic } from '../../../platform/jobs/topic.js';
import { MemberDirectory } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
import type { StandIn, Task } from '../data/task.entities.js';

/** A task came to staff: all of them are told after COMMIT. */
export const TASK_WITH_STAFF = defineTopic<{ readonly communityId: string; readonly taskId: string }>(
  'tasks.with-staff',
);

/** Telling people of tasks and stand-ins. All kinds are grouped: one unread message, counted up. */
@Injectable()
export class TaskNews implements OnModuleInit {
  constructor(
    private readonly notifier: Notifier,
    private readonly outbox: Outbox,
    private readonly transactor: Transactor,
    private readonly directory: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(TASK_WITH_STAFF, ({ id, payload }) => this.tellStaff(id, payload.communityId));
  }

  /** Tells whoever has the task now: the member, or all of staff. */
  async given(tx: Tx, { id, communityId, ownerMemberId }: Task): Promise<void> {
    if (ownerMemberId === null) return this.outbox.enqueue(tx, TASK_WITH_STAFF, { communityId, taskId: id });
    await this.notifier.notify(tx, {
      ...{ communityId, memberId: ownerMemberId, kind: 'task_given', params: {} },
      dedupeKey: `task-given:${id}:${this.clock.now().getTime()}`,
    });
  }

  /** Tells whoever let a task fall due that somebody else has it. */
  async late(tx: Tx, { id, communityId }: Task, memberId: string): Promise<void> {
    await this.notifier.notify(tx, {
      ...{ communityId, memberId, kind: 'task_late', params: {} },
      dedupeKey: `task-late:${id}:${memberId}`,
    });
  }

  /** Tells whoever stands in that they are asked to, or that it is over. */
  async standIn(
    tx: Tx,
    { id, communityId, memberId }: StandIn,
    kind: 'stand_in_asked' | 'stand_in_ended',
  ): Promise<void> {
    if (memberId === null) return;
    await this.notifier.notify(tx, { communityId, memberId, kind, params: {}, dedupeKey: `${kind}:${id}` });
  }

  private async tellStaff(itemId: string, communityId: string): Promise<void> {
    const staff = await this.directory.staff(communityId);
    await this.transactor.run(async (tx) => {
      for (const memberId of staff) {
        await this.notifier.notify(tx, {
          ...{ communityId, memberId, kind: 'staff_task_waiting', params: {} },
          dedupeKey: `task-with-staff:${itemId}`,
        });
      }
    });
  }
}
