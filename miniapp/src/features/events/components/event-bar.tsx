import { useMembership } from '@/features/communities/model/membership';
import { useConsent } from '@/features/notifications/model/use-consent';
import { go, replaceWith, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { useElder } from '@/ui/base/elder';
import { ProblemNote } from '@/ui/states/states';
import { eventsApi } from '../api/events.api';
import type { EventPage, SessionView } from '../api/types';
import { actionWord, standingOf } from '../model/labels';
import { TELL_ME } from '../model/tell-me';

interface EventBarProps {
  event: EventPage;
  session: SessionView;
  now: number;
}

/** What one can do about a session: sign up by one tap where there is nothing to fill in, else the form, or one's own registration. */
export function EventBar({ event, session, now }: EventBarProps) {
  const word = actionWord(session, now);
  if (!word) return null;
  return session.mine ? (
    <Mine event={event} session={session} word={word} now={now} />
  ) : (
    <SignUp event={event} session={session} word={word} />
  );
}

function Mine({ event, session, word, now }: EventBarProps & { word: string }) {
  const { mine } = session;
  if (!mine) return null;
  const open = ['seats', 'draw', 'waiting'].includes(standingOf({ ...session, mine: null }, now));
  const form = routes.signUp(event.id, session.id);
  const toMine = mine.state === 'held' ? form : routes.registration(mine.registrationId);
  return (
    <BottomBar>
      {open && mine.state !== 'held' ? (
        <Button id="sign-up-others" variant="quiet" size="large" onClick={() => void go(form)}>
          再给家人报
        </Button>
      ) : null}
      <Button id="to-mine" tone="enjoy" size="large" grow onClick={() => void go(toMine)}>
        {word}
      </Button>
    </BottomBar>
  );
}

function SignUp({ event, session, word }: Omit<EventBarProps, 'now'> & { word: string }) {
  const { communityId } = useMembership();
  const party = useLoad(() => eventsApi.party(communityId, session.id), [communityId, session.id]);
  const consent = useConsent(TELL_ME);
  const tap = useAction(async (key: string, personId: string) => {
    const body = { heads: [{ personId }], seenVersion: event.version };
    const { id } = await eventsApi.register(communityId, session.id, body, key);
    await replaceWith(routes.registered(id));
  });
  const { elder } = useElder();
  const people = party.data?.items ?? [];
  const warned = party.data?.behind || people[0]?.alsoAt;
  const alone = people.length === 1 && people[0] && !people[0].registrationId && !session.needsForm && !warned;
  const form = () => void go(routes.signUp(event.id, session.id));
  return (
    <>
      <ProblemNote problem={tap.problem} />
      <BottomBar>
        {alone ? (
          <Button id="sign-up-together" variant="quiet" size="large" onClick={form}>
            还带别人
          </Button>
        ) : null}
        <Button
          id="sign-up"
          tone="enjoy"
          size="large"
          grow
          loading={tap.pending}
          onClick={() => {
            if (!alone || !people[0]) return form();
            consent();
            return void tap.run(people[0].personId);
          }}
        >
          {!alone ? word : elder ? '我一个人报' : `${word}，我一个人`}
        </Button>
      </BottomBar>
    </>
  );
}
