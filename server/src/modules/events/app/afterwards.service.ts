import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type {
  AfterView,
  AppealBody,
  AttendanceCompleteBody,
  HeadcountBody,
  ServedBody,
  UndoBody,
} from '../dto/door.dto.js';
import type { SessionAnswer } from '../dto/organiser-event.dto.js';
import type { RegistrationAnswer } from '../dto/registration.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Afterwards {
  /** "I was there": to the organiser. */
  async appeal(actor: Actor, registrationId: string, body: AppealBody): Promise<RegistrationAnswer> {
    void [actor, registrationId, body];
    return notBuilt();
  }

  async view(actor: Actor, sessionId: string): Promise<AfterView> {
    void [actor, sessionId];
    return notBuilt();
  }

  /** A new count replaces the one before. */
  async headcount(actor: Actor, sessionId: string, body: HeadcountBody): Promise<SessionAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async served(actor: Actor, sessionId: string, body: ServedBody): Promise<SessionAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async complete(actor: Actor, sessionId: string, body: AttendanceCompleteBody): Promise<SessionAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  /** Accepts an appeal: a mark from the counter, with the reason. */
  async came(actor: Actor, registrationId: string, body: UndoBody): Promise<RegistrationAnswer> {
    void [actor, registrationId, body];
    return notBuilt();
  }
}
