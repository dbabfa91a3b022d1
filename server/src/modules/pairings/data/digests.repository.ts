import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Day } from '@silin/shared';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Pairing } from './pairing.entities.js';

const ENDED_MAX = 200;

/** What a weekly digest is made of, and to whom it was told. */
@Injectable()
export class DigestsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Pairings that ended since this moment, the oldest proposals first. */
  endedSince(communityId: string, since: Date): Promise<Pairing[]> {
    return this.db.manager.find(Pairing, {
      where: { communityId, state: 'ended', endedAt: MoreThanOrEqual(since) },
      ...{ order: { endedAt: 'ASC', id: 'ASC' }, take: ENDED_MAX },
    });
  }

  /** Pairings that came of these by a handover. */
  async following(pairingIds: readonly string[]): Promise<Pairing[]> {
    return pairingIds.length === 0 ? [] : this.db.manager.findBy(Pairing, { handedOverFromId: In([...pairingIds]) });
  }

  /** Grid workers of any community who have not been told of this week yet, by id. */
  async untold(weekFrom: Day, after: string, rows: number): Promise<string[]> {
    const found: { memberId: string }[] = await this.db.query(
      `SELECT r.member_id AS memberId FROM member_roles r JOIN members m ON m.id = r.member_id AND m.left_at IS NULL
       LEFT JOIN weekly_digests d ON d.member_id = r.member_id AND d.week_from = ?
       WHERE r.role = 'grid_worker' AND d.member_id IS NULL AND r.member_id > ? ORDER BY r.member_id LIMIT ?`,
      [weekFrom, after, rows],
    );
    return found.map(({ memberId }) => memberId);
  }

  /** Notes that a member is told of a week. False when they were before. */
  async told(tx: Tx, communityId: string, memberId: string, weekFrom: Day, at: Date): Promise<boolean> {
    try {
      const row = [memberId, weekFrom, communityId, at];
      await tx.query(
        'INSERT INTO weekly_digests (member_id, week_from, community_id, told_at) VALUES (?, ?, ?, ?)',
        row,
      );
      return true;
    } catch (error) {
      if (duplicateKey(error) === 'PRIMARY') return false;
      throw error;
    }
  }
}
