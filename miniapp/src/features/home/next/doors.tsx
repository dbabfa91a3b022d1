import type { Schemas } from '@silin/shared/api';
import { View } from '@tarojs/components';
import { beginsWords } from '@/features/events/model/when';
import { go, routes } from '@/platform/navigate';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import type { NextPart } from './next-part';

/** The doors I promised to stand at, today or tomorrow: the way to the list. */
export const useDoorsNext: NextPart = ({ next }) =>
  (next.data?.doors ?? []).map((door) => ({ key: `door-${door.sessionId}`, card: <DoorCard door={door} /> }));

function DoorCard({ door: { sessionId, eventTitle, startsAt, placeText } }: { door: Schemas['NextDoor'] }) {
  const { elder } = useElder();
  const facts = [beginsWords(startsAt, Date.now()), placeText].filter(Boolean);
  return (
    <Card id={`door-${sessionId}`} edge="enjoy">
      <View className={elder ? 'stack' : 'row row--wrap'}>
        <View className="grow">
          <View className="heading">{`您在门口帮忙：${eventTitle}`}</View>
          <View className="note">{facts.join(' · ')}</View>
        </View>
        <Button
          id={`door-open-${sessionId}`}
          tone="enjoy"
          icon="scan"
          wide={elder}
          onClick={() => void go(routes.door(sessionId))}
        >
          去门口签到
        </Button>
      </View>
    </Card>
  );
}
