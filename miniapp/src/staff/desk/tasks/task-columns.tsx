import { formatDate } from '@silin/shared';
import type { Task } from '@/features/tasks/api/tasks.api';
import { dueDay, ownerLine, taskLine } from '@/features/tasks/model/labels';
import type { Column } from '@/ui/data-table/data-table';
import { Tag } from '@/ui/tag/tag';

/** The last day for it, and whether it has passed. */
function Due({ task, now }: { task: Task; now: number }) {
  const day = formatDate(dueDay(task), now);
  return task.isLate ? <Tag tone="warn">{`${day}过期`}</Tag> : <>{day}</>;
}

/** The columns of the tasks' table, for open ones and for those that are closed. */
export function taskColumns(state: Task['state'], now: number): Column<Task>[] {
  const what: Column<Task> = { key: 'what', title: '要办的事', cell: taskLine };
  if (state !== 'open')
    return [
      what,
      { key: 'by', title: '谁办的', width: 6, cell: ({ closedBy }) => closedBy?.name ?? '自己了结' },
      { key: 'at', title: '办好', width: 7, cell: ({ closedAt }) => (closedAt ? formatDate(closedAt, now) : '') },
    ];
  return [
    what,
    { key: 'who', title: '谁来办', width: 5.5, room: 'some', cell: ownerLine },
    { key: 'due', title: '哪天前', width: 8, cell: (task) => <Due task={task} now={now} /> },
  ];
}
