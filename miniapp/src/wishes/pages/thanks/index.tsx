import { View } from '@tarojs/components';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { type ThanksOnWall, thanksApi } from '@/features/wishes/api/thanks.api';
import { useLoad } from '@/platform/use-load';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

/** What neighbours thank each other for: nobody named, nothing ordered. */
export default guarded(function ThanksPage() {
  return (
    <MemberPage title="感谢墙">
      <Wall />
    </MemberPage>
  );
});

function Wall() {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => thanksApi.wall(communityId), [communityId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={3} />;
  if (data.items.length === 0)
    return <EmptyState icon="thanks" title="还没有贴出来的谢谢" note="谁说了谢谢，可以把那句话贴到这里" />;
  return (
    <>
      <View className="note">不写是谁说的，也不分先后。</View>
      {data.items.map((thanks) => (
        <Thanks key={thanks.wishId} thanks={thanks} onGone={reload} />
      ))}
    </>
  );
}

function Thanks({ thanks, onGone }: { thanks: ThanksOnWall; onGone: () => Promise<void> }) {
  const { communityId } = useMembership();
  const takeDown = useAction(async () => {
    await thanksApi.hang(communityId, thanks.wishId, false);
    toast('已经拿下来');
    await onGone();
  });
  return (
    <Card id={`thanks-${thanks.wishId}`} edge="act">
      <View className="body">{`“${thanks.words}”`}</View>
      <View className="note">{`为了“${thanks.title}”`}</View>
      {thanks.removable ? (
        <Button size="small" variant="text" tone="ink" loading={takeDown.pending} onClick={() => void takeDown.run()}>
          拿下来
        </Button>
      ) : null}
      <ProblemNote problem={takeDown.problem} />
    </Card>
  );
}
