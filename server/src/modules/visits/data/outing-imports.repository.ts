import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Day } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Outing, OutingImport, OutingServed } from './visit.entities.js';

const BATCH = 200;

/** Sheets of past outings that were imported, and writing what stood in them. */
@Injectable()
export class OutingImportsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  bySheet(communityId: string, digest: string, db: EntityManager = this.db.manager): Promise<OutingImport | null> {
    return db.findOneBy(OutingImport, { communityId, digest });
  }

  /**
   * Waits until no other import of the community is under way, and keeps the others waiting until the end of this transaction. The
   * count makes it a write: nodes of a cluster see only those of each other.
   */
  async takeTurn(tx: Tx, communityId: string): Promise<void> {
    await tx.query(
      'INSERT INTO outing_import_turns (community_id, turns) VALUES (?, 1) ON DUPLICATE KEY UPDATE turns = turns + 1',
      [communityId],
    );
  }

  /** Begins an import. False when the same sheet was imported already: the key `one_outing_import_per_sheet` has the last word. */
  async begin(tx: Tx, row: OutingImport): Promise<boolean> {
    try {
      await tx.insert(OutingImport, row);
      return true;
    } catch (error) {
      if (duplicateKey(error) !== 'one_outing_import_per_sheet') throw error;
      return false;
    }
  }

  /** Day, name and place of all outings between two days that were not called off. One query. */
  between(
    communityId: string,
    from: Day,
    until: Day,
    db: EntityManager = this.db.manager,
  ): Promise<{ onDay: Day; title: string; place: string | null }[]> {
    return db.query(
      `SELECT DATE_FORMAT(on_day, '%Y-%m-%d') AS onDay, title, place_text AS place FROM outings
       WHERE community_id = ? AND on_day BETWEEN ? AND ? AND state <> 'cancelled'`,
      [communityId, from, until],
    );
  }

  async write(tx: Tx, outings: readonly Outing[], served: readonly OutingServed[]): Promise<void> {
    for (let at = 0; at < outings.length; at += BATCH) {
      await tx.insert(Outing, outings.slice(at, at + BATCH) as never);
      await tx.insert(OutingServed, served.slice(at, at + BATCH) as never);
    }
  }
}
