import { View } from '@tarojs/components';
import { useState } from 'react';
import { signInWithCode } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { ListRow } from '@/ui/list-row/list-row';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { loadMe } from '../model/me.store';
import { standIn, type Persona } from './stand-in';
import './persona-picker.scss';

const EVERYBODY = '所有人';
const SHOWN_PER_ROLE = 2;

/** Demo only: choose who you are. The stand-in gives a login code for that person; from there everything is the real way in. */
export function PersonaPicker() {
  const { data, problem, reload } = useLoad(() => standIn.personas(), []);
  const [role, setRole] = useState(EVERYBODY);
  const [newcomer] = useState(() => `newcomer-${Date.now().toString(36)}`);
  const signIn = useAction(async (_key: string, openid: string) => {
    await signInWithCode(await standIn.loginCode(openid));
    await loadMe();
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const roles = [...new Set(data.map((p) => p.role))];
  const shown = role === EVERYBODY ? firstOfEach(roles, data) : data.filter((p) => p.role === role);
  return (
    <Card className="personas">
      <View className="heading">演示：您想以谁的身份看看？</View>
      <View className="note">人物都是编的，数据可以随便改</View>
      <View className="personas__roles">
        <Chips choices={[EVERYBODY, ...roles].map((r) => ({ value: r, label: r }))} value={role} onChange={setRole} />
      </View>
      <ProblemNote problem={signIn.problem} />
      {shown.map((p) => (
        <ListRow
          key={p.openid}
          id={`persona-${p.openid}`}
          icon="me"
          title={p.nickname}
          note={p.role}
          onClick={() => void signIn.run(p.openid)}
        />
      ))}
      <ListRow
        id="persona-newcomer"
        icon="door"
        title="新来的邻居"
        note="还没有加入社区"
        onClick={() => void signIn.run(newcomer)}
      />
    </Card>
  );
}

/** A few of every role, so that nobody has to scroll past sixty residents to find the staff. */
function firstOfEach(roles: readonly string[], people: readonly Persona[]): Persona[] {
  return roles.flatMap((r) => people.filter((p) => p.role === r).slice(0, SHOWN_PER_ROLE));
}
