import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { DraftAnswers, NewVisitBody, SyncVisitsBody, VisitAnswer, VisitLogBody } from '../dto/visit.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class VisitLogging {
  /** A contact nobody planned. */
  async logNew(actor: Actor, body: NewVisitBody): Promise<VisitAnswer> {
    void [actor, body];
    return notBuilt();
  }

  /** Drafts of a phone, each with its verdict; each has a key. */
  async sync(actor: Actor, body: SyncVisitsBody): Promise<DraftAnswers> {
    void [actor, body];
    return notBuilt();
  }

  async log(actor: Actor, visitId: string, body: VisitLogBody): Promise<VisitAnswer> {
    void [actor, visitId, body];
    return notBuilt();
  }

  /** Starts the ladder with a clock. */
  async noAnswer(actor: Actor, visitId: string): Promise<VisitAnswer> {
    void [actor, visitId];
    return notBuilt();
  }
}
