import { View } from '@tarojs/components';
import { ApplyForm } from '@/features/identity/apply-form';
import { identityApi, type Volunteer } from '@/features/identity/api';
import { VOLUNTEER_LABELS } from '@/features/identity/labels';
import { useMembership } from '@/features/identity/me.store';
import { MemberPage } from '@/features/identity/member-page';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState, Skeleton } from '@/ui/states';
import { Tag } from '@/ui/tag';

export default function VolunteerPage() {
  return (
    <MemberPage title="志愿者">
      <Volunteering />
    </MemberPage>
  );
}

/** Where my application stands, and the form while there is none or it may be sent again. */
function Volunteering() {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => identityApi.volunteer(communityId), [communityId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const { volunteer } = data;
  return (
    <>
      {volunteer ? <Standing volunteer={volunteer} /> : null}
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
