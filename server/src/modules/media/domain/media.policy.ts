import type { MediaState } from '@silin/shared';

/** Who looks: somebody known in the community, or anybody there. */
export type MediaReader = { readonly userId: string; readonly staff: boolean } | 'public';

/** Until a picture has passed, only its owner and staff may see it; a refused one nobody. */
export function maySee(reader: MediaReader, media: { state: MediaState; ownerUserId: string }): boolean {
  if (media.state === 'passed') return true;
  if (media.state === 'refused' || reader === 'public') return false;
  return reader.staff || reader.userId === media.ownerUserId;
}
