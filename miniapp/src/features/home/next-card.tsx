import { View } from '@tarojs/components';
import type { NextItem } from '@/features/notifications/api';
import { wishesApi } from '@/features/wishes/api';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ProblemNote } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useMembership } from '@/features/identity/me.store';
import { nextWords } from './labels';

/** One thing that waits for me, and the one or two answers it needs. */
export function NextCard({ item, onDone, elder }: { item: NextItem; onDone: () => void; elder?: boolean }) {
  const { communityId } = useMembership();
  const words = nextWords(item, Date.now());
  const confirm = useAction(async (key: string, wishId: string) => {
    await wishesApi.confirm(communityId, wishId, {}, key);
    toast('好的，已经告诉帮忙的人');
    onDone();
  });
  const see = () => void go(words.url);
  const asks = item.kind === 'wish_to_confirm' && item.wishId;
  const size = elder ? 'normal' : 'small';
  return (
    <Card edge="act" onClick={asks ? undefined : see}>
      <View className="row">
        <View className="grow">
          <View className="heading">{elder ? words.question : words.title}</View>
          {words.note ? <View className="note">{words.note}</View> : null}
        </View>
        {asks ? null : (
          <Button size={size} variant="quiet" onClick={see}>
            {words.verb}
          </Button>
        )}
      </View>
      {asks ? (
        <View className={`row ${elder ? '' : 'row--wrap'} next-card__answers`}>
          <Button size={size} grow={elder} loading={confirm.pending} onClick={() => void confirm.run(item.wishId!)}>
            收到了
          </Button>
          <Button size={size} grow={elder} variant="quiet" onClick={() => void go(routes.wish(item.wishId!))}>
            {elder ? '没收到' : '还有问题'}
          </Button>
        </View>
      ) : null}
      <ProblemNote problem={confirm.problem} />
    </Card>
  );
}
