import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { PagedList } from '@/ui/paged-list/paged-list';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { EmptyState } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { tasksApi, type StandIn } from '../api/tasks.api';
import { daysLine } from '../model/labels';
import { StandInForm } from './stand-in-form';

/** Who is away and who stands in, and the form for another. */
export function StandIns() {
  const { communityId } = useMembership();
  const now = Date.now();
  const [ending, setEnding] = useState<StandIn>();
  const list = useList((cursor) => tasksApi.standIns(communityId, cursor), [communityId]);
  const end = useAction(async (key: string, id: string) => {
    await tasksApi.endStandIn(communityId, id, key);
    toast('结束了，待办回来了');
    setEnding(undefined);
    void list.reload();
  });
  return (
    <>
      <StandInForm onSet={() => void list.reload()} />
      <PagedList
        list={list}
        empty={<EmptyState icon="people" title="没有人请过代班" note="不在的几天，请同事替您办待办" />}
      >
        {(rows) =>
          rows.map((one) => (
            <Card key={one.id} id={`stand-in-${one.id}`} edge="know">
              <View className="stack">
                <View className="row">
                  <View className="heading grow">{`${one.away.name}不在`}</View>
                  {one.isNow ? <Tag tone="know">现在</Tag> : null}
                </View>
                <View className="body">{one.standIn ? `${one.standIn.name}代班` : '待办交给社区'}</View>
                <View className="note">{daysLine(one, now)}</View>
                {one.mayEnd ? (
                  <Button id={`end-${one.id}`} variant="quiet" wide onClick={() => setEnding(one)}>
                    提前结束
                  </Button>
                ) : null}
              </View>
            </Card>
          ))
        }
      </PagedList>
      {ending ? (
        <ConfirmSheet
          open
          title="提前结束代班？"
          about={`${ending.away.name} · ${daysLine(ending, now)}`}
          detail="没办完的待办会马上回到原来负责的人手上。"
          confirm="结束"
          pending={end.pending}
          problem={end.problem}
          onConfirm={() => void end.run(ending.id)}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </>
  );
}
