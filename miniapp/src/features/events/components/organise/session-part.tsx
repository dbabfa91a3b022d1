import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { eventMakingApi, type OrganiserSession, sessionsApi } from '../../api/organiser.api';
import { AfterForm } from './after-form';
import { AlbumForm } from './album-form';
import { CallList } from './call-list';
import { CapacityForm } from './capacity-form';
import { CounterForm } from './counter-form';
import { DrawControl } from './draw-control';
import type { SessionPart as Part } from './session-hub';
import { SessionPeople } from './session-people';

export const SESSION_PART_TITLES: Readonly<Record<Part, string>> = {
  people: '名单',
  counter: '代人报名',
  capacity: '名额',
  draw: '摇号',
  calls: '电话名单',
  after: '清点和总结',
  photos: '照片',
};

interface SessionPartProps {
  sessionId: string;
  part: Part;
  /** Something changed that stands beside it too. */
  onChanged?: () => void;
}

/** One side of a session, on a page of its own or beside the board. */
export function SessionPart({ sessionId, part, onChanged }: SessionPartProps) {
  const { communityId } = useMembership();
  const session = useLoad(() => sessionsApi.one(communityId, sessionId), [communityId, sessionId]);
  const changed = () => {
    void session.reload();
    onChanged?.();
  };
  if (part === 'people') return <SessionPeople sessionId={sessionId} times={session.data} onChanged={changed} />;
  if (part === 'calls') return <CallList sessionId={sessionId} onChanged={changed} />;
  if (part === 'after') return <AfterForm sessionId={sessionId} />;
  if (part === 'photos') return <AlbumForm sessionId={sessionId} />;
  if (!session.data) {
    return session.problem ? (
      <ErrorState problem={session.problem} onRetry={() => void session.reload()} />
    ) : (
      <Skeleton cards={1} />
    );
  }
  if (part === 'draw') return <DrawControl session={session.data} onDone={changed} />;
  return <WithItsEvent session={session.data} part={part} onDone={changed} />;
}

interface WithItsEventProps {
  session: OrganiserSession;
  part: 'counter' | 'capacity';
  onDone: () => void;
}

/** Parts that need the event too: what it asks, and how the list of the session moves. */
function WithItsEvent({ session, part, onDone }: WithItsEventProps) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(
    () => eventMakingApi.event(communityId, session.eventId),
    [communityId, session.eventId],
  );
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={1} />;
  if (part === 'counter') return <CounterForm session={session} questions={data.page.questions} onDone={onDone} />;
  const page = data.page.sessions.find(({ id }) => id === session.id);
  return (
    <CapacityForm
      key={`${session.id}-${JSON.stringify(session.pools)}`}
      session={session}
      waiting={page?.waiting ?? 'none'}
      waitingPaused={page?.waitingPaused ?? false}
      onDone={() => {
        void reload();
        onDone();
      }}
    />
  );
}
