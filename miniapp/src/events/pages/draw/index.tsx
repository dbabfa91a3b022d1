import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { eventsApi } from '@/features/events/api/events.api';
import { DrawProof } from '@/features/events/components/draw-proof';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';

const HOW: readonly string[] = [
  '报名开始前，电脑先想好一个随机数，锁起来，只公布它的“承诺”。谁也改不了，谁也看不到。',
  '报名截止，名单定下来，公布名单的编码。以后多一家少一家都看得出。',
  '现场的人随口说一句见证词，放进去一起算。这样谁也不能事先试出结果。',
  '按公布的办法排出先后，再把随机数公布。您的手机按同样的办法重算一遍，结果写在上面。',
];

/** The public proof of a draw: how it goes in plain words, and every draw of the session computed again on this phone. */
export default guarded(function DrawPage() {
  return (
    <MemberPage title="摇号">
      <Proof />
    </MemberPage>
  );
});

function Proof() {
  const { communityId } = useMembership();
  const sessionId = useIdParam('id');
  const registrationId = useIdParam('registration');
  const read = useLoad(
    () => (sessionId ? eventsApi.draws(communityId, sessionId) : Promise.reject(noSuchThing())),
    [communityId, sessionId],
  );
  const own = useLoad(
    () => (registrationId ? eventsApi.registration(communityId, registrationId) : undefined),
    [communityId, registrationId],
  );
  Taro.usePullDownRefresh(async () => {
    await read.reload();
    Taro.stopPullDownRefresh();
  });
  const { data, problem } = read;
  const now = Date.now();
  if (!data) {
    return problem ? <ErrorState problem={problem} onRetry={() => void read.reload()} /> : <Skeleton cards={2} />;
  }
  return (
    <>
      <ProblemNote problem={problem} />
      {data.draws.length === 0 ? (
        <EmptyState icon="shield" title="还没有公布承诺" note="报名开始前会公布在这里" />
      ) : null}
      {data.draws.map((draw) => (
        <DrawProof key={draw.id} draw={draw} ownHash={own.data?.drawHash ?? null} now={now} />
      ))}
      <Card id="draw-how" className="stack">
        <View className="heading">怎么保证公平</View>
        {HOW.map((line, at) => (
          <View key={at} className="row row--top">
            <View className="strong">{at + 1}</View>
            <View className="grow">{line}</View>
          </View>
        ))}
      </Card>
    </>
  );
}
