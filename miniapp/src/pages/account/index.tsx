import { exportPage, formatAgo } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { identityApi, type SignInSession } from '@/features/identity/api/identity.api';
import { useMe } from '@/features/identity/model/me.store';
import { LeaveCommunity } from '@/features/communities/components/leave-community';
import { SignedInPage } from '@/features/identity/components/signed-in-page';
import { routes, startAt } from '@/platform/navigate';
import { saveTextFile } from '@/platform/save-file';
import { forgetSession } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { Section } from '@/ui/section/section';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { guarded } from '@/ui/page/guarded-page';

export default guarded(function AccountPage() {
  return (
    <SignedInPage title="账号和数据">
      <Sessions />
      <MyData />
      <LeaveCommunity />
      <Leaving />
    </SignedInPage>
  );
});

function Sessions() {
  const { data, problem, reload } = useLoad(() => identityApi.sessions(), []);
  const end = useAction(async (_key: string, id: string) => {
    await identityApi.endSession(id);
    toast('那台设备已经退出');
    await reload();
  });
  const list = () => {
    if (data) {
      return data.items.map((s) => <SessionRow key={s.id} session={s} onEnd={() => void end.run(s.id)} />);
    }
    return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={1} />;
  };
  return (
    <Section title="登录过的设备">
      <Card list>{list()}</Card>
      <ProblemNote problem={end.problem} />
    </Section>
  );
}

function SessionRow({ session, onEnd }: { session: SignInSession; onEnd: () => void }) {
  return (
    <View className="list-row row--wrap">
      <View className="grow" style={{ flexBasis: '9rem' }}>
        <View className="list-row__title">{session.device}</View>
        <View className="note">{`上次使用：${formatAgo(session.lastUsedAt, Date.now())}`}</View>
      </View>
      {session.current ? (
        <Tag tone="ok" icon="check">
          现在用的
        </Tag>
      ) : (
        <Button size="small" variant="quiet" onClick={onEnd}>
          退出
        </Button>
      )}
    </View>
  );
}

function MyData() {
  const take = useAction(async (_key: string, kind: 'html' | 'json') => {
    const data = await identityApi.exportMe();
    const text = kind === 'html' ? exportPage(data) : JSON.stringify(data, null, 2);
    if (await saveTextFile(`silin-my-data.${kind}`, text)) toast('已保存');
  });
  return (
    <Section title="我的数据">
      <Card className="stack">
        <View className="body">四邻存着的、和您有关的内容，可以随时拿走一份，能看也能打印。</View>
        <Button id="export" variant="quiet" loading={take.pending} onClick={() => void take.run('html')}>
          拿一份我的数据
        </Button>
        <Button id="export-json" variant="text" tone="ink" onClick={() => void take.run('json')}>
          给电脑程序用的格式
        </Button>
        <ProblemNote problem={take.problem} />
      </Card>
    </Section>
  );
}

function Leaving() {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [keep, setKeep] = useState(false);
  const leave = useAction(async (key: string, keepRecord: boolean) => {
    await identityApi.deleteMe(keepRecord, key);
    forgetSession();
    await startAt(routes.home);
    toast('账号已经注销');
  });
  return (
    <Section title="注销账号">
      <Card className="stack">
        <View className="body">注销后，您的昵称、头像、电话和住址会删掉；办成的事只留下次数，不再连着您。</View>
        <SwitchRow
          id="keep-record"
          title="社区仍按纸面联系我"
          note="打开：只注销微信账号，姓名、电话、住址留给社区，一年后再问您。关着：都删掉。"
          on={keep}
          onChange={setKeep}
        />
        <Button id="delete-account" variant="quiet" onClick={() => setAsking(true)}>
          注销账号…
        </Button>
      </Card>
      <ConfirmSheet
        open={asking}
        title="真的要注销吗？"
        detail={
          keep
            ? `“${me?.nickname ?? ''}”的账号会被删除，不能恢复。社区留着您的姓名、电话和住址，以后打电话找您，一年后再问您还留不留；不想留了，随时可以请社区删掉。`
            : `“${me?.nickname ?? ''}”的账号和资料会被删除，不能恢复。还没人认领的心愿会撤下；正在办的，要先办完才能注销。`
        }
        confirm="注销"
        pending={leave.pending}
        problem={leave.problem}
        onConfirm={() => void leave.run(keep)}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
