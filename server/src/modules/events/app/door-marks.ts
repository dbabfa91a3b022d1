import { Injectable } from '@nestjs/common';
import { type MarkAct, type MarkVerdict, type MarkWay, sessionMachine } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { DoorRepository } from '../data/door.repository.js';
import type { EventSession } from '../data/event.entities.js';
import type { PresenceMark, WalkIn } from '../data/fact.entities.js';
import type { HeadRow } from '../data/head-rows.js';
import { MarksRepository } from '../data/marks.repository.js';
import { closedVerdict } from '../domain/door.policy.js';
import { decideMarks, type IncomingMark, type Marked, type MarkOutcome, type NewMark } from '../domain/marking.js';
import { Tasks } from '../../tasks/index.js';
import { EntryCodes } from './entry-codes.js';

/** A mark as it is sent: it names a head, or brings a code. */
export interface SentMark {
  readonly nonce: string;
  readonly act: MarkAct;
  readonly how: MarkWay;
  readonly headId?: string | undefined;
  readonly code?: string | undefined;
  readonly offline: boolean;
  readonly deviceAt: Date;
  readonly deviceOffsetMs: number;
  readonly reason?: string | undefined;
}

/** The community of the session, and where the marks come from. */
export interface MarkSource {
  readonly communityId: string;
  readonly sessionId: string;
  readonly deviceId: string;
}

/** Names the task that is open while a session has no fact. */
export const notHeldKey = (sessionId: string): string => `event_not_held:${sessionId}`;

const A_FACT: ReadonlySet<MarkVerdict> = new Set<MarkVerdict>(['accepted', 'was_cancelled', 'was_waiting']);

/**
 * Takes marks. The session's row is locked, so that of two phones one is first; who is in is decided there and nowhere else,
 * and never by a device's clock. A registration is not changed by it.
 */
