import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { PairingContact, PairingPage, PairingView, PairingsQuery } from '../dto/pairing.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class PairingQueries {
  /** Staff see all, grid workers those of their grids, volunteers their own. */
  async page(actor: Actor, query: PairingsQuery): Promise<PairingPage> {
    void [actor, query];
    return notBuilt();
  }

  async one(actor: Actor, pairingId: string): Promise<PairingView> {
    void [actor, pairingId];
    return notBuilt();
  }

  /** For the person, who acts for them, and who looks after them: the living one first. */
  async ofPerson(actor: Actor, personId: string): Promise<PairingPage> {
    void [actor, personId];
    return notBuilt();
  }

  /** The look is recorded. */
  async contact(actor: Actor, pairingId: string): Promise<PairingContact> {
    void [actor, pairingId];
    return notBuilt();
  }
}
