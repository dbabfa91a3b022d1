import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { ChangePreview, ReasonToCancelBody, SessionAnswer, SessionBody } from '../dto/organiser-event.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class SessionEditing {
  async add(actor: Actor, eventId: string, body: SessionBody): Promise<SessionAnswer> {
    void [actor, eventId, body];
    return notBuilt();
  }

  /** Seats are changed by `capacity`. */
  async change(actor: Actor, sessionId: string, body: SessionBody): Promise<SessionAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async previewChange(actor: Actor, sessionId: string, body: SessionBody): Promise<ChangePreview> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  /** This one alone; everybody concerned is told. */
  async cancel(actor: Actor, sessionId: string, body: ReasonToCancelBody): Promise<SessionAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  /** Of a draft, or without registrations. */
  async remove(actor: Actor, sessionId: string): Promise<SessionAnswer> {
    void [actor, sessionId];
    return notBuilt();
  }
}
