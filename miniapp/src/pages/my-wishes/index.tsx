import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { MoveSheet, type AskedMove } from '@/features/wishes/components/move-sheet';
import { MyWishCard } from '@/features/wishes/components/my-wish-card';
import { go, routes } from '@/platform/navigate';
import { onSent } from '@/platform/outbox';
import { useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Every wish this person said, the newest first. */
export default guarded(function MyWishesPage() {
  return (
    <MemberPage title="我的心愿">
      <Mine />
    </MemberPage>
  );
});

function Mine() {
  const { communityId } = useMembership();
  const list = useList((cursor) => wishesApi.mine(communityId, cursor), [communityId]);
  const [asked, setAsked] = useState<{ wishId: string; title: string; move: AskedMove }>();
  const { reload } = list;
  useEffect(() => onSent(() => void reload()), [reload]);
  const now = Date.now();
  return (
    <>
      <OutboxBanner />
      <PagedList
        list={list}
        id="my-wishes"
        empty={
          <EmptyState
            title="您还没有说过心愿"
            note="灯坏了、想找人下棋、要去医院，都可以说"
            action={<Button onClick={() => void go(routes.say)}>说个心愿</Button>}
          />
        }
      >
        {(wishes) =>
          wishes.map((wish) => (
            <MyWishCard
              key={wish.id}
              wish={wish}
              now={now}
              onMove={(move) => setAsked({ wishId: wish.id, title: wish.title, move })}
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
