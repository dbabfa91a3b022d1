import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { GraveChangeAnswer, GraveChangeBody, UnseenCount, UnseenPage, UnseenQuery } from '../dto/unseen.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Unseen {
  async page(actor: Actor, query: UnseenQuery): Promise<UnseenPage> {
    void [actor, query];
    return notBuilt();
  }

  /** The same number as the list, the badge and the digest. */
  async count(actor: Actor): Promise<UnseenCount> {
    void [actor];
    return notBuilt();
  }

  /** Somebody goes within a day; the weekly tier for a month. */
  async graveChange(actor: Actor, personId: string, body: GraveChangeBody): Promise<GraveChangeAnswer> {
    void [actor, personId, body];
    return notBuilt();
  }
}
