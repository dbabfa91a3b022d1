import { formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { type Round, roundsApi } from '../api/rounds.api';

/** 见到 8 人，还有 4 人. */
export const roundWords = ({ people, seen, closedAt }: Round): string =>
  seen >= people ? `${people} 人都见到了` : `见到 ${seen} 人，${closedAt ? '没见到' : '还有'} ${people - seen} 人`;

interface RoundProgressProps {
  roundId: string;
  onChanged: () => void;
}

/** How far a round is, by grid and building; who is still to be seen; ending it. */
export function RoundProgressView({ roundId, onChanged }: RoundProgressProps) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => roundsApi.progress(communityId, roundId), [communityId, roundId]);
  const [closing, setClosing] = useState(false);
  const close = useAction(async (key: string) => {
    await roundsApi.close(communityId, roundId, key);
    setClosing(false);
    toast('这一轮结束了');
    await reload();
    onChanged();
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const now = Date.now();
  return (
    <View className="stack" id="round-progress">
      <Card className="stack">
        <View className="row row--top">
          <View className="title grow">{data.title}</View>
          <Tag tone={data.closedAt ? 'plain' : 'act'}>{data.closedAt ? '结束了' : '进行中'}</Tag>
        </View>
        <View className="body">{`${formatDate(data.fromDay, now)}到${formatDate(data.untilDay, now)}`}</View>
        <View className="heading">{roundWords(data)}</View>
        {data.closedAt ? <View className="note">{`${formatDate(data.closedAt, now)}结束，数字停在那一天`}</View> : null}
      </Card>
      <Card list id="round-buildings">
        {data.buildings.map((row) => (
          <ListRow
            key={`${row.gridName ?? ''}.${row.buildingName ?? ''}`}
            title={row.buildingName ?? '没有写楼栋'}
            note={row.gridName ?? undefined}
            end={<Tag tone={row.seen >= row.people ? 'ok' : 'warn'}>{`${row.seen}/${row.people}`}</Tag>}
          />
        ))}
      </Card>
      {data.notSeen.length ? (
        <Card list id="round-not-seen">
          {data.notSeen.map((person) => (
            <ListRow
              key={person.personId}
              title={person.name || '没有写姓名'}
              note={[person.buildingName, '还没见到'].filter(Boolean).join(' · ')}
              onClick={() => void go(routes.person(person.personId))}
            />
          ))}
        </Card>
      ) : null}
      {data.closedAt ? null : (
        <Button id="round-close" variant="quiet" wide onClick={() => setClosing(true)}>
          结束这一轮…
        </Button>
      )}
      <ConfirmSheet
        open={closing}
        title="结束这一轮？"
        about={data.title}
        detail={
          data.seen < data.people
            ? `还有 ${data.people - data.seen} 人没见到。结束后不再按这一轮催，平时该看的照旧。`
            : '都见到了。结束后数字就停在今天。'
        }
        confirm="结束"
        pending={close.pending}
        problem={close.problem}
        onConfirm={() => void close.run()}
        onClose={() => {
          close.clearProblem();
          setClosing(false);
        }}
      />
    </View>
  );
}
