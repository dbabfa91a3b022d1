import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { AlbumRepository } from '../data/album.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import type { FeedbackBody } from '../dto/registration-form.dto.js';
import type { RegistrationAnswer } from '../dto/registration.dto.js';
import { EventText } from './event-text.js';
import { PartyRights } from './party-rights.js';

/** What a party thought of it 评价: stars that are counted, words that organisers alone read. */
@Injectable()
export class Feedback {
  constructor(
    private readonly transactor: Transactor,
    private readonly rights: PartyRights,
    private readonly events: EventsRepository,
    private readonly album: AlbumRepository,
    private readonly text: EventText,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Once more replaces what was said before. Throws `NOT_FOUND`, `FEEDBACK_NOT_YET`, `EVENT_TEXT_REFUSED`. */
  async give(actor: Actor, registrationId: string, { stars, words }: FeedbackBody): Promise<RegistrationAnswer> {
    const { registration } = await this.rights.mine(actor, registrationId);
    const { id, communityId, sessionId, state, seats } = registration;
    const session = (await this.events.sessionsByIds([sessionId])).get(sessionId);
    const now = this.clock.now();
    if (!session || session.endsAt > now || state !== 'confirmed') throw new DomainError('FEEDBACK_NOT_YET');
    if (words) await this.text.examine(actor, { title: '评价', words });
    return this.transactor.run(async (tx) => {
      const feedback = { registrationId: id, communityId, sessionId, stars, words: words ?? null, at: now };
      await this.album.giveFeedback(tx, feedback);
      await this.audit.record(tx, 'registration.rated', actor, { id, communityId });
      return { id, sessionId, state, seats, ahead: null };
    });
  }
}
