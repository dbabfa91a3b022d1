import { useEffect } from 'react';
import { WelcomePanel } from '@/features/identity/components/welcome-panel';
import { useMe } from '@/features/identity/model/me.store';
import { routes, startAt } from '@/platform/navigate';
import { Page } from '@/ui/page/page';
import { guarded } from '@/ui/page/guarded-page';

/** The way in, when a link leads here; whoever is signed in goes on to the home page. */
export default guarded(function WelcomePage() {
  const me = useMe();
  useEffect(() => {
    if (me) void startAt(routes.home);
  }, [me]);
  return (
    <Page title="欢迎">
      <WelcomePanel />
    </Page>
  );
});
