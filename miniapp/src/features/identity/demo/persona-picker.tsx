import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { problemOfAnswer, problemOfFailure } from '@/platform/api-problem';
import { signInWithCode } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { ProblemNote } from '@/ui/states';
import { loadMe } from '../me.store';
import { PEOPLE } from './people';

/** Demo only: choose who you are. The WeChat stand-in gives a login code for that person, and from there everything is the real way in. */
export function PersonaPicker() {
  const signIn = useAction(async (_key: string, openid: string) => {
    await signInWithCode(await loginCode(openid));
    await loadMe();
  });
  return (
    <Card className="personas">
      <View className="heading">演示：您想以谁的身份看看？</View>
      <View className="note">人物都是编的，数据可以随便改</View>
      <View style={{ height: '0.5rem' }} />
      {PEOPLE.map((p) => (
        <ListRow
          key={p.openid}
          id={`persona-${p.openid}`}
          icon={p.icon}
          title={`${p.name} · ${p.role}`}
          note={p.wants}
          onClick={() => void signIn.run(p.openid)}
        />
      ))}
      <ProblemNote problem={signIn.problem} />
    </Card>
  );
}

async function loginCode(openid: string): Promise<string> {
  try {
    const answer = await Taro.request<{ code: string }>({
      url: `${SILIN_API_ORIGIN}/standin/login-code`,
      method: 'POST',
      header: { 'content-type': 'application/json' },
      data: JSON.stringify({ openid }),
    });
    if (answer.statusCode === 200 || answer.statusCode === 201) return answer.data.code;
    throw problemOfAnswer(answer.statusCode, answer.data);
  } catch (failure) {
    if (failure instanceof Error) throw failure;
    throw problemOfFailure((failure as { errMsg?: string }).errMsg ?? '');
  }
}
