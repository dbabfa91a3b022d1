import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, type VolunteerState } from '@silin/shared';
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { Volunteer } from './volunteer.entity.js';

@Injectable()
export class VolunteerRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async ofMember(memberId: string, db: EntityManager = this.db.manager): Promise<Volunteer | null> {
    return db.findOneBy(Volunteer, { memberId });
  }

  /** Applications of these members, whatever their state; of those who left too. One query. */
  async ofMembers(communityId: string, memberIds: readonly string[]): Promise<Volunteer[]> {
    return memberIds.length === 0
      ? []
      : this.db.manager.findBy(Volunteer, { communityId, memberId: In([...new Set(memberIds)]) });
  }

  /** Locks an application of this community. Throws `NOT_FOUND`. */
  async lockVolunteer(tx: Tx, communityId: string, id: string): Promise<Volunteer> {
    const volunteer = await tx.findOne(Volunteer, { where: { id, communityId }, lock: { mode: 'pessimistic_write' } });
    if (!volunteer) throw new DomainError('NOT_FOUND');
    return volunteer;
  }

  /** An application of somebody who is still there. */
  inCommunity(communityId: string, id: string, db: EntityManager = this.db.manager): Promise<Volunteer | null> {
    return this.present(communityId, db).andWhere('v.id = :id', { id }).getOne();
  }

  async add(tx: Tx, volunteer: Volunteer): Promise<void> {
    await tx.insert(Volunteer, volunteer);
  }

  async change(tx: Tx, id: string, fields: Partial<Volunteer>): Promise<void> {
    await tx.update(Volunteer, { id }, fields);
  }

  /** Applications of a community in a state (all when undefined), newest first; not of those who left. */
  async page(
    communityId: string,
    state: VolunteerState | undefined,
    after: Keyset | undefined,
    rows: number,
  ): Promise<Volunteer[]> {
    const query = this.present(communityId);
    if (state) query.andWhere('v.state = :state', { state });
    return rowsAfter(query, { at: 'v.appliedAt', id: 'v.id', first: 'newest' }, after, rows);
  }

  private present(communityId: string, db: EntityManager = this.db.manager): SelectQueryBuilder<Volunteer> {
    return db
      .getRepository(Volunteer)
      .createQueryBuilder('v')
      .innerJoin('members', 'm', 'm.id = v.memberId AND m.left_at IS NULL')
      .where('v.communityId = :communityId', { communityId });
  }
}
