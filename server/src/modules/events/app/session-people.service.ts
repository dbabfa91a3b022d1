import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { RegistrationAnswer, ToldBody } from '../dto/registration.dto.js';
import type {
  CallList,
  FindPartyBody,
  FoundParties,
  PartyPage,
  SessionPeopleQuery,
} from '../dto/session-people.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class SessionPeople {
  async list(actor: Actor, sessionId: string, query: SessionPeopleQuery): Promise<PartyPage> {
    void [actor, sessionId, query];
    return notBuilt();
  }

  async find(actor: Actor, sessionId: string, body: FindPartyBody): Promise<FoundParties> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  /** Who has to be called. The look is recorded. */
  async callList(actor: Actor, sessionId: string): Promise<CallList> {
    void [actor, sessionId];
    return notBuilt();
  }

  async told(actor: Actor, registrationId: string, body: ToldBody): Promise<RegistrationAnswer> {
    void [actor, registrationId, body];
    return notBuilt();
  }
}
