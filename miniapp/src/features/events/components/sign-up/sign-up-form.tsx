import { View } from '@tarojs/components';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { companionsOf, seatsOf, tickedOf } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';
import { FillForm } from './fill-form';
import { HoldLine } from './hold-line';
import { PartyForm } from './party-form';

/** Signing up on two pages at most: who comes, and what is to be filled in while the seats are kept. */
export function SignUpForm({ signUp, word }: { signUp: SignUp; word: string }) {
  return signUp.draft.hold ? <Filling signUp={signUp} word={word} /> : <Choosing signUp={signUp} word={word} />;
}

function Choosing({ signUp, word }: { signUp: SignUp; word: string }) {
  const { draft, of, filling, holding, sending } = signUp;
  const seats = seatsOf(draft, of);
  return (
    <>
      <PartyForm signUp={signUp} />
      <ProblemNote problem={holding.problem ?? sending.problem} />
      <View className="grow" />
      <BottomBar>
        <View className="grow">
          <View className="heading">{`${seats + draft.laps} 人`}</View>
          <View className="note">{`占 ${seats} 个座位`}</View>
        </View>
        <Button
          id={filling ? 'step-next' : 'submit'}
          tone="enjoy"
          size="large"
          loading={holding.pending || sending.pending}
          onClick={() => void signUp.next()}
        >
          {filling ? '下一步，填一填' : word}
        </Button>
      </BottomBar>
    </>
  );
}

function Filling({ signUp, word }: { signUp: SignUp; word: string }) {
  const { draft, of, sending } = signUp;
  const who = [...tickedOf(draft, of).map((c) => c.name), ...companionsOf(draft).map((c) => c.called)].filter(Boolean);
  return (
    <>
      <HoldLine signUp={signUp} />
      <Card>
        <View className="row row--wrap">
          <View className="grow">
            <View className="heading">{`${seatsOf(draft, of) + draft.laps} 人去`}</View>
            <View className="note">{who.join('、')}</View>
          </View>
          <Button id="change-party" variant="text" tone="ink" onClick={signUp.release}>
            改人数
          </Button>
        </View>
      </Card>
      <FillForm signUp={signUp} />
      <ProblemNote problem={sending.problem} />
      <View className="event-more">
        <Button id="give-up" variant="text" tone="ink" onClick={signUp.giveUp}>
          不报了，让出座位
        </Button>
      </View>
      <View className="grow" />
      <BottomBar>
        <Button id="submit" tone="enjoy" size="large" grow loading={sending.pending} onClick={signUp.submit}>
          {word}
        </Button>
      </BottomBar>
    </>
  );
}
