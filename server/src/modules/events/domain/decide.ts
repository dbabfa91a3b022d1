import {
  type CancelledBy,
  type ConfirmedHow,
  DomainError,
  eventLimits,
  registrationMachine,
  type SeatPool,
} from '@silin/shared';
import { type Desk, type DeskParty, type DeskSession } from './desk.js';

const MINUTE_MS = 60_000;

/** Who asks, as far as a decision needs it. */
interface By {
  readonly memberId: string;
}

/** A new party. Its heads and answers are written with it; here only people and seats count. */
export interface RegisterRequest extends By {
  readonly kind: 'register';
  /** The id the registration will have; a hold that is finished keeps its own. */
  readonly newId: string;
  readonly holdId: string | undefined;
  readonly pool: SeatPool;
  readonly seats: number;
  readonly heads: number;
  readonly personIds: readonly string[];
  readonly contactPersonId: string | null;
  /** Signed up by an organiser: before the sign-up opens, and after it closed. */
  readonly counter: boolean;
  /** Refuses by what the locked session says of ages. */
  readonly check: (session: DeskSession) => void;
}

export interface HoldRequest extends By {
  readonly kind: 'hold';
  readonly newId: string;
  readonly pool: SeatPool;
  readonly seats: number;
  readonly contactPersonId: string;
}

export interface RenewRequest extends By {
  readonly kind: 'renew';
  readonly id: string;
}

export interface DropRequest extends By {
  readonly kind: 'drop';
  readonly id: string;
  /** Given up for a hold elsewhere: its phone is told so. */
  readonly because?: 'replaced';
}

export interface CancelRequest extends By {
  readonly kind: 'cancel';
  readonly id: string;
  /** `clock`: the people of the party are gone. */
  readonly as: Exclude<CancelledBy, 'session'>;
  readonly reason: string | null;
}

export interface ShrinkRequest extends By {
  readonly kind: 'shrink';
  readonly id: string;
  readonly as: Exclude<CancelledBy, 'session'>;
  readonly headIds: readonly string[];
}

/** An organiser gives a free seat to somebody who waits, also at the door, when nobody is promoted any more. */
export interface GiveRequest extends By {
  readonly kind: 'give';
  readonly id: string;
}

export type SeatRequest =
  RegisterRequest | HoldRequest | RenewRequest | DropRequest | CancelRequest | ShrinkRequest | GiveRequest;

/** A head of a party that shrinks, read under the lock. */
export interface DeskHead {
  readonly id: string;
  readonly personId: string | null;
  readonly takesSeat: boolean;
  readonly present: boolean;
}

/** Somebody of the party has signed up for this session already: told by whom, outside the lock. */
export class AlreadyIn extends DomainError {
  constructor(
    readonly personId: string,
    readonly registrationId: string,
  ) {
    super('ALREADY_IN', { who: '' });
  }
}

/** What one decision did: the party it is about, whether it is new, and heads that leave. */
export interface Decided {
  readonly party: DeskParty;
  readonly isNew: boolean;
  readonly goneHeadIds: readonly string[];
}

const decided = (party: DeskParty, isNew = false, goneHeadIds: readonly string[] = []): Decided => ({
  ...{ party, isNew, goneHeadIds },
});

/** Decides one request of a batch. Throws a DomainError, with nothing changed, when it is refused. */
export function decide(
  desk: Desk,
  request: SeatRequest,
  now: Date,
  headsOf: (registrationId: string) => readonly DeskHead[] = () => [],
): Decided {
  switch (request.kind) {
    case 'register':
      return register(desk, request, now);
    case 'hold':
      return hold(desk, request, now);
    case 'renew':
      return renew(desk, request, now);
    case 'drop':
      return drop(desk, request, now);
    case 'cancel':
      return cancel(desk, request, now);
    case 'shrink':
      return shrink(desk, request, now, headsOf(request.id));
    case 'give':
      return give(desk, request, now);
  }
}

function register(desk: Desk, request: RegisterRequest, now: Date): Decided {
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
  const place = placeFor(desk, request.pool, request.seats, now);
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
      ? { state: 'confirmed', pool: before.pool, confirmedAt: now, confirmedHow: 'direct' }
      : placeFor(desk, before.pool, seats, now, before.orderNo);
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
}

/** Where a party of so many seats comes now. Throws `EVENT_FULL`. */
function placeFor(desk: Desk, pool: SeatPool, seats: number, now: Date, before?: number): Place {
  const unseated = { pool, confirmedAt: null, confirmedHow: null };
  const { mode, drawAt, drawnAt } = desk.session;
  if (mode === 'draw' && drawnAt === null) {
    if (drawAt && now < drawAt) return { state: 'applied', ...unseated };
  } else {
    const seat = desk.seatFor(pool, seats, before);
    if (seat) return { state: 'confirmed', pool: seat, confirmedAt: now, confirmedHow: 'direct' };
  }
  if (!desk.mayWait(seats, now)) throw new DomainError('EVENT_FULL');
  return { state: 'waiting', ...unseated };
}

