import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { RecurrenceBody, RecurrencePreview } from '../dto/organiser-event.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Recurring {
  /** Which dates a rule makes, keeps, removes and leaves alone; nothing is written. */
  async preview(actor: Actor, eventId: string, body: RecurrenceBody): Promise<RecurrencePreview> {
    void [actor, eventId, body];
    return notBuilt();
  }

  async apply(actor: Actor, eventId: string, body: RecurrenceBody): Promise<RecurrencePreview> {
    void [actor, eventId, body];
    return notBuilt();
  }
}
