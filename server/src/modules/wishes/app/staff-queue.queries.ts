import { Injectable } from '@nestjs/common';
import { wishLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Keyset } from '../../../platform/database/keyset.js';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import type { Actor } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { Wish } from '../data/wish.entity.js';
import { WishListsRepository } from '../data/wish-lists.repository.js';
import { actionsFor, actsOn } from '../domain/access.policy.js';
import { plusDays } from '../domain/lease.js';
import type { StaffQueue } from '../domain/staff-queue.js';
import { type StaffQueueQuery, type WishCounts, type StaffWish, staffWish } from '../dto/staff-wishes.dto.js';
import type { WishCard } from '../dto/wish-card.dto.js';
import { WishCards } from './wish-cards.js';
import { WishPeople } from './wish-people.js';
import { relationOf, LockedWishes } from './locked-wishes.js';
import { WishSettings } from './wish-settings.js';

/** What staff work through. */
@Injectable()
export class StaffQueueQueries {
  constructor(
    private readonly lists: WishListsRepository,
    private readonly claims: ClaimsRepository,
    private readonly cards: WishCards,
    private readonly lockedWishes: LockedWishes,
    private readonly people: WishPeople,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /** One queue, whoever waits longest first; `all` newest first. Names are nicknames; the private fields are behind the recorded look. */
  async rows(actor: Actor, ask: StaffQueueQuery): Promise<Page<StaffWish>> {
    const { queue = 'review', limit = PAGE_SIZE } = ask;
    const { communityId } = actor;
    const limits = await this.settings.of(communityId);
    const after = decodeCursor(ask.cursor);
    const { wishes, keyset } = await this.inQueue(communityId, queue, after, limit);
    const shown = wishes.slice(0, limit);
    const [cards, living] = await Promise.all([
      this.cards.drawById(communityId, shown),
      this.claims.livingByWish(
        communityId,
        shown.map((wish) => wish.id),
      ),
    ]);
    const personIds = shown.map((wish) => wish.personId);
    const helpers = [...living.values()].map((claim) => claim.volunteerMemberId);
    const names = await this.people.namesOf(communityId, personIds, helpers);
    const { viewer, actsAs } = await this.lockedWishes.towards(actor, personIds);
    return toPage(wishes, limit, keyset, (wish) => {
      const claim = living.get(wish.id) ?? null;
      const actions = actionsFor(
        viewer,
        relationOf(wish, claim, false, limits, { actsAs: actsOn(actsAs.get(wish.personId), wish) }),
      );
      const claimerName = claim && names.member(claim.volunteerMemberId);
      return staffWish(
        ...[wish, cards.get(wish.id) as WishCard, claim],
        ...[names.author(wish.personId), claimerName, actions],
      );
    });
  }

  /** How many wait in each queue; a count of `badgeCountedMax` means that many or more. */
  async summary(actor: Actor): Promise<WishCounts> {
    const endingBefore = await this.endingBefore(actor.communityId);
    return this.lists.countQueues(actor.communityId, endingBefore, wishLimits.badgeCountedMax);
  }

  /** The rows of a queue and where each stands in its order. In `ending` the lease that ends first comes first. */
  private async inQueue(
    communityId: string,
    queue: StaffQueue,
    after: Keyset | undefined,
    limit: number,
  ): Promise<{ wishes: Wish[]; keyset: (wish: Wish) => Keyset }> {
    if (queue !== 'ending') {
      const wishes = await this.lists.inQueue(communityId, queue, after, limit);
      return {
        wishes,
        keyset: ({ id, createdAt, stateSince }) => ({ at: queue === 'all' ? createdAt : stateSince, id }),
      };
    }
    const ending = await this.lists.endingFirst(communityId, await this.endingBefore(communityId), after, limit);
    const byId = await this.lists.byIds(
      communityId,
      ending.map(({ wishId }) => wishId),
    );
    const dueAt = new Map(ending.map((claim) => [claim.wishId, claim.dueAt]));
    const wishes = ending.map(({ wishId }) => byId.get(wishId) as Wish);
    return { wishes, keyset: ({ id }) => ({ at: dueAt.get(id) as Date, id }) };
  }

  private async endingBefore(communityId: string): Promise<Date> {
    const { endingSoonDays } = await this.settings.of(communityId);
    return plusDays(this.clock.now(), endingSoonDays);
  }
}
