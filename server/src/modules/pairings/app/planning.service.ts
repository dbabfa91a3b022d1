import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { ChangePlanRowBody, MakePlanBody, PlanAnswer, PlanRow, PlanView } from '../dto/plan.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Planning {
  async make(actor: Actor, body: MakePlanBody): Promise<PlanAnswer> {
    void [actor, body];
    return notBuilt();
  }

  async view(actor: Actor, planId: string): Promise<PlanView> {
    void [actor, planId];
    return notBuilt();
  }

  async changeRow(actor: Actor, planId: string, rowId: string, body: ChangePlanRowBody): Promise<PlanRow> {
    void [actor, planId, rowId, body];
    return notBuilt();
  }

  /** Every paired row becomes a proposal. */
  async send(actor: Actor, planId: string): Promise<PlanAnswer> {
    void [actor, planId];
    return notBuilt();
  }
}
