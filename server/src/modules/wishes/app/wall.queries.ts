import { Injectable } from '@nestjs/common';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type WallFilter, WishListsRepository } from '../data/wish-lists.repository.js';
import { type WallAnswer, WallCache } from './wall-cache.js';
import { WishCards } from './wish-cards.js';
import type { WallSummaryView } from './wish-views.js';

/** What a reader of the wall asks for. */
export interface WallAsk {
  readonly state?: WallFilter['state'];
  readonly category?: WallFilter['category'];
  readonly gridId?: string;
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The wall of wishes: the same for every reader of a community. */
@Injectable()
export class WallQueries {
  constructor(
    private readonly lists: WishListsRepository,
    private readonly cards: WishCards,
    private readonly cache: WallCache,
  ) {}

  /** One page as JSON with its ETag; a burst of readers costs one query. Throws `BAD_CURSOR`. */
  page(communityId: string, ask: WallAsk): Promise<WallAnswer> {
    const { state, category, gridId, q: keyword, cursor, limit = PAGE_SIZE } = ask;
    const after = decodeCursor(cursor);
    const filter = { state, category, gridId, keyword: keyword || undefined };
    const name = JSON.stringify([filter.state, filter.category, filter.gridId, filter.keyword, cursor, limit]);
    return this.cache.get(communityId, name, async () => {
      const wishes = await this.lists.onWall(communityId, filter, after, limit);
      const cards = await this.cards.drawById(communityId, wishes.slice(0, limit));
      const page = toPage(
        wishes,
        limit,
        (wish) => ({ at: wish.hungAt ?? wish.createdAt, id: wish.id }),
        (wish) => cards.get(wish.id),
      );
      return JSON.stringify(page);
    });
  }

  /** Open wishes, all and by category. */
  async summary(communityId: string): Promise<WallSummaryView> {
    const answer = await this.cache.get(communityId, 'summary', async () => {
      const rows = await this.lists.openByCategory(communityId);
      const byCategory = Object.fromEntries(rows.map((row) => [row.category, row.n]));
      return JSON.stringify({ open: rows.reduce((sum, row) => sum + row.n, 0), byCategory });
    });
    return JSON.parse(answer.body) as WallSummaryView;
  }
}
