import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { thanksApi } from '../api/thanks.api';
import type { WishPage } from '../api/types';

/** The thanks between two people; their author may put them on the wall, and takes them down with one tap. */
export function ThanksCard({ wish, onChanged }: { wish: WishPage; onChanged: () => void }) {
  const { communityId } = useMembership();
  const [asking, setAsking] = useState(false);
  const hang = useAction(async (_key: string, onWall: boolean) => {
    await thanksApi.hang(communityId, wish.id, onWall);
    setAsking(false);
    toast(onWall ? '已经贴到感谢墙上' : '已经拿下来');
    onChanged();
  });
  if (!wish.thanks) return null;
  const onWall = wish.thanksOnWall;
  return (
    <Card edge="act" className="stack">
      <View className="heading">{wish.mine ? '您说的谢谢' : '对方的谢谢'}</View>
      <View className="body">{wish.thanks}</View>
      {onWall === undefined ? null : (
        <View className="row row--wrap">
          {onWall ? (
            <>
              <Button id="thanks-see" size="small" variant="quiet" onClick={() => void go(routes.thanksWall)}>
                看感谢墙
              </Button>
              <Button id="thanks-down" size="small" variant="text" tone="ink" onClick={() => void hang.run(false)}>
                从墙上拿下来
              </Button>
            </>
          ) : (
            <Button id="thanks-up" size="small" variant="quiet" onClick={() => setAsking(true)}>
              贴到感谢墙…
            </Button>
          )}
        </View>
      )}
      {asking ? null : <ProblemNote problem={hang.problem} />}
      <ConfirmSheet
        open={asking}
        title="贴到感谢墙？"
        detail="邻居都看得到这句话和心愿的名字，话里写到的名字也看得到；不写是谁说的。随时可以拿下来。"
        confirm="贴上"
        pending={hang.pending}
        problem={hang.problem}
        onConfirm={() => void hang.run(true)}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}
