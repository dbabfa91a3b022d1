import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import type { ForWhom } from '@/features/wishes/api/types';
import { draftOf, emptyDraft, type SayDraft, type Whom } from '@/features/wishes/model/draft';
import { RefusedNote } from '@/features/wishes/components/say/refused-note';
import { SaidView } from '@/features/wishes/components/say/said-view';
import { SayPreview } from '@/features/wishes/components/say/say-preview';
import { SayForm } from '@/features/wishes/components/say/say-form';
import { firstFaultyStep, SaySteps, StepBar } from '@/features/wishes/components/say/say-steps';
import { useSay } from '@/features/wishes/model/use-say';
import { useIdParam } from '@/platform/route-params';
import { type Loaded, useLoad } from '@/platform/use-load';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { useElder } from '@/ui/base/elder';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Saying a wish; with `?again=` a wish that came back is mended and said again, or one that staff have not decided about is written anew, with `?person=` it is somebody else's (代办). */
export default guarded(function SayPage() {
  const again = useIdParam('again');
  const personId = useIdParam('person');
  return (
    <MemberPage title={again ? '改一改再说' : personId ? '替人说心愿' : '说个心愿'}>
      {again ? <Again wishId={again} /> : personId ? <ForSomebody personId={personId} /> : <Fresh />}
    </MemberPage>
  );
});

function Fresh() {
  const { grid, building } = useMembership();
  return <Say start={emptyDraft({ gridId: grid?.id, buildingId: building?.id })} />;
}

/** The wish of somebody one acts for: the person's home counts, and what they agreed to is shown. */
function ForSomebody({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const asked = useLoad(() => wishesApi.forWhom(communityId, personId), [communityId, personId]);
  const person = asked.data;
  if (!person) return <Waiting load={asked} />;
  if (person.as === 'self') return <Fresh />;
  const whom = { personId, name: person.name, needsWhy: person.as !== 'proxy' };
  return <Say start={emptyDraft({})} whom={whom} person={person} />;
}

/** Reads what was written before, its private part too, so that nothing has to be typed twice. */
function Again({ wishId }: { wishId: string }) {
  const { communityId } = useMembership();
  const read = useLoad(
    () => Promise.all([wishesApi.form(communityId, wishId), wishesApi.page(communityId, wishId)]),
    [communityId, wishId],
  );
  if (!read.data) return <Waiting load={read} />;
  const [written, { forWhom, spokenFor, actions }] = read.data;
  const needsWhy = forWhom?.as === 'grid_worker' && spokenFor?.as !== 'grid_worker';
  const whom = forWhom && { personId: forWhom.personId, name: forWhom.name, needsWhy };
  return (
    <Say
      start={draftOf(written)}
      again={wishId}
      rewriting={actions.includes('rewrite')}
      whom={whom}
      reason={written.rejectReason ?? undefined}
    />
  );
}

function Waiting({ load: { problem, reload } }: { load: Pick<Loaded<unknown>, 'problem' | 'reload'> }) {
  return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton />;
}

interface SayProps {
  start: SayDraft;
  again?: string;
  /** Staff have not decided about it: it is not said again but written anew. */
  rewriting?: boolean;
  reason?: string;
  whom?: Whom;
  person?: ForWhom;
}

function Say({ start, again, rewriting, reason, whom, person }: SayProps) {
  const { elder } = useElder();
  const [step, setStep] = useState(0);
  const [looking, setLooking] = useState(false);
  const say = useSay(start, again, whom, rewriting);
  const look = () => {
    if (say.check()) setLooking(true);
  };
  const word = rewriting ? '改好了' : again ? '再说一次' : '送出心愿';
  const faulty = firstFaultyStep(say.errors);
  useEffect(() => {
    if (faulty >= 0) setStep((now) => Math.min(now, faulty));
  }, [say.tries, say.send.problem]);
  if (say.said) return <SaidView said={say.said} again={again} rewriting={rewriting} whom={whom} />;
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
          <SaySteps say={say} step={step} person={person} onLook={look} />
          <StepBar say={say} step={step} onStep={setStep} word={word} />
        </>
      ) : (
        <>
          <SayForm say={say} person={person} />
          <ProblemNote problem={say.send.problem} />
          <BottomBar>
            <Button id="look" variant="quiet" size="large" onClick={look}>
              先看看样子
            </Button>
            <Button id="submit" size="large" grow loading={say.send.pending} onClick={say.submit}>
              {word}
            </Button>
          </BottomBar>
        </>
      )}
      {looking ? <SayPreview say={say} word={word} onClose={() => setLooking(false)} /> : null}
    </>
  );
}
