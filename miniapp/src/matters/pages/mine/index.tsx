import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { mattersApi } from '@/features/matters/api/matters.api';
import { MatterCard } from '@/features/matters/components/matter-card';
import { needsApi } from '@/features/needs/api/needs.api';
import { NeedCard } from '@/features/needs/components/need-card';
import { go, routes } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { guarded } from '@/ui/page/guarded-page';
import { PagedList } from '@/ui/paged-list/paged-list';
import { Section } from '@/ui/section/section';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';

/** 邻知: what I need, what I answer for, and what the community has in hand. */
export default guarded(function MattersPage() {
  return (
    <MemberPage title="大家的事">
      <AllMatters />
    </MemberPage>
  );
});

function AllMatters() {
  const { communityId } = useMembership();
  const now = Date.now();
  const mine = useLoad(() => needsApi.mine(communityId), [communityId]);
  const inMyHands = useLoad(() => mattersApi.inHand(communityId), [communityId]);
  const inHand = useList((cursor) => mattersApi.list(communityId, { state: 'assigned', cursor }), [communityId]);
  const solved = useLoad(() => mattersApi.list(communityId, { state: 'solved' }), [communityId]);
  const owned = inMyHands.data?.items ?? [];
  const needs = () => {
    if (!mine.data)
      return mine.problem ? (
        <ErrorState problem={mine.problem} onRetry={() => void mine.reload()} />
      ) : (
        <Skeleton cards={1} />
      );
    if (mine.data.items.length === 0)
      return <EmptyState icon="ear" title="还没有说过" note="楼道、路灯、噪声、物业……有事就说，件件有答复" />;
    return mine.data.items.map((need) => (
      <NeedCard key={need.id} need={need} now={now} onChanged={() => void mine.reload()} />
    ));
  };
  return (
    <>
      {owned.length > 0 ? (
        <Section title="归我办的">
          {owned.map((matter) => (
            <MatterCard key={matter.id} matter={matter} now={now} />
          ))}
        </Section>
      ) : null}
      <Section title="我说的">{needs()}</Section>
      <Section title="社区在办的">
        <PagedList
          id="in-hand"
          list={inHand}
          end=""
          alsoReload={() => Promise.all([mine.reload(), inMyHands.reload(), solved.reload()])}
          empty={<EmptyState title="现在没有在办的" />}
        >
          {(rows) => rows.map((matter) => <MatterCard key={matter.id} matter={matter} now={now} />)}
        </PagedList>
      </Section>
      {solved.data && solved.data.items.length > 0 ? (
        <Section title="最近解决的">
          {solved.data.items.map((matter) => (
            <MatterCard key={matter.id} matter={matter} now={now} />
          ))}
        </Section>
      ) : null}
      <BottomBar>
        <Button id="say-need" size="large" icon="plus" grow onClick={() => void go(routes.sayNeed)}>
          说件事
        </Button>
      </BottomBar>
    </>
  );
}
