import { formatTimeLeft } from '@silin/shared';
import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Button, keyboard } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { IconTile } from '@/ui/icon-tile/icon-tile';
import { Tag } from '@/ui/tag/tag';
import { CATEGORY_LABELS, WISH_STATE_LABELS, zoneLabel } from '../model/labels';
import type { WishCard as Wish } from '../api/types';
import './wish-card.scss';

interface WishCardProps {
  wish: Wish;
  now: number;
  /** Asks before claiming; without it the button leads to the wish's page, which asks there. */
  onClaim?: (wish: Wish) => void;
}

/** A note on the wall: what, where, until when, what I can do. */
export function WishCard({ wish, now, onClaim }: WishCardProps) {
  const category = CATEGORY_LABELS[wish.category];
  const open = wish.state === 'open';
  const state = WISH_STATE_LABELS[wish.state];
  const see = () => void go(routes.wish(wish.id));
  return (
    <Card id={`wish-${wish.id}`} className={`wish-card ${open ? '' : 'wish-card--quiet'}`}>
      <View className="row row--top wish-card__head" onClick={see} {...(SILIN_H5 ? keyboard(see) : {})}>
        <IconTile name={category.icon} tone={open ? 'act' : 'plain'} />
        <View className="grow">
          <View className="heading wish-card__title">{wish.title}</View>
          <WishFacts wish={wish} now={now} />
        </View>
      </View>
      <View className="wish-card__foot">
        <View className="wish-card__tags" onClick={see}>
          {open ? null : (
            <Tag tone={state.tone} icon={state.icon}>
              {state.word}
            </Tag>
          )}
          <Tag>{category.word}</Tag>
          {wish.priority ? <Tag tone="warn">优先</Tag> : null}
          {wish.endingSoon ? <Tag tone="warn">快到期</Tag> : null}
        </View>
        {open ? (
          <Button className="wish-card__claim" onClick={onClaim ? () => onClaim(wish) : see}>
            我来帮忙
          </Button>
        ) : null}
      </View>
    </Card>
  );
}

/** Where it is and how long it still hangs. */
export function WishFacts({ wish, now }: { wish: Wish; now: number }) {
  return (
    <View className="wish-card__facts note">
      <View className="wish-card__fact">
        <Icon name="pin" size={1} />
        {zoneLabel(wish)}
      </View>
      {wish.state === 'open' && wish.openUntil ? (
        <View className="wish-card__fact">
          <Icon name="clock" size={1} />
          {formatTimeLeft(wish.openUntil, now).replace('还有', '还挂')}
        </View>
      ) : null}
    </View>
  );
}
