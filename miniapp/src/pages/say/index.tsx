import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { draftOf, emptyDraft, type SayDraft } from '@/features/wishes/model/draft';
import { RefusedNote } from '@/features/wishes/components/say/refused-note';
import { SaidView } from '@/features/wishes/components/say/said-view';
import { SayForm } from '@/features/wishes/components/say/say-form';
import { firstFaultyStep, SaySteps, StepBar } from '@/features/wishes/components/say/say-steps';
import { useSay } from '@/features/wishes/model/use-say';
import { useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { useElder } from '@/ui/base/elder';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Saying a wish; with `?again=` a wish that came back is mended and said again. */
export default guarded(function SayPage() {
  const again = useIdParam('again');
  return (
    <MemberPage title={again ? '改一改再说' : '说个心愿'}>{again ? <Again wishId={again} /> : <Fresh />}</MemberPage>
  );
});

function Fresh() {
  const { grid, building } = useMembership();
  return <Say start={emptyDraft({ gridId: grid?.id, buildingId: building?.id })} />;
}

/** Reads what was written before, its private part too, so that nothing has to be typed twice. */
function Again({ wishId }: { wishId: string }) {
  const { communityId } = useMembership();
  const written = useLoad(() => wishesApi.form(communityId, wishId), [communityId, wishId]);
  if (!written.data) {
    return written.problem ? (
      <ErrorState problem={written.problem} onRetry={() => void written.reload()} />
    ) : (
      <Skeleton />
    );
  }
  return <Say start={draftOf(written.data)} again={wishId} reason={written.data.rejectReason ?? undefined} />;
}

function Say({ start, again, reason }: { start: SayDraft; again?: string; reason?: string }) {
  const { elder } = useElder();
  const [step, setStep] = useState(0);
  const say = useSay(start, again);
  const faulty = firstFaultyStep(say.errors);
  useEffect(() => {
    if (faulty >= 0) setStep((now) => Math.min(now, faulty));
  }, [say.tries, say.send.problem]);
  if (say.said) return <SaidView said={say.said} again={again} />;
  return (
    <>
      {reason ? (
        <Card edge="act">
          <View className="heading">社区请您改一改</View>
          <View className="body">{reason}</View>
        </Card>
      ) : null}
      <RefusedNote say={say} />
      {elder ? (
        <>
          <SaySteps say={say} step={step} />
          <StepBar say={say} step={step} onStep={setStep} />
        </>
      ) : (
        <>
          <SayForm say={say} />
          <ProblemNote problem={say.send.problem} />
          <BottomBar>
            <Button id="submit" size="large" grow loading={say.send.pending} onClick={say.submit}>
              {again ? '再说一次' : '送出心愿'}
            </Button>
          </BottomBar>
        </>
      )}
    </>
  );
}
