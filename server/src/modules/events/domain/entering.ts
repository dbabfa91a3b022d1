import { type ConfirmedHow, DomainError, type SeatPool } from '@silin/shared';
import type { Desk, DeskParty, DeskSession } from './desk.js';
import { holdEnd, holdToFinish } from './holds.js';
import { keptBackUntil } from './no-shows.js';
import { type Decided, decided, type HoldRequest, type RegisterRequest } from './seat-requests.js';

/** Somebody of the party has signed up for this session already: told by whom, outside the lock. */
export class AlreadyIn extends DomainError {
  constructor(
    readonly personId: string,
    readonly registrationId: string,
  ) {
    super('ALREADY_IN', { who: '' });
  }
}

/** A party signs up: a seat, a place in line, or an application for the draw. */
export function register(desk: Desk, request: RegisterRequest, now: Date): Decided {
  const { session } = desk;
  const held = request.holdId === undefined ? undefined : holdToFinish(desk, request, request.holdId, now);
  if (held?.state !== 'held') mayEnter(session, now, request.counter ? request.pool : undefined);
  mustExist(desk, held?.pool ?? request.pool);
  if (request.seats < 1) throw new DomainError('PARTY_EMPTY');
  if (request.seats > session.partyMax) throw new DomainError('PARTY_TOO_LARGE', { max: session.partyMax });
  request.check(session);
  for (const personId of request.personIds) {
    const living = desk.livingOf(personId);
    if (living) throw new AlreadyIn(personId, living.registrationId);
  }
  if (!request.counter) mayHaveMore(desk, request, held);
  return held ? finish(desk, request, held, now) : enter(desk, request, now);
}

function enter(desk: Desk, request: RegisterRequest, now: Date): Decided {
  const place = placeFor(desk, request, now);
  const party: DeskParty = {
    ...{ id: request.newId, orderNo: desk.nextOrder, madeByMemberId: request.memberId },
    ...{ contactPersonId: request.contactPersonId, seats: request.seats, heads: request.heads, ...EMPTY, ...place },
  };
  desk.nextOrder += 1;
  desk.add(party, request.personIds);
  desk.seat(party);
  return decided(party, true);
}

/** A hold becomes a registration with its own number: its seats are there, or it stands in line where it stood. */
function finish(desk: Desk, request: RegisterRequest, held: DeskParty, now: Date): Decided {
  const { seats, heads } = request;
  const before = { ...held };
  // What was held is free for this party and for nobody else.
  if (held.state === 'held') desk.move(held, 'lapsed', { holdUntil: null });
  const keeps = before.state === 'held' && seats <= before.seats;
  let place: Place;
  try {
    place = keeps
      ? { state: 'confirmed', pool: before.pool, confirmedAt: now, confirmedHow: 'direct', keptBackUntil: null }
      : placeFor(desk, { ...request, pool: before.pool }, now, before.orderNo);
  } catch (error) {
    desk.move(held, before.state, before);
    throw error;
  }
  desk.move(held, place.state, { ...place, seats, heads, holdUntil: null, lapsedAt: null, lapsedWhy: null });
  desk.alive(held, request.personIds);
  return decided(held);
}

interface Place {
  readonly state: 'applied' | 'confirmed' | 'waiting';
  readonly pool: SeatPool;
  readonly confirmedAt: Date | null;
  readonly confirmedHow: ConfirmedHow | null;
  readonly keptBackUntil: Date | null;
}

/** Where a party of so many seats comes now. Throws `EVENT_FULL`. */
function placeFor(
  desk: Desk,
  { pool, seats, behind }: Pick<RegisterRequest, 'pool' | 'seats' | 'behind'>,
  now: Date,
  before?: number,
): Place {
  const unseated = { pool, confirmedAt: null, confirmedHow: null, keptBackUntil: null };
  const { mode, drawAt, drawnAt } = desk.session;
  if (mode === 'draw' && drawnAt === null) {
    if (drawAt && now < drawAt) return { state: 'applied', ...unseated };
  } else {
    const until = behind && desk.mayWait(seats, now) ? keptBackUntil(desk.session, now) : null;
    if (until) return { ...unseated, state: 'waiting', keptBackUntil: until };
    const seat = desk.seatFor(pool, seats, before);
    if (seat) return { ...unseated, state: 'confirmed', pool: seat, confirmedAt: now, confirmedHow: 'direct' };
  }
  if (!desk.mayWait(seats, now)) throw new DomainError('EVENT_FULL');
  return { state: 'waiting', ...unseated };
}

