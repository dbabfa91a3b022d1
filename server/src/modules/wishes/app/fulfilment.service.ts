import { Injectable } from '@nestjs/common';
import { claimMachine, type ConfirmationWay, type WishSpeaker } from '@silin/shared';
import { CardCodes } from '../../care/index.js';
import type { Actor } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { later, nextWake, plusDays, withNewEnd } from '../domain/lease.js';
import { PublicTextService } from './public-text.service.js';
import { type CardAnswer, type WishAnswer, wishAnswer } from '../dto/steps.dto.js';
import { LockedWishes } from './locked-wishes.js';
import { WishTimeline } from './wish-timeline.js';
import { WishTransactor } from './wish-transactor.js';

/** Done means somebody on the receiving side said so (product.md rule 3): deliver, then confirm or dispute; never by the clock. */
@Injectable()
export class FulfilmentService {
  constructor(
    private readonly transactions: WishTransactor,
    private readonly lockedWishes: LockedWishes,
    private readonly claims: ClaimsRepository,
    private readonly records: WishRecordsRepository,
    private readonly timeline: WishTimeline,
    private readonly publicText: PublicTextService,
    private readonly cardCodes: CardCodes,
  ) {}

  /** claimed → delivered: the claimer says it is done. The lease stops; the claim still lives. Throws `WISH_TEXT_REFUSED` for the note. */
  async deliver(actor: Actor, wishId: string, note?: string): Promise<WishAnswer> {
    await this.publicText.examinePrivate(actor, note);
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.takeClaimed(tx, actor, wishId, 'deliver');
      const { wish, claim, now } = locked;
      const state = claimMachine.next(claim.state, 'deliver');
      await this.claims.change(tx, claim, { state, wakeAt: null, deliveredAt: now, deliveryNote: note || null });
      await this.lockedWishes.move(tx, locked, 'deliver');
      await this.timeline.write(tx, wish, 'delivered', { actor, as: 'claimer' }, { claimId: claim.id, note });
      await this.timeline.tellAuthor(tx, wish, 'wish_delivered', {}, `${now.getTime()}`);
      return wishAnswer(wish);
    });
  }

  /** delivered → fulfilled, with private thanks if the author likes. Throws `WISH_JUDGED_BY_HELPER` for family of the helper. Throws `WISH_TEXT_REFUSED` for the thanks. */
  async confirm(actor: Actor, wishId: string, thanks?: string): Promise<WishAnswer> {
    await this.publicText.examinePrivate(actor, thanks);
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.takeClaimed(tx, actor, wishId, 'confirm');
      const { wish, claim, now } = locked;
      const confirmedHow = CONFIRMED_HOW[locked.speaker ?? 'staff'];
      await this.lockedWishes.endClaim(tx, locked, 'confirm', { confirmedHow });
      await this.lockedWishes.move(tx, locked, 'confirm');
      await this.timeline.spoken(tx, wish, 'confirmed', { actor, as: locked.speaker }, { claimId: claim.id });
      await this.timeline.notify(tx, wish, claim.volunteerMemberId, 'wish_fulfilled', {}, `${now.getTime()}`);
      if (thanks) {
        await this.records.thank(tx, {
          claimId: claim.id,
          communityId: wish.communityId,
          wishId,
          words: thanks,
          onWall: false,
          at: now,
        });
        await this.timeline.notify(tx, wish, claim.volunteerMemberId, 'thanks_received', {}, `${now.getTime()}`);
      }
      return wishAnswer(wish);
    });
  }

  /**
   * delivered → fulfilled by a code of the author's household card, read out at the door and sent by the claimer's phone. A code
   * that is not right changes nothing but the count of wrong ones, and the answer says what to do.
   */
  confirmByCard(actor: Actor, wishId: string, digits: string): Promise<CardAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.takeClaimed(tx, actor, wishId, 'confirm_by_card');
      const { wish, claim } = locked;
      const used = await this.cardCodes.use(tx, actor, wish.personId, digits, { id: claim.id });
      if (used.is === 'right') {
        await this.lockedWishes.endClaim(tx, locked, 'confirm_by_card', { confirmedHow: 'card' });
        await this.lockedWishes.move(tx, locked, 'confirm_by_card');
        await this.timeline.write(tx, wish, 'confirmed', { actor, as: 'card' }, { claimId: claim.id });
        await this.timeline.tellAuthor(tx, wish, 'wish_fulfilled', {}, claim.id);
      }
      return { ...used, state: wish.state };
    });
  }

  /** delivered → claimed: not done yet, and why. The same claim goes on, for `disputeMinDays` at least. */
  async dispute(actor: Actor, wishId: string, reason: string): Promise<WishAnswer> {
    await this.publicText.examinePrivate(actor, reason);
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.takeClaimed(tx, actor, wishId, 'dispute');
      const { wish, claim, limits, now } = locked;
      const state = claimMachine.next(claim.state, 'dispute');
      const lease = withNewEnd(claim, later(claim.dueAt, plusDays(now, limits.disputeMinDays)), now);
      const wakeAt = nextWake(lease, limits.lastReminderHours);
      await this.claims.change(tx, claim, { state, ...lease, wakeAt, deliveredAt: null, deliveryNote: null });
      await this.lockedWishes.move(tx, locked, 'dispute');
      const more = { claimId: claim.id, note: reason };
      await this.timeline.spoken(tx, wish, 'disputed', { actor, as: locked.speaker }, more);
      const dueAt = lease.dueAt.toISOString();
      await this.timeline.notify(
        tx,
        wish,
        claim.volunteerMemberId,
        'wish_disputed',
        { reason, dueAt },
        `${now.getTime()}`,
      );
      return wishAnswer(wish);
    });
  }
}

/** Staff call back; a proxy's or a grid worker's word is kept apart from the person's own. */
const CONFIRMED_HOW: Readonly<Record<WishSpeaker, ConfirmationWay>> = {
  author: 'tap',
  staff: 'call_back',
  proxy: 'proxy',
  grid_worker: 'grid_worker',
};
