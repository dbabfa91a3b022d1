import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type AgeBand, DomainError, type MarkVerdict, type RegistrationState, type SeatPool } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { CommunityEvent, EventSession } from './event.entities.js';
import { PresenceMark, WalkIn } from './fact.entities.js';
import { Registration, SessionHelper } from './registration.entities.js';

/** A head, with what its registration says. */
export interface HeadRow {
  readonly id: string;
  readonly registrationId: string;
  readonly seatCode: string;
  readonly personId: string | null;
  readonly called: string | null;
  readonly ageBand: AgeBand | null;
  readonly takesSeat: boolean;
  readonly living: boolean;
  readonly present: boolean;
  readonly state: RegistrationState;
}

/** A head as the list shows it. */
export interface ListedHead extends HeadRow {
  readonly pool: SeatPool;
  readonly orderNo: number;
  readonly seats: number;
  readonly fromCommunityId: string;
  readonly contactPersonId: string | null;
  readonly contactPhone: string | null;
}

/** The mark by which somebody is in. */
export interface Entering {
  readonly headId: string;
  readonly nonce: string;
  readonly byMemberId: string | null;
  readonly at: Date;
  readonly deviceId: string;
  readonly walkInId: string | null;
}

export interface SessionAtDoor {
  readonly session: EventSession;
  readonly event: CommunityEvent;
}

const HEAD = `p.id, p.registration_id AS registrationId, p.seat_code AS seatCode, p.person_id AS personId, p.called,
  p.age_band AS ageBand, p.takes_seat AS takesSeat, p.living, p.present, r.state`;
const ON_THE_LIST: readonly RegistrationState[] = ['confirmed', 'waiting', 'applied', 'held'];
const CAME: readonly MarkVerdict[] = ['accepted', 'was_cancelled', 'was_waiting'];
const called = encrypted('registration_people.called');
const contactPhone = encrypted('registrations.contact_phone');
const SESSIONS_MAX = 50;

type Raw<Row> = { [Key in keyof Row]: Row[Key] extends boolean ? number | string : Row[Key] };

