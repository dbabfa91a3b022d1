import { Injectable } from '@nestjs/common';
import { claimMachine, DomainError, isGone, wishMachine, type WishSpeaker } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { VolunteerStandings } from '../../volunteers/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { isTakenBackable } from '../domain/confirmation.js';
import { later, nextWake, plusDays, withNewEnd } from '../domain/lease.js';
import { freeSlot, LAST_SLOT } from '../domain/slots.js';
import { type WishAnswer, wishAnswer } from '../dto/steps.dto.js';
import { ClaimTasks } from './claim-tasks.js';
import { type LockedWish, LockedWishes } from './locked-wishes.js';
import { PublicTextService } from './public-text.service.js';
import { WishTimeline } from './wish-timeline.js';
import { WishTransactor } from './wish-transactor.js';

/** The person's own last word counts (P11): they take back what a proxy or the grid worker confirmed for them. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly transactions: WishTransactor,
    private readonly lockedWishes: LockedWishes,
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly records: WishRecordsRepository,
    private readonly claimTasks: ClaimTasks,
    private readonly timeline: WishTimeline,
    private readonly publicText: PublicTextService,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly volunteers: VolunteerStandings,
  ) {}

  /**
   * fulfilled → claimed: not done after all, and why; by the person, or by staff to whom they said it. The same claim lives again,
   * for `disputeMinDays` at least; the place it takes may be one above the limit. Locks the helper, then the person, then the wish.
   * Throws `WISH_CONFIRMATION_STANDS` for the person's own word and when it is too late, `WISH_PERSON_GONE` for who has died,
   * `WISH_MOVED_ON`, `WISH_TEXT_REFUSED`, `NOT_FOUND`.
   */
  async reopen(actor: Actor, wishId: string, reason: string): Promise<WishAnswer> {
    await this.publicText.examinePrivate(actor, reason);
    const { communityId } = actor;
    const known = await this.wishes.find(communityId, wishId);
    const before = await this.claims.currentOf(communityId, wishId);
    const part = await this.lockedWishes.partTowards(actor, known?.personId ?? wishId);
    if (!known || !part) throw new DomainError('NOT_FOUND');
    return this.transactions.run(communityId, async (tx) => {
      const isThere = before !== null && (await this.members.lockIfPresent(tx, before.volunteerMemberId));
      const { state } = await this.persons.lock(tx, communityId, known.personId);
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'reopen');
      const { wish, limits, now } = locked;
      const claim = await this.claims.lockConfirmed(tx, communityId, wishId);
      if (!claim || claim.id !== before?.id || !isTakenBackable(claim, limits.confirmationTakenBackDays, now))
        throw new DomainError('WISH_CONFIRMATION_STANDS');
      if (state === 'died') throw new DomainError('WISH_PERSON_GONE');
      await this.again(tx, actor, locked, claim, { as: locked.speaker ?? 'staff', reason, isThere });
      return wishAnswer(wish);
    });
  }

  /**
   * The same when staff rang the person and heard that it is not so, however it was confirmed and whenever. The helper's member and the
   * person are locked, and the words were examined. False, and nothing is done, where this claim is not what the wish rests on any more.
   */
  async afterCallBack(tx: Tx, actor: Actor, of: { wishId: string; claimId: string }, reason: string): Promise<boolean> {
    const { communityId } = actor;
    const locked = await this.lockedWishes.lockWish(tx, communityId, of.wishId);
    const claim = await this.claims.lockConfirmed(tx, communityId, of.wishId);
    if (!wishMachine.can(locked.wish.state, 'reopen') || claim?.id !== of.claimId) return false;
    const person = (await this.persons.facts(communityId, [locked.wish.personId], tx)).get(locked.wish.personId);
    if (!person || isGone(person.state)) return false;
    const isThere = await this.members.lockIfPresent(tx, claim.volunteerMemberId);
    await this.again(tx, actor, locked, claim, { as: 'staff', reason, isThere });
    return true;
  }

  private async again(
    tx: Tx,
    actor: Actor,
    locked: LockedWish,
    claim: WishClaim,
    { as, reason, isThere }: { as: WishSpeaker; reason: string; isThere: boolean },
  ): Promise<void> {
    await this.bringBack(tx, locked, claim);
    await this.timeline.write(tx, locked.wish, 'reopened', { actor, as }, { claimId: claim.id, note: reason });
    await this.tell(tx, actor, locked.wish, claim, reason);
    await this.doubt(tx, actor, claim, isThere);
  }

  private async bringBack(tx: Tx, locked: LockedWish, claim: WishClaim): Promise<void> {
    const { wish, limits, now } = locked;
    const { communityId, volunteerMemberId } = claim;
    const slot = freeSlot(await this.claims.livingSlotsOf(tx, communityId, volunteerMemberId), LAST_SLOT);
    const authorSlot = freeSlot(await this.wishes.livingSlotsOf(tx, communityId, wish.personId), LAST_SLOT);
    if (slot === undefined || authorSlot === undefined) throw new DomainError('WISH_CONFIRMATION_STANDS');
    const lease = withNewEnd(claim, later(claim.dueAt, plusDays(now, limits.disputeMinDays)), now);
    await this.claims.change(tx, claim, {
      ...lease,
      ...{ slot, state: claimMachine.next(claim.state, 'reopen'), wakeAt: nextWake(lease, limits.lastReminderHours) },
      ...{ endedAt: null, endReason: null, confirmedHow: null, deliveredAt: null, deliveryNote: null },
    });
    await this.lockedWishes.move(tx, locked, 'reopen', { authorSlot });
    await this.records.takeThanksBack(tx, communityId, claim.id);
  }

  /** The helper, everybody who is told of the person's matters, and whoever had confirmed it. */
  private async tell(tx: Tx, actor: Actor, wish: Wish, claim: WishClaim, reason: string): Promise<void> {
    const cause = `${claim.id}:${claim.dueAt.getTime()}`;
    const dueAt = claim.dueAt.toISOString();
    await this.timeline.notify(tx, wish, claim.volunteerMemberId, 'wish_disputed', { reason, dueAt }, cause);
    await this.timeline.tellAuthor(tx, wish, 'wish_reopened', {}, cause, actor.memberId);
    const confirmer = await this.records.whoConfirmed(tx, wish.communityId, wish.id, claim.id);
    if (confirmer && confirmer !== actor.memberId)
      await this.timeline.notify(tx, wish, confirmer, 'wish_reopened', {}, cause);
  }

  /** Of a helper who may not help any more, or is gone, staff decide as of any claim in such hands. */
  private async doubt(tx: Tx, actor: Actor, claim: WishClaim, isThere: boolean): Promise<void> {
    const { communityId, volunteerMemberId: memberId } = claim;
    const whose = { communityId, memberId, by: actor };
    if (!isThere) await this.claimTasks.open(tx, 'claim_of_departed', whose);
    else if (!(await this.volunteers.mayHelp(tx, communityId, memberId)))
      await this.claimTasks.open(tx, 'claim_of_suspended', whose);
  }
}
