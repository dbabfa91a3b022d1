import { peopleApi } from '@/features/communities/api/people.api';
import { MendPerson } from '@/features/communities/components/people/mend-person';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { useMembership } from '@/features/communities/model/membership';
import { goBack } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Mending what is written about somebody. */
export default guarded(function MendPersonPage() {
  const personId = useIdParam('id');
  return (
    <PeoplePage title="改资料">
      {personId ? <Mend personId={personId} /> : <ErrorState problem={noSuchThing()} />}
    </PeoplePage>
  );
});

function Mend({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => peopleApi.person(communityId, personId), [communityId, personId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return <MendPerson person={data} onDone={() => void goBack()} />;
}
