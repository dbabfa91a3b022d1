import { useEffect } from 'react';
import { TaskList } from '@/features/tasks/components/task-list';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { rememberView } from './desk-address';
import { DeskFrame } from './desk-frame';
import type { DeskPart, DeskViewProps } from './desk-part';
import './desk.scss';

const VIEW = 'tasks';

/** The tasks of the whole community, whoever has them. */
function TasksDesk({ onChanged }: DeskViewProps) {
  useEffect(() => rememberView(VIEW, undefined), []);
  return (
    <DeskFrame>
      <TaskList whose="all" onChanged={() => void onChanged()} />
      <Button id="stand-ins" variant="quiet" wide onClick={() => void go(routes.standIns)}>
        代班安排
      </Button>
    </DeskFrame>
  );
}

/** Counted with the queues of wishes: `staff/summary` is one answer. */
export const tasksPart: DeskPart = {
  views: [{ name: VIEW, label: '待办', View: TasksDesk }],
};
