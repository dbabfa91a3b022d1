import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import type { NextPart } from './next-part';

/** Messages nobody has read yet. */
export const useUnreadNext: NextPart = ({ next }) => {
  const count = next.data?.unread ?? 0;
  return count ? [{ key: 'unread', card: <UnreadCard count={count} />, plainOnly: true }] : [];
};

function UnreadCard({ count }: { count: number }) {
  return (
    <Card id="unread" edge="know" onClick={() => void go(routes.inbox)}>
      <View className="row">
        <View className="heading grow">{`有 ${count} 条新消息`}</View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
    </Card>
  );
}
