import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ClaimState,
  CLAIM_COUNTS_AFTER_HOURS,
  type ConfirmationWay,
  WISH_STUCK_DAYS,
  type WishCategory,
  type WishFigure,
  type WishSpeaker,
  type WishState,
} from '@silin/shared';
import { DataSource } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import { plusDays } from '../domain/lease.js';

/** Which wishes: those a figure counts from one instant to before another, of one category, grid and state where they are named. */
export interface FactFilter {
  readonly figure: WishFigure;
  readonly from: Date;
  readonly before: Date;
  /** Null: wishes without a grid. */
  readonly gridId?: string | null | undefined;
  readonly category?: WishCategory | undefined;
  readonly state?: WishState | undefined;
}

/** A wish that a figure counts. `at` is the instant that put it into the period. */
export interface WishFact extends Keyset {
  readonly state: WishState;
  readonly category: WishCategory;
  readonly title: string;
  readonly gridId: string | null;
  readonly buildingId: string | null;
  readonly personId: string;
  readonly saidAs: WishSpeaker;
  readonly priority: boolean;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** What is counted of the claims of a wish. */
export interface ClaimFact {
  readonly wishId: string;
  readonly state: ClaimState;
  readonly volunteerMemberId: string;
  readonly claimedAt: Date;
  readonly dueAt: Date;
  readonly deliveredAt: Date | null;
  readonly endedAt: Date | null;
  readonly confirmedHow: ConfirmationWay | null;
}

/** So many wishes of one category, grid and month. */
export interface FactCount {
  readonly category: WishCategory;
  readonly gridId: string | null;
  /** `YYYY-MM` of the community's clock. */
  readonly month: string;
  readonly n: number;
}

/** The middle of the days from said to confirmed. */
export interface MedianRow {
  readonly of: string | null;
  readonly seconds: number;
}

/** The one place that says which wishes a figure counts: counts, lists and ledgers ask here. */
@Injectable()
export class WishFactsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The next wishes, the earliest first. */
  async page(
    communityId: string,
    filter: FactFilter,
    now: Date,
    after: Keyset | undefined,
    rows: number,
  ): Promise<WishFact[]> {
    const { sql, values, order } = facts(communityId, filter, now);
    const next = afterKeyset(order, after);
    const found: (Omit<WishFact, 'priority'> & { priority: number })[] = await this.db.query(
      `SELECT w.id, ${order.at} AS at, w.state, w.category, w.title, w.grid_id AS gridId, w.building_id AS buildingId,
         w.person_id AS personId, w.said_as AS saidAs, w.priority, w.created_at AS createdAt, w.hung_at AS publishedAt
       FROM ${sql} AND ${next.sql} ${byKeyset(order)} LIMIT ?`,
      [...values, ...next.values, rows],
    );
    return found.map((row) => ({ ...row, priority: Number(row.priority) === 1 }));
  }

  /** How many there are, by category, grid and month. */
  async counts(communityId: string, filter: FactFilter, now: Date): Promise<FactCount[]> {
    const { sql, values, order } = facts(communityId, filter, now);
    const rows: (Omit<FactCount, 'n'> & { n: string })[] = await this.db.query(
      `SELECT w.category, w.grid_id AS gridId, ${monthOf(order.at)} AS month, COUNT(*) AS n FROM ${sql}
       GROUP BY w.category, w.grid_id, ${monthOf(order.at)} ORDER BY month, category, gridId`,
      [...values],
    );
    return rows.map((row) => ({ ...row, n: Number(row.n) }));
  }

  /** How many there are. */
  async total(communityId: string, filter: FactFilter, now: Date): Promise<number> {
    const { sql, values } = facts(communityId, filter, now);
    const [row]: { n: string }[] = await this.db.query(`SELECT COUNT(*) AS n FROM ${sql}`, [...values]);
    return Number(row?.n ?? 0);
  }

  /** Of fulfilled wishes, how long the middle one took: of all, by category or by grid. */
  async medians(
    communityId: string,
    filter: Omit<FactFilter, 'figure'>,
    now: Date,
    by: 'all' | 'category' | 'grid',
  ): Promise<MedianRow[]> {
    const { sql, values } = facts(communityId, { ...filter, figure: 'fulfilled' }, now);
    const rows: { of: string | null; seconds: string }[] = await this.db.query(
      `SELECT kind AS \`of\`, AVG(seconds) AS seconds FROM
         (SELECT kind, seconds, ROW_NUMBER() OVER (PARTITION BY kind ORDER BY seconds) AS nth, COUNT(*) OVER (PARTITION BY kind) AS n
          FROM (SELECT ${MEDIAN_BY[by]} AS kind, TIMESTAMPDIFF(SECOND, w.created_at, c.ended_at) AS seconds FROM ${sql}) timed) ranked
       WHERE nth IN (FLOOR((n + 1) / 2), FLOOR((n + 2) / 2)) GROUP BY kind`,
      [...values],
    );
    return rows.map(({ of, seconds }) => ({ of, seconds: Number(seconds) }));
  }

