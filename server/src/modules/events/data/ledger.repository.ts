import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EventKind, EventTheme, HeadcountWay, MarkWay, RegistrationState } from '@silin/shared';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import type { Keyset } from '../../../platform/database/keyset.js';
import { WalkIn } from './fact.entities.js';
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

/** What was recorded about a session, counted. */
export interface SessionCounts {
  /** Heads of confirmed parties, and those of them who came. */
  readonly registered: number;
  readonly confirmedPresent: number;
  readonly present: number;
  readonly walkIns: number;
  readonly headcount: { readonly people: number; readonly method: HeadcountWay } | null;
  readonly served: number;
  readonly recognised: number;
  readonly stars: { readonly average: number; readonly sheets: number } | null;
  readonly photos: number;
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

  /** What was recorded about some sessions, by session; one statement per kind of fact. */
  async counts(ids: readonly string[]): Promise<Map<string, SessionCounts>> {
    if (ids.length === 0) return new Map();
    const ask = <Row extends { id: string }>(sql: string, lists = 1): Promise<Row[]> =>
      this.db.query(sql, Array(lists).fill([...ids]));
    const heads = await ask<{ id: string; registered: string; confirmedPresent: string; present: string }>(
      `SELECT p.session_id AS id, SUM(r.state = 'confirmed' AND p.living) AS registered,
         SUM(r.state = 'confirmed' AND p.living AND p.present) AS confirmedPresent, SUM(p.present) AS present
       FROM registration_people p JOIN registrations r ON r.id = p.registration_id
       WHERE p.session_id IN (?) GROUP BY p.session_id`,
    );
    const walkIns = await ask<{ id: string; n: string }>(
      'SELECT session_id AS id, SUM(people) AS n FROM walk_ins WHERE session_id IN (?) AND undone_at IS NULL GROUP BY session_id',
    );
    const headcounts = await ask<{ id: string; people: number; method: HeadcountWay }>(
      'SELECT session_id AS id, people, method FROM headcounts WHERE session_id IN (?) AND replaced_at IS NULL',
    );
    const served = await ask<{ id: string; n: string }>(
      'SELECT session_id AS id, SUM(people) AS n FROM served_counts WHERE session_id IN (?) AND replaced_at IS NULL GROUP BY session_id',
    );
    const recognised = await ask<{ id: string; n: string }>(
      `SELECT id, COUNT(DISTINCT person_id) AS n FROM (
         SELECT session_id AS id, person_id FROM registration_people
           WHERE session_id IN (?) AND present = 1 AND person_id IS NOT NULL
         UNION SELECT session_id, person_id FROM walk_ins
           WHERE session_id IN (?) AND undone_at IS NULL AND person_id IS NOT NULL) came GROUP BY id`,
      2,
    );
    const stars = await ask<{ id: string; average: string; n: string }>(
      'SELECT session_id AS id, AVG(stars) AS average, COUNT(*) AS n FROM event_feedback WHERE session_id IN (?) GROUP BY session_id',
    );
    const photos = await ask<{ id: string; n: string }>(
      'SELECT session_id AS id, COUNT(*) AS n FROM album_photos WHERE session_id IN (?) GROUP BY session_id',
    );
    const of = <Row extends { id: string }>(rows: readonly Row[], id: string): Row | undefined =>
      rows.find((row) => row.id === id);
    return new Map(
      ids.map((id): [string, SessionCounts] => {
        const [head, count, star] = [of(heads, id), of(headcounts, id), of(stars, id)];
        return [
          id,
          {
            registered: Number(head?.registered ?? 0),
            confirmedPresent: Number(head?.confirmedPresent ?? 0),
            present: Number(head?.present ?? 0),
            walkIns: Number(of(walkIns, id)?.n ?? 0),
            headcount: count ? { people: count.people, method: count.method } : null,
            served: Number(of(served, id)?.n ?? 0),
            recognised: Number(of(recognised, id)?.n ?? 0),
            stars: star ? { average: Number(star.average), sheets: Number(star.n) } : null,
            photos: Number(of(photos, id)?.n ?? 0),
          },
        ];
      }),
    );
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
