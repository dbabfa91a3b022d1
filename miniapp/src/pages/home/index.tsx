import { ElderHome } from '@/features/home/elder-home';
import { PlainHome } from '@/features/home/plain-home';
import { MemberPage } from '@/features/identity/member-page';
import { useMembershipIfAny } from '@/features/identity/me.store';
import { useCommunityChoice } from '@/features/identity/community-choice';
import { useElder } from '@/ui/elder';

export default function HomePage() {
  const membership = useMembershipIfAny();
  const { elder } = useElder();
  const choice = useCommunityChoice();
  return (
    <MemberPage title={membership?.communityName ?? '四邻'} tab root onTitle={choice.open}>
      {elder ? <ElderHome /> : <PlainHome />}
      {choice.sheet}
    </MemberPage>
  );
}
