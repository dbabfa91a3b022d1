import { PAIRING_STATE_WORDS, visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { type PairingCard, pairingsApi, type VisitCard } from '@/features/pairings/api/pairings.api';
import { VisitRow } from '@/features/pairings/components/visit-row';
import { useIdParam } from '@/platform/route-params';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { Section } from '@/ui/section/section';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

/** Who comes to me, or to somebody I act for (`?person=`): when, and whether it was so. */
export default guarded(function HelperPage() {
  return (
    <MemberPage title="帮我的人">
      <Helper />
    </MemberPage>
  );
});

function Helper() {
  const { communityId } = useMembership();
  const asked = useIdParam('person');
  const read = useLoad(async () => {
    const personId = asked ?? (await pairingsApi.me(communityId)).personId;
    const [pairings, coming, past] = await Promise.all([
      pairingsApi.ofPerson(communityId, personId),
      pairingsApi.visitsOf(communityId, personId, 'coming'),
      pairingsApi.visitsOf(communityId, personId, 'past'),
    ]);
    return { pairing: pairings.items[0], coming: coming.items, past: past.items };
  }, [communityId, asked]);
  if (!read.data) {
    return read.problem ? (
      <ErrorState problem={read.problem} onRetry={() => void read.reload()} />
    ) : (
      <Skeleton cards={2} />
    );
  }
  const { pairing, coming, past } = read.data;
  const changed = () => void read.reload();
  return (
    <>
      {pairing ? (
        <PairingNow pairing={pairing} onChanged={changed} />
      ) : (
        <EmptyState icon="people" title="还没有结对的志愿者" note="想要人常来看看，请告诉网格员" />
      )}
      <Visits title="要来的" visits={coming} onChanged={changed} />
      <Visits title="来过的" visits={past} onChanged={changed} />
    </>
  );
}

/** The volunteer, and the way to say that one does not want them any more. */
function PairingNow({ pairing, onChanged }: { pairing: PairingCard; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [asking, setAsking] = useState(false);
  const end = useAction(async (key: string) => {
    await pairingsApi.end(communityId, pairing.id, { reason: 'recipient_asked' }, key);
    setAsking(false);
    toast('说好了，不再来了');
    onChanged();
  });
  return (
    <Card id="pairing-now" edge="act" className="stack">
      <View className="heading">{`${pairing.volunteerName} · ${PAIRING_STATE_WORDS[pairing.state]}`}</View>
      <View className="body">不合适随时可以说不要，不用说原因。</View>
      {pairing.actions.includes('end') ? (
        <Button id="pairing-end" variant="quiet" onClick={() => setAsking(true)}>
          不用来了…
        </Button>
      ) : null}
      <ConfirmSheet
        open={asking}
        title="不用来了"
        about={pairing.volunteerName}
        detail="约好的都取消，志愿者会收到通知，看不到是为什么。以后还可以再结对子。"
        confirm="不用来了"
        pending={end.pending}
        problem={end.problem}
        onConfirm={() => void end.run()}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}

function Visits({ title, visits, onChanged }: { title: string; visits: readonly VisitCard[]; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [saying, setSaying] = useState<{ visit: VisitCard; what: 'contradict' | 'cancel' }>();
  const step = useAction(
    async (key: string, visitId: string, what: 'confirm' | 'contradict' | 'cancel', reason: string) => {
      if (what === 'confirm') await pairingsApi.confirm(communityId, visitId, key);
      else await pairingsApi[what](communityId, visitId, reason, key);
      setSaying(undefined);
      toast(what === 'confirm' ? '确认了，谢谢您' : '说好了');
      onChanged();
    },
  );
  if (visits.length === 0) return null;
  return (
    <Section title={title}>
      <View className="stack">
        <ProblemNote problem={saying ? undefined : step.problem} />
        {visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} who={visit.helperName}>
            <View className="row row--wrap">
              {visit.actions.includes('confirm') ? (
                <Button
                  id={`confirm-${visit.id}`}
                  disabled={step.pending}
                  onClick={() => void step.run(visit.id, 'confirm', '')}
                >
                  来过了
                </Button>
              ) : null}
              {visit.actions.includes('contradict') ? (
                <Button variant="quiet" onClick={() => setSaying({ visit, what: 'contradict' })}>
                  没来过…
                </Button>
              ) : null}
              {visit.actions.includes('cancel') ? (
                <Button variant="quiet" onClick={() => setSaying({ visit, what: 'cancel' })}>
                  这次不用来…
                </Button>
              ) : null}
            </View>
          </VisitRow>
        ))}
      </View>
      <ConfirmSheet
        open={saying !== undefined}
        title={saying?.what === 'cancel' ? '这次不用来' : '没有来过'}
        about={saying?.visit.helperName}
        detail={saying?.what === 'cancel' ? '志愿者会收到通知。' : '社区会来问一问，弄清楚再算。'}
        confirm="就这样说"
        reason={{ label: '说一句', minChars: visitLimits.reasonMinChars, maxChars: visitLimits.reasonMaxChars }}
        pending={step.pending}
        problem={step.problem}
        onConfirm={(reason) => saying && void step.run(saying.visit.id, saying.what, reason)}
        onClose={() => setSaying(undefined)}
      />
    </Section>
  );
}
