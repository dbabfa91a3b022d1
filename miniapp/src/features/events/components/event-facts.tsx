import { View } from '@tarojs/components';
import { callPhone } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon, type IconName } from '@/ui/icon/icon';
import type { EventPage, SessionView } from '../api/types';
import { agesWords } from '../model/labels';
import { awayWords, fromToWords } from '../model/when';
import './events.scss';

interface EventFactsProps {
  event: EventPage;
  session: SessionView | undefined;
  now: number;
}

/** When, where, for whom, and whom to call. */
export function EventFacts({ event, session, now }: EventFactsProps) {
  const ages = session && agesWords(session);
  const audience = event.audience === 'street' ? '全街道的居民都能来' : `${event.communityName}的居民`;
  const over = session ? new Date(session.endsAt).getTime() <= now : false;
  return (
    <Card id="event-facts" className="stack">
      {session ? (
        <Fact
          icon="clock"
          main={fromToWords(session.startsAt, session.endsAt, now)}
          note={[session.label, over ? '已经结束' : awayWords(session.startsAt, now)].filter(Boolean).join(' · ')}
        />
      ) : null}
      {event.placeText ? (
        <Fact icon="pin" main={event.placeText} note={event.hostText && `${event.hostText}主办`} />
      ) : null}
      <Fact icon="people" main={ages ? `${ages}的人` : audience} note={ages ? audience : undefined} />
      {event.phone ? (
        <View className="row row--wrap">
          <Icon name="phone" />
          <View className="grow strong">有事问社区</View>
          <Button id="event-call" variant="quiet" onClick={() => void callPhone(event.phone ?? '')}>
            打电话
          </Button>
        </View>
      ) : null}
    </Card>
  );
}

/** One line of what to know: an icon, the words, and smaller what belongs to them. */
export function Fact({ icon, main, note }: { icon: IconName; main: string; note?: string | null }) {
  return (
    <View className="row row--top event-fact">
      <Icon name={icon} />
      <View className="grow">
        <View className="strong event-fact__main">{main}</View>
        {note ? <View className="note">{note}</View> : null}
      </View>
    </View>
  );
}
