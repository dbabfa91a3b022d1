import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Task } from '@/features/tasks/api/tasks.api';
import { TaskActs, TaskFacts } from '@/features/tasks/components/task-card';
import { Button } from '@/ui/button/button';

interface TaskPanelProps {
  task: Task;
  now: number;
  onFinish: (task: Task) => void;
  onPassOn: (task: Task) => void;
}

/** The task looked at, beside the table. */
export function TaskPanel({ task, ...rest }: TaskPanelProps) {
  return (
    <View className="panel" id="panel">
      <TaskFacts task={task} now={rest.now} />
      <View className="panel__foot">
        <TaskActs task={task} {...rest} />
      </View>
    </View>
  );
}

/** The form for a new task, beside the table. */
export function AddTaskPanel({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  return (
    <View className="panel" id="panel">
      <View className="row">
        <View className="title grow">写一件待办</View>
        <Button id="add-leave" variant="text" tone="ink" onClick={onLeave}>
          先不写
        </Button>
      </View>
      {children}
    </View>
  );
}
