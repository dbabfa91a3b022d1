import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, wishLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishThanks } from '../data/wish-records.entities.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import type { Wish } from '../data/wish.entity.js';
import { WishesRepository } from '../data/wishes.repository.js';
import type { ThanksShown, ThanksWall } from '../dto/thanks.dto.js';
import { plusDays } from '../domain/lease.js';
import { LockedWishes } from './locked-wishes.js';
import { PublicTextService } from './public-text.service.js';
import { WishTransactor } from './wish-transactor.js';

/** Thanks are between two people until their author puts them on the wall. Nobody is named there, and nothing is ordered (product.md). */
@Injectable()
export class ThanksWallService {
  constructor(
    private readonly transactions: WishTransactor,
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly records: WishRecordsRepository,
    private readonly lockedWishes: LockedWishes,
    private readonly publicText: PublicTextService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Thanks of the last `thanksWallDays` days, `thanksWallShown` of them, mixed anew every day. */
  async wall(actor: Actor): Promise<ThanksWall> {
    const now = this.clock.now();
    const since = plusDays(now, -wishLimits.thanksWallDays);
    const shown = await this.records.thanksOnWall(actor.communityId, since, wishLimits.thanksWallShown);
    const today = chinaDate(now.getTime());
    const place = (claimId: string) => createHash('sha256').update(`${today}:${claimId}`).digest('hex');
    const isStaff = hasRole(actor, 'staff');
    return {
      items: shown
        .map((thanks) => ({ ...thanks, place: place(thanks.claimId) }))
        .sort((a, b) => (a.place < b.place ? -1 : 1))
        .map(({ wishId, title, category, words, personId }) => ({
          ...{ wishId, title, category, words, removable: isStaff || personId === actor.personId },
        })),
    };
  }

  /**
   * Puts the author's thanks on the wall. What neighbours may not read is refused (`THANKS_PERSONAL`, `WISH_TEXT_REFUSED`), and so is
   * what could not be examined for certain (`THANKS_NOT_EXAMINED`): there is no queue for it. Throws `NOT_FOUND` for everybody else.
   */
  async show(actor: Actor, wishId: string): Promise<ThanksShown> {
    const known = await this.wishes.find(actor.communityId, wishId);
    const claim = await this.claims.currentOf(actor.communityId, wishId);
    const thanks = claim ? await this.records.thanksFor(actor.communityId, claim.id) : undefined;
    if (!known || !thanks || known.personId !== actor.personId) throw new DomainError('NOT_FOUND');
    await this.publicText.examineThanks(actor, thanks.words);
    return this.change(actor, thanks, true, (wish) => wish.personId === actor.personId);
  }

  /** Takes them down again: their author, or staff. Throws `NOT_FOUND` for everybody else. */
  async takeDown(actor: Actor, wishId: string): Promise<ThanksShown> {
    const claim = await this.claims.currentOf(actor.communityId, wishId);
    const thanks = claim ? await this.records.thanksFor(actor.communityId, claim.id) : undefined;
    if (!thanks) throw new DomainError('NOT_FOUND');
    const may = (wish: Wish) => wish.personId === actor.personId || hasRole(actor, 'staff');
    return this.change(actor, thanks, false, may);
  }

  private change(
    actor: Actor,
    thanks: WishThanks,
    onWall: boolean,
    may: (wish: Wish) => boolean,
  ): Promise<ThanksShown> {
    const { communityId, wishId } = thanks;
    return this.transactions.run(communityId, async (tx) => {
      const { wish } = await this.lockedWishes.lockWish(tx, communityId, wishId);
      if (!may(wish) || !(await this.records.hangThanks(tx, thanks, onWall))) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, onWall ? 'wish.thanks_shown' : 'wish.thanks_taken_down', actor, wish);
      return { wishId, onWall };
    });
  }
}
