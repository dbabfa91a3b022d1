import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import type { Actor } from '../../communities/index.js';
import { InboxService } from '../../notifications/index.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishListsRepository } from '../data/wish-lists.repository.js';
import { actionsFor } from '../domain/access.policy.js';
import { iso, WishCards } from './wish-cards.js';
import { askerOf, isExtendable, standingOf, WishDesk } from './wish-desk.js';
import { type WishNumbers, WishSettings } from './wish-settings.js';
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
    private readonly desk: WishDesk,
    private readonly settings: WishSettings,
    private readonly inbox: InboxService,
  ) {}

  /** The actor's wishes, newest first, each with what the actor may do. */
  async wishes(actor: Actor, { cursor, limit = PAGE_SIZE }: PageAsk): Promise<Page<MyWishView>> {
    const { communityId, memberId } = actor;
    const wishes = await this.lists.ofAuthor(communityId, memberId, decodeCursor(cursor), limit);
    const cards = await this.cards.drawById(communityId, wishes.slice(0, limit));
    const numbers = await this.settings.of(communityId);
    const asker = await this.desk.askerTowards(actor, [memberId]);
    return toPage(
      wishes,
      limit,
      (wish) => ({ at: wish.createdAt, id: wish.id }),
      (wish) => ({
        ...(cards.get(wish.id) as WishCardView),
        actions: actionsFor(asker, standingOf(wish, null, false, numbers)),
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
    const numbers = await this.settings.of(communityId);
    const ask = { living: true, after: undefined, limit: numbers.livingClaimsPerVolunteer };
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
    const numbers = await this.settings.of(communityId);
    const views = claims.map((claim) =>
      claimView(actor, claim, wishes.get(claim.wishId) as Wish, cards.get(claim.wishId) as WishCardView, numbers),
    );
    return new Map(views.map((view) => [view.id, view]));
  }
}

function claimView(actor: Actor, claim: WishClaim, wish: Wish, card: WishCardView, numbers: WishNumbers): ClaimView {
  const living = claim.endedAt === null;
  return {
    id: claim.id,
    state: claim.state,
    wish: card,
    claimedAt: claim.claimedAt.toISOString(),
    dueAt: claim.dueAt.toISOString(),
    extendable: isExtendable(claim, numbers),
    deliveredAt: iso(claim.deliveredAt),
    endedAt: iso(claim.endedAt),
    actions: living ? actionsFor(askerOf(actor), standingOf(wish, claim, true, numbers)) : [],
  };
}
