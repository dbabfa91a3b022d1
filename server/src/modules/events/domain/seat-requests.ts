import type { CancelledBy, SeatPool } from '@silin/shared';
import type { DeskParty, DeskSession } from './desk.js';

/** Who asks, as far as a decision needs it. */
export interface By {
  readonly memberId: string;
}

/** A new party. Its heads and answers are written with it; here only people and seats count. */
export interface RegisterRequest extends By {
  readonly kind: 'register';
  /** The id the registration will have; a hold that is finished keeps its own. */
  readonly newId: string;
  readonly holdId: string | undefined;
  readonly pool: SeatPool;
  readonly seats: number;
  readonly heads: number;
  readonly personIds: readonly string[];
  readonly contactPersonId: string | null;
  /** Signed up by an organiser: before the sign-up opens, and after it closed. */
  readonly counter: boolean;
  /** R11: stands behind others. */
  readonly behind: boolean;
  /** Refuses by what the locked session says of ages. */
  readonly check: (session: DeskSession) => void;
}

export interface HoldRequest extends By {
  readonly kind: 'hold';
  readonly newId: string;
  readonly pool: SeatPool;
  readonly seats: number;
  readonly contactPersonId: string;
  /** R11: stands behind others. */
  readonly behind: boolean;
}

export interface RenewRequest extends By {
  readonly kind: 'renew';
  readonly id: string;
}

export interface DropRequest extends By {
  readonly kind: 'drop';
  readonly id: string;
  /** Given up for a hold elsewhere: its phone is told so. */
  readonly because?: 'replaced';
}

export interface CancelRequest extends By {
  readonly kind: 'cancel';
  readonly id: string;
  /** `clock`: the people of the party are gone. */
  readonly as: Exclude<CancelledBy, 'session'>;
  readonly reason: string | null;
}

export interface ShrinkRequest extends By {
  readonly kind: 'shrink';
  readonly id: string;
  readonly as: Exclude<CancelledBy, 'session'>;
  readonly headIds: readonly string[];
}

/** An organiser gives a free seat to somebody who waits, also at the door, when nobody is promoted any more. */
export interface GiveRequest extends By {
  readonly kind: 'give';
  readonly id: string;
}

export type SeatRequest =
  RegisterRequest | HoldRequest | RenewRequest | DropRequest | CancelRequest | ShrinkRequest | GiveRequest;

/** A head of a party that shrinks, read under the lock. */
export interface DeskHead {
  readonly id: string;
  readonly personId: string | null;
  readonly takesSeat: boolean;
  readonly present: boolean;
}

/** What one decision did: the party it is about, whether it is new, and heads that leave. */
export interface Decided {
  readonly party: DeskParty;
  readonly isNew: boolean;
  readonly goneHeadIds: readonly string[];
}

export const decided = (party: DeskParty, isNew = false, goneHeadIds: readonly string[] = []): Decided => ({
  ...{ party, isNew, goneHeadIds },
});
