import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/** A party with a seat at a session that was held, of which nobody was marked. Whether its door was run is another question. */
export interface AbsentParty {
  readonly personId: string;
  readonly registrationId: string;
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly title: string;
  readonly attendanceComplete: boolean;
}

/** Sessions that belong together: those of a series, or of one event that is of none. */
export interface Kin {
  readonly seriesId: string | null;
  readonly eventId: string;
}

/** Who had a seat and stayed away, and who came, at sessions of one series (R11). */
@Injectable()
export class NoShowsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Parties of these contacts of which nobody came, since a moment, the earliest first. */
  async absent(
    personIds: readonly string[],
    kin: Kin,
    since: Date,
    db: EntityManager = this.db.manager,
  ): Promise<AbsentParty[]> {
    if (personIds.length === 0) return [];
    const rows: (Omit<AbsentParty, 'attendanceComplete'> & { complete: number })[] = await db.query(
      `SELECT r.contact_person_id AS personId, r.id AS registrationId, s.id AS sessionId, s.starts_at AS startsAt, e.title,
         s.attendance_complete AS complete
       FROM registrations r JOIN event_sessions s ON s.id = r.session_id JOIN events e ON e.id = s.event_id
       WHERE r.contact_person_id IN (?) AND r.state = 'confirmed' AND s.state = 'held' AND s.starts_at > ? AND ${of(kin)}
         AND NOT EXISTS (SELECT 1 FROM registration_people p WHERE p.registration_id = r.id AND p.present = 1)
       ORDER BY s.starts_at, r.id`,
      [[...personIds], since, ...whose(kin)],
    );
    return rows.map(({ complete, ...row }) => ({ ...row, attendanceComplete: Number(complete) === 1 }));
  }

  /** When each of these people came since a moment: with a party, whosever, or by walking in. */
  async came(
    personIds: readonly string[],
    kin: Kin,
    since: Date,
    db: EntityManager = this.db.manager,
  ): Promise<Map<string, Date[]>> {
    if (personIds.length === 0) return new Map();
    const session = `JOIN event_sessions s ON s.id = c.session_id JOIN events e ON e.id = s.event_id
      WHERE c.person_id IN (?) AND s.starts_at > ? AND ${of(kin)}`;
    const asked = [[...personIds], since, ...whose(kin)];
    const rows: { personId: string; at: Date }[] = await db.query(
      `SELECT c.person_id AS personId, s.starts_at AS at FROM registration_people c ${session} AND c.present = 1
       UNION SELECT c.person_id, s.starts_at FROM walk_ins c ${session} AND c.undone_at IS NULL`,
      [...asked, ...asked],
    );
    const byPerson = new Map<string, Date[]>();
    for (const { personId, at } of rows) byPerson.set(personId, [...(byPerson.get(personId) ?? []), at]);
    return byPerson;
  }

  /** The member who took most of the marks at the door of each session. */
  async markers(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, string>> {
    if (sessionIds.length === 0) return new Map();
    const rows: { sessionId: string; memberId: string }[] = await db.query(
      `SELECT session_id AS sessionId, by_member_id AS memberId FROM presence_marks
       WHERE session_id IN (?) AND by_member_id IS NOT NULL AND how <> 'self'
       GROUP BY session_id, by_member_id ORDER BY COUNT(*), by_member_id`,
      [[...new Set(sessionIds)]],
    );
    return new Map(rows.map(({ sessionId, memberId }) => [sessionId, memberId]));
  }
}

const of = ({ seriesId }: Kin): string => (seriesId === null ? 's.event_id = ?' : 'e.series_id = ?');
const whose = ({ seriesId, eventId }: Kin): string[] => [seriesId ?? eventId];
