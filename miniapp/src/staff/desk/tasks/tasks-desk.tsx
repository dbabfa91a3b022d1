import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Task, TaskFilter } from '@/features/tasks/api/tasks.api';
import { TaskFilters } from '@/features/tasks/components/task-filters';
import { TaskForm } from '@/features/tasks/components/task-form';
import { TaskList } from '@/features/tasks/components/task-list';
import { type AskedStep, TaskSheets } from '@/features/tasks/components/task-sheets';
import { useTasks } from '@/features/tasks/model/use-tasks';
import { useKeys } from '@/platform/keys';
import { go, routes } from '@/platform/navigate';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { DataTable } from '@/ui/data-table/data-table';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart, DeskViewProps } from '../desk-part';
import { useActiveRow } from '../use-active-row';
import { taskColumns } from './task-columns';
import { AddTaskPanel, TaskPanel } from './task-panel';
import '../desk.scss';

const VIEW = 'tasks';

/** The tasks of the whole community, whoever has them: a table and, beside it, the one looked at; on a phone cards. */
function TasksDesk({ row, onChanged }: DeskViewProps) {
  const wide = useWide();
  const now = Date.now();
  const [filter, setFilter] = useState<TaskFilter>({ whose: 'all', state: 'open' });
  const [chosen, setChosen] = useState(row);
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<AskedStep>();
  const tasks = useTasks(filter, onChanged);
  const rows = tasks.list.items ?? [];
  const activeId = useActiveRow(wide ? rows : [], chosen);
  const active = rows.find(({ id }) => id === activeId);
  const { reload } = tasks.list;
  const change = (part: TaskFilter) => setFilter((known) => ({ ...known, ...part }));
  const changed = () => {
    void reload();
    void onChanged();
  };
  useEffect(() => rememberView(VIEW, activeId), [activeId]);
  useStayingFresh(() => void reload());
  useKeys({ escape: () => setAdding(false) }, { on: adding, whileTyping: true });
  const ask = (step: 'finish' | 'passOn') => (task: Task | undefined) => {
    if (task?.actions.includes(step)) setAsked({ task, step });
  };
  const side = adding ? (
    <AddTaskPanel onLeave={() => setAdding(false)}>
      <TaskForm
        onAdded={() => {
          setAdding(false);
          changed();
        }}
      />
    </AddTaskPanel>
  ) : active ? (
    <TaskPanel task={active} now={now} onFinish={ask('finish')} onPassOn={ask('passOn')} />
  ) : undefined;
  const add = () => (wide ? setAdding(true) : void go(routes.addTask));
  const addButton = (
    <Button id="add-task" icon="plus" wide={!wide} onClick={add}>
      写一件待办
    </Button>
  );
  return (
    <DeskFrame side={wide ? side : undefined}>
      {wide ? (
        <View className="desk-head">
          <View className="title grow">待办</View>
          <View className="note">J/K 上下 · D 办好了 · P 转 · Z 撤销 · N 写</View>
        </View>
      ) : (
        addButton
      )}
      <TaskList
        tasks={tasks}
        filter={filter}
        onState={(state) => change({ state, late: undefined })}
        onChanged={() => void onChanged()}
        onUndone={setChosen}
        filters={
          wide ? (
            <View className="row">
              <View className="grow">
                <TaskFilters filter={filter} onChange={change} />
              </View>
              {addButton}
            </View>
          ) : (
            <TaskFilters filter={filter} onChange={change} />
          )
        }
      >
        {wide
          ? (shown) => (
              <DataTable<Task>
                columns={taskColumns(filter.state ?? 'open', now)}
                rows={shown}
                rowKey={({ id }) => id}
                active={activeId}
                onActive={(id) => {
                  setChosen(id);
                  setAdding(false);
                }}
                keys={{
                  d: () => ask('finish')(active),
                  p: () => ask('passOn')(active),
                  n: () => setAdding(true),
                }}
                resting={!!asked || adding}
              />
            )
          : undefined}
      </TaskList>
      <Button id="stand-ins" variant="quiet" wide={!wide} onClick={() => void go(routes.standIns)}>
        代班安排
      </Button>
      <TaskSheets asked={asked} onDone={changed} onClose={() => setAsked(undefined)} />
    </DeskFrame>
  );
}

/** Counted with the queues of wishes: `staff/summary` is one answer. */
export const tasksPart: DeskPart = {
  group: 'tasks',
  views: [{ name: VIEW, label: '待办', View: TasksDesk }],
};
