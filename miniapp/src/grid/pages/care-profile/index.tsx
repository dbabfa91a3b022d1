import { profilesApi } from '@/features/care/api/profiles.api';
import { CareForm } from '@/features/care/components/care-form';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { useMembership } from '@/features/communities/model/membership';
import { goBack } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { guarded } from '@/ui/page/guarded-page';
import { ErrorState, Skeleton } from '@/ui/states/states';

/** Writing somebody's care profile. */
export default guarded(function CareProfilePage() {
  const personId = useIdParam('id');
  return (
    <PeoplePage title="帮扶档案">
      {personId ? <Write personId={personId} /> : <ErrorState problem={noSuchThing()} />}
    </PeoplePage>
  );
});

function Write({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => profilesApi.look(communityId, personId), [communityId, personId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return <CareForm personId={personId} profile={data.profile} onDone={() => void goBack()} />;
}
