import { formatAgo, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import type { WaitingHours } from '../api/hours.api';
import { minutesWords } from '../model/hours-words';

/** What a correction would make of a line, or what was typed. */
export const waitingWords = ({ minutes, was }: WaitingHours): string => {
  if (was === null) return minutesWords(minutes);
  return minutes === 0 ? `${minutesWords(was)} 全部取消` : `${minutesWords(was)} 改成 ${minutesWords(minutes)}`;
};

/** One matter that waits for a second person, with all that the first one said: the second reads it, there is no “all”. */
export function WaitingHoursFacts({ waiting, now }: { waiting: WaitingHours; now: number }) {
  const { memberName, onDay, what, reason, typedBy, typedAt, was } = waiting;
  const facts: readonly (readonly [string, string])[] = [
    ['谁的时长', memberName],
    ['哪一天', formatDate(onDay, now)],
    ['做了什么', what],
    [was === null ? '补记' : '更正', waitingWords(waiting)],
    ['为什么', reason ?? '没有写'],
    ['谁写的', `${typedBy}，${formatAgo(typedAt, now)}`],
  ];
  return (
    <Card className="stack" id="waiting-facts">
      {facts.map(([title, words]) => (
        <View key={title}>
          <View className="note">{title}</View>
          <View className="body">{words}</View>
        </View>
      ))}
    </Card>
  );
}
