import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { VisitConfirmedHow } from '@silin/shared';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { Visit, VisitCallBack } from './visit.entities.js';

/** A visit that was confirmed, to the person who was seen; nobody said so where a card spoke. */
export interface ConfirmedVisit {
  readonly visitId: string;
  readonly personId: string;
  readonly helperMemberId: string;
  readonly alongMemberIds: readonly string[];
  readonly confirmedHow: VisitConfirmedHow;
  readonly confirmedAt: Date;
  readonly confirmedByMemberId: string | null;
}

/** Calls that asked after visits. */
@Injectable()
export class CallBacksRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, call: VisitCallBack): Promise<void> {
    await tx.insert(VisitCallBack, call as never);
  }

  /** Calls about a visit that reached nobody, the oldest first. */
  unreached(tx: Tx, visitId: string): Promise<VisitCallBack[]> {
    return tx.find(VisitCallBack, { where: { visitId, result: 'unreachable' }, order: { at: 'ASC' } });
  }

  /** Visits confirmed in a stretch of time and still so, but not by a call; of a couple the first who was seen. The oldest first. */
  confirmedBetween(
    communityId: string,
    from: Date,
    until: Date,
    tx: Tx,
  ): Promise<Omit<ConfirmedVisit, 'alongMemberIds'>[]> {
    return tx.query(
      `SELECT v.id AS visitId, MIN(w.person_id) AS personId, v.helper_member_id AS helperMemberId,
         v.confirmed_how AS confirmedHow, v.confirmed_at AS confirmedAt, v.confirmed_by_member_id AS confirmedByMemberId
       FROM visits v FORCE INDEX (visits_by_confirmation) JOIN visit_people w ON w.visit_id = v.id AND w.seen = 1
       WHERE v.community_id = ? AND v.confirmed_at >= ? AND v.confirmed_at < ? AND v.state = 'confirmed'
         AND v.confirmed_how <> 'call_back'
       GROUP BY v.id, v.helper_member_id, v.confirmed_how, v.confirmed_at, v.confirmed_by_member_id
       ORDER BY v.confirmed_at, v.id`,
      [communityId, from, until],
    );
  }

  /** Visits by id. */
  visits(communityId: string, ids: readonly string[]): Promise<Visit[]> {
    return this.db.manager.findBy(Visit, { communityId, id: In([...ids]) });
  }
}
