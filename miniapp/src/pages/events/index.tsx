import { useState } from 'react';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { eventsApi, type SessionFilter } from '@/features/events/api/events.api';
import { ByDay } from '@/features/events/components/by-day';
import { EventFilters } from '@/features/events/components/event-filters';
import { SessionCard } from '@/features/events/components/session-card';
import { go, routes } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { Section } from '@/ui/section/section';
import { EmptyState } from '@/ui/states/states';

const PAST_SHOWN = 3;

/** Everything to come, by day, and below it what has been. */
export default guarded(function EventsPage() {
  return (
    <MemberPage title="活动" tab>
      <Events />
    </MemberPage>
  );
});

function Events() {
  const { communityId } = useMembership();
  const [filter, setFilter] = useState<SessionFilter>({});
  const { kind, seriesId } = filter;
  const when = filter.when ?? 'coming';
  const list = useList(
    (cursor) => eventsApi.sessions(communityId, { kind, seriesId, when, cursor }),
    [communityId, kind, seriesId, when],
  );
  const series = useLoad(() => eventsApi.series(communityId), [communityId]);
  const change = (part: Partial<SessionFilter>) => setFilter((shown) => ({ ...shown, ...part }));
  const now = Date.now();
  return (
    <>
      <OutboxBanner />
      {when === 'past' ? (
        <Section title="办过的活动" more="看近期的" onMore={() => change({ when: 'coming' })} />
      ) : null}
      <EventFilters filter={filter} series={series.data?.items ?? []} onChange={change} />
      <PagedList
        list={list}
        id="sessions"
        alsoReload={series.reload}
        empty={
          <NothingHere
            narrowed={!!(kind || seriesId)}
            past={when === 'past'}
            onAll={() => change({ kind: undefined, seriesId: undefined })}
          />
        }
      >
        {(sessions) => <ByDay sessions={sessions} now={now} />}
      </PagedList>
      <Button id="my-events" variant="quiet" wide icon="cal" onClick={() => void go(routes.myEvents)}>
        我报名的活动
      </Button>
      {when === 'coming' && list.items ? (
        <Past filter={filter} now={now} onAll={() => change({ when: 'past' })} />
      ) : null}
    </>
  );
}

/** A few of those that are over; nothing where there are none. */
function Past({ filter: { kind, seriesId }, now, onAll }: { filter: SessionFilter; now: number; onAll: () => void }) {
  const { communityId } = useMembership();
  const { data } = useLoad(
    () => eventsApi.sessions(communityId, { kind, seriesId, when: 'past', limit: PAST_SHOWN }),
    [communityId, kind, seriesId],
  );
  if (!data?.items.length) return null;
  return (
    <Section title="办过的活动" more="全部" onMore={onAll}>
      {data.items.map((session) => (
        <SessionCard key={session.id} session={session} now={now} />
      ))}
    </Section>
  );
}

function NothingHere({ narrowed, past, onAll }: { narrowed: boolean; past: boolean; onAll: () => void }) {
  if (narrowed) {
    return (
      <EmptyState
        icon="search"
        title="没有这样的活动"
        note="换一类看看"
        action={
          <Button id="events-all" variant="quiet" onClick={onAll}>
            看全部活动
          </Button>
        }
      />
    );
  }
  return past ? (
    <EmptyState icon="opera" title="还没有办过活动" />
  ) : (
    <EmptyState
      icon="opera"
      title="近期没有活动"
      note="有了会贴在这里；想办什么活动，可以打电话告诉社区"
      action={
        <Button variant="quiet" icon="phone" onClick={() => void go(routes.help)}>
          问问社区
        </Button>
      }
    />
  );
}
