import { Injectable } from '@nestjs/common';
import { DomainError, markSentence } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory, mayOrganise } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { DoorRepository } from '../data/door.repository.js';
import { WalkInsRepository } from '../data/walk-ins.repository.js';
import { listFrom, listUntil } from '../domain/door.policy.js';
import type { Entry, MarkOutcome } from '../domain/marking.js';
import type {
  DoorCounters,
  DoorMarksBody,
  DoorPackage,
  DoorPackageQuery,
  DoorSessions,
  MarkAnswer,
  MarkAnswers,
  UndoBody,
  WalkInAnswers,
  WalkInsBody,
} from '../dto/door.dto.js';
import { DoorAccess } from './door-access.js';
import { DoorCounting } from './door-counters.js';
import { DoorList } from './door-list.js';
import { DoorMarks } from './door-marks.js';
import { WalkInsService } from './walk-ins.service.js';

const HOUR_MS = 60 * 60 * 1000;
const LONGEST_SESSION_HOURS = 48;
const DEVICE_TAIL = 4;

/** The door of a session: its list, marks and people who walk in. */
@Injectable()
export class Door {
  constructor(
    private readonly access: DoorAccess,
    private readonly door: DoorRepository,
    private readonly cameIn: WalkInsRepository,
    private readonly list: DoorList,
    private readonly counting: DoorCounting,
    private readonly doorMarks: DoorMarks,
    private readonly walkInsService: WalkInsService,
    private readonly directory: MemberDirectory,
    private readonly transactor: Transactor,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Sessions whose list may be had now and at whose door the asker may stand. */
  async sessions(actor: Actor): Promise<DoorSessions> {
    const now = this.clock.now();
    const from = new Date(now.getTime() - LONGEST_SESSION_HOURS * HOUR_MS);
    const until = new Date(now.getTime() + LONGEST_SESSION_HOURS * HOUR_MS);
    const helper = mayOrganise(actor) ? undefined : actor.memberId;
    const found = (await this.door.between(actor.communityId, from, until, helper)).filter(
      ({ session }) => listFrom(session) <= now && now <= listUntil(session),
    );
    const counters = await this.counting.of(found.map(({ session }) => session));
    return {
      items: found.map(({ session, event }) => ({
        ...{ sessionId: session.id, eventTitle: event.title, sessionLabel: session.label, placeText: event.placeText },
        ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
        counters: counters.get(session.id) as DoorCounters,
      })),
    };
  }

  /** The list and its keys. Opening is recorded. Throws `NOT_FOUND`, `DOOR_NOT_YOURS`, `DOOR_NOT_YET`, `DOOR_CLOSED`. */
  async open(actor: Actor, sessionId: string): Promise<DoorPackage> {
    const found = await this.access.requireList(actor, sessionId);
    await this.transactor.run((tx) => this.audit.record(tx, 'session.door_opened', actor, found.session));
    return this.list.of(actor, found);
  }

  /** The same later, when something changed. Throws as `open`. */
  async packageSince(actor: Actor, sessionId: string, query: DoorPackageQuery): Promise<DoorPackage> {
    return this.list.of(actor, await this.access.requireList(actor, sessionId), query.since);
  }

  /** Throws `NOT_FOUND`, `DOOR_NOT_YOURS`, `DOOR_CLOSED`. */
  async counters(actor: Actor, sessionId: string): Promise<DoorCounters> {
    return this.counting.ofOne((await this.access.require(actor, sessionId)).session);
  }

  /** Each mark has a nonce: sent again, it gets its verdict again. Throws `NOT_FOUND`, `DOOR_NOT_YOURS`, `DOOR_CLOSED`, `UNDO_NEEDS_REASON`. */
  async marks(actor: Actor, sessionId: string, { deviceId, marks }: DoorMarksBody): Promise<MarkAnswers> {
    const { session } = await this.access.require(actor, sessionId);
    if (marks.some(({ act, undoReason }) => act === 'undo' && !undoReason)) throw new DomainError('UNDO_NEEDS_REASON');
    const outcomes = await this.doorMarks.take(
      actor,
      { communityId: session.communityId, sessionId, deviceId },
      marks.map(({ deviceAt, undoReason, ...mark }) => ({
        ...mark,
        deviceAt: new Date(deviceAt),
        reason: undoReason,
      })),
    );
    const names = await this.namesOf(outcomes);
    return {
      marks: outcomes.map((outcome) => answerOf(outcome, names, deviceId)),
      counters: await this.counting.ofOne(session),
    };
  }

  /** People without a seat: facts, never refused because of seats. Throws `NOT_FOUND`, `DOOR_NOT_YOURS`, `DOOR_CLOSED`, `SESSION_MOVED_ON`. */
  async walkIns(actor: Actor, sessionId: string, body: WalkInsBody): Promise<WalkInAnswers> {
    const { session } = await this.access.require(actor, sessionId);
    const walkIns = await this.walkInsService.add(actor, sessionId, body.walkIns);
    return { walkIns, counters: await this.counting.ofOne(session) };
  }

  /** Takes a walk-in off again, with the reason; again: nothing more. Throws `NOT_FOUND`, `DOOR_NOT_YOURS`, `DOOR_CLOSED`. */
  async undoWalkIn(actor: Actor, walkInId: string, { reason }: UndoBody): Promise<DoorCounters> {
    const { sessionId } = await this.cameIn.find(actor.communityId, walkInId);
    const { session } = await this.access.require(actor, sessionId);
    await this.walkInsService.undo(actor, sessionId, walkInId, reason);
    return this.counting.ofOne(session);
  }

  private async namesOf(outcomes: readonly MarkOutcome[]): Promise<Map<string, string>> {
    const ids = outcomes.flatMap(({ first }) => first?.byMemberId ?? []);
    const members = await this.directory.summaries([...new Set(ids)]);
    return new Map([...members].map(([id, { nickname }]) => [id, nickname]));
  }
}

/** Who was first, when, and on which other phone. */
function answerOf(
  { nonce, verdict, headId, reading, first }: MarkOutcome,
  names: ReadonlyMap<string, string>,
  deviceId: string,
): MarkAnswer {
  const firstBy = (first?.byMemberId && names.get(first.byMemberId)) || null;
  const firstAt = first?.at.toISOString() ?? null;
  const firstDevice = first && otherPhone(first, deviceId);
  const sentence = markSentence(verdict, { reading, firstBy, firstAt, firstDevice });
  return { nonce, verdict, headId, firstBy, firstAt, firstDevice, sentence };
}

const otherPhone = (first: Entry, deviceId: string): string | null =>
  first.deviceId === deviceId ? null : first.deviceId.slice(-DEVICE_TAIL).toUpperCase();
