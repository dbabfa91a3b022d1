import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { WALL_STATES } from '@silin/shared';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder, rowsAfter } from '../../../platform/database/keyset.js';
import type { StaffQueue } from '../domain/staff-queue.js';
import { CARD_PROPERTIES } from './wish-card-row.js';
import { WishClaim } from './wish-claim.entity.js';
import { Wish } from './wish.entity.js';

type Wishes = SelectQueryBuilder<Wish>;

/** How many of an author's newest wishes are looked through for rejected ones. */
const LATEST = 20;

/** Lists of wishes, a page at a time by keyset. Every question starts with the community. */
@Injectable()
export class WishListsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** An author's wishes, newest first; without their `own`, what they said themselves is left out unless it hangs on the wall. */
  ofAuthor(
    communityId: string,
    personId: string,
    { own, after, limit }: { own: boolean; after: Keyset | undefined; limit: number },
  ): Promise<Wish[]> {
    const query = this.inCommunity(communityId).andWhere('w.personId = :personId', { personId });
    if (!own) {
      const seen = { author: 'author', wall: [...WALL_STATES] };
      query.andWhere('(w.saidAs <> :author OR w.state IN (:...wall))', seen);
    }
    return rowsAfter(query, { at: 'w.createdAt', id: 'w.id', first: 'newest' }, after, limit + 1);
  }

  /**
   * Wishes that wait for a word of these authors: delivered ones, the longest waiting first, then those of each author's latest that
   * were rejected. Two pieces of an index per author.
   */
  async waitingFor(communityId: string, personIds: readonly string[]): Promise<Wish[]> {
    const ofOne = `(SELECT id FROM wishes WHERE community_id = ? AND person_id = ? AND living_author_slot IS NOT NULL AND state = 'delivered')
      UNION ALL (SELECT id FROM (SELECT id, state FROM wishes FORCE INDEX (wishes_of_person)
        WHERE community_id = ? AND person_id = ? ORDER BY created_at DESC, id DESC LIMIT ?) latest WHERE state = 'rejected')`;
    const found: { id: string }[] = await this.db.query(
      personIds.map(() => ofOne).join(' UNION ALL '),
      personIds.flatMap((id) => [communityId, id, communityId, id, LATEST]),
    );
    const wishes = [
      ...(
        await this.byIds(
          communityId,
          found.map(({ id }) => id),
        )
      ).values(),
    ];
    const [delivered, rejected] = [true, false].map((is) =>
      wishes.filter(({ state }) => (state === 'delivered') === is),
    );
    const since = (one: Wish, other: Wish) => one.stateSince.getTime() - other.stateSince.getTime();
    return [...(delivered ?? []).sort(since), ...(rejected ?? []).sort((one, other) => since(other, one))];
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
    if (ask.living) query.andWhere('c.living_slot IS NOT NULL');
    return rowsAfter(query, { at: 'c.claimedAt', id: 'c.id', first: 'newest' }, ask.after, ask.limit + 1);
  }

  /** Wishes of these grids that have hung since before an instant and nobody has, the longest waiting first; at most `rows`. */
  async unclaimedSince(communityId: string, gridIds: readonly string[], before: Date, rows: number): Promise<Wish[]> {
    if (gridIds.length === 0) return [];
    const ofGrid = `(SELECT id, hung_at FROM wishes FORCE INDEX (wishes_on_the_wall_by_grid)
      WHERE community_id = ? AND state = 'open' AND grid_id = ? AND hung_at <= ? ORDER BY hung_at, id LIMIT ?)`;
    const found: { id: string }[] = await this.db.query(
      `SELECT id FROM (${gridIds.map(() => ofGrid).join(' UNION ALL ')}) waiting ORDER BY hung_at, id LIMIT ?`,
      [...gridIds.flatMap((gridId) => [communityId, gridId, before, rows]), rows],
    );
    const ids = found.map(({ id }) => id);
    const wishes = await this.byIds(communityId, ids);
    return ids.flatMap((id) => wishes.get(id) ?? []);
  }

  /** Wishes by id, without private columns. */
  async byIds(communityId: string, ids: readonly string[]): Promise<Map<string, Wish>> {
    if (ids.length === 0) return new Map();
    const rows = await this.inCommunity(communityId)
      .select(CARD_PROPERTIES)
      .andWhere('w.id IN (:...ids)', { ids: [...ids] })
      .getMany();
    return new Map(rows.map((wish) => [wish.id, wish]));
  }

  /** One staff queue: whoever waits longest first; `all` newest first. `ending` is asked with `endingFirst`. */
  inQueue(
    communityId: string,
    queue: Exclude<StaffQueue, 'ending'>,
    after: Keyset | undefined,
    limit: number,
  ): Promise<Wish[]> {
    const query = this.inCommunity(communityId).select(CARD_PROPERTIES);
    if (queue !== 'all') query.andWhere('w.state = :state', { state: QUEUE_STATE[queue] });
    const order: KeysetOrder =
      queue === 'all'
        ? { at: 'w.createdAt', id: 'w.id', first: 'newest' }
        : { at: 'w.stateSince', id: 'w.id', first: 'oldest' };
    return rowsAfter(query, order, after, limit + 1);
  }

  /** Claims whose lease ends before an instant, the first to end first: the queue `ending`. */
  endingFirst(
    communityId: string,
    endingBefore: Date,
    after: Keyset | undefined,
    limit: number,
  ): Promise<{ wishId: string; dueAt: Date }[]> {
    const order: KeysetOrder = { at: 'due_at', id: 'wish_id', first: 'oldest' };
    const next = afterKeyset(order, after);
    return this.db.query(
      `SELECT wish_id AS wishId, due_at AS dueAt FROM wish_claims
       WHERE community_id = ? AND state = 'active' AND due_at < ? AND ${next.sql} ${byKeyset(order)} LIMIT ?`,
      [communityId, endingBefore, ...next.values, limit + 1],
    );
  }

  /** How many are in each staff queue; each count stops at `max`, so that a badge never reads a whole queue. */
  async countQueues(communityId: string, endingBefore: Date, max: number): Promise<Record<CountedQueue, number>> {
    const count = (from: string): string => `(SELECT COUNT(*) FROM (SELECT 1 FROM ${from} LIMIT ?) counted)`;
    const queues = Object.entries(QUEUE_STATE);
    const counts = queues.map(([queue]) => `${count('wishes WHERE community_id = ? AND state = ?')} AS ${queue}`);
    const ending = count("wish_claims WHERE community_id = ? AND state = 'active' AND due_at < ?");
    const [row]: Record<CountedQueue, string>[] = await this.db.query(
      `SELECT ${counts.join(', ')}, ${ending} AS ending`,
      [...queues.flatMap(([, state]) => [communityId, state, max]), communityId, endingBefore, max],
    );
    return Object.fromEntries(Object.entries(row ?? {}).map(([queue, n]) => [queue, Number(n)])) as Record<
      CountedQueue,
      number
    >;
  }

  private inCommunity(communityId: string): Wishes {
    return this.db.manager.createQueryBuilder(Wish, 'w').where('w.communityId = :communityId', { communityId });
  }
}

type CountedQueue = Exclude<StaffQueue, 'all'>;

const QUEUE_STATE = {
  review: 'submitted',
  claimed: 'claimed',
  unclaimed: 'open',
  delivered: 'delivered',
  expired: 'expired',
} as const;
