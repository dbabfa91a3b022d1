import { formatAgo } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import { CATEGORY_LABELS, WISH_STATE_LABELS } from '../model/labels';
import { PhotoStrip } from './photo-strip';
import { WishFacts } from './wish-card';
import type { WishPage } from '../api/types';
import './wish-page.scss';

/** The tags of a wish: state, category and what else the wall says. */
export function WishTags({ wish }: { wish: Pick<WishPage, 'state' | 'category' | 'priority' | 'endingSoon'> }) {
  const state = WISH_STATE_LABELS[wish.state];
  return (
    <View className="row row--wrap">
      <Tag tone={state.tone} icon={state.icon}>
        {state.word}
      </Tag>
      <Tag>{CATEGORY_LABELS[wish.category].word}</Tag>
      {wish.priority ? <Tag tone="warn">优先</Tag> : null}
      {wish.endingSoon ? <Tag tone="warn">快到期</Tag> : null}
    </View>
  );
}

/** What everybody may read of a wish. */
export function WishFace({ wish, now }: { wish: WishPage; now: number }) {
  const own = wish.spokenFor ? '替我说的' : '我说的';
  const who = wish.mine ? own : wish.forWhom ? `${wish.forWhom.name}的心愿` : '一位邻居';
  return (
    <Card id="wish-face">
      <WishTags wish={wish} />
      <View className="title wish-face__title">{wish.title}</View>
      <View className="body">{wish.publicText}</View>
      <PhotoStrip photos={wish.photos} />
      <WishFacts wish={wish} now={now} />
      <View className="note wish-face__foot">{[who, formatAgo(wish.createdAt, now)].join(' · ')}</View>
      {wish.textEditedByStaff ? <Edited wish={wish} /> : null}
    </Card>
  );
}

/** The author sees what staff changed, word for word. */
function Edited({ wish }: { wish: WishPage }) {
  const before = wish.textBeforeEdit;
  return (
    <View className="wish-face__edited">
      <View className="strong">社区改过公开的文字</View>
      {before ? (
        <View className="note">
          {`原来写的是：${before.title === wish.title ? '' : `“${before.title}”`}${before.publicText}`}
        </View>
      ) : null}
    </View>
  );
}
