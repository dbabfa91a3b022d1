import { View } from '@tarojs/components';
import { SignedInPage } from '@/features/identity/components/signed-in-page';
import { go, routes } from '@/platform/navigate';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import type { PageProps } from '@/ui/page/page';
import { EmptyState } from '@/ui/states/states';
import { useMembershipIfAny } from '../model/membership';

/**
 * A page for people who joined a community: it asks the others to sign in or to join first.
 * Inside, `useMembership` is certain.
 */
export function MemberPage({ children, bottom, ...frame }: PageProps) {
  const membership = useMembershipIfAny();
  return (
    <SignedInPage {...frame} bottom={membership ? bottom : undefined}>
      {membership ? children : <JoinFirst />}
    </SignedInPage>
  );
}

/** The large version has no tab bar: the way to one's own things is here too. */
function JoinFirst() {
  const { elder } = useElder();
  return (
    <EmptyState
      icon="home"
      title="您还没有加入社区"
      note="输入社区码，或扫一扫楼道里的小程序码"
      action={
        <View className="stack">
          <Button onClick={() => void go(routes.join)}>加入社区</Button>
          {elder ? (
            <Button variant="text" tone="ink" onClick={() => void go(routes.me)}>
              我的账号和设置
            </Button>
          ) : null}
        </View>
      }
    />
  );
}
