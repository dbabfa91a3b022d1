import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
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

  /** The newest first. */
  page(communityId: string, after: Keyset | undefined, rows: number): Promise<PairingPlan[]> {
    const query = this.db.getRepository(PairingPlan).createQueryBuilder('p').where('p.communityId = :communityId', {
      communityId,
    });
    return rowsAfter(query, { at: 'p.madeAt', id: 'p.id', first: 'newest' }, after, rows);
  }

  /** How many people each plan has, how many with a volunteer, and how many became proposals. One query. */
  async counts(planIds: readonly string[]): Promise<Map<string, { people: number; paired: number; sent: number }>> {
    if (planIds.length === 0) return new Map();
    const rows: { planId: string; people: number; paired: number; sent: number }[] = await this.db.query(
      `SELECT plan_id AS planId, COUNT(*) AS people, COUNT(volunteer_member_id) AS paired, COUNT(pairing_id) AS sent
       FROM pairing_plan_rows WHERE plan_id IN (?) GROUP BY plan_id`,
      [[...planIds]],
    );
    return new Map(
      rows.map(({ planId, people, paired, sent }) => [
        planId,
        { people: Number(people), paired: Number(paired), sent: Number(sent) },
      ]),
    );
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
