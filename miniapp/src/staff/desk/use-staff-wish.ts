import { useCallback, useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useMe } from '@/features/identity/model/me.store';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import type { AskedMove } from '@/features/wishes/components/move-sheet';
import { useLoad } from '@/platform/use-load';
import { approvals } from './held-approvals';
import { keptEdit } from './kept-edit';

/** One wish on the desk: what is asked about it, what is being edited, and the moves. `onChanged` is told after each. */
export function useStaffWish(wishId: string | undefined, onChanged: () => Promise<void> | void) {
  const { communityId } = useMembership();
  const userId = useMe()?.id ?? '';
  const wish = useLoad(() => (wishId ? wishesApi.page(communityId, wishId) : undefined), [communityId, wishId]);
  const [editing, setEditing] = useState(false);
  const [priority, setPriority] = useState(false);
  const [move, setMove] = useState<AskedMove>();
  useEffect(() => approvals.open(userId), [userId]);
  useEffect(() => {
    // Words somebody began and left are on the screen again with their wish.
    setEditing(!!wishId && keptEdit(wishId) !== undefined);
    setPriority(false);
    setMove(undefined);
  }, [wishId]);
  const shown = wish.data?.id === wishId ? wish.data : undefined;
  const { reload } = wish;
  const changed = useCallback(async () => {
    await Promise.all([reload(), onChanged()]);
  }, [reload, onChanged]);
  useEffect(() => approvals.onSent(changed), [changed]);
  const held = approvals.useHeld().some((h) => h.id === wishId);
  const may = !!shown?.actions.includes('approve') && !held && !editing;
  const approve = () => {
    if (!shown || !may) return;
    setMove(undefined);
    approvals.hold([
      { communityId, id: shown.id, title: shown.title, body: { priority, saidAt: shown.staff?.saidAt } },
    ]);
  };
  /** A clean text is let through at once; where something was found or is unchecked, staff are asked once more. */
  const tryApprove = () => {
    if (!shown || !may) return;
    if (shown.staff?.findings.length || shown.staff?.textCheck !== 'pass') setMove('approve');
    else approve();
  };
  return { wish, shown, held, editing, setEditing, priority, setPriority, move, setMove, changed, approve, tryApprove };
}
