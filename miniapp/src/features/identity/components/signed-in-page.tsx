import { useEffect } from 'react';
import { useReturn } from '@/platform/page-life';
import { useSession } from '@/platform/session';
import { Page, type PageProps } from '@/ui/page/page';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { loadMe, useMeState } from '../model/me.store';
import { WelcomePanel } from './welcome-panel';

/** A page for whoever is signed in, joined to a community or not; it asks the others to sign in. */
export function SignedInPage({ children, bottom, ...frame }: PageProps) {
  const { signedIn } = useSession();
  const { me, problem } = useMeState();
  useEffect(() => {
    if (signedIn && !me) void loadMe();
  }, [signedIn, me]);
  // What somebody is here may have changed meanwhile: an application approved, a role given or taken.
  useReturn(() => void loadMe());
  const inside = () => {
    if (!signedIn) return <WelcomePanel />;
    if (me) return children;
    return problem ? <ErrorState problem={problem} onRetry={() => void loadMe()} /> : <Skeleton />;
  };
  return (
    <Page {...frame} bottom={signedIn && me ? bottom : undefined}>
      {inside()}
    </Page>
  );
}
