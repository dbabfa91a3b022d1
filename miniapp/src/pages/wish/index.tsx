import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useMembershipIfAny } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { CardSheet } from '@/features/wishes/components/card-sheet';
import { ClaimCard } from '@/features/wishes/components/claim-card';
import { ClaimSheet } from '@/features/wishes/components/claim-sheet';
import { ContactCard } from '@/features/wishes/components/contact-card';
import { GivenCard } from '@/features/wishes/components/given-card';
import { ContactLooks } from '@/features/wishes/components/contact-looks';
import { MoveSheet, type AskedMove } from '@/features/wishes/components/move-sheet';
import { ACTION_WORDS } from '@/features/wishes/model/labels';
import type { WishPage as Wish } from '@/features/wishes/api/types';
import { SpokenFor, ContactClosed } from '@/features/wishes/components/spoken-for';
import { WishActions } from '@/features/wishes/components/wish-actions';
import { ThanksCard } from '@/features/wishes/components/thanks-card';
import { WishFace } from '@/features/wishes/components/wish-face';
import { shareTitle, WishSharing } from '@/features/wishes/components/wish-sharing';
import { WishStory } from '@/features/wishes/components/wish-story';
import { go, routes } from '@/platform/navigate';
import { idOfScene } from '@/platform/scene';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { guarded } from '@/ui/page/guarded-page';

/** One wish: what it says, what happened, and what this reader can do now. */
export default guarded(function WishPage() {
  const asked = useIdParam('id');
  const wishId = asked ?? idOfScene(Taro.useRouter().params.scene) ?? '';
  const communityId = useMembershipIfAny()?.communityId;
  const wish = useLoad(() => {
    if (!wishId) return Promise.reject(noSuchThing());
    return communityId ? wishesApi.page(communityId, wishId) : undefined;
  }, [communityId, wishId]);
  const [move, setMove] = useState<AskedMove>();
  const [claiming, setClaiming] = useState(false);
  const [card, setCard] = useState(false);
  Taro.useShareAppMessage(() => ({ title: shareTitle(wish.data), path: routes.wish(wishId) }));
  Taro.usePullDownRefresh(async () => {
    await wish.reload();
    Taro.stopPullDownRefresh();
  });
  const { data, problem } = wish;
  return (
    <MemberPage
      title="心愿"
      bottom={
        data ? (
          <WishActions wish={data} onClaim={() => setClaiming(true)} onMove={setMove} onCard={() => setCard(true)} />
        ) : undefined
      }
    >
      {data ? <Told wish={data} onMove={setMove} onChanged={() => void wish.reload()} /> : null}
      {data && problem ? <ProblemNote problem={problem} /> : null}
      {!data && problem ? (
        <ErrorState problem={problem} onRetry={() => void wish.reload()} action={<BackToWall />} />
      ) : null}
      {!data && !problem ? <Skeleton cards={2} /> : null}
      <ClaimSheet
        wishId={claiming ? wishId : undefined}
        onClose={() => setClaiming(false)}
        onClaimed={() => {
          setClaiming(false);
          void wish.reload();
        }}
      />
      <CardSheet
        wishId={wishId}
        slot={card ? (data?.claim?.cardSlot ?? undefined) : undefined}
        onClose={() => {
          setCard(false);
          void wish.reload();
        }}
        onConfirmed={() => {
          setCard(false);
          void wish.reload();
        }}
      />
      <MoveSheet
        wishId={wishId}
        about={wish.data && `“${wish.data.title}”`}
        move={move}
        onClose={() => setMove(undefined)}
        onDone={() => void wish.reload()}
      />
    </MemberPage>
  );
});

interface ToldProps {
  wish: Wish;
  onMove: (move: AskedMove) => void;
  onChanged: () => void;
}

function Told({ wish, onMove, onChanged }: ToldProps) {
  const now = Date.now();
  return (
    <>
      <Reasons wish={wish} />
      <ThanksCard wish={wish} onChanged={onChanged} />
      <WishFace wish={wish} now={now} />
      <SpokenFor wish={wish} />
      {wish.given ? <GivenCard given={wish.given} /> : null}
      {wish.contactClosed && wish.claimedByMe ? <ContactClosed /> : null}
      {wish.contactOpen && wish.claimedByMe ? <ContactCard wishId={wish.id} /> : null}
      <ClaimCard wish={wish} now={now} onExtend={() => onMove('extend')} />
      <WishStory wish={wish} now={now} />
      {wish.mine || wish.forWhom?.as === 'proxy' ? <ContactLooks wishId={wish.id} /> : null}
      <View className="wish-more">
        <WishSharing wish={wish} />
        {wish.actions.includes('urge') ? (
          <Button id="do-urge" variant="text" tone="ink" onClick={() => onMove('urge')}>
            {ACTION_WORDS.urge}
          </Button>
        ) : null}
        {wish.actions.includes('rewrite') && (wish.mine || wish.forWhom) ? (
          <Button id="do-rewrite" variant="text" tone="ink" onClick={() => void go(routes.sayAgain(wish.id))}>
            {ACTION_WORDS.rewrite}
          </Button>
        ) : null}
        {wish.actions.includes('withdraw') ? (
          <Button id="do-withdraw" variant="text" tone="ink" onClick={() => onMove('withdraw')}>
            撤回这个心愿
          </Button>
        ) : null}
        {wish.staff ? (
          <Button id="to-desk" variant="text" tone="ink" onClick={() => void go(routes.staffWish(wish.id))}>
            到工作台处理
          </Button>
        ) : null}
      </View>
    </>
  );
}

/** Why it came back or was closed: each only for those concerned. */
function Reasons({ wish }: { wish: Wish }) {
  return (
    <>
      {wish.state === 'rejected' && wish.rejectReason ? (
        <Card edge="act">
          <View className="heading">社区请您改一改</View>
          <View className="body">{wish.rejectReason}</View>
        </Card>
      ) : null}
      {wish.closeReason ? (
        <Card>
          <View className="heading">社区关闭了这个心愿</View>
          <View className="body">{wish.closeReason}</View>
        </Card>
      ) : null}
    </>
  );
}

function BackToWall() {
  return (
    <Button variant="quiet" onClick={() => void go(routes.wishes)}>
      看心愿墙
    </Button>
  );
}
