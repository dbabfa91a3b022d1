import { identityApi, type Grid } from '@/features/identity/api';
import { useMembership } from '@/features/identity/me.store';
import { notificationsApi, type NextThings } from '@/features/notifications/api';
import { useLoad, type Loaded } from '@/platform/use-load';

/** What waits for this person in the community looked at now. */
export function useNextThings(): Loaded<NextThings> {
  const { communityId } = useMembership();
  return useLoad(() => notificationsApi.next(communityId), [communityId]);
}

/** Whom to call: the worker of the person's grid, else the community's own number. */
export function useWhomToCall(): { name: string; phone: string } | undefined {
  const { communityId, grid } = useMembership();
  const { data } = useLoad(() => identityApi.community(communityId), [communityId]);
  const worker = data?.grids.find((g: Grid) => g.id === grid?.id)?.worker;
  if (worker?.phone) return { name: `网格员${worker.name}`, phone: worker.phone };
  return data?.phone ? { name: '社区', phone: data.phone } : undefined;
}
