import { Injectable } from '@nestjs/common';
import { DomainError, wishLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, hasRole } from '../../communities/index.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import { WishListsRepository } from '../data/wish-lists.repository.js';
import { actionsFor } from '../domain/access.policy.js';
import { plusDays } from '../domain/lease.js';
import { LAST_SLOT } from '../domain/slots.js';
import { type MyClaim, myClaim, type MyWish, type NextWishes } from '../dto/my-wishes.dto.js';
import type { WishCard } from '../dto/wish-card.dto.js';
import { WishCards } from './wish-cards.js';
import { viewerOf, isExtendable, relationOf, LockedWishes } from './locked-wishes.js';
import { WaitingWishes } from './waiting-wishes.queries.js';
import { WishSettings } from './wish-settings.js';

export interface PageAsk {
  readonly cursor?: string;
  readonly limit?: number;
}

export interface MyWishesAsk extends PageAsk {
  readonly personId?: string;
}

/** What is mine: wishes I said, claims I have in hand, what is next. */
@Injectable()
export class MyWishesQueries {
  constructor(
    private readonly lists: WishListsRepository,
    private readonly cards: WishCards,
    private readonly waiting: WaitingWishes,
    private readonly lockedWishes: LockedWishes,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * The actor's wishes, newest first, each with what the actor may do; or those of somebody the actor acts for; a grid worker reads
   * those on the wall and those that were said for the person; the family of who has died reads on for 90 days. Throws `NOT_FOUND`.
   */
  async wishes(
    actor: Actor,
    { personId = actor.personId, cursor, limit = PAGE_SIZE }: MyWishesAsk,
  ): Promise<Page<MyWish>> {
    const { communityId } = actor;
    const towards = await this.lockedWishes.towards(actor, [personId]);
    const part = towards.actsAs.get(personId);
    if (!part && !(await this.lockedWishes.remembers(actor, personId))) throw new DomainError('NOT_FOUND');
    const own = part !== 'grid_worker';
    const wishes = await this.lists.ofAuthor(communityId, personId, { own, after: decodeCursor(cursor), limit });
    const shown = wishes.slice(0, limit);
    const cards = await this.cards.drawById(communityId, shown);
    const actions = await this.lockedWishes.actionsOn(actor, towards, shown);
    return toPage(
      wishes,
      limit,
      (wish) => ({ at: wish.createdAt, id: wish.id }),
      (wish) => ({
        ...(cards.get(wish.id) as WishCard),
        saidAs: wish.saidAs,
        actions: actions.get(wish.id) ?? [],
        rejectReason: wish.state === 'rejected' ? wish.rejectReason : null,
      }),
    );
  }

  /** The actor's claims, newest first. */
  async claims(
    actor: Actor,
    { cursor, limit = PAGE_SIZE, living = false }: PageAsk & { living?: boolean },
  ): Promise<Page<MyClaim>> {
    const ask = { living, after: decodeCursor(cursor), limit };
    const claims = await this.lists.claimsOf(actor.communityId, actor.memberId, ask);
    const views = await this.claimViews(actor, claims.slice(0, limit));
    return toPage(
      claims,
      limit,
      (claim) => ({ at: claim.claimedAt, id: claim.id }),
      (claim) => views.get(claim.id) as MyClaim,
    );
  }

  /** My next things: wishes to confirm or mend, living claims by deadline. */
  async next(actor: Actor): Promise<NextWishes> {
    const { communityId, memberId } = actor;
    const ask = { living: true, after: undefined, limit: LAST_SLOT };
    const claims = await this.lists.claimsOf(communityId, memberId, ask);
    const views = await this.claimViews(actor, claims);
    const { unclaimedLongDays } = await this.settings.of(communityId);
    const longAgo = plusDays(this.clock.now(), -unclaimedLongDays);
    const gridIds = hasRole(actor, 'grid_worker') ? actor.gridIds : [];
    const waiting = await this.lists.unclaimedSince(communityId, gridIds, longAgo, wishLimits.unclaimedShownMax);
    return {
      ...(await this.waiting.of(actor)),
      claims: [...views.values()].sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
      unclaimed: await this.cards.draw(communityId, waiting),
    };
  }

  private async claimViews(actor: Actor, claims: readonly WishClaim[]): Promise<Map<string, MyClaim>> {
    const { communityId } = actor;
    const wishes = await this.lists.byIds(communityId, [...new Set(claims.map((claim) => claim.wishId))]);
    const cards = await this.cards.drawById(communityId, [...wishes.values()]);
    const limits = await this.settings.of(communityId);
    const viewer = viewerOf(actor);
    const views = claims.flatMap((claim) => {
      const [wish, card] = [wishes.get(claim.wishId), cards.get(claim.wishId)];
      if (!wish || !card) return [];
      const living = claim.endedAt === null;
      const actions = living ? actionsFor(viewer, relationOf(wish, claim, true, limits)) : [];
      return [myClaim(claim, card, { extendable: isExtendable(claim, limits), actions })];
    });
    return new Map(views.map((view) => [view.id, view]));
  }
}
