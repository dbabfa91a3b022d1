import { View } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import type { StaffQueue } from '@/features/wishes/api/types';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { rememberView } from './desk-address';
import { DeskFrame } from './desk-frame';
import type { DeskPart, DeskView, DeskViewProps } from './desk-part';
import { DeskSheets } from './desk-sheets';
import { approvals } from './held-approvals';
import { OTHER_QUEUES, QUEUE_LABELS, queueCounts, WAITING_QUEUES } from './queues';
import { ApprovalsUndo } from './undo-bar';
import { useActiveRow } from './use-active-row';
import { useStaffWish } from './use-staff-wish';
import { WishQueue } from './wish-queue';
import { WishWork } from './wish-work';
import { FIGURES_VIEW, FiguresDesk } from './wishes/figures-desk';
import { SETTINGS_VIEW, SettingsDesk } from './wishes/settings-desk';

const REVIEW_KEYS = 'J/K 上下 · A 通过 · Z 撤销 · E 改公开文字 · R 退回 · X 选中';

/** A queue of wishes and, beside it, the wish worked on. */
function WishesDesk({ queue, row, onChanged }: DeskViewProps & { queue: StaffQueue }) {
  const { communityId } = useMembership();
  const wide = useWide();
  const all = useList((cursor) => wishesApi.queue(communityId, queue, cursor), [communityId, queue]);
  const held = approvals.useHeld();
  // What is decided has left the queue for the one who decided, although it can still be taken back.
  const gone = new Set(queue === 'review' ? held.map((h) => h.id) : []);
  const list = { ...all, items: all.items?.filter((w) => !gone.has(w.id)) };
  const [chosen, setChosen] = useState(row);
  const active = useActiveRow(wide ? (list.items ?? []) : [], chosen);
  const known = !!list.items;
  useEffect(() => {
    if (known) rememberView(queue, active);
  }, [queue, active, known]);
  const { reload } = all;
  const changed = useCallback(async () => {
    await Promise.all([reload(), onChanged()]);
  }, [reload, onChanged]);
  const desk = useStaffWish(active, changed);
  useStayingFresh(() => void desk.changed());
  const may = (action: 'edit' | 'reject', act: () => void) => () => {
    if (desk.shown?.actions.includes(action)) act();
  };
  const keys = {
    a: desk.tryApprove,
    e: may('edit', () => desk.setEditing(true)),
    r: may('reject', () => desk.setMove('reject')),
  };
  return (
    <DeskFrame side={wide && active ? <WishWork desk={desk} /> : undefined}>
      {wide ? (
        <View className="desk-head">
          <View className="title grow">{QUEUE_LABELS[queue].title}</View>
          <View className="note">{queue === 'review' ? REVIEW_KEYS : 'J/K 上下 · E 改公开文字'}</View>
        </View>
      ) : null}
      <ApprovalsUndo onUndone={setChosen} />
      <WishQueue
        queue={queue}
        list={list}
        active={active}
        onActive={setChosen}
        keys={keys}
        resting={desk.editing || !!desk.move}
      />
      <DeskSheets desk={desk} />
    </DeskFrame>
  );
}

const viewOf = (queue: StaffQueue): DeskView => ({
  name: queue,
  label: QUEUE_LABELS[queue].label,
  View: (at) => <WishesDesk queue={queue} {...at} />,
});

/** The queues of wishes at the desk, their figures and ledger, and the limits of the community. */
export const wishesPart: DeskPart = {
  group: 'wishes',
  views: [
    ...[...WAITING_QUEUES, ...OTHER_QUEUES].map(viewOf),
    { name: FIGURES_VIEW, label: '心愿数字', View: FiguresDesk },
    { name: SETTINGS_VIEW, label: '心愿设置', View: SettingsDesk },
  ],
  counts: async (communityId) => queueCounts(await wishesApi.staffSummary(communityId)),
};
