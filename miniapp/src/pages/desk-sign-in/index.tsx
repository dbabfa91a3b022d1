import { Image, View } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { identityApi, type DeskPoll, type DeskSignIn } from '@/features/identity/api/identity.api';
import { loadMe } from '@/features/identity/model/me.store';
import { asProblem, type ApiProblem } from '@/platform/api-problem';
import { routes, startAt } from '@/platform/navigate';
import { takeTokens } from '@/platform/session';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Page } from '@/ui/page/page';
import { pictureLabel } from '@/ui/base/role';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { role } from '@/ui/base/role';
import { guarded } from '@/ui/page/guarded-page';
import './index.scss';

const POLL_MS = 2000;
const SENTENCES: Record<DeskPoll['state'], string> = {
  waiting: '打开手机微信，扫一扫这个码',
  scanned: '已经扫到，请在手机上点“确认登录”',
  confirmed: '好了，正在进入',
  redeemed: '好了，正在进入',
  denied: '手机上点了“不是我”，没有登录',
  expired: '这个码过期了',
};

/** Sign-in at the desk: a code for one browser, one time, a few minutes. */
export default guarded(function DeskSignInPage() {
  const [desk, setDesk] = useState<DeskSignIn>();
  const [state, setState] = useState<DeskPoll['state']>('waiting');
  const [problem, setProblem] = useState<ApiProblem>();
  const open = useCallback(async () => {
    setDesk(undefined);
    setProblem(undefined);
    setState('waiting');
    try {
      setDesk(await identityApi.openDesk());
    } catch (error) {
      setProblem(asProblem(error));
    }
  }, []);
  useEffect(() => void open(), [open]);
  usePolling(desk, state, setState);

  const over = state === 'denied' || state === 'expired';
  return (
    <Page title="扫码登录">
      {problem ? <ErrorState problem={problem} onRetry={() => void open()} /> : null}
      {!problem && !desk ? <Skeleton cards={1} /> : null}
      {desk ? (
        <Card className="desk-code">
          <View className="title">在电脑上用四邻</View>
          <Image
            className={`desk-code__image ${over ? 'desk-code__image--over' : ''}`}
            src={desk.codeImage}
            {...pictureLabel('登录用的小程序码')}
          />
          <View className="body" id="desk-state" {...role('status')} aria-live="polite">
            {SENTENCES[state]}
          </View>
          {over ? (
            <Button icon="refresh" onClick={() => void open()}>
              换一个新的码
            </Button>
          ) : (
            <View className="note">手机上会写明是哪台电脑要登录，不是您就点“不是我”</View>
          )}
        </Card>
      ) : null}
    </Page>
  );
});

function usePolling(
  desk: DeskSignIn | undefined,
  state: DeskPoll['state'],
  tell: (s: DeskPoll['state']) => void,
): void {
  useEffect(() => {
    if (!desk || (state !== 'waiting' && state !== 'scanned')) return undefined;
    let stopped = false;
    const ask = async () => {
      try {
        const answer = await identityApi.pollDesk(desk.id, desk.browserSecret);
        if (stopped) return;
        if (answer.tokens) {
          takeTokens(answer.tokens);
          tell('confirmed');
          await loadMe();
          await startAt(routes.home);
          return;
        }
        tell(answer.state);
      } catch (error) {
        if (!stopped && asProblem(error).gone) return tell('expired');
      }
      if (!stopped) timer = setTimeout(() => void ask(), POLL_MS);
    };
    let timer = setTimeout(() => void ask(), POLL_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [desk, state, tell]);
}