function hold(desk: Desk, request: HoldRequest, now: Date): Decided {
  const { session } = desk;
  mayEnter(session, now);
  mustExist(desk, request.pool);
  if (request.seats > session.partyMax) throw new DomainError('PARTY_TOO_LARGE', { max: session.partyMax });
  const earlier = desk.parties.find((party) => party.state === 'held' && party.madeByMemberId === request.memberId);
  const undo = earlier && { ...earlier };
  if (earlier) desk.move(earlier, 'lapsed', { lapsedAt: now, lapsedWhy: 'replaced', holdUntil: null });
  const isDrawn = session.mode === 'draw' && session.drawnAt === null;
  const seat = isDrawn ? undefined : desk.seatFor(request.pool, request.seats);
  if (!seat && !isDrawn && !desk.mayWait(request.seats, now)) {
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

function renew(desk: Desk, request: RenewRequest, now: Date): Decided {
  const party = ownHold(desk, request, request.id);
  if (party.state !== 'held') throw new DomainError('HOLD_OVER');
  if (party.holdRenewals >= eventLimits.holdRenewalsMax)
    throw new DomainError('HOLD_RENEWALS', { max: eventLimits.holdRenewalsMax });
  desk.move(party, 'held', { holdUntil: holdEnd(desk.session, now), holdRenewals: party.holdRenewals + 1 });
  return decided(party);
}

function drop(desk: Desk, request: DropRequest, now: Date): Decided {
  const party = ownHold(desk, request, request.id);
  if (party.state === 'held')
    desk.move(party, 'lapsed', { lapsedAt: now, lapsedWhy: request.because ?? 'dropped', holdUntil: null });
  else if (party.state !== 'lapsed') throw new DomainError('REGISTRATION_MOVED_ON');
  return decided(party);
}

function cancel(desk: Desk, { id, as, reason }: CancelRequest, now: Date): Decided {
  const party = partyOf(desk, id);
  registrationMachine.next(party.state, 'cancel');
  if (as === 'self' || as === 'proxy') mayLeave(desk.session, party, now);
  desk.move(party, 'cancelled', { cancelledAt: now, cancelledBy: as, cancelReason: reason });
  desk.over(party);
  return decided(party);
}

function shrink(desk: Desk, { id, as, headIds }: ShrinkRequest, now: Date, heads: readonly DeskHead[]): Decided {
  const party = partyOf(desk, id);
  registrationMachine.next(party.state, 'shrink');
  if (as === 'self' || as === 'proxy') mayLeave(desk.session, party, now);
  const going = heads.filter((head) => headIds.includes(head.id));
  const seats = heads.filter((head) => head.takesSeat && !headIds.includes(head.id)).length;
  if (going.length !== headIds.length || going.length === 0 || seats === 0) throw new DomainError('SHRINK_NOTHING');
  if (going.some(({ present }) => present)) throw new DomainError('REGISTRATION_MOVED_ON');
  desk.move(party, party.state, { seats, heads: heads.length - going.length });
  desk.over(
    party,
    going.flatMap(({ personId }) => personId ?? []),
  );
  return decided(party, false, headIds);
}

function give(desk: Desk, { id }: GiveRequest, now: Date): Decided {
  const party = partyOf(desk, id);
  if (party.state !== 'waiting' || desk.session.state !== 'planned') throw new DomainError('REGISTRATION_MOVED_ON');
  const pool = desk.chain(party.pool).find((name) => desk.free(name) >= party.seats);
  if (!pool) throw new DomainError('EVENT_FULL');
  desk.move(party, 'confirmed', { pool, confirmedAt: now, confirmedHow: 'organiser' });
  return decided(party);
}

/** A hold of this member, still there or over a moment ago. Throws when it was replaced, given up, or is over for too long. */
function holdToFinish(desk: Desk, { memberId }: By, id: string, now: Date): DeskParty {
  const party = ownHold(desk, { memberId }, id);
  if (party.state === 'held') return party;
  if (party.state !== 'lapsed') throw new DomainError('REGISTRATION_MOVED_ON');
  const until = (party.lapsedAt?.getTime() ?? 0) + desk.session.holdMinutes * MINUTE_MS;
  if (party.lapsedWhy !== 'time' || now.getTime() > until) throw new DomainError('HOLD_OVER');
  return party;
}

function ownHold(desk: Desk, { memberId }: By, id: string): DeskParty {
  const party = desk.party(id);
  if (!party || party.madeByMemberId !== memberId) throw new DomainError('NOT_FOUND');
  if (party.lapsedWhy === 'replaced') throw new DomainError('HOLD_REPLACED');
  return party;
}

function partyOf(desk: Desk, id: string): DeskParty {
  const party = desk.party(id);
  if (!party) throw new DomainError('NOT_FOUND');
  return party;
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

/** R10: who has a seat goes by themself until `cancelUntil`; who only waits may go at any time. */
function mayLeave({ state, cancelUntil }: DeskSession, party: DeskParty, now: Date): void {
  if (state !== 'planned') throw new DomainError('SESSION_MOVED_ON');
  if (party.state === 'confirmed' && cancelUntil && now >= cancelUntil) throw new DomainError('CANCEL_TOO_LATE');
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

const holdEnd = ({ holdMinutes }: DeskSession, now: Date): Date => new Date(now.getTime() + holdMinutes * MINUTE_MS);

const EMPTY = {
  ...{ holdUntil: null, holdRenewals: 0, lapsedAt: null, lapsedWhy: null, drawRank: null },
  ...{ confirmedAt: null, confirmedHow: null, cancelledAt: null, cancelledBy: null, cancelReason: null },
} as const;
