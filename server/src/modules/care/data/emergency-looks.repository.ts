import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { EmergencyLook } from './emergency-look.entity.js';

/** Looks in an emergency. */
@Injectable()
export class EmergencyLooksRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, look: EmergencyLook): Promise<void> {
    await tx.insert(EmergencyLook, look);
  }

  /** How often a member has looked since an instant. */
  countBy(tx: Tx, communityId: string, byMemberId: string, since: Date): Promise<number> {
    return tx.countBy(EmergencyLook, { communityId, byMemberId, at: MoreThanOrEqual(since) });
  }

  /** Every look at these people, oldest first. */
  ofPeople(personIds: readonly string[]): Promise<EmergencyLook[]> {
    if (personIds.length === 0) return Promise.resolve([]);
    return this.db.manager.find(EmergencyLook, {
      where: { personId: In([...personIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  async removeOf(tx: Tx, personIds: readonly string[]): Promise<void> {
    await tx.delete(EmergencyLook, { personId: In([...personIds]) });
  }
}
