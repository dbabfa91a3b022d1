import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { Suggestions } from '../dto/plan.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Suggesting {
  /** For those who look after the person. */
  async of(actor: Actor, personId: string): Promise<Suggestions> {
    void [actor, personId];
    return notBuilt();
  }
}
