import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { Draw } from './registration.entities.js';

const SESSION = 'session' as const;

/** Draws of sessions. The key `one_valid_draw_per_subject` has the last word; nothing is ever deleted. */
@Injectable()
export class DrawsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The draw of a session that was not voided. Inside a transaction pass its `tx`. */
  valid(sessionId: string, db: EntityManager = this.db.manager): Promise<Draw | null> {
    return db.findOneBy(Draw, { subjectKind: SESSION, subjectId: sessionId, voidedAt: IsNull() });
  }

  /** Every draw of a session, the newest first. */
  all(communityId: string, sessionId: string): Promise<Draw[]> {
    const where = { communityId, subjectKind: SESSION, subjectId: sessionId };
    return this.db.manager.find(Draw, { where, order: { committedAt: 'DESC', id: 'DESC' } });
  }

  async insert(tx: Tx, draw: Draw): Promise<void> {
    await tx.insert(Draw, draw as never);
  }

  async change(tx: Tx, draw: Draw, fields: Partial<Draw>): Promise<void> {
    await tx.update(Draw, { id: draw.id }, fields as never);
    Object.assign(draw, fields);
  }

  /**
   * Fixes who takes part: those who have applied, in groups. `FIRST` are those of whom nobody has ever come to a session of the
   * series before; without a series nobody is first. `LAST` are those of these contacts, who stand behind others.
   */
  async fixFrame(tx: Tx, sessionId: string, seriesId: string | null, behind: readonly string[]): Promise<void> {
    await tx.query("UPDATE registrations SET draw_rank = ? WHERE session_id = ? AND state = 'applied'", [
      ...[IN_FRAME, sessionId],
    ]);
    if (behind.length > 0)
      await tx.query(
        'UPDATE registrations SET draw_rank = ? WHERE session_id = ? AND draw_rank = ? AND contact_person_id IN (?)',
        [...[LAST, sessionId, IN_FRAME, [...behind]]],
      );
    if (seriesId === null) return;
    await tx.query(
      `UPDATE registrations r SET r.draw_rank = ? WHERE r.session_id = ? AND r.draw_rank = ?
         AND NOT EXISTS (SELECT 1 FROM (
           SELECT mine.registration_id AS id FROM registration_people mine
           JOIN registration_people before_ ON before_.person_id = mine.person_id AND before_.present = 1
           JOIN event_sessions s ON s.id = before_.session_id
           JOIN events e ON e.id = s.event_id AND e.series_id = ?
           WHERE mine.session_id = ? AND mine.living = 1
         ) known WHERE known.id = r.id)`,
      [FIRST, sessionId, IN_FRAME, seriesId, sessionId],
    );
  }

  /** The contacts of those who have applied. */
  async contactsApplied(tx: Tx, sessionId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      "SELECT DISTINCT contact_person_id AS id FROM registrations WHERE session_id = ? AND state = 'applied' AND contact_person_id IS NOT NULL",
      [sessionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Who takes part, whether or not they are still there. */
  async frame(tx: Tx, sessionId: string): Promise<{ ids: string[]; first: string[]; last: string[] }> {
    const rows: { id: string; rank: number }[] = await tx.query(
      'SELECT id, draw_rank AS `rank` FROM registrations WHERE session_id = ? AND draw_rank IN (?) ORDER BY id',
      [sessionId, [IN_FRAME, FIRST, LAST]],
    );
    const of = (group: number): string[] => rows.filter(({ rank }) => rank === group).map(({ id }) => id);
    return { ids: rows.map(({ id }) => id), first: of(FIRST), last: of(LAST) };
  }

  /** Registrations a draw gave a place. */
  async drawnIds(tx: Tx, sessionId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM registrations WHERE session_id = ? AND draw_rank IS NOT NULL ORDER BY id',
      [sessionId],
    );
    return rows.map(({ id }) => id);
  }
}

const IN_FRAME = 0;
const FIRST = -1;
const LAST = -2;
