import { communitiesApi } from '@/features/communities/api/communities.api';
import { workerLabel } from '@/features/communities/model/labels';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad, type Loaded } from '@/platform/use-load';
import { homeApi, type NextThings } from '../api/home.api';

/** What waits for this person in the community looked at now. */
export function useNextThings(): Loaded<NextThings> {
  const { communityId } = useMembership();
  return useLoad(() => homeApi.next(communityId), [communityId]);
}

/** Whom to call: the worker of the person's grid, else the community's own number. */
export function useWhomToCall(): { name: string; phone: string } | undefined {
  const { communityId, grid } = useMembership();
  const { data } = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const mine = data?.grids.find((g) => g.id === grid?.id);
  if (mine?.workerPhone) return { name: workerLabel(mine.workerName), phone: mine.workerPhone };
  return data?.phone ? { name: '社区', phone: data.phone } : undefined;
}

/** What both homes read once and hand to every part of 接下来. */
export interface HomeRead {
  next: Loaded<NextThings>;
}

export function useHomeRead(): HomeRead {
  const next = useNextThings();
  return { next };
}
