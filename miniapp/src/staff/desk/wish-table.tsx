import { formatTimeLeft, formatWaited, type WishState } from '@silin/shared';
import { View } from '@tarojs/components';
import { CATEGORY_LABELS, WISH_STATE_LABELS, zoneLabel } from '@/features/wishes/model/labels';
import type { StaffQueue, StaffWish } from '@/features/wishes/api/types';
import type { Column } from '@/ui/data-table/data-table';
import { Icon } from '@/ui/icon/icon';
import { Tag } from '@/ui/tag/tag';

/** How long a wish waits, within a line: 等了 3 小时, 刚到; one that was taken down waits no more. */
export const formatWaiting = (state: WishState, since: string, now: number): string => {
  const waited = formatWaited(since, now);
  if (state === 'expired') return waited === '刚到' ? '刚取下' : `取下 ${waited}`;
  return waited === '刚到' ? waited : `等了 ${waited}`;
};

/** Something staff should look at before they let it through. */
export const needsCare = (wish: StaffWish): boolean => wish.findings.length > 0 || wish.textCheck !== 'pass';

/** The columns of a queue: what matters there stands last. */
export function wishColumns(queue: StaffQueue, now: number): Column<StaffWish>[] {
  const common: Column<StaffWish>[] = [
    {
      key: 'title',
      title: '心愿',
      cell: (w) => (
        <View className="desk-title">
          {queue === 'review' && needsCare(w) ? <Icon name="info" size={1.125} className="desk-title__care" /> : null}
          <View className="desk-title__words">{w.title}</View>
        </View>
      ),
    },
    {
      key: 'category',
      title: '类别',
      width: 5,
      room: 'some',
      cell: (w) => <Tag>{CATEGORY_LABELS[w.category].word}</Tag>,
    },
    { key: 'zone', title: '网格', width: 6.5, room: 'much', cell: (w) => zoneLabel(w) },
    { key: 'author', title: '谁说的', width: 4, room: 'much', cell: (w) => w.authorName },
  ];
  if (queue === 'claimed' || queue === 'ending') {
    return [
      ...common,
      { key: 'claimer', title: '谁在帮', width: 5, cell: (w) => w.claimerName ?? '' },
      { key: 'due', title: '期限', width: 6.5, cell: (w) => (w.dueAt ? formatTimeLeft(w.dueAt, now) : '') },
    ];
  }
  if (queue === 'delivered') {
    common.push({ key: 'claimer', title: '谁帮的', width: 5, cell: (w) => w.claimerName ?? '' });
  }
  if (queue === 'all') {
    return [...common, { key: 'state', title: '现在', width: 8, cell: (w) => <StateTag wish={w} /> }];
  }
  return [
    ...common,
    {
      key: 'waited',
      title: queue === 'expired' ? '取下' : '等了',
      width: 4,
      cell: (w) => formatWaited(w.waitingSince, now),
    },
  ];
}

export function StateTag({ wish }: { wish: StaffWish }) {
  const { word, tone, icon } = WISH_STATE_LABELS[wish.state];
  return (
    <Tag tone={tone} icon={icon}>
      {word}
    </Tag>
  );
}
