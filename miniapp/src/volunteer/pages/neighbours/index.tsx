import { View } from '@tarojs/components';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { pairingsApi } from '@/features/pairings/api/pairings.api';
import { NeighbourCard } from '@/features/pairings/components/neighbour-card';
import { VisitRow } from '@/features/pairings/components/visit-row';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { Card } from '@/ui/card/card';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { Section } from '@/ui/section/section';
import { EmptyState } from '@/ui/states/states';

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
  const coming = useLoad(() => pairingsApi.myVisits(communityId, 'coming'), [communityId]);
  const past = useLoad(() => pairingsApi.myVisits(communityId, 'past'), [communityId]);
  const hours = useLoad(() => pairingsApi.hours(communityId), [communityId]);
  const changed = () => {
    void pairings.reload();
    void past.reload();
    void hours.reload();
  };
  const total = Math.floor((hours.data?.totalMinutes ?? 0) / 6) / 10;
  return (
    <>
      <PagedList
        id="pairings"
        list={pairings}
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
      {coming.data?.items.length ? (
        <Section title="接下来">
          <View className="stack">
            {coming.data.items.map((visit) => (
              <VisitRow key={visit.id} visit={visit} who={visit.people.map(({ name }) => name).join('、')} />
            ))}
          </View>
        </Section>
      ) : null}
      {past.data?.items.length ? (
        <Section title="去过的">
          <View className="stack">
            {past.data.items.map((visit) => (
              <VisitRow key={visit.id} visit={visit} who={visit.people.map(({ name }) => name).join('、')} />
            ))}
          </View>
        </Section>
      ) : null}
      {total > 0 ? (
        <Card id="hours">
          <View className="body">{`确认过的服务时长一共 ${total.toFixed(1)} 小时`}</View>
        </Card>
      ) : null}
    </>
  );
}
