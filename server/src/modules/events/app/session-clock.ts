import { Injectable, type OnModuleInit } from '@nestjs/common';
import { chinaDate, eventMachine, sessionMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { workThrough } from '../../../platform/jobs/due-rows.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { AuditService } from '../../audit/index.js';
import { Tasks } from '../../tasks/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';
import { notHeldAt, remindAt } from '../domain/wakes.js';
import { DeskBatch } from './desk-batch.js';
import { Drawing } from './drawing.service.js';
import { SessionGrounds } from './session-grounds.js';
import { EventTelling } from './telling.js';

const EVERY_SECONDS = 15;
const ANSWERS_EVERY_SECONDS = 3600;
const BATCH = 100;
const ANSWERS_BATCH = 1_000;
const TASK_DAYS_MS = 3 * 24 * 3600_000;

/**
 * What the clock does to sessions: ends holds, releases pools, draws, tells who waited in vain, reminds, and says what was held. The
 * list only says where to look: each session is locked and judged again, so two workers, or one after a day's downtime, do each
 * thing once.
 */
@Injectable()
export class SessionClock implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly writes: EventWritesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly batch: DeskBatch,
    private readonly drawing: Drawing,
    private readonly grounds: SessionGrounds,
    private readonly telling: EventTelling,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'events: sessions', () => this.tendDue());
    this.sweeps.every(ANSWERS_EVERY_SECONDS, 'events: answers', () => this.forgetAnswers());
  }

  /** Sessions that are to be looked at now, in every community. Returns how many were. */
  tendDue(): Promise<number> {
    const now = this.clock.now();
    return workThrough(
      (after) => this.events.toWake(now, after, BATCH),
      ({ id }) => this.tend(id),
    );
  }

  /** Answers whose day has come are deleted: they were asked for one event. Returns how many. */
  async forgetAnswers(): Promise<number> {
    const today = chinaDate(this.clock.now());
    let gone = 0;
    for (let one = ANSWERS_BATCH; one === ANSWERS_BATCH; gone += one) {
      one = await this.registrations.deleteAnswersDue(today, ANSWERS_BATCH);
    }
    return gone;
  }

  private async tend(sessionId: string): Promise<boolean> {
    const session = await this.transactor.run(async (tx) => {
      const session = await this.events.lockSessionById(tx, sessionId);
      const now = this.clock.now();
      if (session.wakeAt === null || session.wakeAt > now) return undefined; // somebody else was quicker
      const event = (await this.events.byIds([session.eventId], tx)).get(session.eventId);
      if (event && event.state !== 'draft' && session.state === 'planned') await this.step(tx, event, session, now);
      const next = [await this.batch.nextWake(tx, session), await this.drawing.heldByItselfAt(tx, session)];
      const wakes = next.flatMap((at) => (at && at > now ? at.getTime() : []));
      const wakeAt = event?.state === 'draft' || wakes.length === 0 ? null : new Date(Math.min(...wakes));
      await this.writes.changeSession(tx, session, { wakeAt });
      return session;
    });
    if (!session) return false;
    this.grounds.forget(sessionId);
    if (session.endsAt <= this.clock.now()) await this.endEvent(session);
    return true;
  }

  private async step(tx: Tx, event: CommunityEvent, session: EventSession, now: Date): Promise<void> {
    const since = session.wakeAt ?? now;
    const isDue = (at: Date | null): boolean => at !== null && at <= now && at >= since;
    await this.drawing.tend(tx, session);
    await this.batch.settle(tx, session);
    if (isDue(session.promoteUntil) && session.mode !== 'free') {
      const registrationIds = await this.registrations.idsInState(tx, session.id, ['waiting']);
      const cause = String(session.promoteUntil?.getTime());
      await this.telling.tell(tx, { session, registrationIds, kind: 'registration_waiting_over', cause });
    }
    if (isDue(remindAt(session)) && session.startsAt > now) {
      const registrationIds = await this.registrations.idsInState(tx, session.id, ['confirmed']);
      const cause = String(session.startsAt.getTime());
      await this.telling.tell(tx, { session, registrationIds, kind: 'session_tomorrow', cause });
    }
    if (session.endsAt <= now) await this.close(tx, event, session, now);
  }

  /** planned → held with the first fact; planned → not_held when a week has brought none, and the organiser is asked. */
  private async close(tx: Tx, event: CommunityEvent, session: EventSession, now: Date): Promise<void> {
    const { id, communityId } = session;
    const action = (await this.events.hasFacts(tx, id)) ? 'hold' : notHeldAt(session) <= now ? 'giveUp' : undefined;
    if (!action) return;
    await this.writes.changeSession(tx, session, { state: sessionMachine.next(session.state, action) });
    await this.audit.record(tx, `session.${session.state}`, 'clock', { id, communityId });
    if (action === 'hold') return;
    await this.tasks.open(tx, {
      ...{ communityId, kind: 'event_not_held', subjectId: id, ownerMemberId: event.organiserMemberId },
      ...{ dueAt: new Date(now.getTime() + TASK_DAYS_MS), key: `event_not_held:${id}` },
    });
  }

  /** published → ended when nothing of it is to come; in a transaction of its own, since an event is locked before its sessions. */
  private endEvent({ communityId, eventId }: EventSession): Promise<void> {
    return this.transactor.run(async (tx) => {
      const event = await this.events.lockEvent(tx, communityId, eventId);
      const now = this.clock.now();
      if (!eventMachine.can(event.state, 'end') || (await this.events.hasMoreSessions(tx, eventId, now))) return;
      const state = eventMachine.next(event.state, 'end');
      await this.writes.changeEvent(tx, event, { state, endedAt: now });
      await this.audit.record(tx, 'event.ended', 'clock', { id: event.id, communityId });
    });
  }
}
