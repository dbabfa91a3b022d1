import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { FeedbackBody, RegistrationAnswer } from '../dto/registration.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Feedback {
  async give(actor: Actor, registrationId: string, body: FeedbackBody): Promise<RegistrationAnswer> {
    void [actor, registrationId, body];
    return notBuilt();
  }
}
