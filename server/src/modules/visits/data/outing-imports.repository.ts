import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Day } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { beginImport, takeImportTurn } from '../../../platform/sheets/import-turns.js';
import { Outing, OutingImport, OutingServed } from './visit.entities.js';

const BATCH = 200;

/** Sheets of past outings that were imported, and writing what stood in them. */
@Injectable()
export class OutingImportsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  bySheet(communityId: string, digest: string, db: EntityManager = this.db.manager): Promise<OutingImport | null> {
    return db.findOneBy(OutingImport, { communityId, digest });
  }

  /** Imports of a community take turns, until the end of the transaction. */
  takeTurn(tx: Tx, communityId: string): Promise<void> {
    return takeImportTurn(tx, 'outing_import_turns', communityId);
  }

  /** Begins an import; false when the same sheet was imported already. */
  begin(tx: Tx, row: OutingImport): Promise<boolean> {
    return beginImport(tx, OutingImport, row, 'one_outing_import_per_sheet');
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
