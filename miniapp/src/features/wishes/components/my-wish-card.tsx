import { formatAgo, formatTimeLeft } from '@silin/shared';
import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { IconTile } from '@/ui/icon-tile/icon-tile';
import { keyboard } from '@/ui/button/button';
import { Tag } from '@/ui/tag/tag';
import { ACTION_WORDS, CATEGORY_LABELS, SPOKEN_WORDS, WISH_STATE_LABELS } from '../model/labels';
import type { AskedMove } from './move-sheet';
import type { MyWish, WishPageAction } from '../api/types';
import './wish-card.scss';

/** What its author is asked to do, the most pressing first. */
const ASKED: readonly WishPageAction[] = ['confirm', 'resubmit', 'renew'];

/** A wish of one's own, or of somebody one acts for: how far it is, and the one thing that waits for its author. */
export function MyWishCard({ wish, now, onMove }: { wish: MyWish; now: number; onMove: (move: AskedMove) => void }) {
  const state = WISH_STATE_LABELS[wish.state];
  const spoken = SPOKEN_WORDS[wish.saidAs];
  const asked = ASKED.find((a) => wish.actions.includes(a));
  const see = () => void go(routes.wish(wish.id));
  const act = () => {
    if (asked === 'resubmit') void go(routes.sayAgain(wish.id));
    else onMove(asked as AskedMove);
  };
  return (
    <Card id={`my-wish-${wish.id}`} edge={asked ? 'act' : undefined}>
      <View className="row row--top wish-card__head" onClick={see} {...(SILIN_H5 ? keyboard(see) : {})}>
        <IconTile name={CATEGORY_LABELS[wish.category].icon} tone={wish.state === 'open' ? 'act' : 'plain'} />
        <View className="grow">
          <View className="heading wish-card__title">{wish.title}</View>
          <View className="note">
            {`${formatAgo(wish.createdAt, now)}说的${wish.openUntil ? ` · ${formatTimeLeft(wish.openUntil, now)}` : ''}`}
          </View>
          {wish.state === 'rejected' && wish.rejectReason ? (
            <View className="note wish-card__reason">{`社区说：${wish.rejectReason}`}</View>
          ) : null}
        </View>
      </View>
      <View className="wish-card__foot">
        <View className="wish-card__tags" onClick={see}>
          <Tag tone={state.tone} icon={state.icon}>
            {state.word}
          </Tag>
          {spoken ? <Tag>{spoken}</Tag> : null}
        </View>
        {asked === 'confirm' ? (
          <Button variant="quiet" onClick={() => onMove('dispute')}>
            {ACTION_WORDS.dispute}
          </Button>
        ) : null}
        {asked ? <Button onClick={act}>{ACTION_WORDS[asked]}</Button> : null}
      </View>
    </Card>
  );
}
