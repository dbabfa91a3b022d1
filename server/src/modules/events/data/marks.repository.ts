import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MarkVerdict } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { PresenceMark, WalkIn } from './fact.entities.js';
import { HEAD, headOf, type HeadRow, type Raw } from './head-rows.js';
import { insertingFacts, WalkInsRepository } from './walk-ins.repository.js';

/** The mark by which somebody is in. */
export interface Entering {
  readonly headId: string;
  readonly nonce: string;
  readonly byMemberId: string | null;
  readonly at: Date;
  readonly deviceId: string;
  readonly walkInId: string | null;
}

const CAME: readonly MarkVerdict[] = ['accepted', 'was_cancelled', 'was_waiting'];

/** Marks of a session, and the heads they name. */
@Injectable()
export class MarksRepository {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly walkIns: WalkInsRepository,
  ) {}

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
  async byNonce(tx: Tx, nonces: readonly string[]): Promise<Map<string, PresenceMark>> {
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
    await insertingFacts(async () => {
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
    for (const [id, undoReason] of written.undoneWalkIns) await this.walkIns.undo(tx, id, now, undoReason);
  }
}
