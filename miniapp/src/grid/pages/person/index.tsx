import { peopleApi } from '@/features/communities/api/people.api';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { useMembership } from '@/features/communities/model/membership';
import { PersonView } from '@/features/person-page/person-view';
import { go, routes } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** One person, for those who work with them. */
export default guarded(function PersonPage() {
  const personId = useIdParam('id');
  return (
    <PeoplePage title="居民">
      {personId ? <Shown personId={personId} /> : <ErrorState problem={noSuchThing()} />}
    </PeoplePage>
  );
});

function Shown({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => peopleApi.person(communityId, personId), [communityId, personId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return <PersonView person={data} onChanged={reload} onMend={() => void go(routes.mendPerson(personId))} />;
}
