import { formatMoment, type TaskState } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useLastRead } from '@/platform/last-read';
import { useList } from '@/platform/use-list';
import { Segmented } from '@/ui/chips/chips';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { tasksApi } from '../api/tasks.api';
import { TASK_STATE_LABELS } from '../model/labels';
import { TaskCard } from './task-card';
import { type AskedStep, TaskSheets } from './task-sheets';

const SHOWN: readonly TaskState[] = ['open', 'done'];

/** Tasks as cards, the longest due first; without a network those that were read last, with their time. */
export function TaskList({ whose, onChanged }: { whose: 'mine' | 'all'; onChanged?: () => void }) {
  const { communityId } = useMembership();
  const now = Date.now();
  const [state, setState] = useState<TaskState>('open');
  const [asked, setAsked] = useState<AskedStep>();
  const list = useList((cursor) => tasksApi.list(communityId, { whose, state, cursor }), [communityId, whose, state]);
  const kept = useLastRead(`tasks-${communityId}-${whose}-${state}`, list.items);
  const isOld = !list.items && !!list.problem?.unreachable && !!kept;
  const shown = isOld ? { ...list, items: kept.value, problem: undefined, more: false } : list;
  const changed = () => {
    void list.reload();
    onChanged?.();
  };
  return (
    <>
      <Segmented<TaskState>
        choices={SHOWN.map((value) => ({ value, label: TASK_STATE_LABELS[value] }))}
        value={state}
        onChange={setState}
      />
      {isOld ? <View className="note">{`现在没有网络，这是${formatMoment(kept.at, now)}看到的`}</View> : null}
      <PagedList
        id="tasks"
        list={shown}
        empty={<EmptyState icon="check" title={state === 'open' ? '没有要办的事' : '还没有办好的事'} />}
      >
        {(tasks) =>
          tasks.map((task) => (
            <TaskCard
              key={task.id}
              task={task}
              now={now}
              onFinish={(of) => setAsked({ task: of, step: 'finish' })}
              onPassOn={(of) => setAsked({ task: of, step: 'passOn' })}
            />
          ))
        }
      </PagedList>
      <TaskSheets asked={asked} onDone={changed} onClose={() => setAsked(undefined)} />
    </>
  );
}
