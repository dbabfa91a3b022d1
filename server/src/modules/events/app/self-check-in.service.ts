import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { SelfCheckInAnswer, SelfCheckInBody, SelfCode } from '../dto/door.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class SelfCheckIn {
  /** By the rotating code on the screen at the door. */
  async checkIn(actor: Actor, body: SelfCheckInBody): Promise<SelfCheckInAnswer> {
    void [actor, body];
    return notBuilt();
  }

  /** Changes every thirty seconds. */
  async code(actor: Actor, sessionId: string): Promise<SelfCode> {
    void [actor, sessionId];
    return notBuilt();
  }
}
