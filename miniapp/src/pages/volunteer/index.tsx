import { View } from '@tarojs/components';
import { ApplyForm } from '@/features/volunteers/components/apply-form';
import { MyAbilities } from '@/features/volunteers/components/my-abilities';
import { volunteersApi, type Volunteer } from '@/features/volunteers/api/volunteers.api';
import { VOLUNTEER_LABELS } from '@/features/volunteers/model/labels';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { guarded } from '@/ui/page/guarded-page';

export default guarded(function VolunteerPage() {
  return (
    <MemberPage title="志愿者">
      <Volunteering />
    </MemberPage>
  );
});

/** Where my application stands, and the form while there is none or it may be sent again. */
function Volunteering() {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => volunteersApi.mine(communityId), [communityId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const { volunteer } = data;
  return (
    <>
      {volunteer ? <Standing volunteer={volunteer} /> : null}
      {volunteer?.state === 'approved' || volunteer?.state === 'applied' ? <MyAbilities /> : null}
      {!volunteer || volunteer.actions.includes('reapply') ? (
        <ApplyForm before={volunteer} onApplied={() => void reload()} />
      ) : null}
    </>
  );
}

function Standing({ volunteer }: { volunteer: Volunteer }) {
  const label = VOLUNTEER_LABELS[volunteer.state];
  return (
    <Card edge="act" className="stack">
      <View>
        <Tag tone={label.tone}>{label.word}</Tag>
      </View>
      <View className="body">{label.sentence}</View>
      {volunteer.reason ? <View className="note">{`社区说：${volunteer.reason}`}</View> : null}
      {volunteer.state === 'approved' ? <Button onClick={() => void go(routes.wishes)}>看看心愿墙</Button> : null}
    </Card>
  );
}
