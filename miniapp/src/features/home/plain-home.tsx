import { greeting, sayToday } from '@silin/shared';
import { View } from '@tarojs/components';
import { ElderOffer } from '@/features/identity/elder-offer';
import { chooseElder, useMe, useMembership } from '@/features/identity/me.store';
import { wishesApi } from '@/features/wishes/api';
import { WishCard } from '@/features/wishes/wish-card';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { OutboxBanner } from '@/ui/outbox-banner';
import { Section } from '@/ui/section';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { FourNeighbours } from './four-neighbours';
import { NextCard } from './next-card';
import { useNextThings } from './use-home';
import './home.scss';

const NEXT_SHOWN = 3;
const NEWEST_SHOWN = 3;

/** Home: my next things first, then the four neighbours, then the newest wishes. */
export function PlainHome() {
  const now = Date.now();
  const me = useMe();
  const next = useNextThings();
  const items = next.data?.items ?? [];
  const unread = next.data?.unread ?? 0;
  return (
    <>
      <View className="home__hello">
        <View className="grow">
          <View className="title">{`${greeting(now)}${me?.nickname ? `，${me.nickname}` : ''}`}</View>
          <View className="note">{sayToday(now)}</View>
        </View>
        <Button id="say" onClick={() => void go(routes.say)}>
          说个心愿
        </Button>
      </View>
      <ElderOffer />
      <OutboxBanner />
      {items.length ? (
        <Section
          title="接下来"
          more={items.length > NEXT_SHOWN ? `全部 ${items.length} 件` : undefined}
          onMore={() => void go(routes.inbox)}
        >
          {items.slice(0, NEXT_SHOWN).map((item) => (
            <NextCard key={`${item.kind}-${item.wishId ?? item.title}`} item={item} onDone={() => void next.reload()} />
          ))}
        </Section>
      ) : null}
      {unread ? (
        <Card edge="know" onClick={() => void go(routes.inbox)}>
          <View className="heading">{`有 ${unread} 条新消息`}</View>
        </Card>
      ) : null}
      <FourNeighbours />
      <NewestWishes now={now} />
      <View className="home__foot">
        <Button id="elder-on" variant="quiet" icon="text" onClick={() => chooseElder(true)}>
          字大一些：长辈版
        </Button>
      </View>
    </>
  );
}

function NewestWishes({ now }: { now: number }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(
    () => wishesApi.wall(communityId, { state: 'open', limit: NEWEST_SHOWN }),
    [communityId],
  );
  const body = () => {
    if (data?.items.length) return data.items.map((wish) => <WishCard key={wish.id} wish={wish} now={now} />);
    if (data) return <EmptyState title="墙上还没有心愿" note="谁有小事想请人帮忙，都可以说" />;
    return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={1} />;
  };
  return (
    <Section title="新的心愿" more="心愿墙" onMore={() => void go(routes.wishes)}>
      {body()}
    </Section>
  );
}
