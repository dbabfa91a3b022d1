import { visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { DateTimeField } from '@/ui/date-time-field/date-time-field';
import { Field, TextArea } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { pairingsApi, type VisitCard } from '../api/pairings.api';

/** Another day for a planned visit; none of the others moves, and the other side is told. */
export function MoveVisit({ visit, onMoved }: { visit: VisitCard; onMoved: () => void }) {
  const { communityId } = useMembership();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(visit.plannedAt ?? '');
  const [reason, setReason] = useState('');
  const move = useAction(async (key: string) => {
    const why = reason.trim();
    await pairingsApi.move(communityId, visit.id, { plannedAt: at, ...(why ? { reason: why } : {}) }, key);
    setOpen(false);
    toast('改好了，已经告诉对方');
    onMoved();
  });
  return (
    <>
      <Button id={`move-${visit.id}`} variant="quiet" onClick={() => setOpen(true)}>
        改日子…
      </Button>
      <Sheet open={open} title="改到哪一天" onClose={() => setOpen(false)}>
        <Field label="新的日子和时间" error={move.problem?.fieldError('plannedAt')}>
          <DateTimeField id="move-at" label="新的日子和时间" value={at} usualTime="10:00" onChange={setAt} />
        </Field>
        <Field label="说一句（可以不写）">
          <TextArea id="move-why" value={reason} maxLength={visitLimits.reasonMaxChars} onChange={setReason} />
        </Field>
        <ProblemNote problem={move.problem} />
        <View className="sheet__actions">
          <Button variant="quiet" grow onClick={() => setOpen(false)}>
            先不改
          </Button>
          <Button
            id="move-save"
            grow
            disabled={!at || at === visit.plannedAt}
            loading={move.pending}
            onClick={() => void move.run()}
          >
            改好了
          </Button>
        </View>
      </Sheet>
    </>
  );
}
