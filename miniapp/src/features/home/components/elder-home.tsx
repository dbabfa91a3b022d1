import { greeting } from '@silin/shared';
import { View } from '@tarojs/components';
import { chooseElder, useMe } from '@/features/identity/model/me.store';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone, go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card, type Neighbour } from '@/ui/card/card';
import { Icon, type IconName } from '@/ui/icon/icon';
import { IconTile } from '@/ui/icon-tile/icon-tile';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { ActFor } from './act-for';
import { nextEventLine } from './next-events';
import { linksOf } from '../model/links';
import { useHomeRead, useWhomToCall } from '../model/use-home';
import { useNextCards } from '../next/parts';
import './home.scss';

/** The large home: what waits for an answer, and at most four large actions. */
export function ElderHome() {
  const me = useMe();
  const mine = linksOf(useMembership()).filter(({ onLargeHome }) => onLargeHome);
  const read = useHomeRead();
  const call = useWhomToCall();
  const now = Date.now();
  const unread = read.next.data?.unread ?? 0;
  const first = useNextCards(read).find(({ plainOnly }) => !plainOnly);
  return (
    <>
      <View className="title">{`${me?.nickname ? `${me.nickname}，` : ''}${greeting(now)}`}</View>
      <OutboxBanner />
      {first?.card}
      <ActFor next={read.next} />
      <Way id="say" icon="mic" tone="act" name="说个心愿" does="想请人帮忙就说" url={routes.say} />
      <Way
        id="to-events"
        icon="opera"
        tone="enjoy"
        name="看活动"
        does={nextEventLine(read.next.data, now)}
        url={routes.events}
      />
      <Way
        icon="bell"
        tone="know"
        name="我的消息"
        does={unread ? `有 ${unread} 条新的` : '没有新的'}
        url={routes.inbox}
      />
      {call ? (
        <Button tone="ok" wide size="large" icon="phone" onClick={() => void callPhone(call.phone)}>
          {`打电话给${call.name}`}
        </Button>
      ) : null}
      <View className="elder-home__foot">
        <Button variant="text" tone="ink" onClick={() => void go(routes.wishes)}>
          心愿墙
        </Button>
        {mine.map(({ id, title, url }) => (
          <Button key={id} id={id} variant="text" tone="ink" onClick={() => void go(url)}>
            {title}
          </Button>
        ))}
        <Button variant="text" tone="ink" onClick={() => void go(routes.me)}>
          我的
        </Button>
        <Button id="elder-off" variant="text" tone="ink" onClick={() => chooseElder(false)}>
          回到普通版
        </Button>
      </View>
    </>
  );
}

interface WayProps {
  id?: string;
  icon: IconName;
  tone: Neighbour;
  name: string;
  does: string;
  url: string;
}

function Way({ id, icon, tone, name, does, url }: WayProps) {
  return (
    <Card id={id} className="elder-home__way" onClick={() => void go(url)}>
      <IconTile name={icon} tone={tone} large />
      <View className="grow">
        <View className="elder-home__name">{name}</View>
        <View className="note">{does}</View>
      </View>
      <Icon name="chev" />
    </Card>
  );
}
