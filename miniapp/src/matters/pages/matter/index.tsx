import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { mattersApi } from '@/features/matters/api/matters.api';
import { MatterActions } from '@/features/matters/components/matter-actions';
import { MatterBody } from '@/features/matters/components/matter-body';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { guarded } from '@/ui/page/guarded-page';
import { ErrorState, Skeleton } from '@/ui/states/states';

/** One matter, for everybody whom it is meant for. */
export default guarded(function MatterPage() {
  const id = useIdParam('id');
  return <MemberPage title="一件事">{id ? <OneMatter id={id} /> : <ErrorState problem={noSuchThing()} />}</MemberPage>;
});

function OneMatter({ id }: { id: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => mattersApi.one(communityId, id), [communityId, id]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return (
    <>
      <MatterBody matter={data} now={Date.now()} />
      <MatterActions matter={data} onChanged={() => void reload()} />
    </>
  );
}
