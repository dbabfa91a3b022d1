import { formatMoment } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import type { NextPart } from './next-part';

/** For who looks after people: a grave change first, then what was found to be urgent, then who did not open. */
export const useLooksNext: NextPart = ({ next }) =>
  (next.data?.looks?.urgent ?? []).map((look) => ({ key: `look-${look.taskId}`, card: <UrgentCard look={look} /> }));

function UrgentCard({ look }: { look: Schemas['UrgentLook'] }) {
  const { taskId, kind, title, personId, personName, dueAt, isLate } = look;
  const now = Date.now();
  const open = () => {
    if (!personId) return go(routes.tasks);
    return go(kind === 'visit_no_answer' ? routes.ladder(personId) : routes.person(personId));
  };
  return (
    <Card id={`look-${taskId}`} edge="act" onClick={() => void open()}>
      <View className="row">
        <View className="grow">
          <View className="heading">{[personName, title].filter(Boolean).join(' · ')}</View>
          <View className="note">{`${isLate ? '过了时间，应在' : ''}${formatMoment(dueAt, now)}前`}</View>
        </View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
    </Card>
  );
}
