import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, SEAT_POOLS } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { CommunityEvent, EventSession, SessionPool } from './event.entities.js';

const BY_WAKE: KeysetOrder = { at: 'wake_at', id: 'id', first: 'oldest' };

/** Events and sessions one at a time: taken and locked. An event is locked before its sessions, sessions in the order of their ids. */
@Injectable()
export class EventsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The event as it is now, or null; in this community or not at all. Inside a transaction pass its `tx`. */
  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<CommunityEvent | null> {
    return db.findOneBy(CommunityEvent, { communityId, id });
  }

  /** The event of whatever community, or null: for its poster, which is public. */
  findAnywhere(id: string): Promise<CommunityEvent | null> {
    return this.db.manager.findOneBy(CommunityEvent, { id });
  }

  /** The event under lock until the transaction ends. Throws `NOT_FOUND`. */
  async lockEvent(tx: Tx, communityId: string, id: string): Promise<CommunityEvent> {
    const event = await tx.findOne(CommunityEvent, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!event) throw new DomainError('NOT_FOUND');
    return event;
  }

  /** The session as it is now, or null; in this community or not at all. Inside a transaction pass its `tx`. */
  findSession(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<EventSession | null> {
    return db.findOneBy(EventSession, { communityId, id });
  }

  /** The session under lock until the transaction ends. Throws `NOT_FOUND`. */
  async lockSession(tx: Tx, communityId: string, id: string): Promise<EventSession> {
    const session = await tx.findOne(EventSession, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!session) throw new DomainError('NOT_FOUND');
    return session;
  }

  /** The sessions of an event, the earliest first. */
  sessionsOf(eventId: string, db: EntityManager = this.db.manager): Promise<EventSession[]> {
    return db.find(EventSession, { where: { eventId }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  /** The same under lock, in the order of ids. */
  lockSessionsOf(tx: Tx, eventId: string): Promise<EventSession[]> {
    return tx.find(EventSession, { where: { eventId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Pools of some sessions, each session's in the order of the table of pools. One query. */
  async poolsOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<SessionPool[]> {
    if (sessionIds.length === 0) return [];
    const pools = await db.findBy(SessionPool, { sessionId: In([...new Set(sessionIds)]) });
    return pools.sort((a, b) => SEAT_POOLS.indexOf(a.pool) - SEAT_POOLS.indexOf(b.pool));
  }

  /** Events by id, of whatever community. */
  async byIds(eventIds: readonly string[], db: EntityManager = this.db.manager): Promise<Map<string, CommunityEvent>> {
    if (eventIds.length === 0) return new Map();
    const rows = await db.findBy(CommunityEvent, { id: In([...new Set(eventIds)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Sessions by id, of whatever community. */
  async sessionsByIds(
    sessionIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<Map<string, EventSession>> {
    if (sessionIds.length === 0) return new Map();
    const rows = await db.findBy(EventSession, { id: In([...new Set(sessionIds)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** True when two communities are of one street. */
  async areOfOneStreet(oneId: string, otherId: string): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      'SELECT 1 FROM communities a JOIN communities b ON b.street_id = a.street_id WHERE a.id = ? AND b.id = ?',
      [oneId, otherId],
    );
    return rows.length > 0;
  }

  /** The session under lock, of whatever community. Throws `NOT_FOUND`. */
  async lockSessionById(tx: Tx, sessionId: string): Promise<EventSession> {
    const session = await tx.findOne(EventSession, { where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
    if (!session) throw new DomainError('NOT_FOUND');
    return session;
  }

  /** Sessions the clock has to look at, the longest overdue first, those behind `after`. */
  toWake(now: Date, after: Keyset | undefined, limit: number): Promise<Keyset[]> {
    const next = afterKeyset(BY_WAKE, after);
    return this.db.query(
      `SELECT id, wake_at AS at FROM event_sessions WHERE wake_at <= ? AND ${next.sql} ${byKeyset(BY_WAKE)} LIMIT ?`,
      [now, ...next.values, limit],
    );
  }

  /** True when somebody came to the session or was counted: it was held. */
  async hasFacts(tx: Tx, sessionId: string): Promise<boolean> {
    const [row]: { n: string | number }[] = await tx.query(
      `SELECT EXISTS (SELECT 1 FROM presence_marks WHERE session_id = ? AND verdict = 'accepted')
         OR EXISTS (SELECT 1 FROM walk_ins WHERE session_id = ? AND undone_at IS NULL)
         OR EXISTS (SELECT 1 FROM headcounts WHERE valid_session_id = ? AND people > 0)
         OR EXISTS (SELECT 1 FROM served_counts WHERE valid_session_id = ? AND people > 0)
         OR EXISTS (SELECT 1 FROM registration_people WHERE session_id = ? AND present = 1) AS n`,
      Array<string>(5).fill(sessionId),
    );
    return Number(row?.n ?? 0) > 0;
  }

  /** True when a session of the event is still to come or under way. */
  async hasMoreSessions(tx: Tx, eventId: string, now: Date): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM event_sessions WHERE event_id = ? AND state = 'planned' AND ends_at > ? LIMIT 1`,
      [eventId, now],
    );
    return rows.length > 0;
  }
}
