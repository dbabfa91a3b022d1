import { Injectable } from '@nestjs/common';
import { DomainError, doorWasRun, reachOf } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { Tasks } from '../../tasks/index.js';
import { DoorRepository, type SessionAtDoor } from '../data/door.repository.js';
import { FactsRepository } from '../data/facts.repository.js';
import { MarksRepository } from '../data/marks.repository.js';
import type { Registration } from '../data/registration.entities.js';
import type {
  AfterView,
  AppealBody,
  AttendanceCompleteBody,
  HeadcountBody,
  ServedBody,
  UndoBody,
} from '../dto/door.dto.js';
import type { SessionAnswer } from '../dto/event-answers.dto.js';
import type { RegistrationAnswer } from '../dto/registration.dto.js';
import { DoorMarks } from './door-marks.js';

const FEEDBACK_SHOWN = 100;
const APPEAL_DUE_MS = 3 * 24 * 60 * 60 * 1000;

/** Names the task of an appeal. */
const appealKey = (registrationId: string): string => `event_appeal:${registrationId}`;

/** What is known after a session: counts as facts with their method, who came, and what it adds up to. */
@Injectable()
export class Afterwards {
  constructor(
    private readonly transactor: Transactor,
    private readonly door: DoorRepository,
    private readonly heads: MarksRepository,
    private readonly facts: FactsRepository,
    private readonly marks: DoorMarks,
    private readonly tasks: Tasks,
    private readonly directory: MemberDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Facts and what they add up to. Throws `NOT_FOUND`. */
  async view(actor: Actor, sessionId: string): Promise<AfterView> {
    const { session, event } = await this.door.find(actor.communityId, sessionId);
    const [presence, walkIns, people, headcount, served, feedback] = await Promise.all([
      this.facts.presenceOf([sessionId]),
      this.facts.walkInsOf([sessionId]),
      this.facts.peopleOf([sessionId]),
      this.facts.headcount(sessionId),
      this.facts.served(sessionId),
      this.facts.feedback(sessionId, FEEDBACK_SHOWN),
    ]);
    const { registered, present, absent } = presence.get(sessionId) ?? { registered: 0, present: 0, absent: 0 };
    const walkedIn = walkIns.get(sessionId) ?? 0;
    const reach = reachOf({
      ...{ kind: event.kind, present, walkIns: walkedIn, headcount },
      served: served.reduce((sum, count) => sum + count.people, 0),
    });
    const doorRun = doorWasRun(registered, registered - absent, session.attendanceComplete);
    const counters = [headcount?.byMemberId, ...served.map(({ byMemberId }) => byMemberId)].flatMap((id) => id ?? []);
    const names = await this.directory.summaries([...new Set(counters)]);
    const nameOf = (id: string): string | null => names.get(id)?.nickname ?? null;
    return {
      ...{ sessionId, eventId: event.id, eventTitle: event.title, state: session.state, registered, present },
      ...{ startsAt: session.startsAt.toISOString(), walkIns: walkedIn, doorRun },
      noShows: session.state === 'held' && doorRun ? absent : 0,
      attendanceComplete: session.attendanceComplete,
      headcount: headcount && {
        ...{ people: headcount.people, method: headcount.method, at: headcount.at.toISOString() },
        ...{ by: nameOf(headcount.byMemberId), note: headcount.note },
      },
      served: served.map(({ service, people: count, at, byMemberId }) => ({
        ...{ service, people: count, at: at.toISOString(), by: nameOf(byMemberId) },
      })),
      ...{ reach: reach.people, basis: reach.basis, distinctPeople: people.get(sessionId) ?? 0 },
      starsAverage: feedback.average,
      feedback: feedback.said.map(({ stars, words, at }) => ({ stars, words, at: at.toISOString() })),
    };
  }

  /** Puts a count in the place of the one before. Throws `NOT_FOUND`, `HEADCOUNT_FUTURE`, `SESSION_MOVED_ON` for a cancelled session. */
  headcount(actor: Actor, sessionId: string, body: HeadcountBody): Promise<SessionAnswer> {
    return this.write(actor, sessionId, async (tx, { session }) => {
      const { people, method, secondMemberId = null, note = null } = body;
      if (secondMemberId && !(await this.directory.isPresent(tx, session.communityId, secondMemberId)))
        throw new DomainError('NOT_FOUND');
      await this.facts.count(tx, {
        ...{ id: newId(), communityId: session.communityId, sessionId, at: this.clock.now(), people, method },
        ...{ byMemberId: actor.memberId, secondMemberId, note, replacedAt: null },
      });
      await this.audit.record(tx, 'session.counted', actor, session, { people, method });
      if (people > 0) await this.marks.holdLate(tx, session, actor);
    });
  }

  /** The same for one service of a service fair. */
  served(actor: Actor, sessionId: string, { service, people }: ServedBody): Promise<SessionAnswer> {
    return this.write(actor, sessionId, async (tx, { session }) => {
      await this.facts.serve(tx, {
        ...{ id: newId(), communityId: session.communityId, sessionId, service, people, at: this.clock.now() },
        ...{ byMemberId: actor.memberId, replacedAt: null },
      });
      await this.audit.record(tx, 'session.served', actor, session, { people, service });
      if (people > 0) await this.marks.holdLate(tx, session, actor);
    });
  }

  /** Says that everybody who came was marked: only then is whoever has no mark a no-show where few were marked. */
  complete(actor: Actor, sessionId: string, { complete }: AttendanceCompleteBody): Promise<SessionAnswer> {
    return this.write(actor, sessionId, async (tx, { session }) => {
      if (session.attendanceComplete === complete) return;
      await this.door.change(tx, session, { attendanceComplete: complete });
      await this.audit.record(tx, 'session.attendance', actor, session, { complete });
    });
  }

  /**
   * "I was there": a task for the organiser, once. Throws `NOT_FOUND` for whoever has nothing to do with the party and
   * `REGISTRATION_MOVED_ON` when nobody of it is missing.
   */
  async appeal(actor: Actor, registrationId: string, { reason }: AppealBody): Promise<RegistrationAnswer> {
    const registration = await this.door.registration(registrationId);
    const mine = registration && (await this.door.partiesOf(registration.sessionId, actor));
    if (!registration || !mine?.some(({ id }) => id === registrationId)) throw new DomainError('NOT_FOUND');
    const { communityId, sessionId, contactPersonId, fromCommunityId } = registration;
    return this.transactor.run(async (tx) => {
      const { session, event } = await this.door.lock(tx, communityId, sessionId);
      const heads = await this.heads.headsOf(registrationId, tx);
      const isMissing = heads.some(({ living, present }) => living && !present);
      const isOver = session.endsAt <= this.clock.now() && session.state !== 'cancelled';
      if (registration.state !== 'confirmed' || !isOver || !isMissing) throw new DomainError('REGISTRATION_MOVED_ON');
      await this.tasks.open(tx, {
        ...{ communityId, kind: 'event_appeal', subjectId: sessionId, why: reason, by: actor },
        ...{ ownerMemberId: event.organiserMemberId, key: appealKey(registrationId) },
        personId: fromCommunityId === communityId ? contactPersonId : null,
        dueAt: new Date(this.clock.now().getTime() + APPEAL_DUE_MS),
      });
      await this.audit.record(tx, 'registration.appealed', actor, { id: registrationId, communityId });
      return answerOf(registration);
    });
  }

  /** Accepts an appeal, or remembers: marks of everybody of the party who has none, entered at the counter, with the reason. */
  async came(actor: Actor, registrationId: string, { reason }: UndoBody): Promise<RegistrationAnswer> {
    const registration = await this.door.registration(registrationId);
    if (registration?.communityId !== actor.communityId) throw new DomainError('NOT_FOUND');
    const { communityId, sessionId } = registration;
    return this.transactor.run(async (tx) => {
      const now = this.clock.now();
      const heads = (await this.heads.headsOf(registrationId, tx)).filter(({ present }) => !present);
      const outcomes = await this.marks.takeIn(
        tx,
        actor,
        { communityId, sessionId, deviceId: 'counter' },
        heads.map(({ id: headId }) => ({
          ...{ nonce: newId(), act: 'in', how: 'counter', headId, offline: false, reason },
          ...{ deviceAt: now, deviceOffsetMs: 0 },
        })),
      );
      if (outcomes.some(({ verdict }) => verdict === 'too_early' || verdict === 'session_cancelled')) {
        throw new DomainError('SESSION_MOVED_ON');
      }
      await this.tasks.settle(tx, communityId, appealKey(registrationId));
      await this.audit.record(tx, 'registration.came', actor, { id: registrationId, communityId });
      return answerOf(registration);
    });
  }

  /** Lock, look, write: facts of a session that has begun and was not cancelled. */
  private write(
    actor: Actor,
    sessionId: string,
    work: (tx: Tx, found: SessionAtDoor) => Promise<void>,
  ): Promise<SessionAnswer> {
    return this.transactor.run(async (tx) => {
      const found = await this.door.lock(tx, actor.communityId, sessionId);
      const { session } = found;
      if (session.state === 'cancelled') throw new DomainError('SESSION_MOVED_ON');
      if (this.clock.now() < session.startsAt) throw new DomainError('HEADCOUNT_FUTURE');
      await work(tx, found);
      return { id: session.id, eventId: session.eventId, state: session.state };
    });
  }
}

const answerOf = ({ id, sessionId, state, seats }: Registration): RegistrationAnswer => ({
  ...{ id, sessionId, state, seats, ahead: null },
});
