import { formatTimeLeft } from '@silin/shared';
import { View } from '@tarojs/components';
import { CATEGORY_LABELS, SPOKEN_WORDS, zoneLabel } from '@/features/wishes/model/labels';
import type { StaffWish } from '@/features/wishes/api/types';
import { go, routes } from '@/platform/navigate';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import { needsCare, formatWaiting, StateTag } from './wish-table';

/** A row of a queue on a phone; a tap opens the wish to work on. */
export function StaffWishCard({ wish, now }: { wish: StaffWish; now: number }) {
  const spoken = SPOKEN_WORDS[wish.saidAs];
  const facts = [
    zoneLabel(wish),
    wish.authorName,
    wish.claimerName ? `${wish.claimerName}在帮` : '',
    wish.dueAt ? formatTimeLeft(wish.dueAt, now) : formatWaiting(wish.state, wish.waitingSince, now),
  ];
  return (
    <Card id={`staff-wish-${wish.id}`} onClick={() => void go(routes.staffWish(wish.id))}>
      <View className="heading">{wish.title}</View>
      <View className="note">{facts.filter(Boolean).join(' · ')}</View>
      <View className="row row--wrap staff-card__tags">
        <StateTag wish={wish} />
        <Tag>{CATEGORY_LABELS[wish.category].word}</Tag>
        {spoken ? <Tag>{spoken}</Tag> : null}
        {wish.priority ? <Tag tone="warn">优先</Tag> : null}
        {wish.state === 'submitted' && needsCare(wish) ? (
          <Tag tone="warn" icon="info">
            请仔细看
          </Tag>
        ) : null}
      </View>
    </Card>
  );
}
