import { visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import { pairingsApi, type VisitCard } from '../api/pairings.api';
import { LogVisit } from './log-visit';
import { MoveVisit } from './move-visit';
import { VisitContact } from './visit-contact';
import { VisitRow } from './visit-row';

type Asked = 'noAnswer' | 'cancel';

const SHEETS = {
  noAnswer: { title: '没人应门', detail: '社区马上有人打电话、再去敲门，直到见到人。', confirm: '没人应门' },
  cancel: { title: '这次去不了', detail: '邻居和家人会收到通知。', confirm: '就这样说' },
} as const;

/** A visit I am to make: it was made, nobody opened, or I cannot go. */
export function ComingVisit({ visit, onChanged }: { visit: VisitCard; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [logging, setLogging] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const can = (action: VisitCard['actions'][number]) => visit.actions.includes(action);
  const step = useAction(async (key: string, what: Asked, reason: string) => {
    if (what === 'cancel') await pairingsApi.cancel(communityId, visit.id, reason, key);
    else await pairingsApi.noAnswer(communityId, visit.id, key);
    setAsked(undefined);
    toast(what === 'cancel' ? '说好了' : '记下了，社区会接着找人');
    onChanged();
  });
  const about = visit.people.map(({ name }) => name).join('、');
  return (
    <VisitRow visit={visit} who={about}>
      <VisitContact visit={visit} />
      <View className="row row--wrap">
        {can('log') ? (
          <Button id={`went-${visit.id}`} grow onClick={() => setLogging(!logging)}>
            {logging ? '先不记' : '去过了'}
          </Button>
        ) : null}
        {can('noAnswer') ? (
          <Button id={`no-answer-${visit.id}`} variant="quiet" onClick={() => setAsked('noAnswer')}>
            没人应门…
          </Button>
        ) : null}
      </View>
      <View className="row row--wrap">
        {can('move') ? <MoveVisit visit={visit} onMoved={onChanged} /> : null}
        {can('cancel') ? (
          <Button id={`cannot-${visit.id}`} variant="quiet" onClick={() => setAsked('cancel')}>
            去不了…
          </Button>
        ) : null}
      </View>
      {logging ? <LogVisit people={visit.people} plannedId={visit.id} onDone={onChanged} /> : null}
      <ConfirmSheet
        open={asked !== undefined}
        {...SHEETS[asked ?? 'cancel']}
        about={about}
        {...(asked === 'cancel'
          ? {
              reason: {
                label: '说一句',
                minChars: visitLimits.reasonMinChars,
                maxChars: visitLimits.reasonMaxChars,
              },
            }
          : {})}
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
