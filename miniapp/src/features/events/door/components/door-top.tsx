import { View } from '@tarojs/components';
import { role } from '@/ui/base/role';
import { Icon } from '@/ui/icon/icon';
import { type Book, countersOf } from '../model/book';
import './door.scss';

/** Says that everything goes on without a network, and how much waits to be sent. */
export function OfflineStrip({ offline, book }: { offline: boolean; book: Book }) {
  if (!offline) return null;
  const noted = book.acts.filter(({ undone }) => !undone).length;
  return (
    <View id="door-offline" className="door-strip" {...role('status')} aria-live="polite">
      <Icon name="off" />
      <View className="grow">
        <View className="door-strip__title">没有信号，照常签到</View>
        <View>{`离线，已记 ${noted}，待传 ${book.queue.length}；有信号时自动上传`}</View>
      </View>
    </View>
  );
}

/** Who came, who is awaited, who walked in. */
export function Counters({ book }: { book: Book }) {
  const { present, expected, walkIns, free } = countersOf(book);
  const waits = book.list.parties.some(({ state }) => state === 'waiting');
  return (
    <View className="stack">
      <View id="door-counters" className="door-counters" {...role('status')}>
        <Counter value={present} label="来了" />
        <Counter value={expected} label="还没来" />
        <Counter value={walkIns} label="现场" />
      </View>
      {free === null ? null : (
        <View className="note center">
          {free > 0 ? `现场可放 ${free} 人${waits ? '，候补的排在前面' : ''}` : '座位都有人了'}
        </View>
      )}
    </View>
  );
}

function Counter({ value, label }: { value: number; label: string }) {
  return (
    <View className="door-counter" aria-label={`${label} ${value}`}>
      <View className="door-counter__number">{value}</View>
      <View className="note">{label}</View>
    </View>
  );
}
