import { DomainError, registrationMachine } from '@silin/shared';
import type { Desk, DeskParty, DeskSession } from './desk.js';
import { hold, register } from './entering.js';
import { drop, renew } from './holds.js';
import {
  type CancelRequest,
  type Decided,
  decided,
  type DeskHead,
  type GiveRequest,
  type SeatRequest,
  type ShrinkRequest,
} from './seat-requests.js';

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
  desk.move(party, 'confirmed', { pool, confirmedAt: now, confirmedHow: 'organiser', keptBackUntil: null });
  return decided(party);
}

function partyOf(desk: Desk, id: string): DeskParty {
  const party = desk.party(id);
  if (!party) throw new DomainError('NOT_FOUND');
  return party;
}

/** R10: who has a seat goes by themself until `cancelUntil`; who only waits may go at any time. */
function mayLeave({ state, cancelUntil }: DeskSession, party: DeskParty, now: Date): void {
  if (state !== 'planned') throw new DomainError('SESSION_MOVED_ON');
  if (party.state === 'confirmed' && cancelUntil && now >= cancelUntil) throw new DomainError('CANCEL_TOO_LATE');
}
