import { visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { pairingsApi, type VisitCard } from '../api/pairings.api';
import { VisitRow } from './visit-row';

type Said = 'confirm' | 'contradict' | 'cancel';

const SHEETS = {
  contradict: { title: '没有来过', detail: '社区会来问一问，弄清楚再算。' },
  cancel: { title: '这次不用来', detail: '志愿者会收到通知。' },
} as const;

/** A visit to me, or to whom I act for: it was so, it was not, or it need not be. */
export function ReceivedVisit({ visit, onChanged }: { visit: VisitCard; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [asked, setAsked] = useState<Exclude<Said, 'confirm'>>();
  const can = (action: Said) => visit.actions.includes(action);
  const step = useAction(async (key: string, said: Said, reason: string) => {
    if (said === 'confirm') await pairingsApi.confirm(communityId, visit.id, key);
    else await pairingsApi[said](communityId, visit.id, reason, key);
    setAsked(undefined);
    toast(said === 'confirm' ? '确认了，谢谢您' : '说好了');
    onChanged();
  });
  return (
    <VisitRow visit={visit} who={visit.helperName}>
      <ProblemNote problem={asked ? undefined : step.problem} />
      <View className="row row--wrap">
        {can('confirm') ? (
          <Button id={`confirm-${visit.id}`} loading={step.pending} onClick={() => void step.run('confirm', '')}>
            来过了
          </Button>
        ) : null}
        {can('contradict') ? (
          <Button id={`contradict-${visit.id}`} variant="quiet" onClick={() => setAsked('contradict')}>
            没来过…
          </Button>
        ) : null}
        {can('cancel') ? (
          <Button id={`cancel-${visit.id}`} variant="quiet" onClick={() => setAsked('cancel')}>
            这次不用来…
          </Button>
        ) : null}
      </View>
      <ConfirmSheet
        open={asked !== undefined}
        {...SHEETS[asked ?? 'cancel']}
        about={visit.helperName}
        confirm="就这样说"
        reason={{ label: '说一句', minChars: visitLimits.reasonMinChars, maxChars: visitLimits.reasonMaxChars }}
        pending={step.pending}
        problem={step.problem}
        onConfirm={(reason) => asked && void step.run(asked, reason)}
        onClose={() => {
          step.clearProblem();
          setAsked(undefined);
        }}
      />
    </VisitRow>
  );
}
