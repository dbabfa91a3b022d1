import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import type { Actor } from '../../communities/index.js';
import { InboxService } from '../../notifications/index.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishListsRepository } from '../data/wish-lists.repository.js';
import { actionsFor } from '../domain/access.policy.js';
import { iso, WishCards } from './wish-cards.js';
import { viewerOf, isExtendable, relationOf, LockedWishes } from './locked-wishes.js';
import { type WishLimits, WishSettings } from './wish-settings.js';
import type { ClaimView, MyWishView, NextThingsView, WishCardView } from './wish-views.js';

export interface PageAsk {
  readonly cursor?: string;
  readonly limit?: number;
}

/** What is mine: wishes I said, claims I have in hand, what is next. */
@Injectable()
export class MyWishesQueries {
  constructor(
    private readonly lists: WishListsRepository,
    private readonly cards: WishCards,
    private readonly lockedWishes: LockedWishes,
    private readonly settings: WishSettings,
    private readonly inbox: InboxService,
  ) {}

  /** The actor's wishes, newest first, each with what the actor may do. */
  async wishes(actor: Actor, { cursor, limit = PAGE_SIZE }: PageAsk): Promise<Page<MyWishView>> {
    const { communityId, memberId } = actor;
    const wishes = await this.lists.ofAuthor(communityId, memberId, decodeCursor(cursor), limit);
    const cards = await this.cards.drawById(communityId, wishes.slice(0, limit));
    const limits = await this.settings.of(communityId);
    const viewer = await this.lockedWishes.viewerTowards(actor, [memberId]);
    return toPage(
      wishes,
      limit,
      (wish) => ({ at: wish.createdAt, id: wish.id }),
      (wish) => ({
        ...(cards.get(wish.id) as WishCardView),
        actions: actionsFor(viewer, relationOf(wish, null, false, limits)),
        rejectReason: wish.state === 'rejected' ? wish.rejectReason : null,
      }),
    );
  }

  /** The actor's claims, newest first. */
  async claims(
    actor: Actor,
    { cursor, limit = PAGE_SIZE, living = false }: PageAsk & { living?: boolean },
  ): Promise<Page<ClaimView>> {
    const ask = { living, after: decodeCursor(cursor), limit };
    const claims = await this.lists.claimsOf(actor.communityId, actor.memberId, ask);
    const views = await this.claimViews(actor, claims.slice(0, limit));
    return toPage(
      claims,
      limit,
      (claim) => ({ at: claim.claimedAt, id: claim.id }),
      (claim) => views.get(claim.id) as ClaimView,
    );
  }

  /** My next things: wishes to confirm, living claims by deadline, unread messages. */
  async next(actor: Actor): Promise<NextThingsView> {
    const { communityId, memberId } = actor;
    const toConfirm = await this.lists.toConfirm(communityId, memberId);
    const limits = await this.settings.of(communityId);
    const ask = { living: true, after: undefined, limit: limits.livingClaimsPerVolunteer };
    const claims = await this.lists.claimsOf(communityId, memberId, ask);
    const views = await this.claimViews(actor, claims);
    return {
      confirm: await this.cards.draw(communityId, toConfirm),
      claims: [...views.values()].sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
      unread: await this.inbox.unreadCount({ communityId, memberId }),
    };
  }

  private async claimViews(actor: Actor, claims: readonly WishClaim[]): Promise<Map<string, ClaimView>> {
    const { communityId } = actor;
    const wishes = await this.lists.byIds(communityId, [...new Set(claims.map((claim) => claim.wishId))]);
    const cards = await this.cards.drawById(communityId, [...wishes.values()]);
    const limits = await this.settings.of(communityId);
    const views = claims.map((claim) =>
      claimView(actor, claim, wishes.get(claim.wishId) as Wish, cards.get(claim.wishId) as WishCardView, limits),
    );
    return new Map(views.map((view) => [view.id, view]));
  }
}

function claimView(actor: Actor, claim: WishClaim, wish: Wish, card: WishCardView, limits: WishLimits): ClaimView {
  const living = claim.endedAt === null;
  return {
    id: claim.id,
    state: claim.state,
    wish: card,
    claimedAt: claim.claimedAt.toISOString(),
    dueAt: claim.dueAt.toISOString(),
    extendable: isExtendable(claim, limits),
    deliveredAt: iso(claim.deliveredAt),
    endedAt: iso(claim.endedAt),
    actions: living ? actionsFor(viewerOf(actor), relationOf(wish, claim, true, limits)) : [],
  };
}
