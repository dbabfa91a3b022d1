import { peopleApi } from '@/features/communities/api/people.api';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { useMembership } from '@/features/communities/model/membership';
import { LadderView } from '@/features/person-page/ladder/ladder-view';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { guarded } from '@/ui/page/guarded-page';
import { ErrorState, Skeleton } from '@/ui/states/states';

/** Looking for somebody who did not open. */
export default guarded(function LadderPage() {
  const personId = useIdParam('person');
  return (
    <PeoplePage title="没人应门">
      {personId ? <Shown personId={personId} /> : <ErrorState problem={noSuchThing()} />}
    </PeoplePage>
  );
});

function Shown({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => peopleApi.person(communityId, personId), [communityId, personId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return <LadderView person={data} />;
}
