import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { proposalsApi } from '@/features/pairings/api/proposals.api';
import { Unpaired } from '@/features/pairings/components/plan/unpaired';
import { useLoad } from '@/platform/use-load';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskViewProps } from '../desk-part';
import { PlanDraft } from './plan-draft';
import '../desk.scss';

export const PLAN_VIEW = 'pairing-plan';

/** A plan for many: whom nobody looks in on, and the draft that is worked on. A draft that was begun is there again. */
export function PlanDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const plans = useLoad(() => proposalsApi.plans(communityId), [communityId]);
  const [chosen, setChosen] = useState(row);
  const [left, setLeft] = useState(false);
  const items = plans.data?.items ?? [];
  const planId = chosen ?? (left ? undefined : items.find(({ sentAt }) => !sentAt)?.id);
  useEffect(() => rememberView(PLAN_VIEW, planId), [planId]);
  if (planId) {
    return (
      <PlanDraft
        key={planId}
        planId={planId}
        onChanged={onChanged}
        onBack={() => {
          setChosen(undefined);
          setLeft(true);
          void plans.reload();
        }}
      />
    );
  }
  return (
    <DeskFrame>
      <View className="desk-head">
        <View className="title grow">一次配多人</View>
      </View>
      {plans.data ? (
        <Unpaired plans={items} onMade={setChosen} />
      ) : plans.problem ? (
        <ErrorState problem={plans.problem} onRetry={() => void plans.reload()} />
      ) : (
        <Skeleton cards={2} />
      )}
    </DeskFrame>
  );
}
