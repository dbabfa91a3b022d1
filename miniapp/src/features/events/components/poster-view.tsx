import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useMe } from '@/features/identity/model/me.store';
import { callPhone, go, routes } from '@/platform/navigate';
import { chooseCommunity } from '@/platform/session';
import { useLoad } from '@/platform/use-load';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { eventsApi } from '../api/events.api';
import type { EventPoster } from '../api/types';
import { fromToWords } from '../model/when';
import { EventBody } from './event-body';
import { Fact } from './event-facts';
import { EventHead } from './event-head';

/**
 * What whoever has not joined reads of an event: the poster, and the way through joining and back. Somebody who has joined that
 * community and looks at another one is taken there.
 */
export function PosterView({ eventId }: { eventId: string }) {
  const { data, problem, reload } = useLoad(() => eventsApi.poster(eventId), [eventId]);
  const mine = useMe()?.memberships.some((m) => m.communityId === data?.communityId);
  useEffect(() => {
    if (mine && data) chooseCommunity(data.communityId);
  }, [mine, data]);
  if (data && !mine) return <Poster poster={data} />;
  return problem ? <ErrorState problem={problem} onRetry={() => void reload()} action={<ToEvents />} /> : <Skeleton />;
}

function Poster({ poster }: { poster: EventPoster }) {
  const now = Date.now();
  const coming = poster.sessions.filter((s) => s.state === 'planned' && new Date(s.endsAt).getTime() > now);
  return (
    <>
      <EventHead event={poster} />
      <Card id="poster" className="stack">
        {coming.map((session) => (
          <Fact
            key={session.id}
            icon="clock"
            main={fromToWords(session.startsAt, session.endsAt, now)}
            note={session.label}
          />
        ))}
        {coming.length === 0 ? <Fact icon="clock" main="已经办完了，看看社区别的活动" /> : null}
        {poster.placeText ? <Fact icon="pin" main={poster.placeText} note={poster.hostText} /> : null}
        <Fact icon="home" main={`${poster.communityName}办的`} note="加入社区就能报名，也能给家里人报" />
      </Card>
      <EventBody event={{ summary: poster.summary, body: [] }} />
      {poster.phone ? (
        <Button id="poster-call" variant="quiet" icon="phone" wide onClick={() => void callPhone(poster.phone ?? '')}>
          打电话问社区
        </Button>
      ) : null}
      <View className="grow" />
      <BottomBar>
        <Button
          id="poster-join"
          size="large"
          grow
          onClick={() => void go(routes.joinFor(poster.communityCode, poster.id))}
        >
          {`加入${poster.communityName}`}
        </Button>
      </BottomBar>
    </>
  );
}

/** From an event that is not there to those that are. */
export function ToEvents() {
  return (
    <Button variant="quiet" onClick={() => void go(routes.events)}>
      看别的活动
    </Button>
  );
}