/** Seats kept while a form is filled in; where none are free, a place in line. */
export function hold(desk: Desk, request: HoldRequest, now: Date): Decided {
  const { session } = desk;
  mayEnter(session, now);
  mustExist(desk, request.pool);
  if (request.seats > session.partyMax) throw new DomainError('PARTY_TOO_LARGE', { max: session.partyMax });
  const earlier = desk.parties.find((party) => party.state === 'held' && party.madeByMemberId === request.memberId);
  const undo = earlier && { ...earlier };
  if (earlier) desk.move(earlier, 'lapsed', { lapsedAt: now, lapsedWhy: 'replaced', holdUntil: null });
  const isDrawn = session.mode === 'draw' && session.drawnAt === null;
  const mayWait = desk.mayWait(request.seats, now);
  const isBehind = request.behind && mayWait && keptBackUntil(session, now) !== null;
  const seat = isDrawn || isBehind ? undefined : desk.seatFor(request.pool, request.seats);
  if (!seat && !isDrawn && !mayWait) {
    if (earlier && undo) desk.move(earlier, undo.state, undo);
    throw new DomainError('EVENT_FULL');
  }
  const party: DeskParty = {
    ...{ id: request.newId, orderNo: desk.nextOrder, madeByMemberId: request.memberId, ...EMPTY },
    // Without a seat it keeps a place in line while the form is filled in, and takes nothing from anybody.
    ...{ contactPersonId: request.contactPersonId, seats: seat ? request.seats : 0, heads: request.seats },
    ...{ state: 'held', pool: seat ?? request.pool, holdUntil: holdEnd(session, now) },
  };
  desk.nextOrder += 1;
  desk.add(party, []);
  desk.seat(party);
  return decided(party, true);
}

/** The counter makes room before the others, in the seats set apart for it, and is there for who comes late. */
function mayEnter(session: DeskSession, now: Date, counterPool?: SeatPool): void {
  const { state, mode, opensAt, closesAt, endsAt } = session;
  if (state !== 'planned') throw new DomainError('SESSION_MOVED_ON');
  if (mode === 'free' || !opensAt || !closesAt) throw new DomainError('SIGN_UP_FREE');
  const early = counterPool !== undefined && counterPool !== 'online';
  if (now < opensAt && !early) throw new DomainError('SIGN_UP_NOT_OPEN');
  if (now >= (counterPool === undefined ? closesAt : endsAt)) throw new DomainError('SIGN_UP_CLOSED');
}

function mustExist(desk: Desk, pool: SeatPool): void {
  if (!desk.pool(pool)) throw new DomainError('POOL_NOT_THERE');
}

/** Growing is a new request (R3); together the parties of one contact stay within what one party may have. */
function mayHaveMore(desk: Desk, { contactPersonId, seats }: RegisterRequest, held: DeskParty | undefined): void {
  const has = desk.parties
    .filter((party) => party !== held && party.contactPersonId === contactPersonId && COUNTED.has(party.state))
    .reduce((sum, party) => sum + party.seats, 0);
  const max = desk.session.partyMax;
  if (has + seats > max) throw new DomainError('PARTY_TOO_LARGE', { max });
}

const COUNTED: ReadonlySet<string> = new Set(['applied', 'confirmed', 'waiting']);

const EMPTY = {
  ...{ holdUntil: null, holdRenewals: 0, lapsedAt: null, lapsedWhy: null, drawRank: null, keptBackUntil: null },
  ...{ confirmedAt: null, confirmedHow: null, cancelledAt: null, cancelledBy: null, cancelReason: null },
} as const;
