import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { RefreshToken, Session, type SessionEnd } from './session.entities.js';

@Injectable()
export class SessionRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Whose session it is, if it lives at `now` and the account stands. */
  async userOfLiving(sessionId: string, now: Date): Promise<string | undefined> {
    const [row]: { userId: string }[] = await this.db.query(
      `SELECT s.user_id AS userId FROM sessions s JOIN users u ON u.id = s.user_id AND u.erased_at IS NULL
       WHERE s.id = ? AND s.ended_at IS NULL AND s.expires_at > ?`,
      [sessionId, now],
    );
    return row?.userId;
  }

  async create(tx: Tx, session: Session): Promise<void> {
    await tx.insert(Session, session);
  }

  /** Which session a refresh token belongs to; a token's session never changes. */
  async ofToken(hash: string): Promise<string | undefined> {
    return (await this.db.manager.findOneBy(RefreshToken, { hash }))?.sessionId;
  }

  /** Locks the session: everything about its tokens happens behind this lock. */
  async lockIfThere(tx: Tx, sessionId: string): Promise<Session | null> {
    return tx.findOne(Session, { where: { id: sessionId }, lock: { mode: 'pessimistic_write' } });
  }

  async token(tx: Tx, hash: string): Promise<RefreshToken | null> {
    return tx.findOneBy(RefreshToken, { hash });
  }

  async addToken(tx: Tx, hash: string, sessionId: string, issuedAt: Date): Promise<void> {
    await tx.insert(RefreshToken, {
      hash,
      sessionId,
      issuedAt,
      usedAt: null,
      living: 1,
      successorSeed: null,
      successorHash: null,
    });
  }

  async markUsed(
    tx: Tx,
    hash: string,
    used: { at: Date; successorSeed: string; successorHash: string },
  ): Promise<void> {
    await tx.update(
      RefreshToken,
      { hash },
      { usedAt: used.at, living: null, successorSeed: used.successorSeed, successorHash: used.successorHash },
    );
  }

  /** Notes that the session was used and moves its end. */
  async prolong(tx: Tx, sessionId: string, at: Date, expiresAt: Date): Promise<void> {
    await tx.update(Session, { id: sessionId }, { lastUsedAt: at, expiresAt });
  }

  /** Ends one living session of this user. False when there is none. */
  async end(tx: Tx, userId: string, sessionId: string, because: SessionEnd, at: Date): Promise<boolean> {
    const result: { affectedRows: number } = await tx.query(
      'UPDATE sessions SET ended_at = ?, ended_because = ? WHERE id = ? AND user_id = ? AND ended_at IS NULL',
      [at, because, sessionId, userId],
    );
    return result.affectedRows > 0;
  }

  /** Ends all living sessions of a user. */
  async endAll(tx: Tx, userId: string, because: SessionEnd, at: Date): Promise<void> {
    await tx.query('UPDATE sessions SET ended_at = ?, ended_because = ? WHERE user_id = ? AND ended_at IS NULL', [
      at,
      because,
      userId,
    ]);
  }

  /** A user's living sessions, the last used first; at most 50. */
  async livingOf(userId: string, now: Date): Promise<Session[]> {
    return this.db
      .getRepository(Session)
      .createQueryBuilder('s')
      .where('s.userId = :userId AND s.endedAt IS NULL AND s.expiresAt > :now', { userId, now })
      .orderBy('s.lastUsedAt', 'DESC')
      .limit(50)
      .getMany();
  }

  /** Removes sessions that ended or ran out before `before`, with their tokens; at most 500 at a time. */
  async forgetEnded(before: Date): Promise<number> {
    const result: { affectedRows: number } = await this.db.query(
      'DELETE FROM sessions WHERE expires_at < ? OR ended_at < ? LIMIT 500',
      [before, before],
    );
    return result.affectedRows;
  }
}
