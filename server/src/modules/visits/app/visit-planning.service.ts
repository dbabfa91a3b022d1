import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { MoveVisitBody, PlanVisitBody, SubstituteBody, VisitAnswer, VisitReasonBody } from '../dto/visit.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class VisitPlanning {
  async plan(actor: Actor, body: PlanVisitBody): Promise<VisitAnswer> {
    void [actor, body];
    return notBuilt();
  }

  /** None of the others moves. */
  async move(actor: Actor, visitId: string, body: MoveVisitBody): Promise<VisitAnswer> {
    void [actor, visitId, body];
    return notBuilt();
  }

  async cancel(actor: Actor, visitId: string, body: VisitReasonBody): Promise<VisitAnswer> {
    void [actor, visitId, body];
    return notBuilt();
  }

  async substitute(actor: Actor, visitId: string, body: SubstituteBody): Promise<VisitAnswer> {
    void [actor, visitId, body];
    return notBuilt();
  }

  /** Why it was missed; once. */
  async explain(actor: Actor, visitId: string, body: VisitReasonBody): Promise<VisitAnswer> {
    void [actor, visitId, body];
    return notBuilt();
  }
}
