import { Injectable } from '@nestjs/common';
import { DomainError, eventLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Member, Outcome } from '../../../platform/database/together.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type AuditAct, type AuditActor, AuditService } from '../../audit/index.js';
import { DeskRepository, type PartyWords } from '../data/desk.repository.js';
import type { EventSession } from '../data/event.entities.js';
import { EventsRepository } from '../data/events.repository.js';
import { decide } from '../domain/decide.js';
import { Desk, type DeskParty, type DeskPool } from '../domain/desk.js';
import { bandOf, type PartyHead } from '../domain/party.js';
import type { Decided, SeatRequest } from '../domain/seat-requests.js';
import { settle } from '../domain/settle.js';
import { nextWake } from '../domain/wakes.js';
import type { HoldAnswer, RegistrationAnswer } from '../dto/registration.dto.js';
import { NoShows } from './no-shows.js';
import { EventTelling } from './telling.js';

/** What somebody asks of a session. */
export interface DeskRequest {
  readonly seat: SeatRequest;
  /** Who asks. */
  readonly by: AuditActor;
  /** What is written with a new party. */
  readonly words?: PartyWords;
  /** A step on the way to what was asked: the key of the request is not for it. */
  readonly keyless?: boolean;
}

/** A request with the key it came by. */
export interface DeskMember extends Member {
  readonly request: DeskRequest;
}

export type DeskAnswer = HoldAnswer | RegistrationAnswer;

/** A session as it stood and as it has become. */
export interface Opened {
  readonly session: EventSession;
  readonly desk: Desk;
  readonly before: ReadonlyMap<string, DeskParty>;
  readonly poolsBefore: readonly DeskPool[];
  readonly now: Date;
}

