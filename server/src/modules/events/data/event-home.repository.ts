import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EventTheme, SessionMode } from '@silin/shared';
import { DataSource } from 'typeorm';
import type { LivingPart } from './session-lists.repository.js';

export interface ComingRow {
  readonly sessionId: string;
  readonly eventId: string;
  readonly eventTitle: string;
  readonly theme: EventTheme;
  readonly startsAt: Date;
  readonly placeText: string | null;
  readonly mode: SessionMode;
  readonly opensAt: Date | null;
}

/** A door somebody stands at. */
export type DoorRow = Pick<ComingRow, 'sessionId' | 'eventTitle' | 'startsAt' | 'placeText'>;

/** Somebody's next session stands among so many sessions to come. */
const LOOKED = 200;

/** The next sessions of a community and those open to its street, for the home page. */
@Injectable()
export class EventHomeRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Sessions that are not over yet, the next first. */
  async coming(communityId: string, from: Date, now: Date, rows: number): Promise<ComingRow[]> {
    return this.db.query(
      `SELECT k.id AS sessionId, e.id AS eventId, e.title AS eventTitle, e.theme, k.starts_at AS startsAt,
         e.place_text AS placeText, k.mode, k.opens_at AS opensAt
       FROM (${NEXT}) k JOIN events e ON e.id = k.event_id
       WHERE e.state = 'published' AND k.state = 'planned' AND k.ends_at > ? ORDER BY k.starts_at, k.id LIMIT ?`,
      [...next(communityId, from), now, rows],
    );
  }

  /** Living parties of these people in the next sessions, the next first. */
  async mine(
    communityId: string,
    personIds: readonly string[],
    from: Date,
    now: Date,
    rows: number,
  ): Promise<(LivingPart & Pick<ComingRow, 'eventTitle' | 'startsAt' | 'placeText'>)[]> {
    return this.db.query(
      `SELECT DISTINCT r.id AS registrationId, k.id AS sessionId, r.state, r.order_no AS orderNo, r.draw_rank AS drawRank,
         r.pool, r.kept_back_until AS keptBackUntil,
         e.title AS eventTitle, k.starts_at AS startsAt, e.place_text AS placeText
       FROM (${NEXT}) k
       JOIN registration_people h ON h.session_id = k.id AND h.living_person_id IN (?)
       JOIN registrations r ON r.id = h.registration_id JOIN events e ON e.id = k.event_id
       WHERE k.state = 'planned' AND k.ends_at > ? ORDER BY k.starts_at, r.id LIMIT ?`,
      [...next(communityId, from), [...personIds], now, rows],
    );
  }

  /** Sessions at whose door a member has promised to stand, that begin by then and are not over, the next first. */
  async doors(communityId: string, memberId: string, until: Date, now: Date, rows: number): Promise<DoorRow[]> {
    return this.db.query(
      `SELECT s.id AS sessionId, e.title AS eventTitle, s.starts_at AS startsAt, e.place_text AS placeText
       FROM session_helpers h JOIN event_sessions s ON s.id = h.session_id JOIN events e ON e.id = s.event_id
       WHERE h.community_id = ? AND h.member_id = ? AND h.ended_at IS NULL AND h.role = 'door'
         AND s.state <> 'cancelled' AND s.starts_at <= ? AND s.ends_at > ? AND e.state IN ('published', 'ended')
       ORDER BY s.starts_at, s.id LIMIT ?`,
      [communityId, memberId, until, now, rows],
    );
  }
}

const COLUMNS = 'id, event_id, starts_at, ends_at, state, mode, opens_at';
const NEXT = `(SELECT ${COLUMNS} FROM event_sessions FORCE INDEX (sessions_by_start)
    WHERE community_id = ? AND starts_at >= ? ORDER BY starts_at, id LIMIT ?)
  UNION ALL (SELECT ${COLUMNS} FROM event_sessions FORCE INDEX (sessions_open_to_street)
    WHERE open_street_id = (SELECT street_id FROM communities WHERE id = ?) AND community_id <> ? AND starts_at >= ?
    ORDER BY starts_at, id LIMIT ?)`;
const next = (communityId: string, from: Date): unknown[] => [
  ...[communityId, from, LOOKED],
  ...[communityId, communityId, from, LOOKED],
];
