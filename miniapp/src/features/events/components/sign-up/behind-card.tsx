import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import type { Behind } from '../../api/types';
import { beginsWords, momentOf } from '../../model/when';

/**
 * Why one's party waits behind others or is drawn last (R11), when that ends, and where to say "I was there". Only the party
 * reads it.
 */
export function BehindCard({ behind, now }: { behind: Behind | null | undefined; now: number }) {
  if (!behind) return null;
  const { until, times } = behind;
  return (
    <Card id="behind" className="stack">
      <View className="heading">{until ? '这次先候补' : '这次排在后面摇'}</View>
      <View className="body">
        {`${until ? `${momentOf(until, now)} 前座位先给别的邻居，到时候还有空位就归您一家。` : '这次摇号排在别人后面，轮到时有座位就归您一家。'}因为下面 ${times.length} 次报上了没有来，别人没坐上。来一次就恢复，过 ${eventLimits.noShowsForgivenDays} 天也恢复；只有您自己看得到。`}
      </View>
      <View>
        {times.map(({ registrationId, eventTitle, startsAt, recordedBy }) => (
          <ListRow
            key={registrationId}
            id={`away-${registrationId}`}
            title={eventTitle}
            note={[beginsWords(startsAt, now), recordedBy && `${recordedBy}记的`].filter(Boolean).join(' · ')}
            onClick={() => void go(routes.registration(registrationId))}
          />
        ))}
      </View>
      <View className="note">其实来了？点开那一次，点“我来了”，核对好就改过来。</View>
    </Card>
  );
}
