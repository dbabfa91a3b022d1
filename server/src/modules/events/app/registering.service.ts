import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type {
  CancelRegistrationBody,
  CounterRegisterBody,
  HoldAnswer,
  HoldBody,
  OrganiserCancelBody,
  RegisterBody,
  RegistrationAnswer,
  ShrinkBody,
} from '../dto/registration.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Registering {
  /** Seats kept while a form is filled in; a second hold replaces the first. */
  async hold(actor: Actor, sessionId: string, body: HoldBody): Promise<HoldAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async renewHold(actor: Actor, holdId: string): Promise<HoldAnswer> {
    void [actor, holdId];
    return notBuilt();
  }

  async dropHold(actor: Actor, holdId: string): Promise<HoldAnswer> {
    void [actor, holdId];
    return notBuilt();
  }

  async register(actor: Actor, sessionId: string, body: RegisterBody): Promise<RegistrationAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async cancel(actor: Actor, registrationId: string, body: CancelRegistrationBody): Promise<RegistrationAnswer> {
    void [actor, registrationId, body];
    return notBuilt();
  }

  /** Somebody of the party does not come; freed seats move at once. */
  async shrink(actor: Actor, registrationId: string, body: ShrinkBody): Promise<RegistrationAnswer> {
    void [actor, registrationId, body];
    return notBuilt();
  }

  async coming(actor: Actor, registrationId: string): Promise<RegistrationAnswer> {
    void [actor, registrationId];
    return notBuilt();
  }

  /** For somebody without a phone, in the same queue. */
  async counter(actor: Actor, sessionId: string, body: CounterRegisterBody): Promise<RegistrationAnswer> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async organiserCancel(actor: Actor, registrationId: string, body: OrganiserCancelBody): Promise<RegistrationAnswer> {
    void [actor, registrationId, body];
    return notBuilt();
  }
}
