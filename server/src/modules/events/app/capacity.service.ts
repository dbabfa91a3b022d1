import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { CapacityBody, CapacityPreview } from '../dto/organiser-event.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Capacity {
  /** What would happen; nothing is written. */
  async preview(actor: Actor, sessionId: string, body: CapacityBody): Promise<CapacityPreview> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async apply(actor: Actor, sessionId: string, body: CapacityBody): Promise<CapacityPreview> {
    void [actor, sessionId, body];
    return notBuilt();
  }
}
