import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import type { MyClaim, WishCard } from '@/features/wishes/api/types';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { useElder } from '@/ui/base/elder';
import { Icon } from '@/ui/icon/icon';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { claimNote } from '../model/labels';
import './home.scss';

/** A wish of mine that somebody says is done: yes or no. */
export function ConfirmCard({ wish, onDone }: { wish: WishCard; onDone: () => void }) {
  const { communityId } = useMembership();
  const { elder } = useElder();
  const confirm = useAction(async (key: string, wishId: string) => {
    await wishesApi.confirm(communityId, wishId, {}, key);
    toast('好的，已经告诉帮忙的人');
    onDone();
  });
  const size = elder ? 'normal' : 'small';
  return (
    <Card id={`confirm-${wish.id}`} edge="act">
      <View className="heading">{elder ? `“${wish.title}”办好了吗？` : `“${wish.title}”办好了`}</View>
      {elder ? null : <View className="note">志愿者说办好了，请您确认</View>}
      <View className="row next-card__answers">
        <Button size={size} grow={elder} loading={confirm.pending} onClick={() => void confirm.run(wish.id)}>
          办好了
        </Button>
        <Button size={size} grow={elder} variant="quiet" onClick={() => void go(routes.wish(wish.id))}>
          {elder ? '没有' : '还有问题'}
        </Button>
      </View>
      <ProblemNote problem={confirm.problem} />
    </Card>
  );
}

/** Something I promised, with its deadline. */
export function ClaimCard({ claim, now }: { claim: MyClaim; now: number }) {
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
