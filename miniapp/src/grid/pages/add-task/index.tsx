import { peopleApi } from '@/features/communities/api/people.api';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { useMembership } from '@/features/communities/model/membership';
import { TaskForm } from '@/features/tasks/components/task-form';
import { goBack } from '@/platform/navigate';
import { useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Writing a task down; `?person=` says about whom. */
export default guarded(function AddTaskPage() {
  const personId = useIdParam('person');
  return (
    <PeoplePage title="写一件待办">
      {personId ? <AboutPerson personId={personId} /> : <TaskForm onAdded={() => void goBack()} />}
    </PeoplePage>
  );
});

function AboutPerson({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => peopleApi.person(communityId, personId), [communityId, personId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={1} />;
  return <TaskForm person={{ personId, name: data.name }} onAdded={() => void goBack()} />;
}