/** What stands at the door of a session: its list, its marks, its walk-ins. */
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

  /** Heads of the session by their ids and by their seat codes. */
  async heads(
    tx: Tx,
    sessionId: string,
    by: { ids: readonly string[]; seatCodes: readonly string[] },
  ): Promise<HeadRow[]> {
    const rows: Raw<HeadRow>[] = await tx.query(
      `SELECT ${HEAD} FROM registration_people p JOIN registrations r ON r.id = p.registration_id
       WHERE p.session_id = ? AND (p.id IN (?) OR p.seat_code IN (?))`,
      [sessionId, ['', ...by.ids], ['', ...by.seatCodes]],
    );
    return rows.map(headOf);
  }

  /** Where these people have a seat in the session, by person id. */
  async seated(tx: Tx, sessionId: string, personIds: readonly string[]): Promise<Map<string, HeadRow>> {
    if (personIds.length === 0) return new Map();
    const rows: Raw<HeadRow>[] = await tx.query(
      `SELECT ${HEAD} FROM registration_people p JOIN registrations r ON r.id = p.registration_id
       WHERE p.session_id = ? AND p.living_person_id IN (?) AND r.state = 'confirmed'`,
      [sessionId, personIds],
    );
    return new Map(rows.map((row) => [row.personId ?? '', headOf(row)]));
  }

  /** The heads of a registration, in order. */
  async headsOf(registrationId: string, db: EntityManager = this.db.manager): Promise<HeadRow[]> {
    const rows: Raw<HeadRow>[] = await db.query(
      `SELECT ${HEAD} FROM registration_people p JOIN registrations r ON r.id = p.registration_id
       WHERE p.registration_id = ? ORDER BY p.position`,
      [registrationId],
    );
    return rows.map(headOf);
  }

  /** A registration, whosever. Null when there is none. */
  registration(id: string, db: EntityManager = this.db.manager): Promise<Registration | null> {
    return db.findOneBy(Registration, { id });
  }

  /** By which mark each of these heads is in; a walk-in that was undone is none. */
  async enterings(db: EntityManager, headIds: readonly string[]): Promise<Map<string, Entering>> {
    if (headIds.length === 0) return new Map();
    const rows: Entering[] = await db.query(
      `SELECT m.registration_person_id AS headId, m.nonce, m.by_member_id AS byMemberId, m.received_at AS at,
         m.device_id AS deviceId, m.walk_in_id AS walkInId
       FROM presence_marks m JOIN registration_people p ON p.id = m.registration_person_id
       LEFT JOIN walk_ins w ON w.id = m.walk_in_id
       WHERE m.registration_person_id IN (?) AND m.act = 'in' AND m.verdict IN (?)
         AND CASE WHEN m.walk_in_id IS NULL THEN p.present = 1 ELSE w.undone_at IS NULL END
       ORDER BY m.received_at, m.nonce`,
      [headIds, CAME],
    );
    return new Map(rows.map((row) => [row.headId, row]));
  }

  /** Marks that were received before, whatever their session. */
  async marks(tx: Tx, nonces: readonly string[]): Promise<Map<string, PresenceMark>> {
    const rows = await tx.findBy(PresenceMark, { nonce: In([...nonces]) });
    return new Map(rows.map((row) => [row.nonce, row]));
  }

  /**
   * Writes marks, the walk-ins they made, and who is in now. The session's row is locked. Throws `SESSION_MOVED_ON` when one of
   * the nonces was taken by another session in between.
   */
  async keep(
    tx: Tx,
    written: {
      readonly marks: readonly PresenceMark[];
      readonly walkIns: readonly WalkIn[];
      readonly cameIn: readonly string[];
      readonly wentOut: readonly string[];
      readonly undoneWalkIns: ReadonlyMap<string, string | null>;
    },
    now: Date,
  ): Promise<void> {
    await inserting(async () => {
      if (written.walkIns.length > 0) await tx.insert(WalkIn, [...written.walkIns]);
      if (written.marks.length > 0) await tx.insert(PresenceMark, [...written.marks]);
    });
    if (written.cameIn.length > 0) {
      await tx.query('UPDATE registration_people SET present = 1, present_since = ? WHERE id IN (?) AND present = 0', [
        now,
        written.cameIn,
      ]);
    }
    if (written.wentOut.length > 0) {
      await tx.query(
        'UPDATE registration_people SET present = 0, present_since = NULL WHERE id IN (?) AND present = 1',
        [written.wentOut],
      );
    }
    for (const [id, undoReason] of written.undoneWalkIns) await this.undoWalkIn(tx, id, now, undoReason);
  }

  /** Walk-ins that were received before, by nonce, whatever their session. */
  async walkIns(tx: Tx, nonces: readonly string[]): Promise<Map<string, WalkIn>> {
    const rows = await tx.findBy(WalkIn, { nonce: In([...nonces]) });
    return new Map(rows.map((row) => [row.nonce, row]));
  }

  /** Throws `SESSION_MOVED_ON` when a nonce was taken in between. */
  async addWalkIns(tx: Tx, rows: readonly WalkIn[]): Promise<void> {
    if (rows.length > 0) await inserting(() => tx.insert(WalkIn, [...rows]));
  }

  /** A walk-in of the community. Throws `NOT_FOUND`. */
  async walkIn(communityId: string, id: string): Promise<WalkIn> {
    const found = await this.db.manager.findOneBy(WalkIn, { id, communityId });
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** True for the first who undoes it. */
  async undoWalkIn(tx: Tx, id: string, undoneAt: Date, undoReason: string | null): Promise<boolean> {
    const { affected } = await tx.update(WalkIn, { id, undoneAt: IsNull() }, { undoneAt, undoReason });
    return affected === 1;
  }

  /** Whether somebody walked into the session by themself and was not taken off again. */
  personWalkedIn(tx: Tx, sessionId: string, personId: string): Promise<boolean> {
    return tx.existsBy(WalkIn, { sessionId, personId, undoneAt: IsNull() });
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

const headOf = <Row extends Raw<HeadRow>>(row: Row): Omit<Row, keyof HeadRow> & HeadRow => ({
  ...row,
  called: called.from(row.called),
  takesSeat: Number(row.takesSeat) === 1,
  living: Number(row.living) === 1,
  present: Number(row.present) === 1,
});

async function inserting(insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    if (duplicateKey(error) !== undefined) throw new DomainError('SESSION_MOVED_ON');
    throw error;
  }
}
