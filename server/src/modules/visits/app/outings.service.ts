import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { OutingAnswer, OutingBody, OutingPage, OutingServedBody, OutingsQuery } from '../dto/outing.dto.js';
import type { VisitReasonBody } from '../dto/visit.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Outings {
  async page(actor: Actor, query: OutingsQuery): Promise<OutingPage> {
    void [actor, query];
    return notBuilt();
  }

  async plan(actor: Actor, body: OutingBody): Promise<OutingAnswer> {
    void [actor, body];
    return notBuilt();
  }

  async change(actor: Actor, outingId: string, body: OutingBody): Promise<OutingAnswer> {
    void [actor, outingId, body];
    return notBuilt();
  }

  async served(actor: Actor, outingId: string, body: OutingServedBody): Promise<OutingAnswer> {
    void [actor, outingId, body];
    return notBuilt();
  }

  async cancel(actor: Actor, outingId: string, body: VisitReasonBody): Promise<OutingAnswer> {
    void [actor, outingId, body];
    return notBuilt();
  }
}
