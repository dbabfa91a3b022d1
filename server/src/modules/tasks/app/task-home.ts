import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineNextThings, defineStaffCounts, NextThings, StaffCounts } from '../../home/index.js';
import { TaskTotals } from '../dto/task-list.dto.js';
import { TaskQueries } from './task.queries.js';

const nextTasks = defineNextThings<{ tasks: TaskTotals }>({
  tasks: { type: () => TaskTotals, description: 'My open tasks, and how many of them are late' },
});
const taskCounts = defineStaffCounts(['tasks']);

/** What this context brings to the home page and to the desk. */
@Injectable()
export class TaskHome implements OnModuleInit {
  constructor(
    private readonly next: NextThings,
    private readonly counts: StaffCounts,
    private readonly queries: TaskQueries,
  ) {}

  onModuleInit(): void {
    this.next.register(nextTasks, async (actor) => ({ tasks: await this.queries.totals(actor) }));
    this.counts.register(taskCounts, async (actor) => ({ tasks: await this.queries.totalOfAll(actor) }));
  }
}
