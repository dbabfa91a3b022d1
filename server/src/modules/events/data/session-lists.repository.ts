import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EventKind, EventState, RegistrationState, SeatPool } from '@silin/shared';
import { DataSource } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import { rivalPools } from '../domain/desk.js';
import type { Stretch } from '../domain/stretches.js';

/** Which sessions a list shows. */
export interface SessionsFilter {
  /** Of events in these states. */
  readonly states: readonly EventState[];
  readonly kind?: EventKind | undefined;
  readonly seriesId?: string | undefined;
}

/** From when on, and in which direction: `coming` begins with the earliest from the moment on, `past` goes back from it. */
export interface Ask {
  readonly when: 'coming' | 'past';
  readonly moment: Date;
  readonly after: Keyset | undefined;
  readonly limit: number;
}

/** A party as the list of sessions knows it. */
export interface LivingPart {
  readonly sessionId: string;
  readonly registrationId: string;
  readonly state: RegistrationState;
  readonly orderNo: number;
  readonly drawRank: number | null;
  readonly pool: SeatPool;
  readonly keptBackUntil?: Date | null;
}

/** How many sessions one request looks through where a filter may meet none of them, and where few are left out. */
const LOOK_FILTERED = 500;
const LOOK_MORE = 40;
const FIRST: Record<Ask['when'], KeysetOrder['first']> = { coming: 'oldest', past: 'newest' };
const LAST_IN_LINE = 2_147_483_647;

/** Sessions in the order of time, a stretch at a time. No question reads more rows because there are more sessions or parties. */
@Injectable()
export class SessionListsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Sessions of a community. */
  ofCommunity(communityId: string, filter: SessionsFilter, ask: Ask): Promise<Stretch> {
    const where = { sql: 's.community_id = ?', values: [communityId], index: 'sessions_by_start' };
    return this.stretch(where, filter, ask);
  }

  /** Sessions of other communities that are open to the street of this one. */
  openTo(communityId: string, filter: SessionsFilter, ask: Ask): Promise<Stretch> {
    const where = {
      sql: 's.open_street_id = (SELECT street_id FROM communities WHERE id = ?) AND s.community_id <> ?',
      values: [communityId, communityId],
      index: 'sessions_open_to_street',
    };
    return this.stretch(where, filter, ask);
  }

  /** How many parties are in a state, by session id; none is counted beyond `max`. Who stands behind others (R11) keeps nobody waiting and is not among them. */
  async parties(
    sessionIds: readonly string[],
    state: 'waiting' | 'applied',
    max: number,
  ): Promise<Map<string, number>> {
    return this.counted(
      sessionIds.map((id) => ({
        id,
        sql: 'session_id = ? AND state = ? AND kept_back_until IS NULL',
        values: [id, state],
      })),
      max,
    );
  }

  /** The living parties of these people in these sessions. */
  async livingOf(sessionIds: readonly string[], personIds: readonly string[]): Promise<LivingPart[]> {
    if (sessionIds.length === 0 || personIds.length === 0) return [];
    return this.db.query(
      `SELECT h.session_id AS sessionId, r.id AS registrationId, r.state, r.order_no AS orderNo, r.draw_rank AS drawRank,
         r.pool, r.kept_back_until AS keptBackUntil
       FROM registration_people h JOIN registrations r ON r.id = h.registration_id
       WHERE h.session_id IN (?) AND h.living_person_id IN (?)`,
      [[...new Set(sessionIds)], [...new Set(personIds)]],
    );
  }

  /**
   * Parties before each of these on their waiting lists, by registration id: those that want seats it could have too. Drawn ones
   * stand before whoever came later; who stands behind others (R11) is in the way of nobody but their like.
   */
  async ahead(parts: readonly LivingPart[], max: number): Promise<Map<string, number>> {
    return this.counted(
      parts.map(({ registrationId, sessionId, orderNo, drawRank, pool, keptBackUntil = null }) => ({
        id: registrationId,
        sql: `session_id = ? AND state = 'waiting' AND pool IN (?)${keptBackUntil ? '' : ' AND kept_back_until IS NULL'} AND (IFNULL(draw_rank, ${LAST_IN_LINE}) < ?
          OR (IFNULL(draw_rank, ${LAST_IN_LINE}) = ? AND order_no < ?))`,
        values: [sessionId, rivalPools(pool), drawRank ?? LAST_IN_LINE, drawRank ?? LAST_IN_LINE, orderNo],
      })),
      max,
    );
  }

  private async counted(
    asks: readonly { id: string; sql: string; values: readonly unknown[] }[],
    max: number,
  ): Promise<Map<string, number>> {
    if (asks.length === 0) return new Map();
    const rows: { id: string; n: string }[] = await this.db.query(
      asks
        .map(
          ({ sql }) => `(SELECT ? AS id, COUNT(*) AS n FROM (SELECT 1 FROM registrations WHERE ${sql} LIMIT ?) some)`,
        )
        .join(' UNION ALL '),
      asks.flatMap(({ id, values }) => [id, ...values, max]),
    );
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }

  private async stretch(
    where: { sql: string; values: readonly unknown[]; index: string },
    { states, kind, seriesId }: SessionsFilter,
    { when, moment, after, limit }: Ask,
  ): Promise<Stretch> {
    const order: KeysetOrder = { at: 's.starts_at', id: 's.id', first: FIRST[when] };
    const next = afterKeyset(order, after);
    const look = kind || seriesId ? LOOK_FILTERED : limit + 1 + LOOK_MORE;
    const looked = `FROM event_sessions s FORCE INDEX (${where.index})
      WHERE ${where.sql} AND s.starts_at ${when === 'coming' ? '>=' : '<'} ? AND ${next.sql} ${byKeyset(order)}`;
    const values = [...where.values, moment, ...next.values];
    const more: [string, unknown][] = [];
    if (kind) more.push(['e.kind = ?', kind]);
    if (seriesId) more.push(['e.series_id = ?', seriesId]);
    const rows: Keyset[] = await this.db.query(
      `SELECT k.id, k.at FROM (SELECT s.id, s.starts_at AS at, s.event_id ${looked} LIMIT ?) k
       JOIN events e ON e.id = k.event_id WHERE e.state IN (?) ${more.map(([sql]) => `AND ${sql}`).join(' ')}
       ${byKeyset({ at: 'k.at', id: 'k.id', first: FIRST[when] })} LIMIT ?`,
      [...values, look, [...states], ...more.map(([, value]) => value), limit + 1],
    );
    if (rows.length > limit) return { rows };
    const [last]: Keyset[] = await this.db.query(`SELECT s.id, s.starts_at AS at ${looked} LIMIT ?, 1`, [
      ...values,
      look - 1,
    ]);
    return last ? { rows, lookedTo: last } : { rows };
  }
}
