import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { VisitCallBack } from './visit.entities.js';

/** Calls that asked after visits. */
@Injectable()
export class CallBacksRepository {
  async add(tx: Tx, call: VisitCallBack): Promise<void> {
    await tx.insert(VisitCallBack, call as never);
  }

  /** Calls about a visit that reached nobody, the oldest first. */
  unreached(tx: Tx, visitId: string): Promise<VisitCallBack[]> {
    return tx.find(VisitCallBack, { where: { visitId, result: 'unreachable' }, order: { at: 'ASC' } });
  }
}
