import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Segmented } from '@/ui/chips/chips';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import type { Task, TaskFilter } from '../api/tasks.api';
import { TASK_STATE_LABELS, type ShownState, SHOWN_STATES } from '../model/labels';
import { useTasks } from '../model/use-tasks';
import { TaskCards } from './task-cards';
import { TasksUndo } from './tasks-undo';

interface TaskListProps {
  /** What the list has read; from `useTasks`. */
  tasks: ReturnType<typeof useTasks>;
  filter: TaskFilter;
  onState: (state: ShownState) => void;
  onChanged?: () => void;
  onUndone?: (taskId: string) => void;
  /** Stands between the sides and the list. */
  filters?: ReactNode;
  /** How the rows are drawn; as cards by default. */
  children?: (tasks: readonly Task[]) => ReactNode;
}

/** Tasks, the longest due first; without a network those that were read last, with their time. */
export function TaskList({ tasks, filter, onState, onChanged, onUndone, filters, children }: TaskListProps) {
  const { list, keptAt } = tasks;
  const state = filter.state as ShownState;
  const changed = () => {
    void list.reload();
    onChanged?.();
  };
  return (
    <>
      <Segmented<ShownState>
        choices={SHOWN_STATES.map((value) => ({ value, label: TASK_STATE_LABELS[value] }))}
        value={state}
        onChange={onState}
      />
      {filters}
      <TasksUndo onUndone={onUndone} />
      {keptAt ? <View className="note">{`现在没有网络，这是${formatMoment(keptAt, Date.now())}看到的`}</View> : null}
      <PagedList
        id="tasks"
        list={list}
        empty={<EmptyState icon="check" title={state === 'open' ? '没有要办的事' : '还没有办好的事'} />}
      >
        {children ?? ((rows) => <TaskCards tasks={rows} onChanged={changed} />)}
      </PagedList>
    </>
  );
}
