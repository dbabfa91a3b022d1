import { eventLimits } from '@silin/shared';
import { useMembership } from '@/features/communities/model/membership';
import { eventsApi } from '@/features/events/api/events.api';
import { SessionCard } from '@/features/events/components/session-card';
import { beginsWords } from '@/features/events/model/when';
import { go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Section } from '@/ui/section/section';
import { ErrorState, Skeleton } from '@/ui/states/states';
import type { NextThings } from '../api/home.api';

/** The next events, with the way to all of them. Nothing where there are none. */
export function NextEvents({ now }: { now: number }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(
    () => eventsApi.sessions(communityId, { when: 'coming', limit: eventLimits.onHomeMax }),
    [communityId],
  );
  if (data && data.items.length === 0) return null;
  return (
    <Section title="近期的活动" more="全部" onMore={() => void go(routes.events)}>
      {data?.items.map((session) => (
        <SessionCard key={session.id} session={session} now={now} />
      ))}
      {!data && problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : null}
      {!data && !problem ? <Skeleton cards={1} /> : null}
    </Section>
  );
}

/** The nearest in one line, for the large home: 周六下午三点，戏韵文化润人心. */
export function nextEventLine(next: NextThings | undefined, now: number): string {
  const first = next?.comingSessions?.[0];
  if (first) return `${beginsWords(first.startsAt, now)}，${first.eventTitle}`;
  return next ? '近期没有' : '';
}
