import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { PairingPlan, PairingPlanRow } from './pairing.entities.js';

const BATCH = 200;

/** Plans for many, which are drafts until they are sent. */
@Injectable()
export class PlansRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, plan: PairingPlan, rows: readonly PairingPlanRow[]): Promise<void> {
    await tx.insert(PairingPlan, plan as never);
    for (let at = 0; at < rows.length; at += BATCH)
      await tx.insert(PairingPlanRow, rows.slice(at, at + BATCH) as never);
  }

  find(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<PairingPlan | null> {
    return db.findOneBy(PairingPlan, { communityId, id });
  }

  /** The plan, under lock. Throws `NOT_FOUND`. */
  async lockPlan(tx: Tx, communityId: string, id: string): Promise<PairingPlan> {
    const plan = await tx.findOne(PairingPlan, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!plan) throw new DomainError('NOT_FOUND');
    return plan;
  }

  rows(planId: string, db: EntityManager = this.db.manager): Promise<PairingPlanRow[]> {
    return db.find(PairingPlanRow, { where: { planId }, order: { position: 'ASC' } });
  }

  async changeRow(tx: Tx, id: string, fields: Partial<PairingPlanRow>): Promise<void> {
    await tx.update(PairingPlanRow, { id }, fields as never);
  }

  async sent(tx: Tx, id: string, sentAt: Date): Promise<void> {
    await tx.update(PairingPlan, { id }, { sentAt } as never);
  }
}
