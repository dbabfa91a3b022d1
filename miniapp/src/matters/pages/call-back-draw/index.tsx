import Taro from '@tarojs/taro';
import { callbacksApi } from '@/features/callbacks/api/callbacks.api';
import { DrawRecord } from '@/features/callbacks/components/draw-record';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { guarded } from '@/ui/page/guarded-page';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';

/** One day's draw of call-backs, computed again on this phone. */
export default guarded(function CallBackDrawPage() {
  return (
    <MemberPage title="回访抽签">
      <Record />
    </MemberPage>
  );
});

function Record() {
  const { communityId } = useMembership();
  const drawId = useIdParam('id');
  const { data, problem, reload } = useLoad(
    () => (drawId ? callbacksApi.draw(communityId, drawId) : Promise.reject(noSuchThing())),
    [communityId, drawId],
  );
  Taro.usePullDownRefresh(async () => {
    await reload();
    Taro.stopPullDownRefresh();
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return (
    <>
      <ProblemNote problem={problem} />
      <DrawRecord draw={data} now={Date.now()} />
    </>
  );
}
