import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { afterKeyset, byKeyset, type Keyset, type KeysetOrder } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Pairing } from './pairing.entities.js';

const BY_PLAN: KeysetOrder = { at: 'plan_at', id: 'id', first: 'oldest' };

/** When the visits of pairings are planned, and on which days. */
@Injectable()
export class PairingRhythmsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Pairings whose visits the clock should plan, of any community. */
  due(now: Date, after: Keyset | undefined, rows: number): Promise<(Keyset & { communityId: string })[]> {
    const next = afterKeyset(BY_PLAN, after);
    return this.db.query(
      `SELECT id, community_id AS communityId, plan_at AS at FROM pairings FORCE INDEX (pairings_to_plan)
       WHERE plan_at <= ? AND ${next.sql} ${byKeyset(BY_PLAN)} LIMIT ?`,
      [now, ...next.values, rows],
    );
  }

  /** The running pairing of a person is planned again at the clock's next look. */
  async planSoon(tx: Tx, communityId: string, personId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE pairings p JOIN pairing_people w ON w.pairing_id = p.id AND w.living_person_id = ?
       SET p.plan_at = ? WHERE p.community_id = ? AND p.state IN ('trial', 'active')`,
      [personId, now, communityId],
    );
  }

  /** Weekdays (0: Sunday) that the volunteer gives to others already. */
  async weekdaysOf(tx: Tx, { communityId, volunteerMemberId, id }: Pairing): Promise<number[]> {
    const rows: { weekday: number }[] = await tx.query(
      `SELECT DISTINCT DAYOFWEEK(rhythm_from) - 1 AS weekday FROM pairings
       WHERE community_id = ? AND volunteer_member_id = ? AND state IN ('trial', 'active') AND rhythm_from IS NOT NULL AND id <> ?`,
      [communityId, volunteerMemberId, id],
    );
    return rows.map(({ weekday }) => Number(weekday));
  }
}
