import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import type { StaffQueue } from '@/features/wishes/api/types';
import { MoveSheet } from '@/features/wishes/components/move-sheet';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { PLACE_WORDS } from './places';
import { useStaffWish } from './use-staff-wish';
import { useActiveRow, useSheetKeys } from './use-desk-keys';
import { WishQueue } from './wish-queue';
import { WishWork } from './wish-work';

const REVIEW_KEYS = 'J/K 上下 · A 通过 · E 改公开文字 · R 退回 · X 选中';

/** A queue of wishes and the wish worked on: what stands in the middle and what stands beside it. */
export function useWishesDesk(queue: StaffQueue, onChanged: () => void) {
  const { communityId } = useMembership();
  const wide = useWide();
  const list = useList((cursor) => wishesApi.queue(communityId, queue, cursor), [communityId, queue]);
  const [chosen, setChosen] = useState<string>();
  const rows = list.items ?? [];
  const active = useActiveRow(wide ? rows : [], chosen);
  const desk = useStaffWish(active, () => {
    void list.reload();
    onChanged();
  });
  useSheetKeys(!!desk.move, () => desk.setMove(undefined));
  const may = (action: 'edit' | 'reject', act: () => void) => () => {
    if (desk.shown?.actions.includes(action)) act();
  };
  const keys = {
    a: desk.tryApprove,
    e: may('edit', () => desk.setEditing(true)),
    r: may('reject', () => desk.setMove('reject')),
  };
  const middle = (
    <>
      {wide ? (
        <View className="desk-head">
          <View className="title grow">{PLACE_WORDS[queue].title}</View>
          <View className="note">{queue === 'review' ? REVIEW_KEYS : 'J/K 上下 · E 改公开文字'}</View>
        </View>
      ) : null}
      <WishQueue
        key={queue}
        queue={queue}
        list={list}
        active={active}
        onActive={setChosen}
        keys={keys}
        onChanged={desk.changed}
      />
      <MoveSheet
        desk
        wishId={active ?? ''}
        move={desk.move}
        extra={desk.extra}
        onClose={() => desk.setMove(undefined)}
        onDone={desk.changed}
      />
    </>
  );
  return { middle, side: wide && active ? <WishWork desk={desk} /> : undefined };
}
