import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { NeverAgain, Pairing, PairingPerson } from './pairing.entities.js';

/** What pairings keep about somebody, for their own copy and for erasing it. */
@Injectable()
export class PairingOwnDataRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Every pairing a member had as volunteer, the oldest first. */
  ofVolunteer(communityId: string, volunteerMemberId: string): Promise<Pairing[]> {
    return this.db.manager.find(Pairing, { where: { communityId, volunteerMemberId }, order: { proposedAt: 'ASC' } });
  }

  /** Every pairing that was for a person, or for a couple they are one of, the oldest first. */
  async ofPerson(communityId: string, personId: string): Promise<Pairing[]> {
    const rows = await this.db.manager.findBy(PairingPerson, { communityId, personId });
    const ids = rows.map(({ pairingId }) => pairingId);
    return this.db.manager.find(Pairing, { where: { id: In(ids) }, order: { proposedAt: 'ASC' } });
  }

  /** Removes what was written about a person in their pairings, and with whom they are never suggested again. */
  async forgetPerson(tx: Tx, communityId: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE pairings p JOIN pairing_people w ON w.pairing_id = p.id AND w.person_id = ?
       SET p.proposed_why = NULL, p.pause_why = NULL, p.end_words = NULL WHERE p.community_id = ?`,
      [personId, communityId],
    );
    await tx.delete(NeverAgain, { communityId, personId });
  }

  /** With whom a volunteer is never suggested again. */
  async forgetMember(tx: Tx, communityId: string, memberId: string): Promise<void> {
    await tx.delete(NeverAgain, { communityId, memberId });
  }
}
