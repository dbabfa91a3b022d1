import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, isGone, taskLimits } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, PersonDirectory, PersonStateChanges } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import type { TaskMoved } from '../dto/task-steps.dto.js';
import { STAFFS } from './task-duties.js';
import { taskOf, Tasks } from './tasks.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Grid workers say that two rows are one human; staff decide, at the desk, where both stand side by side. */
@Injectable()
export class MergeProposals implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly tasks: Tasks,
    private readonly people: PersonDirectory,
    private readonly changes: PersonStateChanges,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.changes.onMerged((tx, { communityId, keptId, goneId }) =>
      this.tasks.settle(tx, communityId, keyOf(keptId, goneId)),
    );
  }

  /**
   * Opens one task of staff for the two. Throws `NOT_FOUND` unless the actor looks after both, `TASK_PROPOSED` while such a task is
   * open, `TASK_SAME_PERSON`.
   */
  propose(actor: Actor, personId: string, otherId: string, why: string | undefined): Promise<TaskMoved> {
    if (personId === otherId) throw new DomainError('TASK_SAME_PERSON');
    const { communityId } = actor;
    return this.transactor.run(async (tx) => {
      // In the order of their ids, like a merge.
      const ids = [personId, otherId].sort();
      for (const id of ids) await this.people.lock(tx, communityId, id);
      const offices = await this.people.officesTowards(actor, ids, tx);
      const rows = await this.people.facts(communityId, ids, tx);
      const [about, other] = [rows.get(personId), rows.get(otherId)];
      if (offices.size < ids.length || !about || !other) throw new DomainError('NOT_FOUND');
      // Of who died or moved out there are no tasks: then it is a task about the other one.
      const [shown, beside] = isGone(about.state) ? [other, about] : [about, other];
      if (isGone(shown.state)) throw new DomainError('NOT_FOUND');
      const dueAt = new Date(this.clock.now().getTime() + taskLimits.mergeProposalDays * DAY_MS);
      const both = { personId: shown.personId, subjectId: beside.personId };
      const matter = { communityId, kind: 'merge_people', ...both, dueAt, key: keyOf(personId, otherId) } as const;
      const task = { ...taskOf({ ...matter, ...(why && { why }) }, this.clock.now()), ...STAFFS };
      if (!(await this.tasks.add(tx, task, actor))) throw new DomainError('TASK_PROPOSED');
      for (const id of ids)
        await this.audit.record(tx, 'person.merge_proposed', actor, { id, communityId, personId: id });
      return { id: task.id, state: task.state };
    });
  }
}

const keyOf = (one: string, other: string): string => `merge:${[one, other].sort().join(':')}`;
