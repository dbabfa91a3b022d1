import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { companionsOf, keysOf, partyErrors } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';
import { BehindCard } from './behind-card';
import { CompanionCard } from './companion-card';
import { WordsCard } from './fill-form';
import { HoldLine } from './hold-line';
import { AlongCard, GuardianCard, PoolCard, WhoCard } from './party-form';
import { QuestionCard } from './question-card';
import { SameTimeCard } from './same-time-card';

interface Step {
  title: string;
  card: React.ReactNode;
  /** What is not right on this step yet. */
  wrong: string | undefined;
}

/** One question per page, for elder mode: who, who else, and then each thing that is asked. */
export function SignUpSteps({ signUp, word }: { signUp: SignUp; word: string }) {
  const [at, setAt] = useState(0);
  const held = signUp.draft.hold !== null;
  const steps = held ? fillSteps(signUp) : partySteps(signUp);
  const step = steps[Math.min(at, steps.length - 1)];
  const last = at >= steps.length - 1;
  const before = held ? partySteps(signUp).length : 0;
  const total = held || !signUp.filling ? before + steps.length : steps.length + fillSteps(signUp).length;
  const back = () => {
    if (at > 0) return setAt(at - 1);
    signUp.release();
    return setAt(partySteps(signUp).length - 1);
  };
  const forward = () => {
    if (step?.wrong) return toast(step.wrong);
    if (!last) return setAt(at + 1);
    if (held) return signUp.submit();
    return void signUp.next().then((kept) => kept && setAt(0));
  };
  const sends = last && (held || !signUp.filling);
  return (
    <View className="sign-up-step">
      <HoldLine signUp={signUp} />
      <View className="note">{`第 ${before + at + 1} 步，共 ${total} 步`}</View>
      <View className="title">{step?.title}</View>
      {step?.card}
      <ProblemNote problem={signUp.sending.problem ?? signUp.holding.problem} />
      <View className="grow" />
      <BottomBar>
        {at > 0 || held ? (
          <Button id="step-back" variant="quiet" size="large" onClick={back}>
            上一步
          </Button>
        ) : null}
        <Button
          id={sends ? 'submit' : 'step-next'}
          tone={sends ? 'enjoy' : 'ink'}
          size="large"
          grow
          loading={signUp.sending.pending || signUp.holding.pending}
          onClick={forward}
        >
          {sends ? word : '下一步'}
        </Button>
      </BottomBar>
    </View>
  );
}

function partySteps(signUp: SignUp): Step[] {
  const { draft, of, all } = signUp;
  const wrong = partyErrors(draft, of).party;
  const guardian = signUp.filling ? undefined : all.guardian;
  const along = (
    <>
      <AlongCard signUp={signUp} />
      <GuardianCard signUp={signUp} />
    </>
  );
  const who = (
    <>
      <BehindCard behind={of.behind} now={Date.now()} />
      <WhoCard signUp={signUp} />
      <SameTimeCard signUp={signUp} />
    </>
  );
  return [
    { title: '谁去？', card: who, wrong },
    { title: '还带别人吗？', card: along, wrong: wrong ?? guardian },
    ...(of.session.openPools.length > 1
      ? [{ title: '要哪一种座位？', card: <PoolCard signUp={signUp} />, wrong: undefined }]
      : []),
  ];
}

function fillSteps(signUp: SignUp): Step[] {
  const { draft, of, all } = signUp;
  const companions = companionsOf(draft).map((_, place) => ({
    title: '跟您来的是谁？',
    card: <CompanionCard signUp={signUp} at={place} />,
    wrong: all[`c${place}`],
  }));
  const questions = of.questions.map((question) => ({
    title: '请回答',
    card: <QuestionCard signUp={signUp} question={question} />,
    wrong: keysOf(question, draft, of)
      .map((key) => all[key])
      .find(Boolean),
  }));
  const words = (
    <>
      <GuardianCard signUp={signUp} />
      <WordsCard signUp={signUp} />
    </>
  );
  return [
    ...companions,
    ...questions,
    { title: '还有想说的吗？', card: words, wrong: all.guardian ?? all.phone ?? all.note },
  ];
}
