import { useState } from 'react';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembershipIfAny } from '@/features/communities/model/membership';
import { TaskList } from '@/features/tasks/components/task-list';
import type { ShownState } from '@/features/tasks/model/labels';
import { useTasks } from '@/features/tasks/model/use-tasks';
import { go, routes } from '@/platform/navigate';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { guarded } from '@/ui/page/guarded-page';

/** What one has to do, the longest due first. */
export default guarded(function TasksPage() {
  return (
    <MemberPage title="待办">
      <MyTasks />
    </MemberPage>
  );
});

function MyTasks() {
  const roles = useMembershipIfAny()?.roles ?? [];
  const isWorker = roles.includes('staff') || roles.includes('grid_worker');
  const [state, setState] = useState<ShownState>('open');
  const filter = { whose: 'mine', state } as const;
  const tasks = useTasks(filter);
  return (
    <>
      <TaskList tasks={tasks} filter={filter} onState={setState} />
      {isWorker ? (
        <>
          <Button id="stand-ins" variant="quiet" wide onClick={() => void go(routes.standIns)}>
            我要请假：安排代班
          </Button>
          <BottomBar>
            <Button id="add-task" size="large" icon="plus" grow onClick={() => void go(routes.addTask)}>
              写一件待办
            </Button>
          </BottomBar>
        </>
      ) : null}
    </>
  );
}
