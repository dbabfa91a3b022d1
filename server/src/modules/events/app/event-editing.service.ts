import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type {
  ChangeEventBody,
  ChangePreview,
  EventAnswer,
  EventBody,
  ReasonToCancelBody,
} from '../dto/organiser-event.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class EventEditing {
  async create(actor: Actor, body: EventBody): Promise<EventAnswer> {
    void [actor, body];
    return notBuilt();
  }

  async change(actor: Actor, eventId: string, body: ChangeEventBody): Promise<EventAnswer> {
    void [actor, eventId, body];
    return notBuilt();
  }

  /** What a change would tell to whom; nothing is written. */
  async previewChange(actor: Actor, eventId: string, body: ChangeEventBody): Promise<ChangePreview> {
    void [actor, eventId, body];
    return notBuilt();
  }

  async publish(actor: Actor, eventId: string): Promise<EventAnswer> {
    void [actor, eventId];
    return notBuilt();
  }

  /** Cancels every session to come and tells everybody. */
  async cancel(actor: Actor, eventId: string, body: ReasonToCancelBody): Promise<EventAnswer> {
    void [actor, eventId, body];
    return notBuilt();
  }

  async copy(actor: Actor, eventId: string): Promise<EventAnswer> {
    void [actor, eventId];
    return notBuilt();
  }

  async archive(actor: Actor, eventId: string): Promise<EventAnswer> {
    void [actor, eventId];
    return notBuilt();
  }

  /** Only a draft goes without a trace. */
  async discard(actor: Actor, eventId: string): Promise<EventAnswer> {
    void [actor, eventId];
    return notBuilt();
  }
}
