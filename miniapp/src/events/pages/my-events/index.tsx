import { useEffect, useState } from 'react';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { eventsApi } from '@/features/events/api/events.api';
import { MyRegistrationCard } from '@/features/events/components/my-registration-card';
import { go, routes } from '@/platform/navigate';
import { onSent } from '@/platform/outbox';
import { useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Segmented } from '@/ui/chips/chips';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';

type Which = 'living' | 'past';

/** What I signed up for, and those I act for: to come, and gone by. */
export default guarded(function MyEventsPage() {
  return (
    <MemberPage title="我的活动">
      <Mine />
    </MemberPage>
  );
});

function Mine() {
  const { communityId } = useMembership();
  const [which, setWhich] = useState<Which>('living');
  const list = useList((cursor) => eventsApi.mine(communityId, { which, cursor }), [communityId, which]);
  const { reload } = list;
  useEffect(() => onSent(() => void reload()), [reload]);
  const now = Date.now();
  return (
    <>
      <OutboxBanner />
      <Segmented<Which>
        choices={[
          { value: 'living', label: '要去的' },
          { value: 'past', label: '以前的' },
        ]}
        value={which}
        onChange={setWhich}
      />
      <PagedList
        list={list}
        id="my-events"
        empty={
          <EmptyState
            icon="cal"
            title={which === 'living' ? '还没有报名' : '以前没有报过名'}
            note="看看近期有什么活动，给家里人也可以报"
            action={<Button onClick={() => void go(routes.events)}>看活动</Button>}
          />
        }
      >
        {(registrations) =>
          registrations.map((registration) => (
            <MyRegistrationCard key={registration.id} registration={registration} now={now} />
          ))
        }
      </PagedList>
    </>
  );
}
