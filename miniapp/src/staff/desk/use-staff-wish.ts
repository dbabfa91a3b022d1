import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import type { AskedMove } from '@/features/wishes/components/move-sheet';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { toast } from '@/ui/toast/toast';

/** One wish on the desk: what is asked about it, what is being edited, and the moves. `onChanged` is told after each. */
export function useStaffWish(wishId: string | undefined, onChanged: () => void) {
  const { communityId } = useMembership();
  const wish = useLoad(() => (wishId ? wishesApi.page(communityId, wishId) : undefined), [communityId, wishId]);
  const [editing, setEditing] = useState(false);
  const [priority, setPriority] = useState(false);
  const [move, setMove] = useState<AskedMove>();
  useEffect(() => {
    setEditing(false);
    setPriority(false);
    setMove(undefined);
  }, [wishId]);
  const shown = wish.data?.id === wishId ? wish.data : undefined;
  const changed = () => {
    void wish.reload();
    onChanged();
  };
  const approve = useAction(async (key: string, id: string, first: boolean) => {
    await wishesApi.move(communityId, id, 'approve', { priority: first }, key);
    toast('已经贴上墙');
    changed();
  });
  /** A clean text goes through at once; where something was found, staff are asked once more. */
  const tryApprove = () => {
    if (!shown?.actions.includes('approve')) return;
    if (shown.staff?.findings.length) setMove('approve');
    else void approve.run(shown.id, priority);
  };
  const extra = move === 'approve' ? { priority } : undefined;
  return {
    wish,
    shown,
    extra,
    editing,
    setEditing,
    priority,
    setPriority,
    move,
    setMove,
    changed,
    approve,
    tryApprove,
  };
}
