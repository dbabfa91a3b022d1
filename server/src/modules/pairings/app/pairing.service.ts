import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type {
  AcceptPairingBody,
  DeclinePairingBody,
  EndPairingBody,
  HandOverBody,
  NeverAgainBody,
  PairingAnswer,
  PausePairingBody,
  ProposePairingBody,
} from '../dto/pairing.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class PairingService {
  /** Staff and grid workers. */
  async propose(actor: Actor, body: ProposePairingBody): Promise<PairingAnswer> {
    void [actor, body];
    return notBuilt();
  }

  async accept(actor: Actor, pairingId: string, body: AcceptPairingBody): Promise<PairingAnswer> {
    void [actor, pairingId, body];
    return notBuilt();
  }

  /** Needs no reason and is shown nowhere as a mark. */
  async decline(actor: Actor, pairingId: string, body: DeclinePairingBody): Promise<PairingAnswer> {
    void [actor, pairingId, body];
    return notBuilt();
  }

  /** A proposal is taken back. */
  async withdraw(actor: Actor, pairingId: string): Promise<PairingAnswer> {
    void [actor, pairingId];
    return notBuilt();
  }

  /** After the trial. */
  async settle(actor: Actor, pairingId: string): Promise<PairingAnswer> {
    void [actor, pairingId];
    return notBuilt();
  }

  async pause(actor: Actor, pairingId: string, body: PausePairingBody): Promise<PairingAnswer> {
    void [actor, pairingId, body];
    return notBuilt();
  }

  async resume(actor: Actor, pairingId: string): Promise<PairingAnswer> {
    void [actor, pairingId];
    return notBuilt();
  }

  async end(actor: Actor, pairingId: string, body: EndPairingBody): Promise<PairingAnswer> {
    void [actor, pairingId, body];
    return notBuilt();
  }

  /** Ends this one and proposes the next, linked to it. */
  async handOver(actor: Actor, pairingId: string, body: HandOverBody): Promise<PairingAnswer> {
    void [actor, pairingId, body];
    return notBuilt();
  }

  /** Silently, by either side or staff. */
  async neverAgain(actor: Actor, body: NeverAgainBody): Promise<PairingAnswer> {
    void [actor, body];
    return notBuilt();
  }
}
