import { MemberPage } from '@/features/communities/components/member-page';
import { useMembershipIfAny } from '@/features/communities/model/membership';
import { TaskList } from '@/features/tasks/components/task-list';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { guarded } from '@/ui/page/guarded-page';

/** What one has to do, the longest due first. */
export default guarded(function TasksPage() {
  const roles = useMembershipIfAny()?.roles ?? [];
  const isWorker = roles.includes('staff') || roles.includes('grid_worker');
  return (
    <MemberPage title="待办">
      <TaskList whose="mine" />
      {isWorker ? (
        <Button id="stand-ins" variant="quiet" wide onClick={() => void go(routes.standIns)}>
          我要请假：安排代班
        </Button>
      ) : null}
    </MemberPage>
  );
});
