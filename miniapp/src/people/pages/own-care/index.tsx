import { OwnProfile } from '@/features/care/components/own-profile';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { guarded } from '@/ui/page/guarded-page';

/** What is written in my care profile, or in that of somebody for whom I act. */
export default guarded(function OwnCarePage() {
  const personId = useIdParam('person');
  return (
    <MemberPage title={personId ? '帮扶档案' : '我的帮扶档案'}>
      <Own personId={personId} />
    </MemberPage>
  );
});

function Own({ personId }: { personId: string | undefined }) {
  const { communityId } = useMembership();
  const { data } = useLoad(() => communitiesApi.community(communityId), [communityId]);
  return <OwnProfile personId={personId} phone={data?.phone} />;
}
