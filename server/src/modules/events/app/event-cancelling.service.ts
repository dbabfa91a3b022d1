import { Injectable } from '@nestjs/common';
import { eventMachine, sessionMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { type EventAnswer, eventAnswer, type SessionAnswer, sessionAnswer } from '../dto/event-answers.dto.js';
import { EventNews } from './event-news.js';
import { SessionDesk } from './session-desk.js';

/** Cancelling an event or one of its sessions. What is over is left as it was. */
@Injectable()
export class EventCancelling {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly writes: EventWritesRepository,
    private readonly desk: SessionDesk,
    private readonly news: EventNews,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** published → cancelled, and with it every session to come; everybody concerned is told. Throws `NOT_FOUND`, `EVENT_MOVED_ON`. */
  event(actor: Actor, eventId: string, reason: string): Promise<EventAnswer> {
    return this.transactor.run(async (tx) => {
      const event = await this.events.lockEvent(tx, actor.communityId, eventId);
      const state = eventMachine.next(event.state, 'cancel');
      const now = this.clock.now();
      let told = 0;
      for (const session of await this.events.lockSessionsOf(tx, event.id)) {
        if (session.state === 'planned' && session.endsAt > now) told += await this.cancelLocked(tx, session, reason);
      }
      const cancelled = { state, cancelledAt: now, cancelReason: reason, version: event.version + 1 };
      await this.writes.changeEvent(tx, event, cancelled);
      await this.news.record(tx, actor, event, { what: 'cancelled', before: null, after: reason, told });
      await this.audit.record(tx, 'event.cancelled', actor, event);
      return eventAnswer(event);
    });
  }

  /** planned → cancelled, this session alone; everybody concerned is told. Throws `NOT_FOUND`, `SESSION_MOVED_ON`. */
  session(actor: Actor, sessionId: string, reason: string): Promise<SessionAnswer> {
    const { communityId } = actor;
    return this.transactor.run(async (tx) => {
      const { event, session } = await this.lockBoth(tx, communityId, sessionId);
      const told = await this.cancelLocked(tx, session, reason);
      if (event.state !== 'draft') {
        await this.writes.changeEvent(tx, event, { version: event.version + 1 });
        const change = { what: 'session_cancelled', before: null, after: reason, told, session } as const;
        await this.news.record(tx, actor, event, change);
      }
      await this.audit.record(tx, 'session.cancelled', actor, session);
      return sessionAnswer(session);
    });
  }

  /** The event of a session, then the session, both under lock. Throws `NOT_FOUND`. */
  async lockBoth(
    tx: Tx,
    communityId: string,
    sessionId: string,
  ): Promise<{ event: CommunityEvent; session: EventSession }> {
    const known = await this.events.findSession(communityId, sessionId, tx);
    const event = await this.events.lockEvent(tx, communityId, known?.eventId ?? sessionId);
    return { event, session: await this.events.lockSession(tx, communityId, sessionId) };
  }

  private async cancelLocked(tx: Tx, session: EventSession, reason: string): Promise<number> {
    const state = sessionMachine.next(session.state, 'cancel');
    await this.writes.changeSession(tx, session, { state, cancelledReason: reason, wakeAt: null });
    return this.desk.cancelAll(tx, session);
  }
}
