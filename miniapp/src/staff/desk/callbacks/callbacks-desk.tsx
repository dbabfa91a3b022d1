import type { CallBackState } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type CallBackInHand, callbacksApi } from '@/features/callbacks/api/callbacks.api';
import { CallCard } from '@/features/callbacks/components/call-card';
import { CallScript } from '@/features/callbacks/components/call-script';
import { LISTS } from '@/features/callbacks/model/words';
import { useMembership } from '@/features/communities/model/membership';
import { useKeys } from '@/platform/keys';
import { go, routes } from '@/platform/navigate';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useAction } from '@/platform/use-action';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState, ProblemNote } from '@/ui/states/states';
import { DeskFrame } from '../desk-frame';
import type { DeskPart, DeskViewProps } from '../desk-part';
import '../desk.scss';

const VIEW = 'call-backs';

/** Call-backs, one person at a time: take the next, ring, say how it ended; below, what waits and what was heard. */
function CallBacksDesk({ onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const now = Date.now();
  const [taken, setTaken] = useState<CallBackInHand>();
  const [state, setState] = useState<CallBackState>('waiting');
  const list = useList((cursor) => callbacksApi.list(communityId, state, cursor), [communityId, state]);
  const take = useAction(async () => {
    setTaken(await callbacksApi.next(communityId));
    void list.reload();
    void onChanged();
  });
  useStayingFresh(() => void list.reload());
  useKeys({ n: () => void take.run() }, { on: !taken?.callBack });
  const callBack = taken?.callBack;
  return (
    <DeskFrame>
      <View className="desk-head">
        {wide ? <View className="title grow">回访</View> : null}
        {wide ? <View className="note">N 取下一位 · P 看电话 · QWE 有 · ASD 没有 · 1–4 结果 · X 放回去</View> : null}
      </View>
      <View className="row row--wrap">
        {callBack ? null : (
          <Button id="call-next" icon="phone" loading={take.pending} onClick={() => void take.run()}>
            取下一位
          </Button>
        )}
        <Button id="call-draws" variant="quiet" onClick={() => void go(routes.callBackDraws)}>
          抽签记录
        </Button>
      </View>
      <ProblemNote problem={take.problem} />
      {callBack ? <CallScript key={callBack.id} callBack={callBack} now={now} onDone={() => void take.run()} /> : null}
      {taken && !callBack ? (
        <EmptyState
          icon="check"
          title="现在没有您要打的"
          note={taken.due > 0 ? '还有几位和您有关系，请别的同事来打' : '每天早上六点抽出新的'}
        />
      ) : null}
      <Chips wrap choices={LISTS} value={state} onChange={setState} />
      <PagedList id="call-backs" list={list} end="" empty={<EmptyState icon="phone" title="这里还没有" />}>
        {(rows) =>
          rows.filter(({ id }) => id !== callBack?.id).map((row) => <CallCard key={row.id} callBack={row} now={now} />)
        }
      </PagedList>
    </DeskFrame>
  );
}

/** What is due is counted with the queues of wishes: `staff/summary` is one answer. */
export const callbacksPart: DeskPart = { group: 'tasks', views: [{ name: VIEW, label: '回访', View: CallBacksDesk }] };
