import { formatMoment } from '@silin/shared';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { doorApi } from '@/features/events/door/api/door.api';
import { DoorDeskView } from '@/features/events/door/components/door-desk-view';
import { go, routes } from '@/platform/navigate';
import { useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { guarded } from '@/ui/page/guarded-page';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';

/** The door of a session: for organisers, staff and helpers who stand there. Without `?id=` it asks at which door. */
export default guarded(function DoorPage() {
  const sessionId = useIdParam('id');
  return <MemberPage title="签到">{sessionId ? <Door sessionId={sessionId} /> : <Doors />}</MemberPage>;
});

function Door({ sessionId }: { sessionId: string }) {
  const { communityId } = useMembership();
  return <DoorDeskView communityId={communityId} sessionId={sessionId} />;
}

function Doors() {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => doorApi.sessions(communityId), [communityId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  if (data.items.length === 0) {
    return <EmptyState icon="scan" title="现在没有要签到的活动" note="活动前一天起，这里会出现您负责签到的场次" />;
  }
  return (
    <Card list>
      {data.items.map(({ sessionId, eventTitle, startsAt, placeText }) => (
        <ListRow
          key={sessionId}
          title={eventTitle}
          note={[formatMoment(startsAt, Date.now()), placeText].filter(Boolean).join(' · ')}
          onClick={() => void go(routes.door(sessionId))}
        />
      ))}
    </Card>
  );
}
