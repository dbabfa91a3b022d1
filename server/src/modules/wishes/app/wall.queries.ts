import { Injectable } from '@nestjs/common';
import { wishLimits } from '@silin/shared';
import { decodeCursor, encodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { WallRepository } from '../data/wall.repository.js';
import type { WallQuery, WallSummary } from '../dto/wish-card.dto.js';
import { type WallAnswer, WallCache } from './wall-cache.js';
import { WishCards } from './wish-cards.js';

/** The wall of wishes: the same for every reader of a community. */
@Injectable()
export class WallQueries {
  constructor(
    private readonly walls: WallRepository,
    private readonly cards: WishCards,
    private readonly cache: WallCache,
  ) {}

  /** One page as JSON with its ETag; a burst of readers costs one query. Throws `BAD_CURSOR`. */
  page(communityId: string, ask: WallQuery): Promise<WallAnswer> {
    const { state, category, gridId, q: keyword, cursor, limit = PAGE_SIZE } = ask;
    const after = decodeCursor(cursor);
    const filter = { state, category, gridId, keyword: keyword || undefined };
    const name = JSON.stringify([filter.state, filter.category, filter.gridId, filter.keyword, cursor, limit]);
    return this.cache.get(communityId, name, async () => {
      const { rows: wishes, lookedTo } = await this.walls.page(communityId, filter, after, limit);
      const cards = await this.cards.drawById(communityId, wishes.slice(0, limit));
      const page = toPage(
        wishes,
        limit,
        (wish) => ({ at: wish.publishedAt ?? wish.createdAt, id: wish.id }),
        (wish) => cards.get(wish.id),
      );
      if (lookedTo && page.nextCursor === null) return JSON.stringify({ ...page, nextCursor: encodeCursor(lookedTo) });
      return JSON.stringify(page);
    });
  }

  /** Open wishes, all and by category; counts no further than `openCountedMax`. */
  async summary(communityId: string): Promise<WallSummary> {
    const answer = await this.cache.get(communityId, 'summary', async () => {
      const rows = await this.walls.openByCategory(communityId, wishLimits.openCountedMax);
      const byCategory = Object.fromEntries(rows.map((row) => [row.category, row.n]));
      return JSON.stringify({ open: rows.reduce((sum, row) => sum + row.n, 0), byCategory });
    });
    return JSON.parse(answer.body) as WallSummary;
  }
}
