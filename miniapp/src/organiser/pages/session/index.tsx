import { useMembership } from '@/features/communities/model/membership';
import { OrganiserPage } from '@/features/events/components/organise/organiser-page';
import { SessionHub } from '@/features/events/components/organise/session-hub';
import { sessionsApi } from '@/features/events/api/organiser.api';
import { go, routes } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { guarded } from '@/ui/page/guarded-page';
import { ErrorState, Skeleton } from '@/ui/states/states';

/** One session at a glance, and the ways into it. */
export default guarded(function OrganiserSessionPage() {
  const sessionId = useIdParam('id');
  return (
    <OrganiserPage title="场次">
      {sessionId ? <Hub sessionId={sessionId} /> : <ErrorState problem={noSuchThing()} />}
    </OrganiserPage>
  );
});

function Hub({ sessionId }: { sessionId: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => sessionsApi.one(communityId, sessionId), [communityId, sessionId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return <SessionHub session={data} now={Date.now()} onOpen={(part) => void go(routes.sessionPart(sessionId, part))} />;
}
