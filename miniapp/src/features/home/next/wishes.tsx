import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MyClaim, NextForSomebody, WishCard, WishToMend } from '@/features/wishes/api/types';
import { ACTION_WORDS } from '@/features/wishes/model/labels';
import { MoveSheet } from '@/features/wishes/components/move-sheet';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { useElder } from '@/ui/base/elder';
import { Icon } from '@/ui/icon/icon';
import { claimNote } from '../model/labels';
import type { NextPart } from './next-part';
import '../components/home.scss';

/** Wishes of mine and of whom I represent, to confirm or to mend, and what I promised. */
export const useWishesNext: NextPart = ({ next: { data, reload } }) => {
  const now = Date.now();
  return [
    ...(data?.confirm ?? []).map((wish) => ({
      key: `confirm-${wish.id}`,
      card: <ConfirmCard wish={wish} onDone={() => void reload()} />,
    })),
    ...(data?.forOthers ?? []).map((waiting) => ({
      key: `for-${waiting.wish.id}`,
      card: <ForSomebodyCard {...waiting} />,
    })),
    ...(data?.rejected ?? []).map((wish) => ({ key: `mend-${wish.id}`, card: <MendCard wish={wish} /> })),
    ...(data?.claims ?? []).map((claim) => ({ key: `claim-${claim.id}`, card: <ClaimCard claim={claim} now={now} /> })),
  ];
};

/** A wish of mine that somebody says is done: yes, with a word of thanks if one likes, or no, and what is missing. */
function ConfirmCard({ wish, onDone }: { wish: WishCard; onDone: () => void }) {
  const { elder } = useElder();
  const [move, setMove] = useState<'confirm' | 'dispute'>();
  const size = elder ? 'normal' : 'small';
  return (
    <Card id={`confirm-${wish.id}`} edge="act">
      <View className="heading">{elder ? `“${wish.title}”办好了吗？` : `“${wish.title}”办好了`}</View>
      {elder ? null : <View className="note">志愿者说办好了，请您确认</View>}
      <View className="row next-card__answers">
        <Button size={size} grow={elder} onClick={() => setMove('confirm')}>
          办好了
        </Button>
        <Button size={size} grow={elder} variant="quiet" onClick={() => setMove('dispute')}>
          {elder ? '没有' : '还有问题'}
        </Button>
      </View>
      <MoveSheet
        wishId={wish.id}
        about={`“${wish.title}”`}
        move={move}
        onClose={() => setMove(undefined)}
        onDone={onDone}
      />
    </Card>
  );
}

/** A wish of mine that the community asks me to mend, with why. */
function MendCard({ wish }: { wish: WishToMend }) {
  const { elder } = useElder();
  return (
    <Card id={`mend-${wish.id}`} edge="act">
      <View className="heading">{`“${wish.title}”请改一改`}</View>
      {wish.rejectReason ? <View className="note">{`社区说：${wish.rejectReason}`}</View> : null}
      <View className="row next-card__answers">
        <Button size={elder ? 'normal' : 'small'} grow={elder} onClick={() => void go(routes.sayAgain(wish.id))}>
          {ACTION_WORDS.resubmit}
        </Button>
      </View>
    </Card>
  );
}

/** A wish of somebody I represent: it is confirmed or mended on its page. */
function ForSomebodyCard({ name, wish, rejectReason }: NextForSomebody) {
  const whose = `${name || '您代办的人'}的心愿`;
  return (
    <Card id={`for-${wish.id}`} edge="act" onClick={() => void go(routes.wish(wish.id))}>
      <View className="row">
        <View className="grow">
          <View className="heading">{wish.state === 'delivered' ? `${whose}等您确认` : `${whose}请改一改`}</View>
          <View className="note">{`“${wish.title}”${rejectReason ? `，社区说：${rejectReason}` : ''}`}</View>
        </View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
    </Card>
  );
}

/** Something I promised, with its deadline. */
function ClaimCard({ claim, now }: { claim: MyClaim; now: number }) {
  const see = () => void go(routes.wish(claim.wish.id));
  return (
    <Card id={`claim-${claim.id}`} edge="act" onClick={see}>
      <View className="row">
        <View className="grow">
          <View className="heading">{claim.wish.title}</View>
          <View className="note">{claimNote(claim, now)}</View>
        </View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
    </Card>
  );
}
