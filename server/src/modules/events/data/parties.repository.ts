import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RegistrationState } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { Registration, RegistrationAnswer } from './registration.entities.js';

/** What a list of parties leaves out unless it is asked for: nobody has signed up with them. */
const NOT_PARTIES: RegistrationState[] = ['held', 'lapsed'];
/** Names are encrypted: a search opens those of one session, and no more than these. */
const SEARCHED_MAX = 2000;
const CALLED_MAX = 500;

/** The parties of one session, for its organisers. */
@Injectable()
export class PartiesRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** In the order of arrival, those behind an order number. */
  page(
    sessionId: string,
    state: RegistrationState | undefined,
    afterOrder: number,
    rows: number,
  ): Promise<Registration[]> {
    const inState = state ?? Not(In(NOT_PARTIES));
    return this.db.manager.find(Registration, {
      where: { sessionId, state: inState, orderNo: MoreThan(afterOrder) },
      order: { orderNo: 'ASC' },
      take: rows,
    });
  }

  /** All of them, for a search. */
  searched(sessionId: string): Promise<Registration[]> {
    return this.page(sessionId, undefined, 0, SEARCHED_MAX);
  }

  /** Those who were told something that matters, the longest ago first. */
  told(sessionId: string): Promise<Registration[]> {
    return this.db.manager.find(Registration, {
      where: { sessionId, tellDueAt: Not(IsNull()) },
      order: { tellDueAt: 'ASC', id: 'ASC' },
      take: CALLED_MAX,
    });
  }

  /** What these parties answered. One query. */
  answersOf(registrationIds: readonly string[], db: EntityManager = this.db.manager): Promise<RegistrationAnswer[]> {
    if (registrationIds.length === 0) return Promise.resolve([]);
    return db.find(RegistrationAnswer, {
      where: { registrationId: In([...registrationIds]) },
      order: { registrationId: 'ASC', headPosition: 'ASC', questionId: 'ASC' },
    });
  }

  /** Somebody has reached the party. */
  async markTold(tx: Tx, id: string, byMemberId: string, at: Date): Promise<void> {
    await tx.update(Registration, { id }, { coming: 'told', toldAt: at, toldByMemberId: byMemberId });
  }
}
