import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { DeskSignIn } from './session.entities.js';

@Injectable()
export class DeskSignInRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(row: DeskSignIn, db: EntityManager = this.db.manager): Promise<void> {
    await db.insert(DeskSignIn, row);
  }

  async byId(id: string): Promise<DeskSignIn | null> {
    return this.db.manager.findOneBy(DeskSignIn, { id });
  }

  async lockIfThere(tx: Tx, id: string): Promise<DeskSignIn | null> {
    return tx.findOne(DeskSignIn, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async lockIfThereByScene(tx: Tx, sceneHash: string): Promise<DeskSignIn | null> {
    return tx.findOne(DeskSignIn, { where: { sceneHash }, lock: { mode: 'pessimistic_write' } });
  }

  async change(tx: Tx, id: string, fields: Partial<DeskSignIn>): Promise<void> {
    await tx.update(DeskSignIn, { id }, fields);
  }

  /** Removes codes that ran out before `before`; at most 500 at a time. */
  async forget(before: Date): Promise<number> {
    const result: { affectedRows: number } = await this.db.query(
      'DELETE FROM desk_sign_ins WHERE expires_at < ? LIMIT 500',
      [before],
    );
    return result.affectedRows;
  }
}
