import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { role } from '@/ui/base/role';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import type { Hold } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';
import { countdownWords } from '../../model/when';

const SECOND_MS = 1000;

/** For how long the seats are kept, counting down, and more time at one tap. Nothing that was typed depends on it. */
export function HoldLine({ signUp }: { signUp: SignUp }) {
  const { hold } = signUp.draft;
  if (!hold) return null;
  return (
    <Card id="hold" edge="enjoy">
      <View className="row hold">
        <View className="grow" {...role('timer')}>
          <Left hold={hold} />
        </View>
        {hold.until !== null && hold.renewalsLeft > 0 ? (
          <Button
            id="hold-renew"
            variant="quiet"
            loading={signUp.renewing.pending}
            onClick={() => void signUp.renewing.run(hold.id)}
          >
            多留一会儿
          </Button>
        ) : null}
      </View>
      <ProblemNote problem={signUp.renewing.problem} />
    </Card>
  );
}

function Left({ hold }: { hold: Hold }) {
  const now = useSeconds();
  const line = hold.ahead === null ? undefined : `座位满了，替您排着：前面 ${hold.ahead} 组`;
  const left = hold.until === null ? undefined : hold.until - now;
  if (left !== undefined && left <= 0) {
    return (
      <>
        <View className="strong">保留的时间到了</View>
        <View className="note">写的都还在，请接着报：座位还在就归您，不在就替您排候补</View>
      </>
    );
  }
  return (
    <>
      <View className="strong">{line ?? `${hold.seats} 个座位为您留 ${countdownWords(hold.until ?? now, now)}`}</View>
      <View className="note">{line ? '填完就算排上了' : '填完点报名，座位就归您'}</View>
    </>
  );
}

/** The present second; only what shows it is drawn again. */
function useSeconds(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
