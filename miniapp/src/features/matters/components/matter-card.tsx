import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import type { Matter } from '../api/matters.api';
import { isLate, placeLine, stateLine } from '../model/words';

/** A matter in a list: what, how far, where. */
export function MatterCard({ matter, now }: { matter: Matter; now: number }) {
  return (
    <Card
      id={`matter-${matter.id}`}
      edge={isLate(matter, now) ? 'act' : 'know'}
      onClick={() => void go(routes.matter(matter.id))}
    >
      <View className="heading">{matter.title}</View>
      <View className="body">{stateLine(matter, now)}</View>
      <View className="note row row--wrap">
        <View>{placeLine(matter)}</View>
        {matter.postName ? <View>{matter.postName}</View> : null}
        {matter.priority === 'urgent' ? <Tag tone="warn">急</Tag> : null}
      </View>
    </Card>
  );
}
