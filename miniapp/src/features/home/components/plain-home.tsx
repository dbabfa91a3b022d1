import { greeting, formatToday } from '@silin/shared';
import { View } from '@tarojs/components';
import { Fragment } from 'react';
import { ElderOffer } from '@/features/identity/components/elder-offer';
import { chooseElder, useMe } from '@/features/identity/model/me.store';
import { useMembership } from '@/features/communities/model/membership';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { WishCard } from '@/features/wishes/components/wish-card';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon, type IconName } from '@/ui/icon/icon';
import { IconTile } from '@/ui/icon-tile/icon-tile';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { Section } from '@/ui/section/section';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
import { ActFor } from './act-for';
import { FourNeighbours } from './four-neighbours';
import { NextEvents } from './next-events';
import { MyGrid } from './my-grid';
import { linksOf } from '../model/links';
import { useHomeRead } from '../model/use-home';
import { useNextCards } from '../next/parts';
import './home.scss';

const NEWEST_SHOWN = 3;

/** Home: my next things first, then the four neighbours, then the newest wishes. */
export function PlainHome() {
  const now = Date.now();
  const me = useMe();
  const { roles } = useMembership();
  const read = useHomeRead();
  const next = useNextCards(read);
  return (
    <>
      <View className="home__hello">
        <View className="grow">
          <View className="title">{`${greeting(now)}${me?.nickname ? `，${me.nickname}` : ''}`}</View>
          <View className="note">{formatToday(now)}</View>
        </View>
        <Button id="say" onClick={() => void go(routes.say)}>
          说个心愿
        </Button>
      </View>
      <ElderOffer />
      <OutboxBanner />
      <WorkWays />
      <ActFor next={read.next} />
      {next.length > 0 ? (
        <Section title="接下来">
          {next.map(({ key, card }) => (
            <Fragment key={key}>{card}</Fragment>
          ))}
        </Section>
      ) : null}
      {roles.includes('grid_worker') ? <MyGrid next={read.next} /> : null}
      <FourNeighbours />
      <NextEvents now={now} />
      <NewestWishes now={now} />
      <View className="home__foot">
        <Button id="elder-on" variant="quiet" icon="text" onClick={() => chooseElder(true)}>
          字大一些：长辈版
        </Button>
      </View>
    </>
  );
}

/** For members with an office: the way to their work stands first. */
function WorkWays() {
  const membership = useMembership();
  return linksOf(membership)
    .filter(({ firstOnPlainHome }) => firstOnPlainHome?.(membership))
    .map(({ id, icon, title, url }) => <WorkWay key={id} id={`${id}-way`} icon={icon} name={title} url={url} />);
}

function WorkWay({ id, icon, name, url }: { id: string; icon: IconName; name: string; url: string }) {
  return (
    <Card id={id} onClick={() => void go(url)}>
      <View className="row">
        <IconTile name={icon} tone="know" />
        <View className="heading grow">{name}</View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
    </Card>
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