/** One transaction of a session's desk: lock, read, decide in memory, settle, write. The caller commits. */
@Injectable()
export class DeskBatch {
  constructor(
    private readonly repository: DeskRepository,
    private readonly events: EventsRepository,
    private readonly telling: EventTelling,
    private readonly noShows: NoShows,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Decides these requests in their order. A refusal of one changes nothing for the others. */
  async decide(
    tx: Tx,
    sessionId: string,
    members: readonly DeskMember[],
  ): Promise<Map<DeskMember, Outcome<DeskAnswer>>> {
    const seats = members.map(({ request }) => request.seat);
    const personIds = seats.flatMap((seat) => (seat.kind === 'register' ? seat.personIds : []));
    const people = await this.repository.lockPeople(tx, [...personIds, ...seats.flatMap(contactOf)]);
    const session = await this.events.lockSessionById(tx, sessionId);
    const shrinking = seats.flatMap((seat) => (seat.kind === 'shrink' ? seat.id : []));
    const opened = await this.open(tx, session, {
      registrationIds: seats.flatMap((seat) => ('id' in seat ? seat.id : 'holdId' in seat ? (seat.holdId ?? []) : [])),
      personIds,
      contactPersonIds: seats.flatMap(contactOf),
    });
    const heads = await this.repository.headsOf(tx, shrinking);
    const decided = new Map<DeskMember, Decided>();
    const outcomes = new Map<DeskMember, Outcome<DeskAnswer>>();
    for (const member of members) {
      const { seat } = member.request;
      try {
        if (seat.kind === 'register' && ![...seat.personIds, ...contactOf(seat)].every((id) => people.has(id))) {
          throw new DomainError('PARTY_PERSON_UNKNOWN');
        }
        decided.set(
          member,
          decide(opened.desk, seat, opened.now, (id) => heads.get(id) ?? []),
        );
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.set(member, { refusal: error });
      }
    }
    settle(opened.desk, opened.now);
    await this.write(tx, opened, decided, people);
    for (const [member, { party }] of decided) outcomes.set(member, { answer: answerOf(opened, member, party) });
    return outcomes;
  }

  /** Settles a session that was changed otherwise. The caller holds its row, and has written its own changes. */
  async settle(tx: Tx, session: EventSession): Promise<void> {
    const opened = await this.open(tx, session, { registrationIds: [], personIds: [], contactPersonIds: [] });
    settle(opened.desk, opened.now);
    await this.write(tx, opened, new Map());
  }

  /** When the clock looks at a locked session next, now that it has looked. */
  async nextWake(tx: Tx, session: EventSession): Promise<Date | null> {
    const opened = await this.open(tx, session, { registrationIds: [], personIds: [], contactPersonIds: [] });
    return wakeOf({ ...opened, session: { ...session, wakeAt: null } });
  }

  /** Cancels every living party because the session does not take place; answers the ids of those who are to be told. */
  async cancelAll(tx: Tx, session: EventSession): Promise<string[]> {
    const parties = await this.repository.allLiving(tx, session.id);
    const opened = await this.open(tx, session, {
      ...{ registrationIds: parties.map(({ id }) => id), personIds: [], contactPersonIds: [] },
    });
    const { desk, now } = opened;
    const told: string[] = [];
    for (const party of desk.parties) {
      if (party.state === 'held') desk.move(party, 'lapsed', { holdUntil: null, lapsedAt: now, lapsedWhy: 'dropped' });
      else {
        told.push(party.id);
        desk.move(party, 'cancelled', { cancelledAt: now, cancelledBy: 'session' });
      }
    }
    await this.write(tx, opened, new Map());
    return told;
  }

  /** Reads what stands under the lock; what changes of it is written by `write`. */
  async open(
    tx: Tx,
    session: EventSession,
    asked: { registrationIds: readonly string[]; personIds: readonly string[]; contactPersonIds: readonly string[] },
  ): Promise<Opened> {
    const question = { sessionId: session.id, ...asked };
    const pools = await this.repository.pools(tx, session.id);
    const parties = await this.repository.parties(tx, question);
    const living = await this.repository.living(tx, question);
    const now = this.clock.now();
    const before = new Map(parties.map((party) => [party.id, { ...party }]));
    await this.endKeepingBack(tx, session, parties, now);
    return {
      session,
      before,
      poolsBefore: pools.map((pool) => ({ ...pool })),
      desk: new Desk(session, pools, parties, living, session.nextOrder),
      now,
    };
  }

  /** R11: who was kept back is in line like everybody once the time has come, or once it is healed. */
  private async endKeepingBack(tx: Tx, session: EventSession, parties: readonly DeskParty[], now: Date): Promise<void> {
    const kept = parties.filter(({ state, keptBackUntil }) => state === 'waiting' && keptBackUntil !== null);
    if (kept.length === 0) return;
    const event = (await this.events.byIds([session.eventId], tx)).get(session.eventId);
    const contacts = kept.map(({ contactPersonId }) => contactPersonId);
    const behind = event ? await this.noShows.behind(session, event, contacts, tx) : new Map<string, unknown>();
    for (const party of kept) {
      const isOver = party.keptBackUntil !== null && party.keptBackUntil <= now;
      if (isOver || !behind.has(party.contactPersonId ?? '')) party.keptBackUntil = null;
    }
  }

  /** Writes what a session has become: parties that were there first, so that keys are free for those that are new. */
  async write(
    tx: Tx,
    opened: Opened,
    decided: ReadonlyMap<DeskMember, Decided>,
    people: ReadonlyMap<string, number | null> = new Map(),
  ): Promise<void> {
    const { session, desk, before, now } = opened;
    const changed = desk.parties.flatMap((party) => {
      const known = before.get(party.id);
      return known ? [[known, party] as const] : [];
    });
    await this.repository.updateParties(tx, changed);
    const over = changed.filter(([was, is]) => was.state !== is.state && OVER.has(is.state));
    await this.repository.endHeads(
      tx,
      over.map(([, { id }]) => id),
    );
    await this.repository.removeHeads(
      tx,
      [...decided.values()].flatMap(({ goneHeadIds }) => goneHeadIds),
    );
    const made = [...decided].flatMap(([{ request }, { party, isNew }]) => {
      const { words, seat } = request;
      if (!words) return [];
      const heads = words.heads.map((head) => withBand(head, people, session.startsAt));
      const written = { ...words, communityId: session.communityId, heads };
      return [{ party, isNew, words: written, contact: 'contactPersonId' in seat ? seat.contactPersonId : null }];
    });
    await this.repository.insertParties(
      tx,
      made.filter(({ isNew }) => isNew).map(({ party, words }) => [party, words]),
      now,
    );
    for (const { party, words, contact } of made.filter(({ isNew }) => !isNew))
      await this.repository.updateWords(tx, party.id, words, contact);
    const withHeads = made.map(({ party, words }) => [party.id, words] as const);
    await this.repository.insertHeads(tx, withHeads);
    await this.repository.insertAnswers(tx, withHeads);
    await this.writePools(tx, opened);
    await this.repository.updateSession(tx, session.id, desk.nextOrder, wakeOf(opened));
    await this.record(tx, opened, decided);
    await this.tell(tx, opened, decided);
  }

  private async writePools(tx: Tx, { session, desk, poolsBefore }: Opened): Promise<void> {
    const before = new Map(poolsBefore.map((pool) => [pool.pool, JSON.stringify(pool)]));
    // Those that give seats away first: no pool ever holds what another has not let go.
    const changed = desk.pools.filter((pool) => before.get(pool.pool) !== JSON.stringify(pool));
    for (const pool of changed) await this.repository.updatePool(tx, session.id, pool);
  }

  private async record(tx: Tx, { session, desk }: Opened, decided: ReadonlyMap<DeskMember, Decided>): Promise<void> {
    const { communityId } = session;
    const acts: AuditAct[] = [];
    for (const [{ request }, { party, goneHeadIds }] of decided) {
      const { seat, by } = request;
      const about =
        seat.kind === 'register' && seat.personIds.length > 0 ? seat.personIds : [party.contactPersonId ?? undefined];
      const detail = { state: party.state, seats: party.seats, ...('as' in seat ? { as: seat.as } : {}) };
      for (const personId of about) {
        const subject = { id: party.id, communityId, ...(personId ? { personId } : {}) };
        const gone = goneHeadIds.length > 0 ? { gone: goneHeadIds.length } : {};
        acts.push({ action: ACTS[seat.kind], actor: by, subject, detail: { ...detail, ...gone } });
      }
    }
    for (const event of desk.events) {
      const actor = 'clock';
      if (event.kind === 'released') {
        const detail = { pool: event.pool, seats: event.seats };
        acts.push({ action: 'session.pool_released', actor, subject: { id: session.id, communityId }, detail });
      } else {
        const { id, contactPersonId: personId } = event.party;
        acts.push({ action: `registration.${event.kind}`, actor, subject: { id, communityId, personId } });
      }
    }
    if (acts.length > 0) await this.audit.recordEach(tx, acts);
  }

  private async tell(tx: Tx, { session, desk }: Opened, decided: ReadonlyMap<DeskMember, Decided>): Promise<void> {
    const asked = new Set([...decided.values()].map(({ party }) => party.id));
    const promoted = desk.events.flatMap((event) =>
      event.kind === 'promoted' && !asked.has(event.party.id) ? event.party.id : [],
    );
    const given = [...decided].flatMap(([{ request }, { party }]) => (request.seat.kind === 'give' ? party.id : []));
    const all = [...promoted, ...given];
    if (all.length > 0)
      await this.telling.tell(tx, {
        ...{ session, registrationIds: all, kind: 'registration_promoted', why: 'promoted' },
      });
    const forOthers = [...decided].flatMap(([{ request }, { party }]) =>
      request.words && isForOthers(request) ? party.id : [],
    );
    if (forOthers.length > 0)
      await this.telling.tell(tx, { session, registrationIds: forOthers, kind: 'registration_made_for' });
    for (const [{ request }, { party }] of decided) {
      if (request.seat.kind !== 'cancel' || request.seat.as !== 'organiser') continue;
      await this.telling.tell(tx, {
        ...{ session, registrationIds: [party.id], kind: 'registration_cancelled_by_organiser', why: 'cancelled' },
      });
    }
  }
}

const contactOf = (seat: SeatRequest): string[] =>
  (seat.kind === 'register' || seat.kind === 'hold') && seat.contactPersonId ? [seat.contactPersonId] : [];

/** Ages come with the lock of the people. */
const withBand = (head: PartyHead, people: ReadonlyMap<string, number | null>, at: Date): PartyHead =>
  head.personId === null || head.ageBand !== null
    ? head
    : { ...head, ageBand: bandOf(people.get(head.personId) ?? null, at) };

const OVER: ReadonlySet<string> = new Set(['cancelled', 'lapsed']);
const ACTS: Readonly<Record<SeatRequest['kind'], string>> = {
  register: 'registration.made',
  hold: 'registration.held',
  renew: 'registration.hold_renewed',
  drop: 'registration.hold_dropped',
  cancel: 'registration.cancelled',
  shrink: 'registration.shrunk',
  give: 'registration.given_seat',
};

/** Somebody in the party did not tap themself. */
const isForOthers = ({ seat, words }: DeskRequest): boolean =>
  seat.kind === 'register' &&
  (words?.madeHow === 'counter' || seat.personIds.some((personId) => personId !== seat.contactPersonId));

/** While somebody is kept back: a session in which they come meanwhile heals it. */
const lookedAgainAt = (now: Date): Date => new Date(now.getTime() + 3600_000);

/** A moment the clock has missed stays where it is: it will be looked at. */
function wakeOf({ session, desk, now }: Opened): Date | null {
  if (session.wakeAt && session.wakeAt <= now) return session.wakeAt;
  return nextWake(
    session,
    [
      ...desk.parties.map(({ holdUntil }) => holdUntil),
      ...desk.pools.map(({ releaseAt, releasedAt }) => (releasedAt ? null : releaseAt)),
      ...desk.waiting.flatMap(({ keptBackUntil }) => (keptBackUntil ? [keptBackUntil, lookedAgainAt(now)] : [])),
    ],
    now,
  );
}

function answerOf({ session, desk }: Opened, { request }: DeskMember, party: DeskParty): DeskAnswer {
  const { id, state, seats, holdUntil, holdRenewals } = party;
  if (HOLD_KINDS.has(request.seat.kind)) {
    const ahead = state === 'held' && seats === 0 && session.mode !== 'draw' ? desk.waitingFor(party.pool) : null;
    const renewalsLeft = eventLimits.holdRenewalsMax - holdRenewals;
    return { id, state, holdUntil: holdUntil?.toISOString() ?? null, renewalsLeft, ahead };
  }
  return { id, sessionId: session.id, state, seats, ahead: desk.aheadOf(party) };
}

const HOLD_KINDS: ReadonlySet<string> = new Set(['hold', 'renew', 'drop']);
