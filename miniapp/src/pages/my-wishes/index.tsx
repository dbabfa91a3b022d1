import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { MoveSheet, type AskedMove } from '@/features/wishes/components/move-sheet';
import { MyWishCard } from '@/features/wishes/components/my-wish-card';
import { go, routes } from '@/platform/navigate';
import { onSent } from '@/platform/outbox';
import { useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { ListEnd } from '@/ui/list-end/list-end';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Every wish this person said, the newest first. */
export default guarded(function MyWishesPage() {
  return (
    <MemberPage title="我的心愿">
      <Mine />
    </MemberPage>
  );
});

function Mine() {
  const { communityId } = useMembership();
  const list = useList((cursor) => wishesApi.mine(communityId, cursor), [communityId]);
  const [asked, setAsked] = useState<{ wishId: string; title: string; move: AskedMove }>();
  const { reload } = list;
  useEffect(() => onSent(() => void reload()), [reload]);
  Taro.useReachBottom(() => void list.loadMore());
  Taro.usePullDownRefresh(async () => {
    await list.reload();
    Taro.stopPullDownRefresh();
  });
  const body = () => {
    if (list.items?.length) {
      const now = Date.now();
      return (
        <>
          <ProblemNote problem={list.problem} />
          {list.items.map((wish) => (
            <MyWishCard
              key={wish.id}
              wish={wish}
              now={now}
              onMove={(move) => setAsked({ wishId: wish.id, title: wish.title, move })}
            />
          ))}
          <ListEnd more={list.more} loading={list.loading} onMore={() => void list.loadMore()} />
        </>
      );
    }
    if (list.items) {
      return (
        <EmptyState
          title="您还没有说过心愿"
          note="灯坏了、想找人下棋、要去医院，都可以说"
          action={<Button onClick={() => void go(routes.say)}>说个心愿</Button>}
        />
      );
    }
    return list.problem ? <ErrorState problem={list.problem} onRetry={() => void list.reload()} /> : <Skeleton />;
  };
  return (
    <>
      <OutboxBanner />
      <View className="stack" id="my-wishes">
        {body()}
      </View>
      <MoveSheet
        wishId={asked?.wishId ?? ''}
        about={asked && `“${asked.title}”`}
        move={asked?.move}
        onClose={() => setAsked(undefined)}
        onDone={() => void list.reload()}
      />
    </>
  );
}
