import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { eventsApi } from '@/features/events/api/events.api';
import type { Registration } from '@/features/events/api/types';
import { SelfCheckIn } from '@/features/events/door/components/self-check-in';
import { BehindCard } from '@/features/events/components/sign-up/behind-card';
import { AfterCard } from '@/features/events/components/ticket/after-card';
import { TicketActs } from '@/features/events/components/ticket/ticket-acts';
import { TicketCode } from '@/features/events/components/ticket/ticket-code';
import { TicketState } from '@/features/events/components/ticket/ticket-state';
import { ToEvents } from '@/features/events/components/poster-view';
import { Fact } from '@/features/events/components/event-facts';
import { awayWords, fromToWords } from '@/features/events/model/when';
import { useLastRead } from '@/platform/last-read';
import { go, routes } from '@/platform/navigate';
import { onSent } from '@/platform/outbox';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { guarded } from '@/ui/page/guarded-page';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';

/** One's registration: how it stands, the code for the door, and what can be done. */
export default guarded(function RegistrationPage() {
  return (
    <MemberPage title="我的报名">
      <Mine />
    </MemberPage>
  );
});

function Mine() {
  const { communityId } = useMembership();
  const id = useIdParam('id');
  const read = useLoad(
    () => (id ? eventsApi.registration(communityId, id) : Promise.reject(noSuchThing())),
    [communityId, id],
  );
  // The code must be there at the door, network or not.
  const kept = useLastRead<Registration>(`registration.${id}`, read.data);
  const { reload, problem } = read;
  useEffect(() => onSent(() => void reload()), [reload]);
  Taro.usePullDownRefresh(async () => {
    await reload();
    Taro.stopPullDownRefresh();
  });
  const shown = read.data ?? (problem?.unreachable ? kept?.value : undefined);
  if (shown) {
    return (
      <>
        <ProblemNote problem={problem} />
        <OutboxBanner />
        <Told registration={shown} onDone={() => void reload()} />
      </>
    );
  }
  return problem ? (
    <ErrorState problem={problem} onRetry={() => void reload()} action={<ToEvents />} />
  ) : (
    <Skeleton cards={2} />
  );
}

function Told({ registration, onDone }: { registration: Registration; onDone: () => void }) {
  const now = Date.now();
  const { eventId, sessionId, state, startsAt, endsAt, placeText, eventTitle, sessionLabel } = registration;
  const over = new Date(endsAt).getTime() <= now;
  const living = state === 'confirmed' || state === 'waiting' || state === 'applied';
  const see = () => void go(routes.event(eventId, sessionId));
  return (
    <>
      <TicketState registration={registration} now={now} />
      {state === 'held' ? (
        <Button id="go-on" wide size="large" onClick={() => void go(routes.signUp(eventId, sessionId))}>
          接着填
        </Button>
      ) : null}
      {living ? <TicketCode registration={registration} now={now} /> : null}
      {living ? <BehindCard behind={registration.behind} now={now} /> : null}
      <SelfCheckIn registration={registration} onDone={onDone} />
      <Card id="ticket-event" className="stack" onClick={see}>
        <View className="row">
          <View className="heading grow">{[eventTitle, sessionLabel].filter(Boolean).join(' · ')}</View>
          <Icon name="chev" size={1.25} className="muted" />
        </View>
        <Fact
          icon="clock"
          main={fromToWords(startsAt, endsAt, now)}
          note={over ? '已经结束' : awayWords(startsAt, now)}
        />
        {placeText ? <Fact icon="pin" main={placeText} /> : null}
        {registration.madeBy ? <View className="note">{`${registration.madeBy}替您报的`}</View> : null}
        {registration.note ? <View className="note">{`您写给组织者：${registration.note}`}</View> : null}
      </Card>
      <AfterCard registration={registration} now={now} onDone={onDone} />
      <TicketActs registration={registration} now={now} onDone={onDone} />
    </>
  );
}
