import { Injectable } from '@nestjs/common';
import { type ClaimAction, claimMachine, DomainError, type WishAction, wishMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, hasRole, MemberDirectory } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { type Viewer, requireParty, type WishRelation } from '../domain/access.policy.js';
import { ClaimTasks } from './claim-tasks.js';
import { type WishLimits, WishSettings } from './wish-settings.js';

/** The actor as the policy sees them. */
export const viewerOf = (actor: Actor): Viewer => ({
  memberId: actor.memberId,
  personId: actor.personId,
  isStaff: hasRole(actor, 'staff'),
  isVolunteer: actor.volunteer === 'approved',
  isSuspendedVolunteer: actor.volunteer === 'suspended',
});

/** The wish as the policy sees it. */
export function relationOf(
  wish: Wish,
  claim: WishClaim | null,
  everClaimedByViewer: boolean,
  limits: WishLimits,
): WishRelation {
  return {
    state: wish.state,
    personId: wish.personId,
    claimerMemberId: claim?.volunteerMemberId ?? null,
    extendable: claim !== null && isExtendable(claim, limits),
    everClaimedByViewer,
  };
}

/** A claim may be extended while it is active and has extensions left. */
export const isExtendable = (claim: WishClaim, limits: WishLimits): boolean =>
  claim.state === 'active' && claim.extensions < limits.extensionsPerClaim;

/** A wish and its living claim, both under lock, and the limits of the community. */
export interface LockedWish {
  readonly wish: Wish;
  readonly claim: WishClaim | null;
  readonly limits: WishLimits;
  readonly now: Date;
}

/** The same, with a claim for certain. */
export type LockedClaim = LockedWish & { readonly claim: WishClaim };

/** The first three beats of every step on an existing wish: lock it, ask whether this actor may, ask whether the state allows it. */
@Injectable()
export class LockedWishes {
  constructor(
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly claimTasks: ClaimTasks,
    private readonly settings: WishSettings,
    private readonly directory: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** Locks the wish, then its living claim. Throws what `requireParty` throws, and `WISH_MOVED_ON` when the state does not allow the step. */
  async take(tx: Tx, actor: Actor, wishId: string, action: WishAction): Promise<LockedWish> {
    const { locked, own } = await this.read(tx, actor.communityId, wishId, actor.memberId);
    if (!locked) throw new DomainError('NOT_FOUND');
    const relation = relationOf(locked.wish, locked.claim, own.length > 0, locked.limits);
    requireParty(await this.viewerTowards(actor, [locked.wish.personId], tx), action, relation);
    wishMachine.next(locked.wish.state, action);
    return locked;
  }

  /** The same for steps on a claim. */
  async takeClaimed(tx: Tx, actor: Actor, wishId: string, action: WishAction): Promise<LockedClaim> {
    return withClaim(await this.take(tx, actor, wishId, action));
  }

  /** Only the lock. Throws `NOT_FOUND`. */
  async lockWish(tx: Tx, communityId: string, wishId: string): Promise<LockedWish> {
    const wish = await this.wishes.lockWish(tx, communityId, wishId);
    const claim = await this.claims.lockLiving(tx, communityId, wishId);
    return { wish, claim, limits: await this.settings.of(communityId), now: this.clock.now() };
  }

  /** All that a step looks at, read whether or not the wish is there: "not there" takes as long as "not yours". */
  private async read(
    tx: Tx,
    communityId: string,
    wishId: string,
    memberId: string,
  ): Promise<{ locked: LockedWish | null; own: readonly WishClaim[] }> {
    const wish = await this.wishes.lockIfThere(tx, communityId, wishId);
    const claim = await this.claims.lockLiving(tx, communityId, wishId);
    const limits = await this.settings.of(communityId);
    const own = await this.claims.ofMemberOnWish(communityId, wishId, memberId, tx);
    return { locked: wish && { wish, claim, limits, now: this.clock.now() }, own };
  }

  /** The actor as the policy sees them towards wishes of these authors. Whether anybody else is staff is asked only for one's own wish. */
  async viewerTowards(actor: Actor, personIds: readonly string[], tx?: Tx): Promise<Viewer> {
    const viewer = viewerOf(actor);
    if (!viewer.isStaff || !personIds.includes(actor.personId)) return viewer;
    return { ...viewer, isOnlyStaff: await this.directory.isOnlyStaff(actor.communityId, actor.memberId, tx) };
  }

  /** Ends the claim along its table and saves `fields` with it; what was to be done about it is settled. */
  async endClaim(tx: Tx, { claim, now }: LockedClaim, action: ClaimAction, fields: Partial<WishClaim>): Promise<void> {
    const state = claimMachine.next(claim.state, action);
    await this.claims.change(tx, claim, { ...fields, state, wakeAt: null, endedAt: now });
    await this.claimTasks.ended(tx, claim);
  }

  /** Moves the wish along the table and saves `fields` with it. */
  async move(tx: Tx, { wish, limits, now }: LockedWish, action: WishAction, fields: Partial<Wish> = {}): Promise<void> {
    const state = wishMachine.next(wish.state, action);
    await this.wishes.change(tx, wish, { ...fields, state, stateSince: now }, limits.livingWishesPerAuthor);
  }
}

/** Claimed and delivered wishes have a living claim; anything else moved on meanwhile. */
export function withClaim(locked: LockedWish): LockedClaim {
  if (!locked.claim) throw new DomainError('CLAIM_MOVED_ON');
  return { ...locked, claim: locked.claim };
}
