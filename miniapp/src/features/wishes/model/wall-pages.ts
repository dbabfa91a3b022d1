import { wishesApi, type WallFilter } from '../api/wishes.api';

/** Which of the two stretches a cursor is of: one's own grid, or everything else. */
const [OWN, OTHERS] = ['own:', 'others:'] as const;

const marked = (mark: string, cursor: string | null): string | null => cursor && `${mark}${cursor}`;

/**
 * A page of the wall with the wishes of one's own grid first, the rest behind them, each in the order that was chosen. Without an own grid,
 * or when one grid is looked at, it is the wall as it is. Throws ApiProblem.
 */
export async function wallPage(
  communityId: string,
  filter: WallFilter,
  ownGridId: string | undefined,
  cursor?: string,
) {
  if (!ownGridId || filter.gridId) return wishesApi.wall(communityId, { ...filter, cursor });
  const others = async (at?: string) => {
    const page = await wishesApi.wall(communityId, { ...filter, exceptGridId: ownGridId, cursor: at });
    return { ...page, nextCursor: marked(OTHERS, page.nextCursor) };
  };
  if (cursor?.startsWith(OTHERS)) return others(cursor.slice(OTHERS.length));
  const own = await wishesApi.wall(communityId, { ...filter, gridId: ownGridId, cursor: cursor?.slice(OWN.length) });
  if (own.nextCursor) return { ...own, nextCursor: marked(OWN, own.nextCursor) };
  const rest = await others();
  return { items: [...own.items, ...rest.items], nextCursor: rest.nextCursor };
}
