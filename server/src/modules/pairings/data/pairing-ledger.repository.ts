import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { type Keyset, rowsAfter } from '../../../platform/database/keyset.js';
import { Pairing } from './pairing.entities.js';

/** What the ledger of pairings is made of, read in pieces. */
@Injectable()
export class PairingLedgerRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Pairings that were proposed before an instant and were not over before another, the newest first; those after one. */
  during(communityId: string, from: Date, before: Date, after: Keyset | undefined, rows: number): Promise<Pairing[]> {
    const query = this.db.manager
      .getRepository(Pairing)
      .createQueryBuilder('p')
      .where('p.communityId = :communityId AND p.proposedAt < :before', { communityId, before })
      .andWhere('(p.endedAt IS NULL OR p.endedAt >= :from)', { from });
    return rowsAfter(query, { at: 'p.proposedAt', id: 'p.id', first: 'newest' }, after, rows);
  }

  /** Who was the volunteer of these pairings. One query. */
  async volunteersOf(communityId: string, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await this.db.manager.findBy(Pairing, { communityId, id: In([...ids]) });
    return new Map(found.map(({ id, volunteerMemberId }) => [id, volunteerMemberId]));
  }
}
