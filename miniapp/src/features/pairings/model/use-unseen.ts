import type { UnseenStanding } from '@silin/shared';
import { useCallback, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useLastRead } from '@/platform/last-read';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { type UnseenPerson, unseenApi } from '../api/unseen.api';
import { useContactDrafts } from './use-contact-drafts';

export type UnseenSide = Exclude<UnseenStanding, 'ok'>;

/** The list comes whole; a window draws so many of it at a time. */
const ROWS = 30;

/** Whom nobody has seen, on one side of the list: rows, numbers, calls to be sent. Without a network as it was read last. */
export function useUnseen(gridId?: string, onChanged?: () => void) {
  const { communityId } = useMembership();
  const [side, setSide] = useState<UnseenSide>('unseen');
  const [shown, setShown] = useState(ROWS);
  const read = useList<UnseenPerson>(() => unseenApi.list(communityId, side, gridId), [communityId, side, gridId]);
  const count = useLoad(() => unseenApi.count(communityId), [communityId]);
  const kept = useLastRead(`unseen-${communityId}-${side}`, gridId ? undefined : read.items);
  const old = !read.items && read.problem?.unreachable ? kept : undefined;
  const all = old ? { ...read, items: old.value, problem: undefined } : read;
  const more = (all.items?.length ?? 0) > shown;
  const list = { ...all, items: all.items?.slice(0, shown), more, loadMore: async () => setShown(shown + ROWS) };
  const [reloadList, reloadCount] = [read.reload, count.reload];
  const again = useCallback(() => {
    void reloadList();
    void reloadCount();
    onChanged?.();
  }, [reloadList, reloadCount, onChanged]);
  const drafts = useContactDrafts(again);
  return { side, setSide, list, counts: count.data, reloadCount, readAt: old?.at, drafts, again };
}

export type UnseenRead = ReturnType<typeof useUnseen>;
