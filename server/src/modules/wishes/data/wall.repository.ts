import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { WALL_STATES, type WallState, type WishCategory } from '@silin/shared';
import { DataSource } from 'typeorm';
import { containing, type GramCondition, gramsToFind, rarestGram } from '../../../platform/database/grams.js';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import { CARD_COLUMNS, type CardRow, cardOf, type RawCard } from './wish-card-row.js';

export interface WallFilter {
  readonly state?: WallState;
  readonly category?: WishCategory;
  readonly gridId?: string;
  readonly keyword?: string;
  /** Not in this grid; wishes without a grid are. */
  readonly exceptGridId?: string;
  /** Open wishes only: what staff put first, then what is taken down soonest. Otherwise the newest first. */
  readonly urgentFirst?: boolean;
}

/** A stretch of the wall: `rows` may be one more than the limit; `lookedTo` is set where a search stopped before its end. */
export interface WallStretch {
  readonly rows: CardRow[];
  readonly lookedTo?: Keyset;
}

/** How many wishes one request looks through for a word whose every gram is common. */
const LOOK_MAX = 500;

/** What hangs on the wall, a page at a time. No question reads more rows because the community has more wishes. */
@Injectable()
export class WallRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Newest first, or the most urgent; asks for one row more than `limit`. Private columns are not read. */
  async page(communityId: string, filter: WallFilter, after: Keyset | undefined, limit: number): Promise<WallStretch> {
    if (isByUrgency(filter)) return { rows: await this.mostUrgent(communityId, filter, after, limit) };
    const find = filter.keyword ? gramsToFind(filter.keyword) : undefined;
    if (find) return this.search(communityId, filter, find, after, limit);
    const newest = newestOnWall(communityId, filter, after, limit + 1);
    return { rows: await this.cards(newest, [], limit) };
  }

  /** Wishes in a state, of a grid where one is named, by category; counts no more than `max` in all. */
  async byCategory(
    communityId: string,
    { state = 'open', gridId }: Pick<WallFilter, 'state' | 'gridId'>,
    max: number,
  ): Promise<{ category: WishCategory; n: number }[]> {
    const rows: { category: WishCategory; n: string }[] = await this.db.query(
      `SELECT category, COUNT(*) AS n FROM
         (SELECT category FROM wishes WHERE community_id = ? AND state = ? ${gridId ? 'AND grid_id = ?' : ''} LIMIT ?) counted
       GROUP BY category ORDER BY category`,
      [communityId, state, ...(gridId ? [gridId] : []), max],
    );
    return rows.map((row) => ({ category: row.category, n: Number(row.n) }));
  }

  /** The most urgent open wishes, each with the instant it stands at in this order. */
  private async mostUrgent(
    communityId: string,
    filter: WallFilter,
    after: Keyset | undefined,
    limit: number,
  ): Promise<CardRow[]> {
    const more = narrowing(filter);
    const next = afterKeyset(URGENCY_ORDER, after);
    const rows: RawCard[] = await this.db.query(
      `SELECT ${CARD_COLUMNS} FROM wishes w FORCE INDEX (${filter.gridId ? 'wishes_by_urgency_in_grid' : 'wishes_by_urgency'})
       WHERE community_id = ? AND state = 'open'${more.sql} AND ${next.sql} ${byKeyset(URGENCY_ORDER)} LIMIT ?`,
      [communityId, ...more.values, ...next.values, limit + 1],
    );
    return rows.map(cardOf);
  }

  /**
   * Wishes with a word. When one of its grams is rare, only the wishes with that gram are looked at; when all are common, the
   * newest five hundred are, and the next page goes on from there (docs/algorithms/wish-search.md).
   */
  private async search(
    communityId: string,
    filter: WallFilter,
    find: { grams: string[] } | { prefix: string },
    after: Keyset | undefined,
    limit: number,
  ): Promise<WallStretch> {
    const rare = await rarestGram(this.db.manager, 'wish_grams', communityId, find);
    const like = containing(filter.keyword ?? '');
    const holds = ["(w.title LIKE ? ESCAPE '|' OR w.public_text LIKE ? ESCAPE '|')", like, like] as const;
    if (rare) return { rows: await this.cards(ofGram(communityId, rare, filter, after), holds, limit) };
    const looked = newestOnWall(communityId, filter, after, LOOK_MAX);
    const rows = await this.cards(looked, holds, limit);
    if (rows.length > limit) return { rows };
    const [last]: Keyset[] = await this.db.query(
      `SELECT k.id, k.hung_at AS at FROM (${looked.sql}) k ORDER BY k.hung_at DESC, k.id DESC LIMIT ?, 1`,
      [...looked.values, LOOK_MAX - 1],
    );
    return last ? { rows, lookedTo: last } : { rows };
  }

  private async cards(from: Question, where: readonly (string | undefined)[], limit: number): Promise<CardRow[]> {
    const [condition, ...values] = where;
    const rows: RawCard[] = await this.db.query(
      `SELECT ${CARD_COLUMNS} FROM (${from.sql}) k JOIN wishes w ON w.id = k.id ${condition ? `WHERE ${condition}` : ''}
       ORDER BY k.hung_at DESC, k.id DESC LIMIT ?`,
      [...from.values, ...values, limit + 1],
    );
    return rows.map(cardOf);
  }
}

