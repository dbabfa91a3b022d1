import type { ClaimState, ConfirmationWay } from '@silin/shared';
import { plusDays } from './lease.js';

/** A confirmation, reduced to what the rule looks at. */
export interface Confirmation {
  readonly state: ClaimState;
  readonly confirmedHow: ConfirmationWay | null;
  readonly endedAt: Date | null;
}

const BY_OTHERS: readonly (ConfirmationWay | null)[] = ['proxy', 'grid_worker'];

/** P11: may the person take this confirmation back? Only what somebody else said for them, and only for a while. */
export const isTakenBackable = ({ state, confirmedHow, endedAt }: Confirmation, days: number, now: Date): boolean =>
  state === 'confirmed' && BY_OTHERS.includes(confirmedHow) && endedAt !== null && now < plusDays(endedAt, days);
