import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { duplicateKey } from '../database/database-errors.js';
import type { Tx } from '../database/transactor.js';

/**
 * Waits until no other import of this kind is under way in the community, and keeps the others waiting until the end of this
 * transaction: what another sheet brings is known to this one. `table` has `community_id` as its key and counts `turns`; the count makes
 * it a write, since nodes of a cluster see only those of each other.
 */
export async function takeImportTurn(tx: Tx, table: string, communityId: string): Promise<void> {
  await tx.query(`INSERT INTO ${table} (community_id, turns) VALUES (?, 1) ON DUPLICATE KEY UPDATE turns = turns + 1`, [
    communityId,
  ]);
}

/**
 * Begins an import: whoever sends the same sheet at this moment waits for the end of this transaction. False when it was imported
 * already: the key over the sheet's digest has the last word.
 */
export async function beginImport<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  row: Row,
  key: string,
): Promise<boolean> {
  try {
    await tx.insert(entity, row as never);
    return true;
  } catch (error) {
    if (duplicateKey(error) !== key) throw error;
    return false;
  }
}
