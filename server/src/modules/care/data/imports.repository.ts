import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { CareImport } from './import.entity.js';

@Injectable()
export class ImportsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async bySheet(communityId: string, digest: string, db: EntityManager = this.db.manager): Promise<CareImport | null> {
    return db.findOneBy(CareImport, { communityId, digest });
  }

  /**
   * Waits until no other import of the community is under way, and keeps the others waiting until the end of this transaction. The
   * count makes it a write: nodes of a cluster see only those of each other.
   */
  async takeTurn(tx: Tx, communityId: string): Promise<void> {
    await tx.query(
      'INSERT INTO care_import_turns (community_id, turns) VALUES (?, 1) ON DUPLICATE KEY UPDATE turns = turns + 1',
      [communityId],
    );
  }

  /**
   * Begins an import: whoever sends the same sheet at this moment waits for the end of this transaction. False when it was
   * imported already. The key `one_import_per_sheet` has the last word.
   */
  async begin(tx: Tx, row: CareImport): Promise<boolean> {
    try {
      await tx.insert(CareImport, row);
      return true;
    } catch (error) {
      if (duplicateKey(error) !== 'one_import_per_sheet') throw error;
      return false;
    }
  }

  async finish(
    tx: Tx,
    id: string,
    counts: Pick<CareImport, 'added' | 'updated' | 'skipped' | 'profiles'>,
  ): Promise<void> {
    await tx.update(CareImport, { id }, counts);
  }
}
