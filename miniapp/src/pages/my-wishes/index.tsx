import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { MoveSheet, type AskedMove } from '@/features/wishes/components/move-sheet';
import { MyWishCard } from '@/features/wishes/components/my-wish-card';
import { go, routes } from '@/platform/navigate';
import { onSent } from '@/platform/outbox';
import { useIdParam } from '@/platform/route-params';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** Every wish this person has, the newest first; with `?person=` those of somebody one acts for. */
export default guarded(function MyWishesPage() {
  const personId = useIdParam('person');
  return (
    <MemberPage title={personId ? '代办的心愿' : '我的心愿'}>
      {personId ? <ForSomebody personId={personId} /> : null}
      <Wishes personId={personId} />
    </MemberPage>
  );
});

/** Whose wishes these are, and the way to say another one for them. */
function ForSomebody({ personId }: { personId: string }) {
  const { communityId } = useMembership();
  const { data } = useLoad(() => wishesApi.forWhom(communityId, personId), [communityId, personId]);
  if (!data) return null;
  return (
    <Card id="for-whom">
      <View className="row row--wrap">
        <View className="heading grow">{`${data.name}的心愿`}</View>
        <Button id="say-for" onClick={() => void go(routes.sayFor(personId))}>
          替{data.name}说个心愿
        </Button>
      </View>
    </Card>
  );
}

function Wishes({ personId }: { personId: string | undefined }) {
  const { communityId } = useMembership();
  const list = useList(
    (cursor) => (personId ? wishesApi.ofPerson(communityId, personId, cursor) : wishesApi.mine(communityId, cursor)),
    [communityId, personId],
  );
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
          personId ? (
            <EmptyState title="还没有心愿" note="灯坏了、想找人下棋、要去医院，都可以替本人说" />
          ) : (
            <EmptyState
              title="您还没有说过心愿"
              note="灯坏了、想找人下棋、要去医院，都可以说"
              action={<Button onClick={() => void go(routes.say)}>说个心愿</Button>}
            />
          )
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
