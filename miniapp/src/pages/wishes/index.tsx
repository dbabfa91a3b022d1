import { useState } from 'react';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { ClaimSheet } from '@/features/wishes/components/claim-sheet';
import { useWallFilter } from '@/features/wishes/model/wall-filter.store';
import { wallPage } from '@/features/wishes/model/wall-pages';
import { WallFilters } from '@/features/wishes/components/wall-filters';
import { WishCard } from '@/features/wishes/components/wish-card';
import { go, routes } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** The wall: every wish of the community that hangs there. */
export default guarded(function WishesPage() {
  return (
    <MemberPage title="心愿墙" tab>
      <Wall />
    </MemberPage>
  );
});

function Wall() {
  const { communityId, grid } = useMembership();
  const [view, change] = useWallFilter();
  const [asked, setAsked] = useState<string>();
  const { ownFirst, ...filter } = view;
  const { state, category, gridId, q, sort } = filter;
  const own = ownFirst ? grid?.id : undefined;
  const list = useList(
    (cursor) => wallPage(communityId, filter, own, cursor),
    [communityId, state, category, gridId, q, sort, own],
  );
  const summary = useLoad(() => wishesApi.summary(communityId, { state, gridId }), [communityId, state, gridId]);
  const places = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const narrowed = !!(category || gridId || q);
  const now = Date.now();
  return (
    <>
      <OutboxBanner />
      <WallFilters
        filter={view}
        onChange={change}
        summary={summary.data}
        grids={places.data?.grids ?? []}
        hasOwnGrid={!!grid}
      />
      <PagedList
        list={list}
        id="wall"
        alsoReload={summary.reload}
        empty={
          <NothingHere
            narrowed={narrowed}
            onAll={() => change({ category: undefined, gridId: undefined, q: undefined })}
          />
        }
      >
        {(wishes) =>
          wishes.map((wish) => <WishCard key={wish.id} wish={wish} now={now} onClaim={(w) => setAsked(w.id)} />)
        }
      </PagedList>
      <Button id="thanks-wall" variant="text" tone="ink" icon="thanks" onClick={() => void go(routes.thanksWall)}>
        看看感谢墙
      </Button>
      <ClaimSheet
        wishId={asked}
        onClose={() => setAsked(undefined)}
        onClaimed={(id) => {
          setAsked(undefined);
          void go(routes.wish(id));
        }}
      />
    </>
  );
}

/** Nothing found, or a wall without open wishes. */
function NothingHere({ narrowed, onAll }: { narrowed: boolean; onAll: () => void }) {
  return narrowed ? (
    <EmptyState
      icon="search"
      title="没有找到这样的心愿"
      note="换个词，或者看看别的网格"
      action={
        <Button variant="quiet" onClick={onAll}>
          看全部心愿
        </Button>
      }
    />
  ) : (
    <EmptyState
      title="墙上现在没有这样的心愿"
      note="谁有小事想请人帮忙，都可以说"
      action={<Button onClick={() => void go(routes.say)}>说个心愿</Button>}
    />
  );
}
