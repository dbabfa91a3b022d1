import { EVENT_KIND_WORDS, type EventState, formatDate } from '@silin/shared';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useList } from '@/platform/use-list';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { ListRow } from '@/ui/list-row/list-row';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { eventMakingApi, type OrganiserEventCard } from '../../api/organiser.api';
import { EVENT_STATE_LABELS } from '../../model/organise-words';

const STATES = [
  { value: 'draft' as const, label: '草稿' },
  { value: 'published' as const, label: '已发布' },
  { value: 'ended' as const, label: '已结束' },
  { value: 'cancelled' as const, label: '已取消' },
  { value: 'archived' as const, label: '已归档' },
];

/** What an event is, on one line: its kind, how many sessions, the first of them. */
const factsOf = ({ kind, sessions, firstAt }: OrganiserEventCard, now: number): string =>
  [EVENT_KIND_WORDS[kind], `${sessions} 场`, firstAt && `${formatDate(firstAt, now)}开始`].filter(Boolean).join(' · ');

/** Events by state: drafts first, because they wait for somebody. */
export function EventList({ active, onOpen }: { active?: string; onOpen: (eventId: string) => void }) {
  const { communityId } = useMembership();
  const [state, setState] = useState<EventState>('draft');
  const list = useList((cursor) => eventMakingApi.events(communityId, { state, cursor }), [communityId, state]);
  const now = Date.now();
  return (
    <>
      <Chips choices={STATES} value={state} onChange={setState} />
      <PagedList id="events" list={list} empty={<EmptyState icon="opera" title="这里还没有活动" />}>
        {(events) => (
          <Card list>
            {events.map((event) => (
              <ListRow
                key={event.id}
                id={`event-${event.id}`}
                title={event.title}
                note={factsOf(event, now)}
                end={
                  event.id === active ? (
                    <Tag tone="enjoy">正在看</Tag>
                  ) : (
                    <Tag tone={EVENT_STATE_LABELS[event.state].tone}>{EVENT_STATE_LABELS[event.state].word}</Tag>
                  )
                }
                onClick={() => onOpen(event.id)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </>
  );
}
