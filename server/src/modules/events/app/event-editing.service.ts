import { Injectable } from '@nestjs/common';
import { sessionMachine, DomainError, eventMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import type { CommunityEvent } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { OrganiserFactsRepository } from '../data/organiser-facts.repository.js';
import { isToCome, willTell } from '../domain/changes.js';
import { missingIn, requireReady } from '../domain/readiness.js';
import {
  type ChangePreview,
  type EventAnswer,
  eventAnswer,
  type ReasonToCancelBody,
} from '../dto/event-answers.dto.js';
import type { ChangeEventBody, EventBody } from '../dto/event-form.dto.js';
import { EventCancelling } from './event-cancelling.service.js';
import { EventCopying } from './event-copying.service.js';
import { EventForm } from './event-form.js';
import { EventNews } from './event-news.js';
import { SessionGrounds } from './session-grounds.js';

/** Making an event 文化活动: written as a draft, published when nothing is missing, changed, put away. */
@Injectable()
export class EventEditing {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly writes: EventWritesRepository,
    private readonly form: EventForm,
    private readonly boardFacts: OrganiserFactsRepository,
    private readonly grounds: SessionGrounds,
    private readonly news: EventNews,
    private readonly cancelling: EventCancelling,
    private readonly copying: EventCopying,
    private readonly media: MediaService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A new draft. Throws what `EventForm` throws. */
  async create(actor: Actor, body: EventBody): Promise<EventAnswer> {
    const fields = await this.form.examine(actor, body);
    return this.transactor.run(async (tx) => {
      const columns = await this.form.columns(tx, actor.communityId, fields);
      const event = { ...draftOf(actor, this.clock.now()), body: [], questions: [], ...columns };
      await this.writes.insertEvent(tx, event);
      await this.form.showPictures(tx, actor, event);
      await this.audit.record(tx, 'event.created', actor, event);
      return eventAnswer(event);
    });
  }

  /**
   * Changes the poster; whoever has signed up is told when the place changes. Throws what `EventForm` throws, `NOT_FOUND`,
   * `EVENT_MOVED_ON`, `EVENT_VERSION`, and `EVENT_NOT_READY` when a published event would lose its place.
   */
  async change(actor: Actor, eventId: string, body: ChangeEventBody): Promise<EventAnswer> {
    const known = await this.events.find(actor.communityId, eventId);
    if (!known) throw new DomainError('NOT_FOUND');
    const fields = await this.form.examine(actor, body, known.questions);
    return this.transactor.run(async (tx) => {
      const event = await this.events.lockEvent(tx, actor.communityId, eventId);
      eventMachine.next(event.state, 'edit');
      if (event.version !== body.version) throw new DomainError('EVENT_VERSION');
      if (event.state !== 'draft') requireReady(missingIn(fields.poster, [STANDS], this.clock.now()));
      const before = { ...event };
      const columns = await this.form.columns(tx, actor.communityId, fields);
      await this.writes.changeEvent(tx, event, { ...columns, version: event.version + 1 });
      await this.form.showPictures(tx, actor, event);
      if (event.state !== 'draft') await this.afterwards(tx, actor, before, event);
      await this.audit.record(tx, 'event.changed', actor, event, { version: event.version });
      return eventAnswer(event);
    });
  }

  /** What a change would tell to whom; nothing is written. Throws `NOT_FOUND`. */
  async previewChange(actor: Actor, eventId: string, body: ChangeEventBody): Promise<ChangePreview> {
    const event = await this.events.find(actor.communityId, eventId);
    if (!event) throw new DomainError('NOT_FOUND');
    const place = body.placeText ?? null;
    if (event.state !== 'published' || event.placeText === place) return willTell(0, []);
    const sessions = (await this.events.sessionsOf(event.id)).filter((one) => isToCome(one, this.clock.now()));
    const told = await this.boardFacts.livingParties(sessions.map(({ id }) => id));
    return willTell(told, [`地点从“${event.placeText ?? ''}”改到“${place ?? ''}”。`]);
  }

  /** draft → published. Throws `NOT_FOUND`, `EVENT_MOVED_ON`, and `EVENT_NOT_READY` with what is missing. */
  publish(actor: Actor, eventId: string): Promise<EventAnswer> {
    return this.transactor.run(async (tx) => {
      const event = await this.events.lockEvent(tx, actor.communityId, eventId);
      const state = eventMachine.next(event.state, 'publish');
      const now = this.clock.now();
      requireReady(missingIn(event, await this.events.lockSessionsOf(tx, event.id), now));
      await this.writes.changeEvent(tx, event, { state, publishedAt: now, version: event.version + 1 });
      await this.openToStreet(tx, event);
      await this.writes.wakeAll(tx, event.id, now);
      if (hasRole(actor, 'staff')) await this.media.passShown(tx, actor, event.id);
      await this.audit.record(tx, 'event.published', actor, event);
      return eventAnswer(event);
    });
  }

  /** Cancels every session to come and tells everybody concerned. Throws `NOT_FOUND`, `EVENT_MOVED_ON`. */
  cancel(actor: Actor, eventId: string, body: ReasonToCancelBody): Promise<EventAnswer> {
    return this.cancelling.event(actor, eventId, body.reason);
  }

  /** A draft with the same words and, some weeks later, the same sessions. Throws `NOT_FOUND`. */
  copy(actor: Actor, eventId: string): Promise<EventAnswer> {
    return this.copying.copy(actor, eventId);
  }

  /** ended, cancelled → archived: it leaves the lists. Throws `NOT_FOUND`, `EVENT_MOVED_ON`. */
  archive(actor: Actor, eventId: string): Promise<EventAnswer> {
    return this.transactor.run(async (tx) => {
      const event = await this.events.lockEvent(tx, actor.communityId, eventId);
      await this.writes.changeEvent(tx, event, { state: eventMachine.next(event.state, 'archive') });
      await this.audit.record(tx, 'event.archived', actor, event);
      return eventAnswer(event);
    });
  }

  /** Only a draft goes without a trace. Throws `NOT_FOUND`, `EVENT_MOVED_ON`. */
  discard(actor: Actor, eventId: string): Promise<EventAnswer> {
    return this.transactor.run(async (tx) => {
      const event = await this.events.lockEvent(tx, actor.communityId, eventId);
      eventMachine.next(event.state, 'discard');
      await this.form.showPictures(tx, actor, { ...event, coverMediaId: null, body: [] });
      await this.writes.removeEvent(tx, event);
      await this.audit.record(tx, 'event.discarded', actor, event);
      return eventAnswer(event);
    });
  }

  /** What a change after publishing has to say. */
  private async afterwards(tx: Tx, actor: Actor, before: CommunityEvent, event: CommunityEvent): Promise<void> {
    if (before.audience !== event.audience) await this.openToStreet(tx, event);
    const now = this.clock.now();
    const otherPlace = before.placeText !== event.placeText;
    let told = 0;
    for (const session of await this.events.lockSessionsOf(tx, event.id)) {
      this.grounds.forget(session.id);
      if (otherPlace && isToCome(session, now)) told += await this.news.tellChanged(tx, event, session);
    }
    const place = { what: 'place', before: before.placeText, after: event.placeText, told } as const;
    const text = { what: 'text', before: before.title, after: event.title, told } as const;
    await this.news.record(tx, actor, event, otherPlace ? place : text);
  }

  private async openToStreet(tx: Tx, event: CommunityEvent): Promise<void> {
    const street = event.audience === 'street' ? await this.writes.streetOf(tx, event.communityId) : null;
    await this.writes.openTo(tx, event.id, street);
  }
}

/** The sessions of a published event are looked at where they change. */
const STANDS = { state: sessionMachine.initial, endsAt: new Date(8.64e15) } as const;

/** A draft of the actor's, without its words. */
export const draftOf = (actor: Actor, now: Date) =>
  ({
    ...{ id: newId(), communityId: actor.communityId, organiserMemberId: actor.memberId },
    ...{ state: eventMachine.initial, version: 0, origin: 'app', createdAt: now, publishedAt: null },
    ...{ cancelledAt: null, cancelReason: null, endedAt: null, copiedFromEventId: null },
  }) satisfies Partial<CommunityEvent>;