  /** The claims of these wishes, the first of each wish first. */
  async claimsOf(communityId: string, wishIds: readonly string[]): Promise<ClaimFact[]> {
    if (wishIds.length === 0) return [];
    return this.db.query(
      `SELECT wish_id AS wishId, state, volunteer_member_id AS volunteerMemberId, claimed_at AS claimedAt, due_at AS dueAt,
         delivered_at AS deliveredAt, ended_at AS endedAt, confirmed_how AS confirmedHow
       FROM wish_claims WHERE community_id = ? AND wish_id IN (?) ORDER BY wish_id, claimed_at, id`,
      [communityId, [...wishIds]],
    );
  }
}

const MEDIAN_BY = { all: "'all'", category: 'w.category', grid: 'w.grid_id' } as const;

/** Months of the community's clock: China has one zone and no summer time. */
const monthOf = (at: string): string => `DATE_FORMAT(${at} + INTERVAL 8 HOUR, '%Y-%m')`;

const COUNTS = (claim: string): string =>
  `NOT (${claim}.state = 'revoked' AND ${claim}.ended_at < ${claim}.claimed_at + INTERVAL ${CLAIM_COUNTS_AFTER_HOURS} HOUR)`;

const CLAIMED = `wish_claims c JOIN wishes w ON w.community_id = c.community_id AND w.id = c.wish_id`;

/** `FROM` and `WHERE` of a figure, and the order of its list. The wish is `w`; where a claim puts it into the period, that is `c`. */
function facts(
  communityId: string,
  filter: FactFilter,
  now: Date,
): { sql: string; values: readonly unknown[]; order: KeysetOrder } {
  const { figure, from, before } = filter;
  const narrowed = narrowing(filter);
  const period = [communityId, from, before];
  switch (figure) {
    case 'said':
      return {
        sql: `wishes w WHERE w.community_id = ? AND w.created_at >= ? AND w.created_at < ?${narrowed.sql}`,
        values: [...period, ...narrowed.values],
        order: { at: 'w.created_at', id: 'w.id', first: 'oldest' },
      };
    case 'claimed':
      return {
        sql: `${CLAIMED} WHERE c.community_id = ? AND c.claimed_at >= ? AND c.claimed_at < ? AND ${COUNTS('c')}
          AND NOT EXISTS (SELECT 1 FROM wish_claims e WHERE e.community_id = c.community_id AND e.wish_id = c.wish_id
            AND (e.claimed_at < c.claimed_at OR (e.claimed_at = c.claimed_at AND e.id < c.id)) AND ${COUNTS('e')})${narrowed.sql}`,
        values: [...period, ...narrowed.values],
        order: { at: 'c.claimed_at', id: 'c.wish_id', first: 'oldest' },
      };
    case 'fulfilled':
      return {
        sql: `${CLAIMED} WHERE c.community_id = ? AND c.state = 'confirmed' AND c.ended_at >= ? AND c.ended_at < ?
          AND w.state = 'fulfilled'${narrowed.sql}`,
        values: [...period, ...narrowed.values],
        order: { at: 'c.ended_at', id: 'c.wish_id', first: 'oldest' },
      };
    case 'stuck': {
      const since = Object.entries(WISH_STUCK_DAYS).map(([state, days]) => [state, plusDays(now, -days)] as const);
      return {
        sql: `wishes w WHERE w.community_id = ? AND (${since.map(() => '(w.state = ? AND w.state_since <= ?)').join(' OR ')})${narrowed.sql}`,
        values: [communityId, ...since.flat(), ...narrowed.values],
        order: { at: 'w.state_since', id: 'w.id', first: 'oldest' },
      };
    }
  }
}

function narrowing({ gridId, category, state }: FactFilter): { sql: string; values: readonly unknown[] } {
  const parts: [string, ...unknown[]][] = [];
  if (gridId === null) parts.push(['w.grid_id IS NULL']);
  else if (gridId !== undefined) parts.push(['w.grid_id = ?', gridId]);
  if (category) parts.push(['w.category = ?', category]);
  if (state) parts.push(['w.state = ?', state]);
  return { sql: parts.map(([sql]) => ` AND ${sql}`).join(''), values: parts.flatMap(([, ...values]) => values) };
}
