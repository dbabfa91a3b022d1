import { PAIRING_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { type PairingCard, pairingsApi, type VisitCard } from '@/features/pairings/api/pairings.api';
import { ReceivedVisit } from '@/features/pairings/components/received-visit';
import { TrialAsked } from '@/features/pairings/components/proposals/trial-asked';
import { VisitList } from '@/features/pairings/components/visit-list';
import { trialEndsSoon } from '@/features/pairings/model/proposal-labels';
import { useIdParam } from '@/platform/route-params';
import { useAction } from '@/platform/use-action';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
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
  const whose = useLoad(async () => asked ?? (await pairingsApi.me(communityId)).personId, [communityId, asked]);
  if (whose.data) return <HelperOf personId={whose.data} />;
  return whose.problem ? (
    <ErrorState problem={whose.problem} onRetry={() => void whose.reload()} />
  ) : (
    <Skeleton cards={2} />
  );
}

function HelperOf({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const of = [communityId, personId];
  const pairings = useLoad(() => pairingsApi.ofPerson(communityId, personId), of);
  const coming = useList((cursor) => pairingsApi.visitsOf(communityId, personId, 'coming', cursor), of);
  const past = useList((cursor) => pairingsApi.visitsOf(communityId, personId, 'past', cursor), of);
  const changed = () => {
    for (const shown of [pairings, coming, past]) void shown.reload();
  };
  const said = (visit: VisitCard) => <ReceivedVisit key={visit.id} visit={visit} onChanged={changed} />;
  if (!pairings.data) {
    return pairings.problem ? <ErrorState problem={pairings.problem} onRetry={changed} /> : <Skeleton cards={2} />;
  }
  const [pairing] = pairings.data.items;
  return (
    <>
      {pairing ? (
        <PairingNow pairing={pairing} onChanged={changed} />
      ) : (
        <EmptyState icon="people" title="还没有结对的志愿者" note="想要人常来看看，请告诉网格员" />
      )}
      <VisitList title="要来的" list={coming}>
        {said}
      </VisitList>
      <VisitList title="来过的" list={past}>
        {said}
      </VisitList>
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
      {pairing.state === 'trial' && trialEndsSoon(pairing, Date.now()) ? (
        <TrialAsked pairing={pairing} side="person" own onChanged={onChanged} />
      ) : null}
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