/** A SELECT of `id, hung_at` with its values. */
interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A keyword is searched for among the newest: its finds stand in that order. */
export const isByUrgency = ({ urgentFirst, state, keyword }: WallFilter): boolean =>
  urgentFirst === true && state === 'open' && !keyword;

const URGENCY_ORDER: KeysetOrder = { at: 'wall_urgency', id: 'id', first: 'oldest' };
const WALL_ORDER: KeysetOrder = { at: 'hung_at', id: 'id', first: 'newest' };

/** The filter's conditions on `wishes` without state and keyword. */
function narrowing({ category, gridId, exceptGridId }: WallFilter): Question {
  const parts: [string, ...unknown[]][] = [];
  if (category) parts.push(['category = ?', category]);
  if (gridId) parts.push(['grid_id = ?', gridId]);
  if (exceptGridId) parts.push(['(grid_id IS NULL OR grid_id <> ?)', exceptGridId]);
  return { sql: parts.map(([sql]) => ` AND ${sql}`).join(''), values: parts.flatMap(([, ...values]) => values) };
}

/** The same, and what comes after a row of the wall. */
function conditionsOf(filter: WallFilter, after: Keyset | undefined): Question {
  const { sql, values } = narrowing(filter);
  if (!after) return { sql, values };
  const next = afterKeyset(WALL_ORDER, after);
  return { sql: `${sql} AND ${next.sql}`, values: [...values, ...next.values] };
}

/**
 * The newest on the wall. Each state is read from its own index, which stands in the wall's order, and the beginnings are merged:
 * `state IN (…) ORDER BY` would sort every wish of the community.
 */
function newestOnWall(communityId: string, filter: WallFilter, after: Keyset | undefined, rows: number): Question {
  const states = filter.state ? [filter.state] : [...WALL_STATES];
  const more = conditionsOf(filter, after);
  const newest = `(SELECT id, hung_at FROM wishes FORCE INDEX (${orderedBy(filter)}) WHERE community_id = ? AND state = ?${more.sql}
    ${byKeyset(WALL_ORDER)} LIMIT ?)`;
  const values = states.flatMap((state) => [communityId, state, ...more.values, rows]);
  if (states.length === 1) return { sql: newest, values };
  return {
    sql: `SELECT id, hung_at FROM (${states.map(() => newest).join(' UNION ALL ')}) merged
      ${byKeyset(WALL_ORDER)} LIMIT ?`,
    values: [...values, rows],
  };
}

/** The index that stands in the wall's order for a filter. Named, because the engine sorts a whole state when it thinks it small. */
const orderedBy = ({ category, gridId }: WallFilter): string =>
  [
    'wishes_on_the_wall',
    gridId && 'by_grid',
    gridId && category && 'and_category',
    !gridId && category && 'by_category',
  ]
    .filter(Boolean)
    .join('_');

/** Wishes on the wall that have a gram. */
function ofGram(communityId: string, gram: GramCondition, filter: WallFilter, after: Keyset | undefined): Question {
  const states = filter.state ? [filter.state] : [...WALL_STATES];
  const more = conditionsOf(filter, after);
  return {
    sql: `SELECT id, hung_at FROM (SELECT DISTINCT wish_id FROM wish_grams WHERE community_id = ? AND ${gram.sql}) found
      JOIN wishes ON wishes.id = found.wish_id WHERE state IN (?)${more.sql}`,
    values: [communityId, gram.value, states, ...more.values],
  };
}
