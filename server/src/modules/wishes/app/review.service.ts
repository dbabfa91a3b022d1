import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { plusDays } from '../domain/lease.js';
import type { PublicText } from '../domain/public-text.js';
import { PublicTextService } from './public-text.service.js';
import { type WishAnswer, wishAnswer } from '../dto/steps.dto.js';
import { type LockedWish, LockedWishes } from './locked-wishes.js';
import { WishTimeline } from './wish-timeline.js';
import { WishTransactor } from './wish-transactor.js';

/** What staff decide about a wish: onto the wall, back to the author, other words, closed. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: WishTransactor,
    private readonly lockedWishes: LockedWishes,
    private readonly wishes: WishesRepository,
    private readonly timeline: WishTimeline,
    private readonly publicText: PublicTextService,
    private readonly media: MediaService,
  ) {}

  /** submitted → open with its photos; hangs for `openDays`. `priority` is all the wall says about the author's situation. Throws `WISH_REWRITTEN` when other words were said after `saidAt`. */
  approve(actor: Actor, wishId: string, priority: boolean, saidAt?: string): Promise<WishAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'approve');
      const { wish, limits, now } = locked;
      if (saidAt && saidAt !== wish.saidAt.toISOString()) throw new DomainError('WISH_REWRITTEN');
      await this.lockedWishes.move(tx, locked, 'approve', {
        priority,
        publishedAt: now,
        openUntil: plusDays(now, limits.openDays),
      });
      await this.media.passShown(tx, actor, wish.id);
      await this.timeline.write(tx, wish, 'approved', { actor, as: 'staff' }, { detail: { priority } });
      await this.timeline.tellAuthor(tx, wish, 'wish_approved', {}, `${now.getTime()}`);
      return wishAnswer(wish);
    });
  }

  /** submitted → rejected; the author learns why and may say it again. */
  reject(actor: Actor, wishId: string, reason: string): Promise<WishAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'reject');
      const { wish, now } = locked;
      await this.lockedWishes.move(tx, locked, 'reject', { rejectReason: reason });
      await this.timeline.write(tx, wish, 'rejected', { actor, as: 'staff' }, { note: reason });
      await this.timeline.tellAuthor(tx, wish, 'wish_rejected', { reason }, `${now.getTime()}`);
      return wishAnswer(wish);
    });
  }

  /**
   * Other public words; the state stays. The author's own words are kept beside them and the author is told. Throws what
   * `PublicTextService.examine` throws, and `WISH_MOVED_ON` when nothing hangs any more.
   */
  async editPublicText(actor: Actor, wishId: string, text: PublicText): Promise<WishAnswer> {
    const textCheck = await this.publicText.examine(actor, text);
    return this.transactions.run(actor.communityId, async (tx) => {
      const { wish, now } = await this.lockedWishes.take(tx, actor, wishId, 'edit');
      if (wish.title === text.title && wish.publicText === text.publicText) return wishAnswer(wish);
      await this.wishes.change(tx, wish, {
        titleBeforeEdit: wish.titleBeforeEdit ?? wish.title,
        publicTextBeforeEdit: wish.publicTextBeforeEdit ?? wish.publicText,
        title: text.title,
        publicText: text.publicText,
        textCheck,
      });
      await this.timeline.write(tx, wish, 'text_edited', { actor, as: 'staff' }, { detail: { textCheck } });
      await this.timeline.tellAuthor(tx, wish, 'wish_text_edited', {}, `${now.getTime()}`);
      return wishAnswer(wish);
    });
  }

  /** Ends the wish for good; a living claim is revoked with it. */
  close(actor: Actor, wishId: string, reason: string): Promise<WishAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'close');
      const { wish, claim } = locked;
      await this.lockedWishes.move(tx, locked, 'close', { closeReason: reason });
      await this.endClaim(tx, locked, reason);
      await this.timeline.write(tx, wish, 'closed', { actor, as: 'staff' }, { note: reason, claimId: claim?.id });
      await this.timeline.tellAuthor(tx, wish, 'wish_closed', { reason }, 'once');
      return wishAnswer(wish);
    });
  }

  private async endClaim(tx: Tx, locked: LockedWish, reason: string): Promise<void> {
    const { wish, claim } = locked;
    if (!claim) return;
    await this.lockedWishes.endClaim(tx, { ...locked, claim }, 'revoke', { endReason: reason });
    await this.timeline.notify(tx, wish, claim.volunteerMemberId, 'claim_revoked', { reason }, claim.id);
  }
}
