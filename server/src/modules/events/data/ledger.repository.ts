import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EventKind, EventTheme, MarkWay, RegistrationState } from '@silin/shared';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import type { Keyset } from '../../../platform/database/keyset.js';
import { AnswerAtDoor, WalkIn } from './fact.entities.js';
import { Registration, RegistrationAnswer, RegistrationPerson } from './registration.entities.js';

/** A session that was held, with the words of its event. */
export interface HeldSession extends Keyset {
  readonly label: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number | null;
  readonly attendanceComplete: boolean;
  readonly title: string;
  readonly kind: EventKind;
  readonly theme: EventTheme;
  readonly placeText: string | null;
  readonly hostText: string | null;
  readonly organiserMemberId: string;
  readonly origin: 'app' | 'import';
  readonly seriesName: string | null;
}

/** A mark that counts: how somebody was signed in. */
export interface CountingMark {
  readonly how: MarkWay;
  readonly at: Date;
}

/** What ledgers and sheets are made of, read in pieces. */
@Injectable()
export class LedgerRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The next parties of a session in one state, in the order of their numbers. */
  parties(sessionId: string, state: RegistrationState, afterOrderNo: number, rows: number): Promise<Registration[]> {
    return this.db.manager.find(Registration, {
      where: { sessionId, state, orderNo: MoreThan(afterOrderNo) },
      ...{ order: { orderNo: 'ASC' }, take: rows },
    });
  }

  /** The heads of these parties, by party. */
  async heads(registrationIds: readonly string[]): Promise<Map<string, RegistrationPerson[]>> {
    if (registrationIds.length === 0) return new Map();
    const rows = await this.db.manager.find(RegistrationPerson, {
      where: { registrationId: In([...registrationIds]) },
      order: { position: 'ASC' },
    });
    return grouped(rows, ({ registrationId }) => registrationId);
  }

  /** The answers of these parties, by party. */
  async answers(registrationIds: readonly string[]): Promise<Map<string, RegistrationAnswer[]>> {
    if (registrationIds.length === 0) return new Map();
    const rows = await this.db.manager.findBy(RegistrationAnswer, { registrationId: In([...registrationIds]) });
    return grouped(rows, ({ registrationId }) => registrationId);
  }

  /** How heads were signed in, by head: the last mark that was accepted. */
  async marks(headIds: readonly string[]): Promise<Map<string, CountingMark>> {
    if (headIds.length === 0) return new Map();
    const rows: { id: string; how: MarkWay; at: Date }[] = await this.db.query(
      `SELECT registration_person_id AS id, how, received_at AS at FROM presence_marks
       WHERE registration_person_id IN (?) AND act = 'in' AND verdict = 'accepted' ORDER BY received_at`,
      [[...headIds]],
    );
    return new Map(rows.map(({ id, how, at }) => [id, { how, at }]));
  }

  /** Who came without a seat of their own. */
  walkIns(sessionId: string): Promise<WalkIn[]> {
    return this.db.manager.find(WalkIn, { where: { sessionId, undoneAt: IsNull() }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** What these people answered at the door, by walk-in. */
  async answersAtDoor(walkInIds: readonly string[]): Promise<Map<string, AnswerAtDoor[]>> {
    if (walkInIds.length === 0) return new Map();
    const rows = await this.db.manager.findBy(AnswerAtDoor, { walkInId: In([...walkInIds]) });
    return grouped(rows, ({ walkInId }) => walkInId);
  }

  /** The next sessions held in a time, the earliest first. */
  held(communityId: string, from: Date, before: Date, after: Keyset | undefined, rows: number): Promise<HeldSession[]> {
    return this.db.query(
      `SELECT s.id, s.starts_at AS at, s.label, s.starts_at AS startsAt, s.ends_at AS endsAt, s.capacity,
         s.attendance_complete = 1 AS attendanceComplete, e.title, e.kind, e.theme, e.place_text AS placeText,
         e.host_text AS hostText, e.organiser_member_id AS organiserMemberId, e.origin, f.name AS seriesName
       FROM event_sessions s JOIN events e ON e.id = s.event_id LEFT JOIN event_series f ON f.id = e.series_id
       WHERE s.community_id = ? AND s.state = 'held' AND s.starts_at < ?
         AND (s.starts_at > ? OR (s.starts_at = ? AND s.id > ?))
       ORDER BY s.starts_at, s.id LIMIT ?`,
      [communityId, before, after?.at ?? from, after?.at ?? from, after?.id ?? '', rows],
    );
  }

  /** How a session was liked, by session. */
  async stars(ids: readonly string[]): Promise<Map<string, { average: number; sheets: number }>> {
    if (ids.length === 0) return new Map();
    const rows: { id: string; average: string; n: string }[] = await this.db.query(
      'SELECT session_id AS id, AVG(stars) AS average, COUNT(*) AS n FROM event_feedback WHERE session_id IN (?) GROUP BY session_id',
      [[...ids]],
    );
    return new Map(rows.map(({ id, average, n }) => [id, { average: Number(average), sheets: Number(n) }]));
  }

  /** How many pictures its album has, by session. */
  async photos(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows: { id: string; n: string }[] = await this.db.query(
      'SELECT session_id AS id, COUNT(*) AS n FROM album_photos WHERE session_id IN (?) GROUP BY session_id',
      [[...ids]],
    );
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }

  /** The community as its poster names it. */
  async community(id: string): Promise<{ name: string; phone: string | null }> {
    const [row]: { name: string; phone: string | null }[] = await this.db.query(
      'SELECT name, phone FROM communities WHERE id = ?',
      [id],
    );
    return row ?? { name: '', phone: null };
  }
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
