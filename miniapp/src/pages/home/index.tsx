import { ElderHome } from '@/features/home/components/elder-home';
import { PlainHome } from '@/features/home/components/plain-home';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembershipIfAny } from '@/features/communities/model/membership';
import { useCommunityChoice } from '@/features/communities/components/community-choice';
import { useElder } from '@/ui/base/elder';
import { guarded } from '@/ui/page/guarded-page';

export default guarded(function HomePage() {
  const membership = useMembershipIfAny();
  const { elder } = useElder();
  const choice = useCommunityChoice();
  return (
    <MemberPage title={membership?.communityName ?? '四邻'} tab root onTitle={choice.open}>
      {elder ? <ElderHome /> : <PlainHome />}
      {choice.sheet}
    </MemberPage>
  );
});
