import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LIVING_CLAIM_STATES, WALL_STATES, type WallState, type WishCategory } from '@silin/shared';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Keyset } from '../../../platform/http/keyset.js';
import type { StaffQueue } from '../domain/staff-queue.js';
import { WishClaim } from './wish-claim.entity.js';
import { Wish } from './wish.entity.js';

export interface WallFilter {
  readonly state?: WallState;
  readonly category?: WishCategory;
  readonly gridId?: string;
  readonly keyword?: string;
}

type Wishes = SelectQueryBuilder<Wish>;

/** Lists of wishes, a page at a time by keyset. Every question starts with the community. */
@Injectable()
export class WishListsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What hangs on the wall, newest first. Asks for one row more than `limit`. Private columns are not read. */
  onWall(communityId: string, filter: WallFilter, after: Keyset | undefined, limit: number): Promise<Wish[]> {
    const states = filter.state ? [filter.state] : [...WALL_STATES];
    const query = this.inCommunity(communityId).select(CARD_COLUMNS).andWhere('w.state IN (:...states)', { states });
    if (filter.category) query.andWhere('w.category = :category', { category: filter.category });
    if (filter.gridId) query.andWhere('w.gridId = :gridId', { gridId: filter.gridId });
    if (filter.keyword) {
      query.andWhere("(w.title LIKE :like ESCAPE '|' OR w.publicText LIKE :like ESCAPE '|')", {
        like: containing(filter.keyword),
      });
    }
    if (after) query.andWhere('(w.hungAt < :at OR (w.hungAt = :at AND w.id < :id))', after);
    return query
      .orderBy('w.hungAt', 'DESC')
      .addOrderBy('w.id', 'DESC')
      .limit(limit + 1)
      .getMany();
  }

  /** Open wishes by category. */
  async openByCategory(communityId: string): Promise<{ category: WishCategory; n: number }[]> {
    const rows: { category: WishCategory; n: string }[] = await this.db.query(
      "SELECT category, COUNT(*) AS n FROM wishes WHERE community_id = ? AND state = 'open' GROUP BY category ORDER BY category",
      [communityId],
    );
    return rows.map((row) => ({ category: row.category, n: Number(row.n) }));
  }

  /** An author's wishes, newest first. */
  ofAuthor(communityId: string, memberId: string, after: Keyset | undefined, limit: number): Promise<Wish[]> {
    const query = this.inCommunity(communityId).andWhere('w.authorMemberId = :memberId', { memberId });
    if (after) query.andWhere('(w.createdAt < :at OR (w.createdAt = :at AND w.id < :id))', after);
    return query
      .orderBy('w.createdAt', 'DESC')
      .addOrderBy('w.id', 'DESC')
      .limit(limit + 1)
      .getMany();
  }

  /** An author's wishes that wait for the author's confirmation, the longest waiting first. */
  toConfirm(communityId: string, memberId: string): Promise<Wish[]> {
    return this.inCommunity(communityId)
      .andWhere("w.authorMemberId = :memberId AND w.state = 'delivered'", { memberId })
      .orderBy('w.stateSince')
      .getMany();
  }

  /** A volunteer's claims, newest first, or only the living ones. */
  claimsOf(
    communityId: string,
    memberId: string,
    ask: { living: boolean; after: Keyset | undefined; limit: number },
  ): Promise<WishClaim[]> {
    const query = this.db.manager
      .createQueryBuilder(WishClaim, 'c')
      .where('c.communityId = :communityId AND c.volunteerMemberId = :memberId', { communityId, memberId });
    if (ask.living) query.andWhere('c.state IN (:...living)', { living: [...LIVING_CLAIM_STATES] });
    if (ask.after) query.andWhere('(c.claimedAt < :at OR (c.claimedAt = :at AND c.id < :id))', ask.after);
    return query
      .orderBy('c.claimedAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(ask.limit + 1)
      .getMany();
  }

  /** Wishes by id, without private columns. */
  async byIds(communityId: string, ids: readonly string[]): Promise<Map<string, Wish>> {
    if (ids.length === 0) return new Map();
    const rows = await this.inCommunity(communityId)
      .select(CARD_COLUMNS)
      .andWhere('w.id IN (:...ids)', { ids: [...ids] })
      .getMany();
    return new Map(rows.map((wish) => [wish.id, wish]));
  }

  /** One staff queue: whoever waits longest first; `all` newest first. `endingBefore` bounds the leases of `ending`. */
  inQueue(
    communityId: string,
    queue: StaffQueue,
    ask: { endingBefore: Date; after: Keyset | undefined; limit: number },
  ): Promise<Wish[]> {
    const query = this.queueQuery(communityId, queue, ask.endingBefore);
    const newestFirst = queue === 'all';
    const column = newestFirst ? 'w.createdAt' : 'w.stateSince';
    const beyond = newestFirst ? '<' : '>';
    if (ask.after) query.andWhere(`(${column} ${beyond} :at OR (${column} = :at AND w.id ${beyond} :id))`, ask.after);
    const direction = newestFirst ? 'DESC' : 'ASC';
    return query
      .orderBy(column, direction)
      .addOrderBy('w.id', direction)
      .limit(ask.limit + 1)
      .getMany();
  }

  /** How many are in a staff queue. */
  countQueue(communityId: string, queue: StaffQueue, endingBefore: Date): Promise<number> {
    return this.queueQuery(communityId, queue, endingBefore).getCount();
  }

  private queueQuery(communityId: string, queue: StaffQueue, endingBefore: Date): Wishes {
    const query = this.inCommunity(communityId).select(CARD_COLUMNS);
    if (queue === 'all') return query;
    query.andWhere('w.state = :state', { state: QUEUE_STATE[queue] });
    if (queue === 'ending') {
      query.andWhere(
        `EXISTS (SELECT 1 FROM wish_claims c WHERE c.community_id = w.community_id AND c.living_wish_id = w.id AND c.due_at < :endingBefore)`,
        { endingBefore },
      );
    }
    return query;
  }

  private inCommunity(communityId: string): Wishes {
    return this.db.manager.createQueryBuilder(Wish, 'w').where('w.communityId = :communityId', { communityId });
  }
}

const QUEUE_STATE = {
  review: 'submitted',
  claimed: 'claimed',
  ending: 'claimed',
  unclaimed: 'open',
  delivered: 'delivered',
  expired: 'expired',
} as const;

/** Everything but the encrypted columns: a list never decrypts what it does not show. */
const CARD_COLUMNS = [
  'id',
  'communityId',
  'authorMemberId',
  'authorSlot',
  'state',
  'category',
  'title',
  'publicText',
  'gridId',
  'buildingId',
  'showBuilding',
  'priority',
  'textCheck',
  'rejectReason',
  'createdAt',
  'stateSince',
  'hungAt',
  'openUntil',
].map((column) => `w.${column}`);

/** A LIKE pattern that means the keyword literally: its own %, _ and | are escaped. */
const containing = (keyword: string): string => `%${keyword.replace(/[|%_]/g, '|$&')}%`;
