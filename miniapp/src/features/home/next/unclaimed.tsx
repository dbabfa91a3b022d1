import { formatAgo } from '@silin/shared';
import { View } from '@tarojs/components';
import type { WishCard } from '@/features/wishes/api/types';
import { go, routes } from '@/platform/navigate';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import type { NextPart } from './next-part';

/** For a grid worker: wishes of their grids that nobody has claimed for a week, the longest waiting first. */
export const useUnclaimedNext: NextPart = ({ next }) =>
  (next.data?.unclaimed ?? []).map((wish) => ({ key: `unclaimed-${wish.id}`, card: <UnclaimedCard wish={wish} /> }));

function UnclaimedCard({ wish }: { wish: WishCard }) {
  const hungAt = wish.publishedAt ?? wish.createdAt;
  return (
    <Card id={`unclaimed-${wish.id}`} edge="act" onClick={() => void go(routes.wish(wish.id))}>
      <View className="row">
        <View className="grow">
          <View className="heading">{`“${wish.title}”没人认领`}</View>
          <View className="note">{`${formatAgo(hungAt, Date.now())}贴的，帮着问问谁能来`}</View>
        </View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
    </Card>
  );
}
