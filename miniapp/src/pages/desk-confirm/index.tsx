import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { identityApi, type DeskScan } from '@/features/identity/api/identity.api';
import { WelcomePanel } from '@/features/identity/components/welcome-panel';
import { routes, startAt } from '@/platform/navigate';
import { decoded } from '@/platform/scene';
import { useSession } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { Page } from '@/ui/page/page';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** After scanning the code of a desk: what and where is about to be signed in, and the two answers. */
export default guarded(function DeskConfirmPage() {
  const { signedIn } = useSession();
  const scene = decoded(useRouter().params.scene ?? '');
  const [scan, setScan] = useState<DeskScan>();
  const [answered, setAnswered] = useState<'yes' | 'no'>();
  const look = useAction(async (_key: string, text: string) => setScan(await identityApi.scanDesk(text)));
  const answer = useAction(async (_key: string, yes: boolean) => {
    await identityApi.answerDesk(scene, yes);
    setAnswered(yes ? 'yes' : 'no');
  });
  useEffect(() => {
    if (signedIn && scene) void look.run(scene);
  }, [signedIn, scene]);

  const home = (
    <Button variant="quiet" onClick={() => void startAt(routes.home)}>
      回首页
    </Button>
  );
  const body = () => {
    if (!scene)
      return (
        <EmptyState icon="desk" title="请用微信扫电脑上的码" note="在电脑上打开四邻，就能看到登录码" action={home} />
      );
    if (!signedIn) return <WelcomePanel />;
    if (answered === 'yes')
      return <EmptyState icon="check" title="电脑上已经登录" note="用完记得在电脑上退出" action={home} />;
    if (answered === 'no')
      return <EmptyState icon="shield" title="没有登录" note="若有人让您扫这个码，请告诉社区" action={home} />;
    if (look.problem) return <ErrorState problem={look.problem} action={home} />;
    if (!scan) return <Skeleton cards={1} />;
    return (
      <>
        <View className="title">要在这台电脑上登录吗？</View>
        <Card list>
          <ListRow icon="desk" title={scan.browser} note="浏览器和电脑" />
          <ListRow icon="pin" title={scan.place} note="从哪里来" />
          <ListRow icon="clock" title={formatMoment(scan.requestedAt, Date.now())} note="什么时候" />
        </Card>
        <View className="body muted">只有您自己正坐在这台电脑前，才点“确认登录”。</View>
        <ProblemNote problem={answer.problem} />
      </>
    );
  };
  const asks = signedIn && scan && !answered;
  return (
    <Page
      title="确认登录"
      bottom={
        asks ? (
          <BottomBar>
            <Button id="deny" variant="quiet" grow onClick={() => void answer.run(false)}>
              不是我
            </Button>
            <Button id="allow" grow size="large" loading={answer.pending} onClick={() => void answer.run(true)}>
              确认登录
            </Button>
          </BottomBar>
        ) : undefined
      }
    >
      {body()}
    </Page>
  );
});
