import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { MemberPage } from '@/features/communities/components/member-page';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useMembership } from '@/features/communities/model/membership';
import { eventsApi } from '@/features/events/api/events.api';
import type { Photo } from '@/features/events/api/types';
import '@/features/events/components/events.scss';
import { callPhone } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { pictureLabel, role } from '@/ui/base/role';
import { Button, keyboard } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';

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
            <OnePhoto key={photo.id} photo={photo} at={at} all={photos} />
          ))}
        </View>
      )}
      {photos.length > 0 ? <NotMe /> : null}
    </>
  );
}

function OnePhoto({ photo, at, all }: { photo: Photo; at: number; all: readonly Photo[] }) {
  const look = () => void Taro.previewImage({ current: photo.url, urls: all.map(({ url }) => url) });
  return (
    <View
      id={`photo-${photo.id}`}
      className="album__one"
      onClick={look}
      {...(SILIN_H5 ? keyboard(look) : role('button'))}
      aria-label={`第 ${at + 1} 张照片，点开看大图`}
    >
      <Image
        className="album__picture"
        src={photo.url}
        mode="aspectFill"
        lazyLoad
        {...pictureLabel(`第 ${at + 1} 张活动照片`)}
      />
      {photo.mine ? (
        <View className="album__mine">
          <Tag tone="ok" icon="me">
            有您
          </Tag>
        </View>
      ) : null}
    </View>
  );
}

/** Whoever does not want to be seen says so, and the picture goes. */
function NotMe() {
  const { communityId } = useMembership();
  const { data } = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const phone = data?.phone;
  return (
    <Card className="stack">
      <View className="body">照片里有您，不想让别人看到？打个电话，社区马上撤下或者遮住。</View>
      {phone ? (
        <Button id="album-call" variant="quiet" wide icon="phone" onClick={() => void callPhone(phone)}>
          打电话给社区
        </Button>
      ) : null}
    </Card>
  );
}
