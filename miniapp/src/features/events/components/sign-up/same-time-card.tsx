import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { busyThen } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';
import { beginsWords } from '../../model/when';

/** Who of those ticked has signed up for another session at this time (R13): a hint, nobody is refused for it. */
export function SameTimeCard({ signUp: { draft, of } }: { signUp: SignUp }) {
  const busy = busyThen(draft, of);
  if (busy.length === 0) return null;
  return (
    <Card id="same-time" className="stack" edge="know">
      <View className="heading">时间撞上了</View>
      {busy.map(({ personId, name, alsoAt }) => (
        <View key={personId} className="body">
          {`${name}也报了“${alsoAt.title}”，${beginsWords(alsoAt.startsAt, Date.now())}`}
        </View>
      ))}
      <View className="note">只是提醒一声，照样能报；一家人也可以分头去。</View>
      <View>
        <Button id="same-time-mine" variant="text" tone="ink" onClick={() => void go(routes.myEvents)}>
          看我的活动
        </Button>
      </View>
    </Card>
  );
}
