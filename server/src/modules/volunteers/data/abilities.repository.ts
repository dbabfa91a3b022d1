import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Day, Proof } from '@silin/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { VolunteerAbilities, VolunteerProof } from './abilities.entities.js';

/** A proof that ends soon. */
export interface EndingProof {
  readonly memberId: string;
  readonly kind: Proof;
  readonly communityId: string;
  readonly untilDay: Day;
}

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

  /** Proofs of approved volunteers that end by a day and of which nobody was told, the first to end first; of any community. */
  ending(from: Day, until: Day, rows: number): Promise<EndingProof[]> {
    return this.db.query(
      `SELECT p.member_id AS memberId, p.kind, p.community_id AS communityId, DATE_FORMAT(p.until_day, '%Y-%m-%d') AS untilDay
       FROM volunteer_proofs p JOIN volunteers v ON v.member_id = p.member_id AND v.state = 'approved'
       WHERE p.until_day BETWEEN ? AND ? AND (p.told_until IS NULL OR p.told_until <> p.until_day)
       ORDER BY p.until_day, p.member_id, p.kind LIMIT ?`,
      [from, until, rows],
    );
  }

  /** Notes that its end was told. False when it was already, or was seen anew meanwhile. */
  async told(tx: Tx, { memberId, kind, untilDay }: EndingProof): Promise<boolean> {
    const done: { affectedRows: number } = await tx.query(
      `UPDATE volunteer_proofs SET told_until = until_day
       WHERE member_id = ? AND kind = ? AND until_day = ? AND (told_until IS NULL OR told_until <> until_day)`,
      [memberId, kind, untilDay],
    );
    return done.affectedRows > 0;
  }

  async erase(tx: Tx, memberId: string): Promise<void> {
    await tx.delete(VolunteerAbilities, { memberId });
    await tx.delete(VolunteerProof, { memberId });
  }
}
