import { Injectable } from '@nestjs/common';
import { wishLimits } from '@silin/shared';
import { decodeCursor, encodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { isByUrgency, WallRepository } from '../data/wall.repository.js';
import type { WallQuery, WallSummary, WallSummaryQuery } from '../dto/wish-card.dto.js';
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
    const { state, category, gridId, exceptGridId, q: keyword, cursor, limit = PAGE_SIZE } = ask;
    const after = decodeCursor(cursor);
    const urgentFirst = ask.sort === 'urgent';
    const filter = { state, category, gridId, exceptGridId, keyword: keyword || undefined, urgentFirst };
    const name = JSON.stringify([state, category, gridId, exceptGridId, filter.keyword, urgentFirst, cursor, limit]);
    return this.cache.get(communityId, name, async () => {
      const { rows: wishes, lookedTo } = await this.walls.page(communityId, filter, after, limit);
      const cards = await this.cards.drawById(communityId, wishes.slice(0, limit));
      const page = toPage(
        wishes,
        limit,
        (wish) => ({
          at: (isByUrgency(filter) && wish.wallUrgency) || (wish.publishedAt ?? wish.createdAt),
          id: wish.id,
        }),
        (wish) => cards.get(wish.id),
      );
      if (lookedTo && page.nextCursor === null) return JSON.stringify({ ...page, nextCursor: encodeCursor(lookedTo) });
      return JSON.stringify(page);
    });
  }

  /** Open wishes, and those of a state and grid, all and by category; counts no further than `openCountedMax`. */
  async summary(communityId: string, { state = 'open', gridId }: WallSummaryQuery): Promise<WallSummary> {
    const answer = await this.cache.get(communityId, JSON.stringify(['summary', state, gridId]), async () => {
      const rows = await this.walls.byCategory(communityId, { state, gridId }, wishLimits.openCountedMax);
      const total = sum(rows);
      const isAll = state === 'open' && gridId === undefined;
      const open = isAll ? total : sum(await this.walls.byCategory(communityId, {}, wishLimits.openCountedMax));
      return JSON.stringify({ open, total, byCategory: Object.fromEntries(rows.map((row) => [row.category, row.n])) });
    });
    return JSON.parse(answer.body) as WallSummary;
  }
}

const sum = (rows: readonly { n: number }[]): number => rows.reduce((all, { n }) => all + n, 0);
