import { DomainError, eventLimits } from '@silin/shared';
import type { Desk, DeskParty, DeskSession } from './desk.js';
import { type By, type Decided, decided, type DropRequest, type RenewRequest } from './seat-requests.js';

const MINUTE_MS = 60_000;

/** When a hold that begins or is renewed now ends. */
export const holdEnd = ({ holdMinutes }: DeskSession, now: Date): Date =>
  new Date(now.getTime() + holdMinutes * MINUTE_MS);

/** Longer, twice at most. */
export function renew(desk: Desk, request: RenewRequest, now: Date): Decided {
  const party = ownHold(desk, request, request.id);
  if (party.state !== 'held') throw new DomainError('HOLD_OVER');
  if (party.holdRenewals >= eventLimits.holdRenewalsMax)
    throw new DomainError('HOLD_RENEWALS', { max: eventLimits.holdRenewalsMax });
  desk.move(party, 'held', { holdUntil: holdEnd(desk.session, now), holdRenewals: party.holdRenewals + 1 });
  return decided(party);
}

/** Gives the seats of a hold back. */
export function drop(desk: Desk, request: DropRequest, now: Date): Decided {
  const party = ownHold(desk, request, request.id);
  if (party.state === 'held')
    desk.move(party, 'lapsed', { lapsedAt: now, lapsedWhy: request.because ?? 'dropped', holdUntil: null });
  else if (party.state !== 'lapsed') throw new DomainError('REGISTRATION_MOVED_ON');
  return decided(party);
}

/** A hold of this member, still there or over a moment ago. Throws when it was replaced, given up, or is over for too long. */
export function holdToFinish(desk: Desk, { memberId }: By, id: string, now: Date): DeskParty {
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
