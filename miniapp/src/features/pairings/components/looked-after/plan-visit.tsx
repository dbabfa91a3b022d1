import type { VisitPurpose } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { DateTimeField } from '@/ui/date-time-field/date-time-field';
import { Field } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { unseenApi } from '../../api/unseen.api';

const DAY_MS = 24 * 60 * 60 * 1000;
const MORNING = 'T02:00:00.000Z';

interface PlanVisitProps {
  personIds: readonly string[];
  name: string;
  purpose?: VisitPurpose;
  onPlanned?: () => void;
}

/** A day and an hour on which one will go oneself. */
export function PlanVisit({ personIds, name, purpose = 'know_neighbour', onPlanned }: PlanVisitProps) {
  const { communityId } = useMembership();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const plan = useAction(async (key: string, plannedAt: string) => {
    await unseenApi.plan(communityId, { personIds: [...personIds], plannedAt, purpose }, key);
    setOpen(false);
    toast('约好了，前一天提醒您');
    onPlanned?.();
  });
  const begin = () => {
    setAt(`${new Date(Date.now() + DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10)}${MORNING}`);
    setOpen(true);
  };
  return (
    <>
      <Button id={`plan-${personIds[0] ?? ''}`} variant="quiet" icon="cal" grow onClick={begin}>
        约上门
      </Button>
      <Sheet open={open} title="什么时候去看" onClose={() => setOpen(false)}>
        <View className="strong">{name}</View>
        <Field label="我去的日子和时间" error={plan.problem?.fieldError('plannedAt')}>
          <DateTimeField id="plan-at" label="去看的时间" value={at} usualTime="10:00" onChange={setAt} />
        </Field>
        <ProblemNote problem={plan.problem} />
        <View className="sheet__actions">
          <Button variant="quiet" grow onClick={() => setOpen(false)}>
            先不约
          </Button>
          <Button id="plan-save" grow disabled={!at} loading={plan.pending} onClick={() => void plan.run(at)}>
            约好了
          </Button>
        </View>
      </Sheet>
    </>
  );
}
