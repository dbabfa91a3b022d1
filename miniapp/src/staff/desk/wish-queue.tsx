import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import type { StaffQueue, StaffWish } from '@/features/wishes/api/types';
import type { Keys } from '@/platform/keys';
import type { KeysetList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { DataTable } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { useWide } from '@/ui/base/use-wide';
import { approvals } from './held-approvals';
import { QUEUE_LABELS } from './queues';
import { StaffWishCard } from './staff-wish-card';
import { needsCare, wishColumns } from './wish-table';

interface WishQueueProps {
  queue: StaffQueue;
  list: KeysetList<StaffWish>;
  active: string | undefined;
  onActive: (wishId: string) => void;
  /** Letters that work on the active row. */
  keys: Keys;
  /** True while something else has the keys. */
  resting: boolean;
}

/** One queue: a table with the keyboard in a wide window, cards on a phone. */
export function WishQueue({ queue, list, active, onActive, keys, resting }: WishQueueProps) {
  const wide = useWide();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const now = Date.now();
  const tick = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <PagedList list={list} id="queue" empty={<EmptyState icon="check" title={QUEUE_LABELS[queue].empty} />}>
      {(wishes) => {
        if (!wide) return wishes.map((wish) => <StaffWishCard key={wish.id} wish={wish} now={now} />);
        const chosen = wishes.filter((w) => ticked.has(w.id));
        return (
          <>
            {queue === 'review' && chosen.length ? (
              <ApproveChosen wishes={chosen} onDone={() => setTicked(new Set())} />
            ) : null}
            <DataTable<StaffWish>
              columns={wishColumns(queue, now)}
              rows={wishes}
              rowKey={(w) => w.id}
              active={active}
              onActive={onActive}
              ticked={queue === 'review' ? ticked : undefined}
              onTick={queue === 'review' ? tick : undefined}
              keys={keys}
              resting={resting}
            />
          </>
        );
      }}
    </PagedList>
  );
}

/** Lets several through at once; those with a finding are left for a careful look. */
function ApproveChosen({ wishes, onDone }: { wishes: readonly StaffWish[]; onDone: () => void }) {
  const { communityId } = useMembership();
  const clean = wishes.filter((w) => !needsCare(w));
  const approve = () => {
    approvals.hold(
      clean.map((w) => ({ communityId, id: w.id, title: w.title, body: { priority: false, saidAt: w.saidAt } })),
    );
    onDone();
  };
  return (
    <View className="row row--wrap desk-bulk">
      <View className="grow">
        {`选了 ${wishes.length} 件${clean.length < wishes.length ? `，其中 ${wishes.length - clean.length} 件要一件一件看` : ''}`}
      </View>
      <Button id="approve-chosen" disabled={clean.length === 0} onClick={approve}>
        {`通过 ${clean.length} 件`}
      </Button>
    </View>
  );
}
