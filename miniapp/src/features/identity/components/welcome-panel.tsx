import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { signInWithWechat } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Lattice } from '@/ui/lattice/lattice';
import { ProblemNote } from '@/ui/states/states';
import { ElderOffer } from './elder-offer';
import { chooseElder, loadMe } from '../model/me.store';
import { useElder } from '@/ui/base/elder';
import type { PersonaPicker as Picker } from '../demo/persona-picker';
import './welcome-panel.scss';

// The constant is false in every build but the demo's, and the bundler drops the branch with all it names.
const PersonaPicker: typeof Picker | null = SILIN_DEMO ? require('../demo/persona-picker').PersonaPicker : null;

/** Who we are, and the way in. */
export function WelcomePanel() {
  const signIn = useAction(async () => {
    await signInWithWechat();
    await loadMe();
  });
  const { elder, asked } = useElder();
  return (
    <View className="welcome">
      <Lattice large />
      <View className="title">四邻</View>
      <View className="body muted">邻里的事，说一声，帮一把，一起高兴</View>
      <ElderOffer />
      {PersonaPicker ? (
        <PersonaPicker />
      ) : (
        <View className="welcome__in">
          {SILIN_H5 ? (
            <Button id="sign-in" size="large" wide onClick={() => void go(routes.deskSignIn)}>
              用微信扫码登录
            </Button>
          ) : (
            <Button id="sign-in" size="large" wide loading={signIn.pending} onClick={() => void signIn.run()}>
              用微信登录
            </Button>
          )}
          <ProblemNote problem={signIn.problem} />
          <View className="note">登录只取得微信给的编号，不读取您的手机号和位置</View>
        </View>
      )}
      <Button variant="text" tone="ink" onClick={() => void go(routes.privacy)}>
        隐私保护说明
      </Button>
      <Button id="check-certificate" variant="text" tone="ink" onClick={() => void go(routes.checkCertificate)}>
        查一份时长证明
      </Button>
      {asked ? (
        <Button id="elder-change" variant="text" tone="ink" onClick={() => chooseElder(!elder)}>
          {elder ? '回到普通版' : '字大一些：长辈版'}
        </Button>
      ) : null}
    </View>
  );
}
