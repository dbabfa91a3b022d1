import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { WishCategory, WishSettingName } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../../../platform/database/ids.js';
import { type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { WishSettingChange, type WishSettingRow } from './wish-setting.entities.js';

/** Limits that communities set for themselves, and what they concern at this moment. */
@Injectable()
export class WishSettingsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What this community set. Inside a transaction pass its `tx`: no second connection is taken then. */
  of(communityId: string, db: EntityManager = this.db.manager): Promise<Pick<WishSettingRow, 'name' | 'value'>[]> {
    return db.query('SELECT name, value FROM wish_settings WHERE community_id = ?', [communityId]);
  }

  /** The value under lock, written as the standard first where the community has none: two who change it queue up here. */
  async lock(tx: Tx, communityId: string, name: WishSettingName, standard: number): Promise<number> {
    await tx.query(
      'INSERT INTO wish_settings (community_id, name, value) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE value = value',
      [...[communityId, name, standard]],
    );
    const [row]: { value: number }[] = await tx.query(
      'SELECT value FROM wish_settings WHERE community_id = ? AND name = ? FOR UPDATE',
      [communityId, name],
    );
    return Number(row?.value ?? standard);
  }

  /** Sets it and remembers who did. The caller holds the lock. */
  async set(tx: Tx, change: Omit<WishSettingChange, 'id'>): Promise<void> {
    const { communityId, name, value } = change;
    await tx.query('UPDATE wish_settings SET value = ? WHERE community_id = ? AND name = ?', [
      value,
      communityId,
      name,
    ]);
    await tx.insert(WishSettingChange, { id: newId(), ...change });
  }

  /** Who changed what, the newest first; asks for one more than `limit`. */
  changes(communityId: string, after: Keyset | undefined, limit: number): Promise<WishSettingChange[]> {
    const query = this.db.manager
      .createQueryBuilder(WishSettingChange, 'c')
      .where('c.communityId = :communityId', { communityId });
    return rowsAfter(query, { at: 'c.at', id: 'c.id', first: 'newest' }, after, limit + 1);
  }

  /** Claims that are being worked on, of one category or all. */
  activeClaims(communityId: string, category?: WishCategory): Promise<number> {
    return this.number(
      `SELECT COUNT(*) AS n FROM wish_claims c JOIN wishes w ON w.community_id = c.community_id AND w.id = c.wish_id
       WHERE c.community_id = ? AND c.state = 'active' ${category ? 'AND w.category = ?' : ''}`,
      [communityId, ...(category ? [category] : [])],
    );
  }

  /** Volunteers who have more living claims than this. */
  claimersAbove(communityId: string, limit: number): Promise<number> {
    return this.number(
      `SELECT COUNT(*) AS n FROM (SELECT 1 FROM wish_claims WHERE community_id = ? AND living_slot IS NOT NULL
       GROUP BY volunteer_member_id HAVING COUNT(*) > ?) above`,
      [communityId, limit],
    );
  }

  /** Residents who have more living wishes than this. */
  authorsAbove(communityId: string, limit: number): Promise<number> {
    return this.number(
      `SELECT COUNT(*) AS n FROM (SELECT 1 FROM wishes WHERE community_id = ? AND living_author_slot IS NOT NULL
       GROUP BY person_id HAVING COUNT(*) > ?) above`,
      [communityId, limit],
    );
  }

  /** Wishes that hang and nobody has. */
  openWishes(communityId: string): Promise<number> {
    return this.number("SELECT COUNT(*) AS n FROM wishes WHERE community_id = ? AND state = 'open'", [communityId]);
  }

  private async number(sql: string, values: unknown[]): Promise<number> {
    const [row]: { n: string }[] = await this.db.query(sql, values);
    return Number(row?.n ?? 0);
  }
}
