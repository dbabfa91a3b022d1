import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { RoundBody, RoundView, Rounds } from '../dto/unseen.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class VisitRounds {
  async list(actor: Actor): Promise<Rounds> {
    void [actor];
    return notBuilt();
  }

  /** Everybody it names is to be seen until its last day. */
  async begin(actor: Actor, body: RoundBody): Promise<RoundView> {
    void [actor, body];
    return notBuilt();
  }
}
