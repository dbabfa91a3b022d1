import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { pairingsApi } from '@/features/pairings/api/pairings.api';
import { ComingVisit } from '@/features/pairings/components/coming-visit';
import { MadeVisit } from '@/features/pairings/components/made-visit';
import { NeighbourCard } from '@/features/pairings/components/neighbour-card';
import { VisitList } from '@/features/pairings/components/visit-list';
import { go, routes } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';

/** So many of the visits made last are read whole, to ask what they stand for. */
const ASKED_ABOUT = 3;

/** The neighbours a volunteer helps, what comes next, and the hours it came to. */
export default guarded(function NeighboursPage() {
  return (
    <MemberPage title="我的邻居">
      <Neighbours />
    </MemberPage>
  );
});

function Neighbours() {
  const { communityId } = useMembership();
  const pairings = useList((cursor) => pairingsApi.mine(communityId, cursor), [communityId]);
  const coming = useList((cursor) => pairingsApi.myVisits(communityId, 'coming', cursor), [communityId]);
  const past = useList((cursor) => pairingsApi.myVisits(communityId, 'past', cursor), [communityId]);
  const hours = useLoad(() => pairingsApi.hours(communityId), [communityId]);
  const changed = () => {
    for (const shown of [pairings, coming, past, hours]) void shown.reload();
  };
  const newest = (past.items ?? []).slice(0, ASKED_ABOUT).map(({ id }) => id);
  const total = Math.floor((hours.data?.totalMinutes ?? 0) / 6) / 10;
  return (
    <>
      <PagedList
        id="pairings"
        list={pairings}
        end=""
        alsoReload={() => Promise.all([coming, past, hours].map((shown) => shown.reload()))}
        empty={
          <EmptyState
            icon="people"
            title="还没有结对的邻居"
            note="社区觉得合适时会来问您，愿意再结；不方便不用说原因"
          />
        }
      >
        {(rows) => rows.map((pairing) => <NeighbourCard key={pairing.id} pairing={pairing} onChanged={changed} />)}
      </PagedList>
      <VisitList title="接下来" list={coming}>
        {(visit) => <ComingVisit key={visit.id} visit={visit} onChanged={changed} />}
      </VisitList>
      <VisitList title="去过的" list={past}>
        {(visit) => <MadeVisit key={visit.id} visit={visit} isNew={newest.includes(visit.id)} onChanged={changed} />}
      </VisitList>
      {total > 0 ? (
        <Card id="hours" list>
          <ListRow
            icon="clock"
            title={`确认过的服务时长一共 ${total.toFixed(1)} 小时`}
            note="每一条，和时长证明"
            onClick={() => void go(routes.myHours)}
          />
        </Card>
      ) : null}
    </>
  );
}
