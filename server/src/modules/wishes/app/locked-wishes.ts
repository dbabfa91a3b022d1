import { Injectable } from '@nestjs/common';
import {
  type ActingAs,
  chinaDate,
  type ClaimAction,
  claimMachine,
  DomainError,
  LIVING_WISH_STATES,
  type WishAction,
  wishMachine,
  type WishSpeaker,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, hasRole, MemberDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishesRepository } from '../data/wishes.repository.js';
import {
  actionsFor,
  actsOn,
  type Viewer,
  requireParty,
  speakerOf,
  type WishPageAction,
  type WishRelation,
} from '../domain/access.policy.js';
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
  asked: Pick<WishRelation, 'actsAs' | 'mayJudge' | 'urgedToday'> = {},
): WishRelation {
  return {
    ...asked,
    state: wish.state,
    personId: wish.personId,
    saidAs: wish.saidAs,
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
  /** In which part whoever takes this step speaks for the receiving side; undefined for the claimer and the clock. */
  readonly speaker?: WishSpeaker | undefined;
}

/** The actor as the policy sees them towards some wishes, and as what they act for each author. */
export interface Towards {
  readonly viewer: Viewer;
  readonly actsAs: ReadonlyMap<string, ActingAs>;
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
    private readonly representation: Representation,
    private readonly clock: Clock,
  ) {}

  /** Locks the wish, then its living claim. Throws what `requireParty` throws, and `WISH_MOVED_ON` when the state does not allow the step. */
  async take(tx: Tx, actor: Actor, wishId: string, action: WishAction): Promise<LockedWish> {
    const { locked, own } = await this.read(tx, actor.communityId, wishId, actor.memberId);
    const towards = await this.towards(actor, [locked?.wish.personId ?? wishId], tx);
    if (!locked) throw new DomainError('NOT_FOUND');
    const relation = await this.relation(actor, towards, locked, own.length > 0, tx);
    requireParty(towards.viewer, action, relation);
    wishMachine.next(locked.wish.state, action);
    return { ...locked, speaker: speakerOf(towards.viewer, action, relation) };
  }

  /** The same for steps on a claim. */
  async takeClaimed(tx: Tx, actor: Actor, wishId: string, action: WishAction): Promise<LockedClaim> {
    return withClaim(await this.take(tx, actor, wishId, action));
  }

  /** Only the lock. Throws `NOT_FOUND`. */
  async lockWish(tx: Tx, communityId: string, wishId: string): Promise<LockedWish> {
    const wish = await this.wishes.lockWish(tx, communityId, wishId);
    const claim = await this.claims.lockLiving(tx, communityId, wishId);
    return { wish, claim, limits: await this.settings.of(communityId, tx), now: this.clock.now() };
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
    const limits = await this.settings.of(communityId, tx);
    const own = await this.claims.ofMemberOnWish(communityId, wishId, memberId, tx);
    return { locked: wish && { wish, claim, limits, now: this.clock.now() }, own };
  }

  /** As what the actor acts for this author. One's own part is known without asking. */
  async partTowards(actor: Actor, personId: string): Promise<ActingAs | undefined> {
    return (await this.towards(actor, [personId])).actsAs.get(personId);
  }

  /** Does the actor read the wishes of somebody who has died, as family, for 90 days (P14)? */
  remembers(actor: Actor, personId: string): Promise<boolean> {
    return this.representation.remembers(actor, personId, 'wishes');
  }

  /** The actor towards wishes of these authors; as many queries however many. Whether anybody else is staff is asked only where it is one's own matter or the family's. */
  async towards(actor: Actor, personIds: readonly string[], tx?: Tx): Promise<Towards> {
    const { communityId, memberId, personId: own } = actor;
    const others = personIds.filter((id) => id !== own);
    const actsAs = new Map<string, ActingAs>(
      others.length > 0 ? await this.representation.partsTowards(actor, others, 'wishes', tx) : [],
    );
    if (personIds.includes(own)) actsAs.set(own, 'self');
    const viewer = viewerOf(actor);
    const isOwnMatter = [...actsAs.values()].some((part) => part === 'self' || part === 'proxy');
    if (!viewer.isStaff || !isOwnMatter) return { viewer, actsAs };
    return { viewer: { ...viewer, isOnlyStaff: await this.directory.isOnlyStaff(communityId, memberId, tx) }, actsAs };
  }

  /** One wish as the policy sees it with this actor. Whether the actor lives with the helper is asked only of who acts for the author. */
  async relation(
    actor: Actor,
    { actsAs }: Towards,
    { wish, claim, limits, now }: LockedWish,
    everClaimed: boolean,
    tx?: Tx,
  ): Promise<WishRelation> {
    const as = actsOn(actsAs.get(wish.personId), wish);
    const helper = claim?.volunteerMemberId;
    const asksJudge = helper !== undefined && (as === 'proxy' || as === 'grid_worker');
    return relationOf(wish, claim, everClaimed, limits, {
      actsAs: as,
      urgedToday: wish.urgedOn === chinaDate(now),
      ...(asksJudge ? { mayJudge: await this.representation.mayJudge(actor.memberId, helper, tx) } : {}),
    });
  }

  /** What the actor may do with each. An author has few wishes in somebody's hands, so helpers are asked about one by one. */
  async actionsOn(actor: Actor, towards: Towards, wishes: readonly Wish[]): Promise<Map<string, WishPageAction[]>> {
    const { communityId } = actor;
    const limits = await this.settings.of(communityId);
    const inHands = wishes.filter(({ state }) => state === 'claimed' || state === 'delivered').map(({ id }) => id);
    const claims = await this.claims.livingByWish(communityId, inHands);
    const now = this.clock.now();
    const actions = new Map<string, WishPageAction[]>();
    for (const wish of wishes) {
      const locked = { wish, claim: claims.get(wish.id) ?? null, limits, now };
      actions.set(wish.id, actionsFor(towards.viewer, await this.relation(actor, towards, locked, false)));
    }
    return actions;
  }

  /** Ends the claim along its table and saves `fields` with it; what was to be done about it is settled. */
  async endClaim(tx: Tx, { claim, now }: LockedClaim, action: ClaimAction, fields: Partial<WishClaim>): Promise<void> {
    const state = claimMachine.next(claim.state, action);
    await this.claims.change(tx, claim, { ...fields, state, wakeAt: null, endedAt: now });
    await this.claimTasks.ended(tx, claim);
  }

  /** Moves the wish along the table and saves `fields` with it; at its end what was to be done about it is settled. */
  async move(tx: Tx, { wish, limits, now }: LockedWish, action: WishAction, fields: Partial<Wish> = {}): Promise<void> {
    const state = wishMachine.next(wish.state, action);
    await this.wishes.change(tx, wish, { ...fields, state, stateSince: now }, limits.livingWishesPerAuthor);
    if (!LIVING_WISH_STATES.some((living) => living === state)) await this.claimTasks.wishEnded(tx, wish);
  }
}

/** Claimed and delivered wishes have a living claim; anything else moved on meanwhile. */
export function withClaim(locked: LockedWish): LockedClaim {
  if (!locked.claim) throw new DomainError('CLAIM_MOVED_ON');
  return { ...locked, claim: locked.claim };
}
