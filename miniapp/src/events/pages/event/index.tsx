import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useMembershipIfAny } from '@/features/communities/model/membership';
import { eventsApi } from '@/features/events/api/events.api';
import type { EventPage as Event, SessionView } from '@/features/events/api/types';
import { EventBar } from '@/features/events/components/event-bar';
import { AskedFor, EventBody } from '@/features/events/components/event-body';
import { EventFacts } from '@/features/events/components/event-facts';
import { EventHead } from '@/features/events/components/event-head';
import { HelpCard } from '@/features/events/components/help-card';
import { PosterView, ToEvents } from '@/features/events/components/poster-view';
import { SeatsCard } from '@/features/events/components/seats-card';
import { ShareEvent } from '@/features/events/components/share-event';
import { SessionChoice, sessionToShow } from '@/features/events/components/session-choice';
import { eventOfScene } from '@/features/events/model/event-scene';
import { SignedInPage } from '@/features/identity/components/signed-in-page';
import { go, routes } from '@/platform/navigate';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useSession } from '@/platform/session';
import { useLoad } from '@/platform/use-load';
import { useStayingFresh } from '@/platform/staying-fresh';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { Page } from '@/ui/page/page';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';

/** One event, reached from the list, a shared card or the code on its poster (the scene is its id); readable before one has joined. */
export default guarded(function EventPage() {
  const { signedIn } = useSession();
  const { params } = useRouter();
  const asked = useIdParam('id');
  const eventId = asked ?? eventOfScene(params.scene);
  const inside = eventId ? <OneEvent eventId={eventId} /> : <Nothing />;
  return signedIn ? <SignedInPage title="活动">{inside}</SignedInPage> : <Page title="活动">{inside}</Page>;
});

function Nothing() {
  return <ErrorState problem={noSuchThing()} action={<ToEvents />} />;
}

function OneEvent({ eventId }: { eventId: string }) {
  const communityId = useMembershipIfAny()?.communityId;
  const event = useLoad(() => (communityId ? eventsApi.page(communityId, eventId) : undefined), [communityId, eventId]);
  const { data, problem } = event;
  useStayingFresh(() => void event.reload());
  Taro.usePullDownRefresh(async () => {
    await event.reload();
    Taro.stopPullDownRefresh();
  });
  Taro.useShareAppMessage(() => ({ title: data?.title ?? '社区活动', path: routes.event(eventId) }));
  // Of another community, or not joined yet: what the paper on the wall says may be read by everybody.
  if (!communityId || (!data && problem?.gone)) return <PosterView eventId={eventId} />;
  if (data) {
    return (
      <>
        <Told event={data} onChanged={() => void event.reload()} />
        <ProblemNote problem={problem} />
      </>
    );
  }
  return problem ? <ErrorState problem={problem} onRetry={() => void event.reload()} /> : <Skeleton cards={2} />;
}

function Told({ event, onChanged }: { event: Event; onChanged: () => void }) {
  const asked = useIdParam('session');
  const [chosen, setChosen] = useState(asked);
  const now = Date.now();
  const session = sessionToShow(event.sessions, chosen, now);
  return (
    <>
      <EventHead event={event} />
      {event.state === 'cancelled' ? <Cancelled reason={event.cancelReason} /> : null}
      <EventFacts event={event} session={session} now={now} />
      <SessionChoice sessions={event.sessions} chosen={session?.id} now={now} onChoose={setChosen} />
      {session ? <SeatsCard session={session} now={now} /> : null}
      <EventBody event={event} />
      <AskedFor event={event} />
      {session ? <HelpCard session={session} onDone={onChanged} /> : null}
      <More event={event} session={session} now={now} />
      <View className="grow" />
      {session && event.state === 'published' ? <EventBar event={event} session={session} now={now} /> : null}
    </>
  );
}

function Cancelled({ reason }: { reason: string | null }) {
  return (
    <Card edge="act">
      <View className="heading">这个活动取消了</View>
      {reason ? <View className="body">{reason}</View> : null}
    </Card>
  );
}

function More({ event, session, now }: { event: Event; session: SessionView | undefined; now: number }) {
  const over = session && new Date(session.endsAt).getTime() <= now;
  return (
    <View className="event-more">
      {session && over ? (
        <Button id="event-album" variant="text" tone="ink" onClick={() => void go(routes.album(session.id))}>
          看活动照片
        </Button>
      ) : null}
      <ShareEvent event={event} session={session} now={now} />
      {event.mayOrganise ? (
        <Button id="to-organise" variant="text" tone="ink" onClick={() => void go(routes.eventEditor(event.id))}>
          去管理这个活动
        </Button>
      ) : null}
    </View>
  );
}
