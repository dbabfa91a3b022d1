import { formatMoment, formatTimeLeft } from '@silin/shared';
import type { MyClaim } from '@/features/wishes/api/types';

/** Until when a claim runs, as people say it; or that the other side has to speak now. */
export function claimNote(claim: MyClaim, now: number): string {
  if (claim.state === 'delivered') return '您说做好了，等对方确认';
  return `${formatMoment(claim.dueAt, now)}前办好，${formatTimeLeft(claim.dueAt, now)}`;
}
