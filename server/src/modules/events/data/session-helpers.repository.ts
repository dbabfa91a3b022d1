import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { HelperRole } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { SessionHelper, SessionHelperNeed } from './registration.entities.js';

/** Helpers that sessions want, and who helps. */
@Injectable()
export class SessionHelpersRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What some sessions want. One query. */
  needsOf(sessionIds: readonly string[], db: EntityManager = this.db.manager): Promise<SessionHelperNeed[]> {
    if (sessionIds.length === 0) return Promise.resolve([]);
    return db.findBy(SessionHelperNeed, { sessionId: In([...new Set(sessionIds)]) });
  }

  /** How many help now, by session and role. One query. */
  async countOf(
    sessionIds: readonly string[],
    db: EntityManager = this.db.manager,
  ): Promise<{ sessionId: string; role: string; have: number }[]> {
    if (sessionIds.length === 0) return [];
    const rows: { sessionId: string; role: string; n: string }[] = await db.query(
      `SELECT session_id AS sessionId, role, COUNT(*) AS n FROM session_helpers
       WHERE session_id IN (?) AND living_member_id IS NOT NULL GROUP BY session_id, role`,
      [[...new Set(sessionIds)]],
    );
    return rows.map(({ n, ...row }) => ({ ...row, have: Number(n) }));
  }

  /** What a member helps with in these sessions. One query. */
  async helpingOf(sessionIds: readonly string[], memberId: string): Promise<Map<string, HelperRole>> {
    if (sessionIds.length === 0) return new Map();
    const rows: { sessionId: string; role: HelperRole }[] = await this.db.query(
      'SELECT session_id AS sessionId, role FROM session_helpers WHERE session_id IN (?) AND living_member_id = ?',
      [[...new Set(sessionIds)], memberId],
    );
    return new Map(rows.map(({ sessionId, role }) => [sessionId, role]));
  }

  /** How many others help in a role. Ask only under the session's lock. */
  async othersIn(tx: Tx, sessionId: string, role: HelperRole, memberId: string): Promise<number> {
    const [row]: { n: string }[] = await tx.query(
      `SELECT COUNT(*) AS n FROM session_helpers
       WHERE session_id = ? AND role = ? AND living_member_id IS NOT NULL AND living_member_id <> ?`,
      [sessionId, role, memberId],
    );
    return Number(row?.n ?? 0);
  }

  async begin(tx: Tx, helper: Omit<SessionHelper, 'endedAt' | 'came'>): Promise<void> {
    await tx.insert(SessionHelper, { ...helper, endedAt: null, came: null });
  }

  /** True when the member did help. */
  async end(tx: Tx, sessionId: string, memberId: string, now: Date): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await tx.query(
      'UPDATE session_helpers SET ended_at = ? WHERE session_id = ? AND living_member_id = ?',
      [now, sessionId, memberId],
    );
    return affectedRows > 0;
  }

  /** A member helps nowhere any more; where they have helped stays. */
  async endAll(tx: Tx, memberId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE session_helpers h JOIN event_sessions s ON s.id = h.session_id
       SET h.ended_at = ? WHERE h.member_id = ? AND h.ended_at IS NULL AND s.ends_at > ?`,
      [now, memberId, now],
    );
  }
}
