import { Injectable } from '@nestjs/common';
import { claimMachine } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { plusDays } from '../domain/lease.js';
import type { PublicText } from '../domain/public-text.js';
import { PublicTextService } from './public-text.service.js';
import { outcomeOf } from './submission.service.js';
import { type LockedWish, WishDesk } from './wish-desk.js';
import { WishJournal } from './wish-journal.js';
import { WishTransactor } from './wish-transactor.js';
import type { WishOutcome } from './wish-views.js';

/** What staff decide about a wish: onto the wall, back to the author, other words, closed. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: WishTransactor,
    private readonly desk: WishDesk,
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly journal: WishJournal,
    private readonly publicText: PublicTextService,
    private readonly media: MediaService,
  ) {}

  /** submitted → open with its photos; hangs for `openDays`. `priority` is all the wall says about the author's situation. */
  approve(actor: Actor, wishId: string, priority: boolean): Promise<WishOutcome> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.desk.take(tx, actor, wishId, 'approve');
      const { wish, numbers, now } = locked;
      await this.desk.move(tx, locked, 'approve', {
        priority,
        hungAt: now,
        openUntil: plusDays(now, numbers.openDays),
      });
      await this.media.passShown(tx, actor, wish.id);
      await this.journal.write(tx, wish, 'approved', { actor, as: 'staff' }, { detail: { priority } });
      await this.journal.tell(tx, wish, wish.authorMemberId, 'wish_approved', {}, `${now.getTime()}`);
      return outcomeOf(wish);
    });
  }

  /** submitted → rejected; the author learns why and may say it again. */
  reject(actor: Actor, wishId: string, reason: string): Promise<WishOutcome> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.desk.take(tx, actor, wishId, 'reject');
      const { wish, now } = locked;
      await this.desk.move(tx, locked, 'reject', { rejectReason: reason });
      await this.journal.write(tx, wish, 'rejected', { actor, as: 'staff' }, { note: reason });
      await this.journal.tell(tx, wish, wish.authorMemberId, 'wish_rejected', { reason }, `${now.getTime()}`);
      return outcomeOf(wish);
    });
  }

  /**
   * Other public words; the state stays. The author's own words are kept beside them and the author is told. Throws what
   * `PublicTextService.examine` throws, and `WISH_MOVED_ON` when nothing hangs any more.
   */
  async editPublicText(actor: Actor, wishId: string, text: PublicText): Promise<WishOutcome> {
    const textCheck = await this.publicText.examine(actor, text);
    return this.transactions.run(actor.communityId, async (tx) => {
      const { wish, now } = await this.desk.take(tx, actor, wishId, 'edit');
      if (wish.title === text.title && wish.publicText === text.publicText) return outcomeOf(wish);
      await this.wishes.change(tx, wish, {
        titleBeforeEdit: wish.titleBeforeEdit ?? wish.title,
        publicTextBeforeEdit: wish.publicTextBeforeEdit ?? wish.publicText,
        title: text.title,
        publicText: text.publicText,
        textCheck,
      });
      await this.journal.write(tx, wish, 'text_edited', { actor, as: 'staff' }, { detail: { textCheck } });
      await this.journal.tell(tx, wish, wish.authorMemberId, 'wish_text_edited', {}, `${now.getTime()}`);
      return outcomeOf(wish);
    });
  }

  /** Ends the wish for good; a living claim is revoked with it. */
  close(actor: Actor, wishId: string, reason: string): Promise<WishOutcome> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.desk.take(tx, actor, wishId, 'close');
      const { wish, claim } = locked;
      await this.desk.move(tx, locked, 'close', { closeReason: reason });
      await this.endClaim(tx, locked, reason);
      await this.journal.write(tx, wish, 'closed', { actor, as: 'staff' }, { note: reason, claimId: claim?.id });
      await this.journal.tell(tx, wish, wish.authorMemberId, 'wish_closed', { reason }, 'once');
      return outcomeOf(wish);
    });
  }

  private async endClaim(tx: Tx, { wish, claim, now }: LockedWish, reason: string): Promise<void> {
    if (!claim) return;
    const state = claimMachine.next(claim.state, 'revoke');
    await this.claims.change(tx, claim, { state, wakeAt: null, endedAt: now, endReason: reason });
    await this.journal.tell(tx, wish, claim.volunteerMemberId, 'claim_revoked', { reason }, claim.id);
  }
}
