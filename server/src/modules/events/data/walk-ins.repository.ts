import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource, In, IsNull } from 'typeorm';
import { duplicateKey } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AnswerAtDoor, WalkIn } from './fact.entities.js';

/** People who walked in. Rows are added and undone, never changed. */
@Injectable()
export class WalkInsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Walk-ins that were received before, by nonce, whatever their session. */
  async byNonce(tx: Tx, nonces: readonly string[]): Promise<Map<string, WalkIn>> {
    const rows = await tx.findBy(WalkIn, { nonce: In([...nonces]) });
    return new Map(rows.map((row) => [row.nonce, row]));
  }

  /** With what was answered. Throws `SESSION_MOVED_ON` when a nonce was taken in between. */
  async add(tx: Tx, rows: readonly WalkIn[], answers: readonly AnswerAtDoor[] = []): Promise<void> {
    if (rows.length > 0) await insertingFacts(() => tx.insert(WalkIn, [...rows]));
    if (answers.length > 0) await tx.insert(AnswerAtDoor, [...answers]);
  }

  /** A walk-in of the community. Throws `NOT_FOUND`. */
  async find(communityId: string, id: string): Promise<WalkIn> {
    const found = await this.db.manager.findOneBy(WalkIn, { id, communityId });
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** True for the first who undoes it. */
  async undo(tx: Tx, id: string, undoneAt: Date, undoReason: string | null): Promise<boolean> {
    const { affected } = await tx.update(WalkIn, { id, undoneAt: IsNull() }, { undoneAt, undoReason });
    return affected === 1;
  }

  /** Whether somebody walked into the session by themself and was not taken off again. */
  cameAlone(tx: Tx, sessionId: string, personId: string): Promise<boolean> {
    return tx.existsBy(WalkIn, { sessionId, personId, undoneAt: IsNull() });
  }
}

/** Runs an insert of facts that carry nonces. Throws `SESSION_MOVED_ON` when one of them was taken in between. */
export async function insertingFacts(insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    if (duplicateKey(error) !== undefined) throw new DomainError('SESSION_MOVED_ON');
    throw error;
  }
}
