import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { VolunteerChanges } from '../../volunteers/index.js';
import { EventsRepository } from '../data/events.repository.js';
import { SessionHelpersRepository } from '../data/session-helpers.repository.js';
import { isToCome } from '../domain/changes.js';
import type { HelperSignUpBody } from '../dto/door.dto.js';
import { type SessionAnswer, sessionAnswer } from '../dto/event-answers.dto.js';

/** Volunteers who help at a session 活动志愿者. */
@Injectable()
export class Helpers implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly helpers: SessionHelpersRepository,
    private readonly volunteers: VolunteerChanges,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.volunteers.onSuspended((tx, { memberId }) => this.helpers.endAll(tx, memberId, this.clock.now()));
  }

  /**
   * An approved volunteer helps, in one role; another role takes the place of the first. Throws `VOLUNTEER_REQUIRED`,
   * `VOLUNTEER_SUSPENDED`, `NOT_FOUND`, `SESSION_MOVED_ON`, and `HELPERS_FULL` when enough do.
   */
  signUp(actor: Actor, sessionId: string, { role }: HelperSignUpBody): Promise<SessionAnswer> {
    if (actor.volunteer !== 'approved')
      throw new DomainError(actor.volunteer === 'suspended' ? 'VOLUNTEER_SUSPENDED' : 'VOLUNTEER_REQUIRED');
    const { communityId, memberId } = actor;
    return this.transactor.run(async (tx) => {
      const session = await this.events.lockSession(tx, communityId, sessionId);
      const event = await this.events.find(communityId, session.eventId, tx);
      if (event?.state !== 'published') throw new DomainError('NOT_FOUND');
      const now = this.clock.now();
      if (!isToCome(session, now)) throw new DomainError('SESSION_MOVED_ON');
      const need = (await this.helpers.needsOf([session.id], tx)).find((one) => one.role === role);
      const others = await this.helpers.othersIn(tx, session.id, role, memberId);
      if (!need || others >= need.needed) throw new DomainError('HELPERS_FULL');
      await this.helpers.end(tx, session.id, memberId, now);
      await this.helpers.begin(tx, { id: newId(), communityId, sessionId: session.id, role, memberId, since: now });
      await this.audit.record(tx, 'session.helper_came', actor, session, { role });
      return sessionAnswer(session);
    });
  }

  /** Throws `NOT_FOUND` for who does not help. */
  leave(actor: Actor, sessionId: string): Promise<SessionAnswer> {
    return this.transactor.run(async (tx) => {
      const session = await this.events.lockSession(tx, actor.communityId, sessionId);
      if (!(await this.helpers.end(tx, session.id, actor.memberId, this.clock.now())))
        throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'session.helper_left', actor, session);
      return sessionAnswer(session);
    });
  }
}
