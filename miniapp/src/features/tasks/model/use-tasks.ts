import { useEffect } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useMe } from '@/features/identity/model/me.store';
import { useLastRead } from '@/platform/last-read';
import { type KeysetList, useList } from '@/platform/use-list';
import { type Task, tasksApi, type TaskFilter } from '../api/tasks.api';
import { finishes } from './finishes';

/**
 * Tasks, open ones by due time; without a network those of this kind of list that were read last. What is said to be done has
 * left the list for the one who said so, although it can still be taken back.
 */
export function useTasks(filter: TaskFilter, onChanged?: () => void) {
  const { communityId } = useMembership();
  const userId = useMe()?.id ?? '';
  const { whose, personId, state, kind, ownerId, ofStaff, late } = filter;
  const read = useList<Task>(
    (cursor) => tasksApi.list(communityId, { ...filter, cursor }),
    [communityId, whose, personId, state, kind, ownerId, ofStaff, late],
  );
  const held = finishes.useHeld();
  const { reload } = read;
  useEffect(() => finishes.open(userId), [userId]);
  useEffect(
    () =>
      finishes.onSent(async () => {
        await reload();
        onChanged?.();
      }),
    [reload, onChanged],
  );
  const whole = !personId && !kind && !ownerId && !ofStaff && !late;
  const kept = useLastRead(`tasks-${communityId}-${whose}-${state}`, whole ? read.items : undefined);
  const old = whole && !read.items && read.problem?.unreachable ? kept : undefined;
  const shown = old ? { ...read, items: old.value, problem: undefined, more: false } : read;
  const gone = new Set(held.map(({ id }) => id));
  const list: KeysetList<Task> = {
    ...shown,
    items: shown.items?.filter(({ id, state: now }) => now !== 'open' || !gone.has(id)),
  };
  return { list, keptAt: old?.at };
}
