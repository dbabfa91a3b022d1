import { View } from '@tarojs/components';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { eventsApi } from '@/features/events/api/events.api';
import type { EventPage, Party, SessionView } from '@/features/events/api/types';
import { EventLine } from '@/features/events/components/event-line';
import { KeptView } from '@/features/events/components/sign-up/kept-view';
import { SignUpForm } from '@/features/events/components/sign-up/sign-up-form';
import { SignUpSteps } from '@/features/events/components/sign-up/sign-up-steps';
import { actionWord, standingOf, stateLine, type Standing } from '@/features/events/model/labels';
import { busyThen } from '@/features/events/model/sign-up-draft';
import { useSignUp } from '@/features/events/model/use-sign-up';
import { replaceWith, routes } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';

const OPEN: ReadonlySet<Standing> = new Set<Standing>(['seats', 'draw', 'waiting']);

/** Signing up the family for a session. */
export default guarded(function SignUpPage() {
  return (
    <MemberPage title="报名">
      <Asked />
    </MemberPage>
  );
});

function Asked() {
  const { communityId } = useMembership();
  const eventId = useIdParam('id');
  const sessionId = useIdParam('session');
  const event = useLoad(
    () => (eventId && sessionId ? eventsApi.page(communityId, eventId) : Promise.reject(noSuchThing())),
    [communityId, eventId, sessionId],
  );
  const party = useLoad(
    () => (sessionId ? eventsApi.party(communityId, sessionId) : Promise.reject(noSuchThing())),
    [communityId, sessionId],
  );
  const session = event.data?.sessions.find((s) => s.id === sessionId);
  if (event.data && session && party.data) {
    return (
      <SignUp event={event.data} session={session} party={party.data} onPartyChanged={() => void party.reload()} />
    );
  }
  const problem = event.problem ?? party.problem ?? (event.data && !session ? noSuchThing() : undefined);
  const again = () => void Promise.all([event.reload(), party.reload()]);
  return problem ? <ErrorState problem={problem} onRetry={again} /> : <Skeleton cards={2} />;
}

interface SignUpProps {
  event: EventPage;
  session: SessionView;
  party: Party;
  onPartyChanged: () => void;
}

function SignUp({ event, session, party, onPartyChanged }: SignUpProps) {
  const { elder } = useElder();
  const signUp = useSignUp(
    event,
    { session, questions: event.questions, candidates: party.items, behind: party.behind },
    onPartyChanged,
  );
  const now = Date.now();
  const others = { ...session, mine: null };
  if (signUp.keptKey) return <KeptView keptKey={signUp.keptKey} onOver={signUp.keptOver} />;
  // Seats that are kept already are filled in, whatever became of the sign-up meanwhile.
  if (!signUp.draft.hold && !OPEN.has(standingOf(others, now)))
    return <NotNow event={event} line={stateLine(others, now)} />;
  const plain = actionWord(others, now) ?? '报名';
  const word = busyThen(signUp.draft, signUp.of).length > 0 ? `照样${plain}` : plain;
  return (
    <>
      {signUp.refused ? (
        <Card edge="act">
          <View className="heading">上次没有报成</View>
          <View className="body">{signUp.refused}</View>
        </Card>
      ) : null}
      <EventLine event={event} session={session} now={now} />
      {elder ? <SignUpSteps signUp={signUp} word={word} /> : <SignUpForm signUp={signUp} word={word} />}
    </>
  );
}

function NotNow({ event, line }: { event: EventPage; line: string }) {
  return (
    <EmptyState
      icon="cal"
      title={line}
      note={`“${event.title}”现在不能报名`}
      action={
        <Button variant="quiet" onClick={() => void replaceWith(routes.event(event.id))}>
          看这个活动
        </Button>
      }
    />
  );
}
