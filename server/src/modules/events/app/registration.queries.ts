import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type {
  MyRegistrationsQuery,
  PartyCandidates,
  RegistrationPage,
  RegistrationView,
} from '../dto/registration.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class RegistrationQueries {
  /** Whom the asker may sign up by a tap. */
  async candidates(actor: Actor, sessionId: string): Promise<PartyCandidates> {
    void [actor, sessionId];
    return notBuilt();
  }

  /** Mine, and of those I act for. */
  async mine(actor: Actor, query: MyRegistrationsQuery): Promise<RegistrationPage> {
    void [actor, query];
    return notBuilt();
  }

  async one(actor: Actor, registrationId: string): Promise<RegistrationView> {
    void [actor, registrationId];
    return notBuilt();
  }
}
