import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { MemberPage } from '@/features/communities/components/member-page';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useMembership } from '@/features/communities/model/membership';
import { eventsApi } from '@/features/events/api/events.api';
import { AlbumPhoto } from '@/features/events/components/album-photo';
import '@/features/events/components/events.scss';
import { callPhone } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';

/** Pictures of a session: those whose faces agreed, and those one is on oneself. */
export default guarded(function AlbumPage() {
  return (
    <MemberPage title="活动照片">
      <Album />
    </MemberPage>
  );
});

function Album() {
  const { communityId } = useMembership();
  const sessionId = useIdParam('id');
  const { data, problem, reload } = useLoad(
    () => (sessionId ? eventsApi.album(communityId, sessionId) : Promise.reject(noSuchThing())),
    [communityId, sessionId],
  );
  Taro.usePullDownRefresh(async () => {
    await reload();
    Taro.stopPullDownRefresh();
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const { photos } = data;
  return (
    <>
      <ProblemNote problem={problem} />
      {photos.length === 0 ? (
        <EmptyState icon="camera" title="还没有照片" note="组织者放上照片，照片里的人都同意，才会出现在这里" />
      ) : (
        <View className="album">
          {photos.map((photo, at) => (
            <AlbumPhoto key={photo.id} photo={photo} at={at} all={photos} onTaken={() => void reload()} />
          ))}
        </View>
      )}
      {photos.length > 0 ? <NotMarked /> : null}
    </>
  );
}

/** Whoever is on a picture that does not say so calls, and the picture goes. */
function NotMarked() {
  const { communityId } = useMembership();
  const { data } = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const phone = data?.phone;
  return (
    <Card className="stack">
      <View className="body">照片里有您，却没有标出“有您”？打个电话，社区马上撤下或者遮住。</View>
      {phone ? (
        <Button id="album-call" variant="quiet" wide icon="phone" onClick={() => void callPhone(phone)}>
          打电话给社区
        </Button>
      ) : null}
    </Card>
  );
}