@Injectable()
export class DoorMarks {
  constructor(
    private readonly transactor: Transactor,
    private readonly door: DoorRepository,
    private readonly marks: MarksRepository,
    private readonly codes: EntryCodes,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A verdict per mark, in the order they came. Throws `NOT_FOUND`, `SESSION_MOVED_ON` for a nonce used elsewhere at this moment. */
  take(actor: Actor, source: MarkSource, sent: readonly SentMark[]): Promise<readonly MarkOutcome[]> {
    return this.transactor.run((tx) => this.takeIn(tx, actor, source, sent));
  }

  /** The same inside a transaction. */
  async takeIn(tx: Tx, actor: Actor, source: MarkSource, sent: readonly SentMark[]): Promise<readonly MarkOutcome[]> {
    const { communityId, sessionId, deviceId } = source;
    const { session } = await this.door.lock(tx, communityId, sessionId);
    const now = this.clock.now();
    const known = await this.marks.byNonce(
      tx,
      sent.map(({ nonce }) => nonce),
    );
    const { incoming, heads } = await this.named(tx, sessionId, sent);
    const knownHeads = [...known.values()].flatMap(({ registrationPersonId }) => registrationPersonId ?? []);
    const entries = await this.marks.enterings(tx, [...new Set([...heads.keys(), ...knownHeads])]);
    const marked = decideMarks(incoming, {
      known: new Map(
        [...known].map(([nonce, { verdict, registrationPersonId, sessionId: of }]) => [
          nonce,
          { verdict, headId: registrationPersonId, isHere: of === sessionId },
        ]),
      ),
      entries,
      closed: closedVerdict(session, now),
      receive: (nonce, walkInId) => ({ nonce, byMemberId: actor.memberId, at: now, deviceId, walkInId }),
      newWalkInId: newId,
    });
    await this.keep(tx, { actor, source, sent, marked, heads, now });
    await this.heldAfterAll(tx, session, actor, marked);
    return marked.outcomes;
  }

  /** A fact that is entered after the end: the session was held, also when it had been given up. Its row is locked. */
  async holdLate(tx: Tx, session: EventSession, actor: Actor): Promise<void> {
    const isOver = session.endsAt <= this.clock.now();
    if (session.state !== 'not_held' && !(session.state === 'planned' && isOver)) return;
    const state = sessionMachine.next(session.state, session.state === 'not_held' ? 'holdLate' : 'hold');
    await this.door.change(tx, session, { state });
    await this.tasks.settle(tx, session.communityId, notHeldKey(session.id));
    await this.audit.record(tx, 'session.held', actor, session, { late: true });
  }

  private async heldAfterAll(tx: Tx, session: EventSession, actor: Actor, { marks }: Marked): Promise<void> {
    if (marks.some(({ verdict }) => A_FACT.has(verdict))) await this.holdLate(tx, session, actor);
  }

  /** Whom each mark names. Somebody who cancelled and signed up again is found where they have a seat now. */
  private async named(
    tx: Tx,
    sessionId: string,
    sent: readonly SentMark[],
  ): Promise<{ incoming: IncomingMark[]; heads: Map<string, HeadRow> }> {
    const readings = sent.map(({ code }) => (code === undefined ? undefined : this.codes.read(sessionId, code)));
    const seatCodes = readings.flatMap((reading) => (reading && 'seatCode' in reading ? reading.seatCode : []));
    const ids = sent.flatMap(({ headId }) => headId ?? []);
    const rows = await this.marks.heads(tx, sessionId, { ids, seatCodes });
    const withoutSeat = rows.filter(({ state, living }) => state !== 'confirmed' || !living);
    const seated = await this.marks.seated(
      tx,
      sessionId,
      withoutSeat.flatMap(({ personId }) => personId ?? []),
    );
    const now = (row: HeadRow): HeadRow =>
      (row.living && row.state === 'confirmed') || row.personId === null ? row : (seated.get(row.personId) ?? row);
    const byId = new Map(rows.map((row) => [row.id, now(row)]));
    const bySeat = new Map(rows.map((row) => [row.seatCode, now(row)]));
    const incoming = sent.map(({ nonce, act, headId, reason }, at) => {
      const reading = readings[at];
      const bySeatCode = reading && 'seatCode' in reading ? bySeat.get(reading.seatCode) : undefined;
      const head = bySeatCode ?? (headId === undefined ? undefined : byId.get(headId));
      return { nonce, act, reason, reading: reading?.kind, head };
    });
    return { incoming, heads: new Map([...byId.values()].map((row) => [row.id, row])) };
  }

  private async keep(
    tx: Tx,
    {
      actor,
      source,
      sent,
      marked,
      heads,
      now,
    }: {
      actor: Actor;
      source: MarkSource;
      sent: readonly SentMark[];
      marked: Marked;
      heads: ReadonlyMap<string, HeadRow>;
      now: Date;
    },
  ): Promise<void> {
    if (marked.marks.length === 0) return;
    const { communityId, sessionId, deviceId } = source;
    const byNonce = new Map(sent.map((mark) => [mark.nonce, mark]));
    const marks: PresenceMark[] = marked.marks.map(({ nonce, verdict, headId, walkInId, mark }) => {
      const { how, offline, deviceAt, deviceOffsetMs } = byNonce.get(nonce) as SentMark;
      return {
        ...{ nonce, communityId, sessionId, registrationPersonId: headId, walkInId, act: mark.act, how, offline },
        ...{ deviceAt, deviceOffsetMs, receivedAt: now, deviceId, byMemberId: actor.memberId, verdict },
        reason: mark.reason ?? null,
      };
    });
    const walkIns = marked.marks.flatMap((mark) => walkInOf(mark, { actor, source, heads, now }));
    const { cameIn, wentOut, undoneWalkIns } = marked;
    await this.marks.keep(tx, { marks, walkIns, cameIn, wentOut, undoneWalkIns }, now);
    const counts: Partial<Record<MarkVerdict, number>> = {};
    for (const { verdict } of marks) counts[verdict] = (counts[verdict] ?? 0) + 1;
    await this.audit.record(tx, 'session.marked', actor, { id: sessionId, communityId }, counts);
  }
}

/** Somebody without a seat who came: a walk-in that says which registration it was. */
function walkInOf(
  { nonce, walkInId, headId }: NewMark,
  by: { actor: Actor; source: MarkSource; heads: ReadonlyMap<string, HeadRow>; now: Date },
): WalkIn[] {
  const head = headId === null ? undefined : by.heads.get(headId);
  if (walkInId === null || !head) return [];
  const { communityId, sessionId } = by.source;
  const { personId, called, ageBand, registrationId } = head;
  return [
    {
      ...{ id: walkInId, communityId, sessionId, nonce, personId, called, buildingId: null, ageBand, people: 1 },
      ...{ withRegistrationId: null, wasRegistrationId: registrationId, at: by.now, byMemberId: by.actor.memberId },
      ...{ undoneAt: null, undoReason: null },
    },
  ];
}
