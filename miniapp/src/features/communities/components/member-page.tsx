import { useEffect } from 'react';
import { go, routes } from '@/platform/navigate';
import { useReturn } from '@/platform/page-life';
import { useSession } from '@/platform/session';
import { Button } from '@/ui/button/button';
import { Page, type PageProps } from '@/ui/page/page';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
import { loadMe, useMeState } from '@/features/identity/model/me.store';
import { useMembershipIfAny } from '../model/membership';
import { WelcomePanel } from '@/features/identity/components/welcome-panel';

/**
 * A page for people who joined a community: it asks the others to sign in or to join first.
 * Inside, `useMembership` is certain.
 */
export function MemberPage({ children, bottom, ...frame }: PageProps) {
  const { signedIn } = useSession();
  const { me, problem } = useMeState();
  const membership = useMembershipIfAny();
  useEffect(() => {
    if (signedIn && !me) void loadMe();
  }, [signedIn, me]);
  // What somebody is here may have changed meanwhile: an application approved, a role given or taken.
  useReturn(() => void loadMe());
  const inside = () => {
    if (!signedIn) return <WelcomePanel />;
    if (membership) return children;
    if (me) {
      return (
        <EmptyState
          icon="home"
          title="您还没有加入社区"
          note="输入社区码，或扫一扫楼道里的小程序码"
          action={<Button onClick={() => void go(routes.join)}>加入社区</Button>}
        />
      );
    }
    return problem ? <ErrorState problem={problem} onRetry={() => void loadMe()} /> : <Skeleton />;
  };
  return (
    <Page {...frame} bottom={membership ? bottom : undefined}>
      {inside()}
    </Page>
  );
}
