import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Proof } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { VolunteerAbilities, VolunteerProof } from './abilities.entities.js';

/** What volunteers can do, and what staff saw on paper. */
@Injectable()
export class AbilitiesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What these members say of themselves. One query. */
  ofMembers(communityId: string, memberIds: readonly string[], db: EntityManager = this.db.manager) {
    if (memberIds.length === 0) return Promise.resolve([]);
    return db.findBy(VolunteerAbilities, { communityId, memberId: In([...memberIds]) });
  }

  /** What was seen of these members, also what is good no more. One query. */
  proofsOf(communityId: string, memberIds: readonly string[], db: EntityManager = this.db.manager) {
    if (memberIds.length === 0) return Promise.resolve([]);
    return db.find(VolunteerProof, { where: { communityId, memberId: In([...memberIds]) }, order: { kind: 'ASC' } });
  }

  async keep(tx: Tx, abilities: VolunteerAbilities): Promise<void> {
    await tx.upsert(VolunteerAbilities, abilities as never, ['memberId']);
  }

  async keepProof(tx: Tx, proof: VolunteerProof): Promise<void> {
    await tx.upsert(VolunteerProof, proof as never, ['memberId', 'kind']);
  }

  /** False when there was none. */
  async dropProof(tx: Tx, memberId: string, kind: Proof): Promise<boolean> {
    return ((await tx.delete(VolunteerProof, { memberId, kind })).affected ?? 0) > 0;
  }

  async erase(tx: Tx, memberId: string): Promise<void> {
    await tx.delete(VolunteerAbilities, { memberId });
    await tx.delete(VolunteerProof, { memberId });
  }
}
