import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { MoveSheet, type AskedMove } from '@/features/wishes/components/move-sheet';
import { MyClaimCard } from '@/features/wishes/components/my-claim-card';
import { go, routes } from '@/platform/navigate';
import { useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Segmented } from '@/ui/chips/chips';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

type Side = 'living' | 'all';

/** What this volunteer has in hand, and everything they ever claimed. */
export default guarded(function ClaimsPage() {
  return (
    <MemberPage title="我的认领">
      <Claims />
    </MemberPage>
  );
});

function Claims() {
  const { communityId } = useMembership();
  const [side, setSide] = useState<Side>('living');
  const list = useList((cursor) => wishesApi.claims(communityId, side === 'living', cursor), [communityId, side]);
  const [asked, setAsked] = useState<{ wishId: string; title: string; move: AskedMove }>();
  const now = Date.now();
  return (
    <>
      <Segmented<Side>
        choices={[
          { value: 'living', label: '手上的' },
          { value: 'all', label: '全部' },
        ]}
        value={side}
        onChange={setSide}
      />
      <PagedList list={list} id="my-claims" empty={<Nothing living={side === 'living'} />}>
        {(claims) =>
          claims.map((claim) => (
            <MyClaimCard
              key={claim.id}
              claim={claim}
              now={now}
              onMove={(move) => setAsked({ wishId: claim.wish.id, title: claim.wish.title, move })}
            />
          ))
        }
      </PagedList>
      <MoveSheet
        wishId={asked?.wishId ?? ''}
        about={asked && `“${asked.title}”`}
        move={asked?.move}
        onClose={() => setAsked(undefined)}
        onDone={() => void list.reload()}
      />
    </>
  );
}

function Nothing({ living }: { living: boolean }) {
  return (
    <EmptyState
      icon="hand"
      title={living ? '手上没有要办的' : '还没有认领过心愿'}
      note="到心愿墙上看看，有没有帮得上的"
      action={<Button onClick={() => void go(routes.wishes)}>看心愿墙</Button>}
    />
  );
}
