import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, type RegistrationState, type SeatPool } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { CommunityEvent, EventSession } from './event.entities.js';
import { HEAD, headOf, type HeadRow, type Raw } from './head-rows.js';
import { Registration, SessionHelper } from './registration.entities.js';

/** A head as the list shows it. */
export interface ListedHead extends HeadRow {
  readonly pool: SeatPool;
  readonly orderNo: number;
  readonly seats: number;
  readonly fromCommunityId: string;
  readonly contactPersonId: string | null;
  readonly contactPhone: string | null;
}

export interface SessionAtDoor {
  readonly session: EventSession;
  readonly event: CommunityEvent;
}

const ON_THE_LIST: readonly RegistrationState[] = ['confirmed', 'waiting', 'applied', 'held'];
const contactPhone = encrypted('registrations.contact_phone');
const SESSIONS_MAX = 50;

/** What stands at the door of a session: the session, its list, the parties on it. */
@Injectable()
export class DoorRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** A session of the community with its event. Throws `NOT_FOUND`, also while the event is a draft. */
  async find(communityId: string, sessionId: string): Promise<SessionAtDoor> {
    const session = await this.db.manager.findOneBy(EventSession, { id: sessionId, communityId });
    return this.withEvent(session, this.db.manager);
  }

  /** The same, with the session's row locked: registrations, marks and counts of a session are decided one after the other. */
  async lock(tx: Tx, communityId: string, sessionId: string): Promise<SessionAtDoor> {
    const session = await tx.findOne(EventSession, {
      where: { id: sessionId, communityId },
      lock: { mode: 'pessimistic_write' },
    });
    return this.withEvent(session, tx);
  }

  /** A session of whatever community with its event. Throws `NOT_FOUND`, also while the event is a draft. */
  async findAnywhere(sessionId: string): Promise<SessionAtDoor> {
    return this.withEvent(await this.db.manager.findOneBy(EventSession, { id: sessionId }), this.db.manager);
  }

  /** Registrations of a session that somebody made, or is the contact or a head of; who has a seat first. */
  async partiesOf(sessionId: string, who: { personId: string; memberId: string }): Promise<Registration[]> {
    return this.db.manager
      .createQueryBuilder(Registration, 'r')
      .where('r.sessionId = :sessionId', { sessionId })
      .andWhere(
        `(r.contactPersonId = :personId OR (r.madeByMemberId = :memberId AND r.madeHow IN ('self', 'proxy')) OR EXISTS (
           SELECT 1 FROM registration_people p WHERE p.registration_id = r.id AND p.person_id = :personId AND p.living = 1))`,
        who,
      )
      .orderBy("r.state = 'confirmed'", 'DESC')
      .addOrderBy('r.orderNo')
      .limit(10)
      .getMany();
  }

  /** True when somebody has a seat in a session that begins between two instants. */
  async hasSeatBetween(personId: string, from: Date, until: Date): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      `SELECT 1 FROM registration_people p JOIN registrations r ON r.id = p.registration_id AND r.state = 'confirmed'
       JOIN event_sessions s ON s.id = p.session_id
       WHERE p.person_id = ? AND p.living = 1 AND s.starts_at BETWEEN ? AND ? LIMIT 1`,
      [personId, from, until],
    );
    return rows.length > 0;
  }

  async change(tx: Tx, session: EventSession, fields: Partial<EventSession>): Promise<void> {
    await tx.update(EventSession, { id: session.id }, fields);
    Object.assign(session, fields);
  }

  /** True for a member who is to stand at the door of this session. */
  isHelper(sessionId: string, memberId: string): Promise<boolean> {
    return this.db.manager.existsBy(SessionHelper, { sessionId, memberId, role: 'door', endedAt: IsNull() });
  }

  /** Sessions whose list may be had between two instants; of one helper only those they stand at. The next one first. */
  async between(communityId: string, from: Date, until: Date, helperId?: string): Promise<SessionAtDoor[]> {
    const rows: { id: string }[] = await this.db.query(
      `SELECT s.id FROM event_sessions s JOIN events e ON e.id = s.event_id AND e.state IN ('published', 'ended')
       WHERE s.community_id = ? AND s.starts_at BETWEEN ? AND ? AND s.state <> 'cancelled'
         AND (? IS NULL OR EXISTS (SELECT 1 FROM session_helpers h
           WHERE h.session_id = s.id AND h.member_id = ? AND h.role = 'door' AND h.ended_at IS NULL))
       ORDER BY s.starts_at, s.id LIMIT ?`,
      [communityId, from, until, helperId ?? null, helperId ?? null, SESSIONS_MAX],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const order = { startsAt: 'ASC', id: 'ASC' } as const;
    const sessions = await this.db.manager.find(EventSession, { where: { id: In(ids) }, order });
    const events = await this.db.manager.findBy(CommunityEvent, { id: In(sessions.map(({ eventId }) => eventId)) });
    const byId = new Map(events.map((event) => [event.id, event]));
    return sessions.flatMap((session) => {
      const event = byId.get(session.eventId);
      return event ? [{ session, event }] : [];
    });
  }

  /** Everybody on the list, party by party in order of arrival: who has a seat, who waits. */
  async list(sessionId: string): Promise<ListedHead[]> {
    const rows: Raw<ListedHead>[] = await this.db.query(
      `SELECT ${HEAD}, r.pool, r.order_no AS orderNo, r.seats, r.from_community_id AS fromCommunityId,
         r.contact_person_id AS contactPersonId, r.contact_phone AS contactPhone
       FROM registrations r JOIN registration_people p ON p.registration_id = r.id AND p.living = 1
       WHERE r.session_id = ? AND r.state IN (?) ORDER BY r.order_no, p.position`,
      [sessionId, ON_THE_LIST],
    );
    return rows.map((row) => ({ ...headOf(row), contactPhone: contactPhone.from(row.contactPhone) }));
  }

  /** Changes with everything the list shows of seats and presence; costs no decrypting. */
  async revision(sessionId: string): Promise<string> {
    const [row]: Record<'heads' | 'mixed' | 'sum', string>[] = await this.db.query(
      `SELECT COUNT(*) AS heads, BIT_XOR(mark) AS mixed, COALESCE(SUM(mark), 0) AS sum FROM (
         SELECT CRC32(CONCAT_WS('/', p.id, r.state, r.pool, r.seats, p.present)) AS mark
         FROM registrations r JOIN registration_people p ON p.registration_id = r.id AND p.living = 1
         WHERE r.session_id = ? AND r.state IN (?)) AS marks`,
      [sessionId, ON_THE_LIST],
    );
    return [row?.heads, row?.mixed, row?.sum].map((part) => Number(part).toString(36)).join('-');
  }

  /** A registration, whosever. Null when there is none. */
  registration(id: string, db: EntityManager = this.db.manager): Promise<Registration | null> {
    return db.findOneBy(Registration, { id });
  }

  /** Which of these registrations are of the session. */
  async registrationsIn(tx: Tx, sessionId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.find(Registration, { select: { id: true }, where: { sessionId, id: In([...ids]) } });
    return new Set(rows.map(({ id }) => id));
  }

  private async withEvent(session: EventSession | null, db: EntityManager): Promise<SessionAtDoor> {
    const event = session && (await db.findOneBy(CommunityEvent, { id: session.eventId }));
    if (!session || !event || event.state === 'draft') throw new DomainError('NOT_FOUND');
    return { session, event };
  }
}
