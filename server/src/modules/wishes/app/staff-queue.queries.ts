import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, MemberDirectory } from '../../identity/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import { WishListsRepository } from '../data/wish-lists.repository.js';
import { actionsFor } from '../domain/access.policy.js';
import { plusDays } from '../domain/lease.js';
import { STAFF_QUEUES, type StaffQueue } from '../domain/staff-queue.js';
import { findingsIn, iso, WishCards } from './wish-cards.js';
import { askerOf, standingOf } from './wish-desk.js';
import { WishSettings } from './wish-settings.js';
import type { StaffSummaryView, StaffWishView, WishCardView } from './wish-views.js';

/** What staff work through. */
@Injectable()
export class StaffQueueQueries {
  constructor(
    private readonly lists: WishListsRepository,
    private readonly claims: ClaimsRepository,
    private readonly cards: WishCards,
    private readonly directory: MemberDirectory,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /** One queue, whoever waits longest first; `all` newest first. Names are nicknames; the private fields are behind the recorded look. */
  async rows(actor: Actor, ask: { queue?: StaffQueue; cursor?: string; limit?: number }): Promise<Page<StaffWishView>> {
    const { queue = 'review', limit = PAGE_SIZE } = ask;
    const { communityId } = actor;
    const numbers = await this.settings.of(communityId);
    const after = decodeCursor(ask.cursor);
    const wishes = await this.lists.inQueue(communityId, queue, {
      endingBefore: await this.endingBefore(communityId),
      after,
      limit,
    });
    const shown = wishes.slice(0, limit);
    const [cards, living] = await Promise.all([
      this.cards.drawById(communityId, shown),
      this.claims.livingByWish(
        communityId,
        shown.map((wish) => wish.id),
      ),
    ]);
    const people = [
      ...shown.map((wish) => wish.authorMemberId),
      ...[...living.values()].map((claim) => claim.volunteerMemberId),
    ];
    const faces = await this.directory.faces(people);
    const nameOf = (memberId: string): string => faces.get(memberId)?.nickname ?? '';
    return toPage(
      wishes,
      limit,
      (wish) => ({ at: queue === 'all' ? wish.createdAt : wish.stateSince, id: wish.id }),
      (wish) => {
        const claim = living.get(wish.id) ?? null;
        return {
          ...(cards.get(wish.id) as WishCardView),
          publicText: wish.publicText,
          authorName: nameOf(wish.authorMemberId),
          textCheck: wish.textCheck,
          findings: findingsIn(wish),
          waitingSince: wish.stateSince.toISOString(),
          claimerName: claim && nameOf(claim.volunteerMemberId),
          dueAt: iso(claim?.dueAt ?? null),
          actions: actionsFor(askerOf(actor), standingOf(wish, claim, false, numbers)),
        };
      },
    );
  }

  /** How many wait in each queue. */
  async summary(actor: Actor): Promise<StaffSummaryView> {
    const endingBefore = await this.endingBefore(actor.communityId);
    const queues = STAFF_QUEUES.filter((queue) => queue !== 'all');
    const counts = await Promise.all(
      queues.map(
        async (queue) => [queue, await this.lists.countQueue(actor.communityId, queue, endingBefore)] as const,
      ),
    );
    return Object.fromEntries(counts) as StaffSummaryView;
  }

  private async endingBefore(communityId: string): Promise<Date> {
    const { endingSoonDays } = await this.settings.of(communityId);
    return plusDays(this.clock.now(), endingSoonDays);
  }
}
