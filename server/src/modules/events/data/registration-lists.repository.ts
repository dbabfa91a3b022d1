import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';

/** A session at the same time. */
export interface Elsewhere {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Date;
}

const COMING: KeysetOrder = { at: 's.starts_at', id: 'r.id', first: 'oldest' };
const PAST: KeysetOrder = { at: 's.starts_at', id: 'r.id', first: 'newest' };

/** Lists of registrations, by keyset. */
@Injectable()
export class RegistrationListsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Parties in which these people are or are the contact; `living`: still to come, the next first; else the others, the last first. */
  async ofPeople(
    personIds: readonly string[],
    which: 'living' | 'past',
    now: Date,
    after: Keyset | undefined,
    rows: number,
  ): Promise<Keyset[]> {
    if (personIds.length === 0) return [];
    const order = which === 'living' ? COMING : PAST;
    const next = afterKeyset(order, after);
    const coming = `(r.state IN ('applied', 'confirmed', 'waiting', 'held') AND s.state = 'planned' AND s.ends_at > ?)`;
    return this.db.query(
      `SELECT r.id, s.starts_at AS at
       FROM (SELECT id FROM registrations WHERE contact_person_id IN (?)
             UNION SELECT registration_id FROM registration_people WHERE person_id IN (?)) mine
       JOIN registrations r ON r.id = mine.id JOIN event_sessions s ON s.id = r.session_id
       WHERE ${which === 'living' ? coming : `NOT ${coming} AND r.state NOT IN ('held', 'lapsed')`}
         AND ${next.sql} ${byKeyset(order)} LIMIT ?`,
      [[...personIds], [...personIds], now, ...next.values, rows],
    );
  }

  /** The living registrations of these people in one session, by person. */
  async livingIn(sessionId: string, personIds: readonly string[]): Promise<Map<string, string>> {
    if (personIds.length === 0) return new Map();
    const rows: { personId: string; registrationId: string }[] = await this.db.query(
      `SELECT living_person_id AS personId, registration_id AS registrationId FROM registration_people
       WHERE session_id = ? AND living_person_id IN (?)`,
      [sessionId, [...personIds]],
    );
    return new Map(rows.map(({ personId, registrationId }) => [personId, registrationId]));
  }

  /** Where else these people have a living registration at the time of a session, by person: the earliest such session. */
  async elsewhere(
    { id, startsAt, endsAt }: { id: string; startsAt: Date; endsAt: Date },
    personIds: readonly string[],
  ): Promise<Map<string, Elsewhere>> {
    if (personIds.length === 0) return new Map();
    const rows: (Elsewhere & { personId: string })[] = await this.db.query(
      `SELECT h.living_person_id AS personId, s.id AS sessionId, e.title, s.starts_at AS startsAt
       FROM registration_people h JOIN event_sessions s ON s.id = h.session_id JOIN events e ON e.id = s.event_id
       WHERE h.person_id IN (?) AND h.living = 1 AND s.id <> ? AND s.state = 'planned' AND s.starts_at < ? AND s.ends_at > ?
       ORDER BY s.starts_at DESC, s.id DESC`,
      [[...personIds], id, endsAt, startsAt],
    );
    return new Map(rows.map(({ personId, ...row }) => [personId, row]));
  }

  /** Confirmed heads of a session, and how many of them came. */
  async attendance(sessionId: string): Promise<{ confirmed: number; present: number }> {
    const [row]: { confirmed: string; present: string | null }[] = await this.db.query(
      `SELECT COUNT(*) AS confirmed, SUM(p.present) AS present FROM registrations r
       JOIN registration_people p ON p.registration_id = r.id AND p.living = 1
       WHERE r.session_id = ? AND r.state = 'confirmed'`,
      [sessionId],
    );
    return { confirmed: Number(row?.confirmed ?? 0), present: Number(row?.present ?? 0) };
  }

  /** The stars a party gave; null when it has not. */
  async starsOf(registrationId: string): Promise<number | null> {
    const [row]: { stars: number }[] = await this.db.query(
      'SELECT stars FROM event_feedback WHERE registration_id = ?',
      [registrationId],
    );
    return row?.stars ?? null;
  }

  /** Whom to call about an event: the phone of its community. */
  async phoneOf(communityId: string): Promise<string | null> {
    const [row]: { phone: string | null }[] = await this.db.query('SELECT phone FROM communities WHERE id = ?', [
      communityId,
    ]);
    return row?.phone ?? null;
  }
}
