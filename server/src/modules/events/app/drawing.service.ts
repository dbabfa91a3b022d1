import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { DrawsView, RunDrawBody, VoidDrawBody } from '../dto/draw.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Drawing {
  /** The public proof of the draw, and of those that were voided. */
  async proof(actor: Actor, sessionId: string): Promise<DrawsView> {
    void [actor, sessionId];
    return notBuilt();
  }

  async commit(actor: Actor, sessionId: string): Promise<DrawsView> {
    void [actor, sessionId];
    return notBuilt();
  }

  /** The list is fixed and published before the witness speaks. */
  async fixFrame(actor: Actor, sessionId: string): Promise<DrawsView> {
    void [actor, sessionId];
    return notBuilt();
  }

  async run(actor: Actor, sessionId: string, body: RunDrawBody): Promise<DrawsView> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async void(actor: Actor, sessionId: string, body: VoidDrawBody): Promise<DrawsView> {
    void [actor, sessionId, body];
    return notBuilt();
  }
}
