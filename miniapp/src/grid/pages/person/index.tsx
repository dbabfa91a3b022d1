import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { peopleApi } from '@/features/communities/api/people.api';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { useMembership } from '@/features/communities/model/membership';
import { PersonView } from '@/features/person-page/person-view';
import { go, routes } from '@/platform/navigate';
import { useLastReadOf } from '@/platform/last-read';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Pages kept for when there is no network; phone and door are masked on them. */
const KEPT_PEOPLE = 50;

/** One person, for those who work with them; without network as they were read last. */
export default guarded(function PersonPage() {
  const personId = useIdParam('id');
  return (
    <PeoplePage title="居民">
      {personId ? <Shown personId={personId} /> : <ErrorState problem={noSuchThing()} />}
    </PeoplePage>
  );
});

function Shown({ personId }: { personId: string }) {
  const { communityId, roles } = useMembership();
  const { data, problem, reload } = useLoad(() => peopleApi.person(communityId, personId), [communityId, personId]);
  const kept = useLastReadOf(`person.${communityId}`, personId, data, KEPT_PEOPLE);
  const person = data ?? (problem?.unreachable ? kept?.value : undefined);
  if (!person) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return (
    <>
      {data || !kept ? null : (
        <View className="note" id="kept-person">{`没有网络，这是${formatMoment(kept.at, Date.now())}读到的`}</View>
      )}
      <PersonView person={person} onChanged={reload} onMend={() => void go(routes.mendPerson(personId))} />
      {roles.includes('staff') ? (
        <Button id="desk-person" variant="quiet" wide onClick={() => void go(routes.deskPerson(personId))}>
          合并重复的、关联账号、删除登记
        </Button>
      ) : null}
    </>
  );
}
