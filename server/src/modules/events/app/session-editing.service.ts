import { Injectable } from '@nestjs/common';
import { DomainError, eventLimits, eventMachine, sessionMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { OrganiserFactsRepository } from '../data/organiser-facts.repository.js';
import { isOtherTime, isToCome, timeWords, willTell } from '../domain/changes.js';
import { plannedSession, type PlannedSession } from '../domain/session-rules.js';
import {
  type ChangePreview,
  type ReasonToCancelBody,
  type SessionAnswer,
  sessionAnswer,
} from '../dto/event-answers.dto.js';
import type { SessionBody } from '../dto/session-form.dto.js';
import { EventCancelling } from './event-cancelling.service.js';
import { EventNews } from './event-news.js';
import { SessionDesk } from './session-desk.js';

/** Making the sessions 场次 of an event. */
@Injectable()
export class SessionEditing {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly writes: EventWritesRepository,
    private readonly boardFacts: OrganiserFactsRepository,
    private readonly cancelling: EventCancelling,
    private readonly news: EventNews,
    private readonly desk: SessionDesk,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** One more session. Throws what `plannedSession` throws, `NOT_FOUND`, `EVENT_MOVED_ON`, `EVENT_SESSIONS_MAX`. */
  add(actor: Actor, eventId: string, body: SessionBody): Promise<SessionAnswer> {
    const planned = plannedSession(body);
    return this.transactor.run(async (tx) => {
      const event = await this.events.lockEvent(tx, actor.communityId, eventId);
      eventMachine.next(event.state, 'edit');
      const max = eventLimits.sessionsPerEventMax;
      if ((await this.events.sessionsOf(event.id, tx)).length >= max)
        throw new DomainError('EVENT_SESSIONS_MAX', { max });
      const session = await this.insert(tx, event, planned);
      await this.audit.record(tx, 'session.added', actor, session);
      return sessionAnswer(session);
    });
  }

  /** Puts a session into a locked event, visible at once when the event is published. */
  async insert(tx: Tx, event: CommunityEvent, planned: PlannedSession, more: Partial<EventSession> = {}) {
    const isPublished = event.state !== 'draft';
    const session: EventSession = {
      ...planned.settings,
      ...{ id: newId(), communityId: event.communityId, eventId: event.id, state: sessionMachine.initial },
      ...{ drawnAt: null, waitingPaused: false, nextOrder: 1, cancelledReason: null, attendanceComplete: false },
      ...{ recurrenceId: null, recurrenceOn: null, wakeAt: isPublished ? this.clock.now() : null },
      openStreetId:
        isPublished && event.audience === 'street' ? await this.writes.streetOf(tx, event.communityId) : null,
      ...more,
    };
    await this.writes.insertSession(tx, session, planned);
    if (isPublished) await this.writes.changeEvent(tx, event, { version: event.version + 1 });
    return session;
  }

  /**
   * Changes a session. Its seats are changed by `Capacity` once its event is published. Throws what `plannedSession` throws,
   * `NOT_FOUND`, `EVENT_MOVED_ON`, `SESSION_MOVED_ON`, and `SESSION_HAS_REGISTRATIONS` for another mode when somebody has signed up.
   */
  change(actor: Actor, sessionId: string, body: SessionBody): Promise<SessionAnswer> {
    const planned = plannedSession(body);
    return this.transactor.run(async (tx) => {
      const { event, session } = await this.cancelling.lockBoth(tx, actor.communityId, sessionId);
      eventMachine.next(event.state, 'edit');
      sessionMachine.next(session.state, 'edit');
      const otherMode = session.mode !== planned.settings.mode;
      if (otherMode && (await this.writes.hasTraces(tx, session.id)))
        throw new DomainError('SESSION_HAS_REGISTRATIONS');
      const isPublished = event.state !== 'draft';
      const setsSeats = !isPublished || otherMode;
      const { capacity, ...settings } = planned.settings;
      const before = { startsAt: session.startsAt, endsAt: session.endsAt };
      await this.writes.changeSession(tx, session, {
        ...settings,
        ...(setsSeats ? { capacity } : {}),
        ...(isPublished ? { wakeAt: this.clock.now() } : {}),
      });
      if (setsSeats) await this.writes.setPools(tx, session, planned.pools);
      await this.writes.setNeeds(tx, session, planned.helpers);
      if (isPublished) await this.afterwards(tx, actor, event, session, before);
      await this.audit.record(tx, 'session.changed', actor, session);
      return sessionAnswer(session);
    });
  }

  /** What a change after publishing brings: everybody concerned hears of another time, and the waiting list moves by the new rules. */
  private async afterwards(
    tx: Tx,
    actor: Actor,
    event: CommunityEvent,
    session: EventSession,
    before: Pick<EventSession, 'startsAt' | 'endsAt'>,
  ): Promise<void> {
    await this.writes.changeEvent(tx, event, { version: event.version + 1 });
    if (isOtherTime(before, session)) {
      const told = isToCome(session, this.clock.now()) ? await this.news.tellChanged(tx, event, session) : 0;
      const change = { what: 'time', before: timeWords(before), after: timeWords(session), told, session } as const;
      await this.news.record(tx, actor, event, change);
    }
    await this.desk.settle(tx, session);
  }

  /** What a change would tell to whom; nothing is written. Throws what `plannedSession` throws, `NOT_FOUND`. */
  async previewChange(actor: Actor, sessionId: string, body: SessionBody): Promise<ChangePreview> {
    const { settings } = plannedSession(body);
    const session = await this.events.findSession(actor.communityId, sessionId);
    const event = session && (await this.events.find(actor.communityId, session.eventId));
    if (!event) throw new DomainError('NOT_FOUND');
    if (event.state === 'draft' || !isOtherTime(session, settings)) return willTell(0, []);
    const told = await this.boardFacts.livingParties([session.id]);
    return willTell(told, [`时间从${timeWords(session)}改到${timeWords(settings)}。`]);
  }

  /** This one alone; everybody concerned is told. Throws `NOT_FOUND`, `SESSION_MOVED_ON`. */
  cancel(actor: Actor, sessionId: string, body: ReasonToCancelBody): Promise<SessionAnswer> {
    return this.cancelling.session(actor, sessionId, body.reason);
  }

  /**
   * Takes a session away in which nothing has happened. Throws `NOT_FOUND`, `EVENT_MOVED_ON`, `SESSION_HAS_REGISTRATIONS`, and
   * `EVENT_NEEDS_SESSION` for the last one of a published event.
   */
  remove(actor: Actor, sessionId: string): Promise<SessionAnswer> {
    return this.transactor.run(async (tx) => {
      const { event, session } = await this.cancelling.lockBoth(tx, actor.communityId, sessionId);
      eventMachine.next(event.state, 'edit');
      if (await this.writes.hasTraces(tx, session.id)) throw new DomainError('SESSION_HAS_REGISTRATIONS');
      if (event.state !== 'draft') {
        if ((await this.events.sessionsOf(event.id, tx)).length <= 1) throw new DomainError('EVENT_NEEDS_SESSION');
        await this.writes.changeEvent(tx, event, { version: event.version + 1 });
      }
      await this.writes.removeSession(tx, session);
      await this.audit.record(tx, 'session.removed', actor, session);
      return sessionAnswer(session);
    });
  }
}
