import { Injectable } from '@nestjs/common';
import { chinaDate, chinaDayStart, DomainError, eventLimits, eventMachine, isDay } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { ValidationFailed } from '../../../platform/errors/problem.js';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { SessionHelpersRepository } from '../data/session-helpers.repository.js';
import { daysOf, type KnownDate, planned, type PlannedDate } from './recurrence-days.js';
import { shifted } from '../domain/session-times.js';
import type { RecurrenceBody, RecurrencePreview } from '../dto/session-form.dto.js';
import { SessionEditing } from './session-editing.service.js';

interface Plan {
  readonly template: EventSession;
  readonly sessions: readonly EventSession[];
  readonly excluded: readonly string[];
  readonly dates: readonly PlannedDate[];
}

/** Dates 重复 of an event by a rule: each is a session of its own, and what is done to one never touches the others. */
@Injectable()
export class Recurring {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly writes: EventWritesRepository,
    private readonly helpers: SessionHelpersRepository,
    private readonly sessions: SessionEditing,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Which dates a rule makes, keeps, removes and leaves alone; nothing is written. Throws `NOT_FOUND`, `RECURRENCE_RULE`. */
  preview(actor: Actor, eventId: string, body: RecurrenceBody): Promise<RecurrencePreview> {
    return this.transactor.run(async (tx) => {
      const event = await this.events.find(actor.communityId, eventId, tx);
      if (!event) throw new DomainError('NOT_FOUND');
      const { dates } = await this.plan(tx, event, body);
      return { dates: [...dates] };
    });
  }

  /** Does what the preview says. Throws what it throws, `EVENT_MOVED_ON`, `EVENT_SESSIONS_MAX`. */
  apply(actor: Actor, eventId: string, body: RecurrenceBody): Promise<RecurrencePreview> {
    return this.transactor.run(async (tx) => {
      const event = await this.events.lockEvent(tx, actor.communityId, eventId);
      eventMachine.next(event.state, 'edit');
      await this.events.lockSessionsOf(tx, event.id);
      const { template, sessions, excluded, dates } = await this.plan(tx, event, body);
      const fresh = dates.filter((date) => date.is === 'new');
      const gone = new Set(dates.flatMap((date) => (date.is === 'removed' && date.sessionId ? [date.sessionId] : [])));
      const max = eventLimits.sessionsPerEventMax;
      if (sessions.length - gone.size + fresh.length > max) throw new DomainError('EVENT_SESSIONS_MAX', { max });
      const recurrenceId = await this.keep(tx, event, body.rule, excluded, template);
      for (const session of sessions) if (gone.has(session.id)) await this.writes.removeSession(tx, session);
      const done = await this.insert(tx, event, template, fresh, recurrenceId);
      await this.audit.record(tx, 'event.recurrence', actor, event, { made: fresh.length, removed: gone.size });
      return { dates: dates.map((date) => ({ ...date, sessionId: date.sessionId ?? done.get(date.day) ?? null })) };
    });
  }

  private async plan(tx: Tx, event: CommunityEvent, body: RecurrenceBody): Promise<Plan> {
    const sessions = await this.events.sessionsOf(event.id, tx);
    const template = sessions.find(({ id }) => id === body.templateSessionId);
    if (!template) throw new DomainError('NOT_FOUND');
    const excluded = (body.excluded ?? []).map(({ day }) => day);
    const wrong = excluded.findIndex((day) => !isDay(day));
    if (wrong >= 0) throw new ValidationFailed([{ field: `excluded.${wrong}.day`, message: '请选一个日期' }]);
    const days = daysOf(body.rule, chinaDate(template.startsAt), excluded);
    return { template, sessions, excluded, dates: planned(days, await this.known(tx, template, sessions)) };
  }

  private async known(tx: Tx, template: EventSession, sessions: readonly EventSession[]): Promise<KnownDate[]> {
    const now = this.clock.now();
    const known: KnownDate[] = [];
    for (const session of sessions) {
      const isTemplate = session.id === template.id;
      if (session.recurrenceId === null && !isTemplate) continue;
      const day = session.recurrenceOn ?? chinaDate(session.startsAt);
      const isOver = session.endsAt <= now;
      const free = !isTemplate && !isOver && session.state === 'planned';
      const removable = free && !(await this.writes.hasTraces(tx, session.id));
      known.push({ day, sessionId: session.id, removable, isOver });
    }
    return known;
  }

  private async keep(
    tx: Tx,
    event: CommunityEvent,
    rule: string,
    excluded: readonly string[],
    template: EventSession,
  ): Promise<string> {
    const id = await this.writes.keepRecurrence(tx, {
      ...{ id: newId(), communityId: event.communityId, eventId: event.id, rule, excluded: [...excluded] },
      ...{ templateSessionId: template.id, createdAt: this.clock.now() },
    });
    if (template.recurrenceId === null)
      await this.writes.changeSession(tx, template, { recurrenceId: id, recurrenceOn: chinaDate(template.startsAt) });
    return id;
  }

  private async insert(
    tx: Tx,
    event: CommunityEvent,
    template: EventSession,
    dates: readonly PlannedDate[],
    recurrenceId: string,
  ): Promise<Map<string, string>> {
    const pools = await this.events.poolsOf([template.id], tx);
    const needs = await this.helpers.needsOf([template.id], tx);
    const done = new Map<string, string>();
    for (const { day } of dates) {
      const ms = chinaDayStart(`${day}T04:00:00Z`) - chinaDayStart(template.startsAt);
      const session = await this.sessions.insert(
        tx,
        event,
        {
          settings: { ...template, ...shifted(template, ms) },
          pools: pools.map(({ pool, seats, releaseAt }) => ({
            ...{ pool, seats, releaseAt: releaseAt && new Date(releaseAt.getTime() + ms) },
          })),
          helpers: needs.map(({ role, needed }) => ({ role, needed })),
        },
        { recurrenceId, recurrenceOn: day },
      );
      done.set(day, session.id);
    }
    return done;
  }
}
