import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import { afterKeyset, byKeyset, type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Absence } from '../domain/stand-in.rules.js';
import { StandIn } from './task.entities.js';
import { BY_ALARM, type DueRow } from './tasks.repository.js';

/** Who is away from which day to which, and who has their duties. */
@Injectable()
export class StandInsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Puts a stand-in and its days in. The key of the days has the last word: `STAND_IN_OVERLAPS`. */
  async add(tx: Tx, standIn: StandIn, days: readonly string[]): Promise<void> {
    await tx.insert(StandIn, standIn);
    const { communityId, forMemberId, memberId, id } = standIn;
    const rows = days.map((day) => [communityId, forMemberId, day, memberId, id]);
    try {
      await tx.query(
        `INSERT INTO stand_in_days (community_id, for_member_id, day, member_id, stand_in_id)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
        rows.flat(),
      );
    } catch (error) {
      if (duplicateKey(error) === 'PRIMARY') throw new DomainError('STAND_IN_OVERLAPS');
      throw error;
    }
  }

  /** True when one of these days is taken already. */
  async isTaken(tx: Tx, communityId: string, forMemberId: string, fromOn: string, untilOn: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM stand_in_days WHERE community_id = ? AND for_member_id = ? AND day BETWEEN ? AND ? LIMIT 1',
      [communityId, forMemberId, fromOn, untilOn],
    );
    return rows.length > 0;
  }

  /** Locks a stand-in of the community. Throws `NOT_FOUND`. */
  async lock(tx: Tx, communityId: string, id: string): Promise<StandIn> {
    const standIn = await tx.findOne(StandIn, { where: { id, communityId }, lock: { mode: 'pessimistic_write' } });
    if (!standIn) throw new DomainError('NOT_FOUND');
    return standIn;
  }

  async change(tx: Tx, standIn: StandIn, fields: Partial<StandIn>): Promise<void> {
    await tx.update(StandIn, { id: standIn.id, communityId: standIn.communityId }, fields);
    Object.assign(standIn, fields);
  }

  /** Takes the stand-in away; whoever is away stays away, and staff have the duties. */
  async leaveToStaff(tx: Tx, standIn: StandIn): Promise<void> {
    await this.change(tx, standIn, { memberId: null });
    await tx.query('UPDATE stand_in_days SET member_id = NULL WHERE stand_in_id = ?', [standIn.id]);
  }

  /** Gives the days from `day` on back. */
  async freeDays(tx: Tx, standInId: string, day: string): Promise<void> {
    await tx.query('DELETE FROM stand_in_days WHERE stand_in_id = ? AND day >= ?', [standInId, day]);
  }

  /** Who is away on a day, and who has their duties. */
  async absences(communityId: string, day: string, db: EntityManager = this.db.manager): Promise<Absence[]> {
    return db.query(
      'SELECT for_member_id AS forMemberId, member_id AS memberId FROM stand_in_days WHERE community_id = ? AND day = ?',
      [communityId, day],
    );
  }

  /** Stand-ins that have not ended, those to come included, newest first. */
  living(communityId: string, after: Keyset | undefined, rows: number): Promise<StandIn[]> {
    const query = this.db.manager
      .createQueryBuilder(StandIn, 's')
      .where('s.communityId = :communityId AND s.endedAt IS NULL', { communityId });
    return rowsAfter(query, { at: 's.createdAt', id: 's.id', first: 'newest' }, after, rows);
  }

  /** Living stand-ins for a member, and by them. */
  async livingOf(communityId: string, memberId: string, db: EntityManager = this.db.manager): Promise<StandIn[]> {
    const endedAt = IsNull();
    return db.find(StandIn, {
      where: [
        { communityId, forMemberId: memberId, endedAt },
        { communityId, memberId, endedAt },
      ],
      order: { fromOn: 'ASC', id: 'ASC' },
    });
  }

  /** Every stand-in for a member and by them, for their own data. */
  allOf(communityId: string, memberId: string): Promise<StandIn[]> {
    return this.db.manager.find(StandIn, {
      where: [
        { communityId, forMemberId: memberId },
        { communityId, memberId },
      ],
      order: { fromOn: 'ASC', id: 'ASC' },
    });
  }

  /** Stand-ins that begin or end now, of all communities. */
  due(now: Date, after: Keyset | undefined, limit: number): Promise<DueRow[]> {
    const next = afterKeyset(BY_ALARM, after);
    return this.db.query(
      `SELECT id, community_id AS communityId, wake_at AS at FROM stand_ins
       WHERE wake_at <= ? AND ${next.sql} ${byKeyset(BY_ALARM)} LIMIT ?`,
      [now, ...next.values, limit],
    );
  }
}
