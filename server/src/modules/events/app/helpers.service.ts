import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { HelperSignUpBody } from '../dto/door.dto.js';
import type { SessionAnswer } from '../dto/organiser-event.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Helpers {
  /** An approved volunteer helps at a session. */
  async signUp(actor: Actor, sessionId: string, body: HelperSignUpBody): Promise<SessionAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async leave(actor: Actor, sessionId: string): Promise<SessionAnswer> {
    void [actor, sessionId];
    return notBuilt();
  }
}
