import type { Schemas } from '@silin/shared/api';
import { View } from '@tarojs/components';
import { mineWords } from '@/features/events/model/labels';
import { beginsWords } from '@/features/events/model/when';
import { go, routes } from '@/platform/navigate';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import type { NextPart } from './next-part';
import '../components/home.scss';

/** The next event I signed up for, or somebody I act for, with the way to its code. */
export const useEventsNext: NextPart = ({ next }) => {
  const now = Date.now();
  return (next.data?.events ?? [])
    .slice(0, 1)
    .map((mine) => ({ key: `event-${mine.registrationId}`, card: <EventCard mine={mine} now={now} /> }));
};

function EventCard({ mine, now }: { mine: Schemas['NextEvent']; now: number }) {
  const { elder } = useElder();
  const { registrationId: id, eventTitle, startsAt, placeText, state } = mine;
  const confirmed = state === 'confirmed';
  const facts = [beginsWords(startsAt, now), confirmed ? placeText : mineWords(mine)].filter(Boolean);
  return (
    <Card id={`event-${id}`} edge="enjoy">
      <View className={elder ? 'stack' : 'row row--wrap'}>
        <View className="grow">
          <View className="heading">{eventTitle}</View>
          <View className="note">{facts.join(' · ')}</View>
        </View>
        <Button id={`event-open-${id}`} variant="quiet" wide={elder} onClick={() => void go(routes.registration(id))}>
          {confirmed ? '入场码' : state === 'held' ? '接着填' : '看报名'}
        </Button>
      </View>
    </Card>
  );
}
