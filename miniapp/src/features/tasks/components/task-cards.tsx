import { useState } from 'react';
import type { Task } from '../api/tasks.api';
import { TaskCard } from './task-card';
import { type AskedStep, TaskSheets } from './task-sheets';

interface TaskCardsProps {
  tasks: readonly Task[];
  /** The page is the person's own: no way there. */
  atPerson?: boolean;
  onChanged: () => void;
}

/** Tasks as cards, and the sheets of what may be done with them. */
export function TaskCards({ tasks, atPerson, onChanged }: TaskCardsProps) {
  const [asked, setAsked] = useState<AskedStep>();
  const now = Date.now();
  return (
    <>
      {tasks.map((task) => (
        <TaskCard
          key={task.id}
          task={task}
          now={now}
          atPerson={atPerson}
          onFinish={(of) => setAsked({ task: of, step: 'finish' })}
          onPassOn={(of) => setAsked({ task: of, step: 'passOn' })}
        />
      ))}
      <TaskSheets asked={asked} onDone={onChanged} onClose={() => setAsked(undefined)} />
    </>
  );
}
