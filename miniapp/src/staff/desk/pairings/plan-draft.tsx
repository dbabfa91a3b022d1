import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type PlanRow, proposalsApi } from '@/features/pairings/api/proposals.api';
import { PlanHead } from '@/features/pairings/components/plan/plan-head';
import { PlanRowPanel } from '@/features/pairings/components/plan/plan-row-panel';
import { usePlanSending } from '@/features/pairings/model/use-plan-sending';
import { useKeys } from '@/platform/keys';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { DataTable } from '@/ui/data-table/data-table';
import { ListRow } from '@/ui/list-row/list-row';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { DeskFrame } from '../desk-frame';
import { useActiveRow } from '../use-active-row';
import { planColumns, planWords } from './plan-columns';

interface PlanDraftProps {
  planId: string;
  onChanged: () => Promise<void>;
  onBack: () => void;
}

/** One draft: every pair with its reasons, who stays alone and why; edited, and sent row by row. It is kept on the server. */
export function PlanDraft({ planId, onChanged, onBack }: PlanDraftProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const plan = useLoad(() => proposalsApi.plan(communityId, planId), [communityId, planId]);
  const { reload } = plan;
  const [chosen, setChosen] = useState<string>();
  const [before, setBefore] = useState<{ rowId: string; name: string; volunteerMemberId: string | null }[]>([]);
  const sending = usePlanSending(communityId, planId, () => {
    void reload();
    void onChanged();
  });
  const rows = plan.data?.rows ?? [];
  const activeId = useActiveRow(wide ? rows : [], chosen) ?? chosen;
  const row = rows.find(({ id }) => id === activeId);
  const give = useAction(async (_key: string, rowId: string, memberId: string | null) => {
    await proposalsApi.changeRow(communityId, planId, rowId, memberId);
    await reload();
    return true;
  });
  const swap = useAction(async (key: string, rowId: string, withRowId: string) => {
    await proposalsApi.swapRows(communityId, planId, rowId, withRowId, key);
    toast('换好了');
    setBefore([]);
    await reload();
  });
  const close = useAction(async (key: string) => {
    await proposalsApi.closePlan(communityId, planId, key);
    toast('收起了');
    onBack();
  });
  const change = async (of: PlanRow, memberId: string | null) => {
    if (memberId === of.volunteerMemberId) return;
    const known = { rowId: of.id, name: of.personName, volunteerMemberId: of.volunteerMemberId };
    if (await give.run(of.id, memberId)) setBefore((all) => [...all, known]);
  };
  const undo = async () => {
    const last = before[before.length - 1];
    if (!last || !(await give.run(last.rowId, last.volunteerMemberId))) return;
    setBefore((all) => all.slice(0, -1));
    setChosen(last.rowId);
  };
  useKeys({ z: () => void undo() }, { on: before.length > 0 && !sending.running });
  if (!plan.data) {
    return (
      <DeskFrame>
        {plan.problem ? <ErrorState problem={plan.problem} onRetry={() => void reload()} /> : <Skeleton cards={3} />}
        <Button id="plan-back" variant="quiet" onClick={onBack}>
          看还没对子的
        </Button>
      </DeskFrame>
    );
  }
  const fixed = plan.data.sentAt !== null || sending.running || !!row?.pairingId;
  const problem = give.problem ?? swap.problem ?? close.problem;
  const panel = row ? (
    <View className="panel" id="panel">
      {wide ? null : (
        <Button id="row-back" variant="text" tone="ink" icon="back" onClick={() => setChosen(undefined)}>
          回到草稿
        </Button>
      )}
      <ProblemNote problem={problem} />
      <PlanRowPanel
        key={row.id}
        row={row}
        rows={rows}
        fixed={fixed}
        refused={sending.refused[row.id]}
        onGive={(memberId) => void change(row, memberId)}
        onSwap={(withRowId) => void swap.run(row.id, withRowId)}
      />
    </View>
  ) : undefined;
  if (!wide && panel) return <DeskFrame>{panel}</DeskFrame>;
  return (
    <DeskFrame side={panel}>
      <View className="desk-head">
        <View className="title grow">{plan.data.sentAt ? '排过的一份' : '一次配多人：草稿'}</View>
        {wide ? <View className="note">J/K 上下 · D 先不安排 · Z 撤销</View> : null}
      </View>
      <PlanHead plan={plan.data} sending={sending} onClose={() => void close.run()} onBack={onBack} />
      {before.length > 0 && !sending.running ? (
        <View className="row" id="plan-undo">
          <View className="note grow">{`改了${before[before.length - 1]?.name ?? ''}的安排`}</View>
          <Button size="small" variant="quiet" loading={give.pending} onClick={() => void undo()}>
            撤销
          </Button>
        </View>
      ) : null}
      <ProblemNote problem={row ? undefined : problem} />
      {wide ? (
        <DataTable<PlanRow>
          columns={planColumns(sending.refused)}
          rows={rows}
          rowKey={({ id }) => id}
          {...(activeId ? { active: activeId } : {})}
          onActive={setChosen}
          keys={fixed ? {} : { d: () => row && void change(row, null) }}
        />
      ) : (
        <Card list>
          {rows.map((one) => (
            <ListRow
              key={one.id}
              id={`draft-${one.id}`}
              title={`${one.personName || '没有写姓名'} · ${one.volunteerName ?? '没有'}`}
              note={one.pairingId ? '已经去问了' : (sending.refused[one.id] ?? planWords(one))}
              onClick={() => setChosen(one.id)}
            />
          ))}
        </Card>
      )}
    </DeskFrame>
  );
}
