import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { beginImport, takeImportTurn } from '../../../platform/sheets/import-turns.js';
import { CareImport } from './import.entity.js';

@Injectable()
export class ImportsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async bySheet(communityId: string, digest: string, db: EntityManager = this.db.manager): Promise<CareImport | null> {
    return db.findOneBy(CareImport, { communityId, digest });
  }

  /** Imports of a community take turns, until the end of the transaction. */
  takeTurn(tx: Tx, communityId: string): Promise<void> {
    return takeImportTurn(tx, 'care_import_turns', communityId);
  }

  /** Begins an import; false when the same sheet was imported already. */
  begin(tx: Tx, row: CareImport): Promise<boolean> {
    return beginImport(tx, CareImport, row, 'one_import_per_sheet');
  }

  async finish(
    tx: Tx,
    id: string,
    counts: Pick<CareImport, 'added' | 'updated' | 'skipped' | 'profiles'>,
  ): Promise<void> {
    await tx.update(CareImport, { id }, counts);
  }
}
