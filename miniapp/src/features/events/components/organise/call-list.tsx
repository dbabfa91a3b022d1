import { formatAgo } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { type CallRow, sessionsApi } from '../../api/organiser.api';
import './organise.scss';

const WHY: Readonly<Record<CallRow['why'], string>> = {
  promoted: '递补上了',
  changed: '时间或地点变了',
  cancelled: '取消了',
  drawn: '摇中了',
};

interface CallListProps {
  sessionId: string;
  onChanged?: () => void;
}

/** Who has not been reached and has to be called. Not answering never costs a seat. The look is recorded. */
export function CallList({ sessionId, onChanged }: CallListProps) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(
    () => sessionsApi.callList(communityId, sessionId),
    [communityId, sessionId],
  );
  const told = useAction(async (key: string, registrationId: string) => {
    await sessionsApi.told(communityId, registrationId, key);
    await reload();
    onChanged?.();
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const now = Date.now();
  return (
    <View className="stack" id="call-list">
      <View className="note">{`已经看到消息的 ${data.reached} 家不用打。电话号码只为通知，看过都有记录。`}</View>
      <ProblemNote problem={told.problem} />
      {data.items.length === 0 ? <EmptyState icon="check" title="都通知到了" /> : null}
      {data.items.length ? (
        <Card>
          {data.items.map((row) => (
            <View key={row.registrationId} className="organise-party" id={`call-${row.registrationId}`}>
              <View className="row">
                <View className="strong grow">{row.name}</View>
                <Tag tone="warn">{WHY[row.why]}</Tag>
              </View>
              <View className="note">{`${row.seats} 个座位 · ${formatAgo(row.since, now)}的变化`}</View>
              <View className="row row--wrap">
                {row.phone ? (
                  <Button variant="quiet" tone="ok" icon="phone" onClick={() => void callPhone(row.phone ?? '')}>
                    {row.phone}
                  </Button>
                ) : (
                  <View className="note grow">没有留电话，请到家里说一声</View>
                )}
                {row.toldAt ? (
                  <Tag tone="ok">已告知</Tag>
                ) : (
                  <Button
                    id={`told-${row.registrationId}`}
                    disabled={told.pending}
                    onClick={() => void told.run(row.registrationId)}
                  >
                    已告知
                  </Button>
                )}
              </View>
            </View>
          ))}
        </Card>
      ) : null}
    </View>
  );
}
