import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { VisitAnswer, VisitCardAnswer, VisitCodeBody, VisitReasonBody } from '../dto/visit.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class VisitConfirming {
  /** By a tap of the person or who acts for them, by staff after a call. */
  async confirm(actor: Actor, visitId: string): Promise<VisitAnswer> {
    void [actor, visitId];
    return notBuilt();
  }

  /** The next box of the card, read out at the door. */
  async byCard(actor: Actor, visitId: string, body: VisitCodeBody): Promise<VisitCardAnswer> {
    void [actor, visitId, body];
    return notBuilt();
  }

  async contradict(actor: Actor, visitId: string, body: VisitReasonBody): Promise<VisitAnswer> {
    void [actor, visitId, body];
    return notBuilt();
  }

  /** Staff: it does not count. */
  async strike(actor: Actor, visitId: string, body: VisitReasonBody): Promise<VisitAnswer> {
    void [actor, visitId, body];
    return notBuilt();
  }
}
