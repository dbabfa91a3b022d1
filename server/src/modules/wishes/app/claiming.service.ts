import { Injectable } from '@nestjs/common';
import { claimMachine, type ClaimAction, DomainError, wishMachine, type WishState, type WishStep } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { type Viewer, requireParty } from '../domain/access.policy.js';
import { later, nextWake, plusDays, withNewEnd } from '../domain/lease.js';
import { freeSlot } from '../domain/slots.js';
import { PublicTextService } from './public-text.service.js';
import { type ClaimAnswer, claimAnswer, type WishAnswer, wishAnswer } from '../dto/steps.dto.js';
import { viewerOf, type LockedClaim, relationOf, LockedWishes } from './locked-wishes.js';
import { type StepTaker, WishTimeline } from './wish-timeline.js';
import { type WishLimits, WishSettings } from './wish-settings.js';
import { WishTransactor } from './wish-transactor.js';

/**
 * One wish, one living claim (product.md rule 1). The protocol, its invariants and the tests that guard them are in
 * docs/algorithms/wish-claiming.md.
 */
@Injectable()
export class ClaimingService {
  constructor(
    private readonly transactions: WishTransactor,
    private readonly lockedWishes: LockedWishes,
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly timeline: WishTimeline,
    private readonly publicText: PublicTextService,
    private readonly directory: MemberDirectory,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * open → claimed for exactly one of all who try. Looks first without a lock, so that those who come visibly too late are told
   * at once and never stand in the queue for the row. Then locks the volunteer (whose hands get fuller), then takes the wish by one
   * conditional write. Throws `WISH_ALREADY_CLAIMED`, `CLAIM_LIMIT_REACHED`, `CLAIM_OWN_WISH`, `VOLUNTEER_REQUIRED`,
   * `VOLUNTEER_SUSPENDED`, `WISH_MOVED_ON`, `NOT_FOUND`.
   */
  async claim(actor: Actor, wishId: string): Promise<ClaimAnswer> {
    if (await this.isVisiblyTaken(actor, wishId)) throw new DomainError('WISH_ALREADY_CLAIMED');
    return this.take(actor, wishId);
  }

  /** Only the common case; whatever needs explaining, and whoever may not claim at all, is answered behind the lock. */
  private async isVisiblyTaken(actor: Actor, wishId: string): Promise<boolean> {
    if (actor.volunteer !== 'approved') return false;
    const wish = await this.wishes.glance(actor.communityId, wishId);
    if (!wish || !TAKEN.has(wish.state) || wish.personId === actor.personId) return false;
    const own = await this.claims.ofMemberOnWish(actor.communityId, wishId, actor.memberId);
    return own.every((claim) => claim.endedAt !== null);
  }

  private take(actor: Actor, wishId: string): Promise<ClaimAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      await this.directory.lockMember(tx, actor.memberId);
      const limits = await this.settings.of(actor.communityId, tx);
      const now = this.clock.now();
      const viewer = viewerOf(actor);
      if (!viewer.isVolunteer) await this.explainRefusal(tx, actor, viewer, wishId, limits);
      const slot = await this.freeClaimSlot(tx, actor, limits);
      if (!(await this.wishes.takeIfOpen(tx, actor.communityId, wishId, actor.personId, now))) {
        await this.explainRefusal(tx, actor, viewer, wishId, limits);
      }
      const wish = await this.wishes.lockWish(tx, actor.communityId, wishId);
      const claim = this.newClaim(wish, actor.memberId, slot, limits, now);
      await this.claims.insert(tx, claim, limits.livingClaimsPerVolunteer);
      await this.timeline.write(tx, wish, 'claimed', { actor, as: 'claimer' }, { claimId: claim.id });
      await this.timeline.tellAuthor(tx, wish, 'wish_claimed', { dueAt: claim.dueAt.toISOString() }, claim.id);
      return claimAnswer(wish, claim);
    });
  }

  /** More time, `extensionsPerClaim` times. Throws `CLAIM_ALREADY_EXTENDED`, `CLAIM_MOVED_ON`, `NOT_FOUND`. */
  extend(actor: Actor, wishId: string): Promise<ClaimAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const { wish, claim, limits, now } = await this.lockedWishes.takeClaimed(tx, actor, wishId, 'extend');
      if (claim.extensions >= limits.extensionsPerClaim) throw new DomainError('CLAIM_ALREADY_EXTENDED');
      const state = claimMachine.next(claim.state, 'extend');
      const lease = withNewEnd(claim, plusDays(claim.dueAt, limits.extensionDays), now);
      const wakeAt = nextWake(lease, limits.lastReminderHours);
      await this.claims.change(tx, claim, { ...lease, state, wakeAt, extensions: claim.extensions + 1 });
      await this.timeline.write(
        tx,
        wish,
        'extended',
        { actor, as: 'claimer' },
        { claimId: claim.id, detail: { dueAt: lease.dueAt } },
      );
      return claimAnswer(wish, claim);
    });
  }

  /** claimed → open: the claimer cannot, and says why. */
  async release(actor: Actor, wishId: string, reason: string): Promise<WishAnswer> {
    await this.publicText.examinePrivate(actor, reason);
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.takeClaimed(tx, actor, wishId, 'release');
      await this.backToWall(tx, locked, 'release', 'released', { actor, as: 'claimer' }, reason);
      return wishAnswer(locked.wish);
    });
  }

  /** claimed → open: staff take it out of the claimer's hands, and say why. */
  revoke(actor: Actor, wishId: string, reason: string): Promise<WishAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.takeClaimed(tx, actor, wishId, 'revoke');
      const { wish, claim } = locked;
      await this.backToWall(tx, locked, 'revoke', 'revoked', { actor, as: 'staff' }, reason);
      await this.timeline.notify(tx, wish, claim.volunteerMemberId, 'claim_revoked', { reason }, claim.id);
      return wishAnswer(wish);
    });
  }

  /** claimed → open by the clock. The caller holds the lock and knows that the lease is over. */
  async lapse(tx: Tx, locked: LockedClaim): Promise<void> {
    await this.backToWall(tx, locked, 'lapse', 'lapsed', 'clock');
    await this.timeline.notify(tx, locked.wish, locked.claim.volunteerMemberId, 'claim_lapsed', {}, locked.claim.id);
  }

  /** The end of a claim that was not fulfilled: the wish hangs again, for `reopenedMinDays` at least, and the author knows. */
  private async backToWall(
    tx: Tx,
    locked: LockedClaim,
    action: Extract<ClaimAction, 'release' | 'revoke' | 'lapse'>,
    step: WishStep,
    by: StepTaker,
    reason?: string,
  ): Promise<void> {
    const { wish, claim, limits, now } = locked;
    await this.lockedWishes.endClaim(tx, locked, action, { endReason: reason ?? null });
    const openUntil = later(wish.openUntil ?? now, plusDays(now, limits.reopenedMinDays));
    await this.lockedWishes.move(tx, locked, action, { publishedAt: now, openUntil });
    await this.timeline.write(tx, wish, step, by, { claimId: claim.id, note: reason });
    await this.timeline.tellAuthor(tx, wish, 'wish_claim_ended', {}, claim.id);
  }

  private async freeClaimSlot(tx: Tx, actor: Actor, limits: WishLimits): Promise<number> {
    const limit = limits.livingClaimsPerVolunteer;
    const slot = freeSlot(await this.claims.livingSlotsOf(tx, actor.communityId, actor.memberId), limit);
    if (slot === undefined) throw new DomainError('CLAIM_LIMIT_REACHED', { limit });
    return slot;
  }

  private newClaim(wish: Wish, volunteerMemberId: string, slot: number, limits: WishLimits, now: Date): WishClaim {
    const lease = { claimedAt: now, dueAt: plusDays(now, limits.leaseDays(wish.category)), reminders: 0 };
    return {
      ...lease,
      id: newId(),
      communityId: wish.communityId,
      wishId: wish.id,
      volunteerMemberId,
      slot,
      state: claimMachine.initial,
      extensions: 0,
      wakeAt: nextWake(lease, limits.lastReminderHours),
      deliveredAt: null,
      deliveryNote: null,
      endedAt: null,
      endReason: null,
      confirmedHow: null,
    };
  }

  /** Why the conditional write found nothing to take. Only now is anything read: the winner's path stays one write. */
  private async explainRefusal(
    tx: Tx,
    actor: Actor,
    viewer: Viewer,
    wishId: string,
    limits: WishLimits,
  ): Promise<never> {
    const wish = await this.wishes.find(actor.communityId, wishId, tx);
    const own = await this.claims.ofMemberOnWish(actor.communityId, wishId, actor.memberId, tx);
    if (!wish) throw new DomainError('NOT_FOUND');
    requireParty(viewer, 'claim', relationOf(wish, null, own.length > 0, limits));
    const taken = TAKEN.has(wish.state);
    const mine = own.some((claim) => claim.endedAt === null);
    if (taken && !mine) throw new DomainError('WISH_ALREADY_CLAIMED');
    wishMachine.next(wish.state, 'claim');
    throw new DomainError('WISH_MOVED_ON', { state: wish.state, action: 'claim' });
  }
}

const TAKEN: ReadonlySet<WishState> = new Set(['claimed', 'delivered', 'fulfilled']);
