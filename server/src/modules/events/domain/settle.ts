import type { SeatPool } from '@silin/shared';
import type { Desk } from './desk.js';

/**
 * What ends every change under the lock of a session (R5): holds whose time is over lapse, pools whose time has come give their
 * free seats to everybody, and seats that are free go to who waits, so that no seat is idle and none is promised twice. A
 * second run changes nothing. Nobody is promoted once `promoteUntil` is reached (R8), while the list is paused, or before the draw; who stands
 * behind others (R11) waits for their time.
 */
export function settle(desk: Desk, now: Date): void {
  lapseHolds(desk, now);
  releasePools(desk, now);
  promote(desk, now);
}

function lapseHolds(desk: Desk, now: Date): void {
  for (const party of desk.parties) {
    if (party.state !== 'held' || party.holdUntil === null || party.holdUntil > now) continue;
    desk.move(party, 'lapsed', { lapsedAt: party.holdUntil, lapsedWhy: 'time', holdUntil: null });
    desk.events.push({ kind: 'lapsed', party });
  }
}

function releasePools(desk: Desk, now: Date): void {
  const online = desk.pool('online');
  if (!online) return;
  for (const pool of desk.pools) {
    const free = desk.free(pool.pool);
    if (pool === online || pool.releaseAt === null || pool.releaseAt > now) continue;
    if (pool.releasedAt === null) pool.releasedAt = now;
    if (free === 0) continue;
    pool.seats -= free;
    online.seats += free;
    desk.events.push({ kind: 'released', pool: pool.pool, seats: free });
  }
}

function promote(desk: Desk, now: Date): void {
  const { session } = desk;
  if (!maySettle(desk, now)) return;
  // With `strict` the first who does not fit keeps the seats of every pool it could sit in from those behind it.
  const kept = new Set<SeatPool>();
  for (const party of [...desk.waiting]) {
    if (party.keptBackUntil !== null) continue;
    const chain = desk.chain(party.pool).filter((name) => !kept.has(name));
    const pool = chain.find((name) => desk.free(name) >= party.seats);
    if (pool) {
      desk.move(party, 'confirmed', { pool, confirmedAt: now, confirmedHow: 'promotion' });
      desk.events.push({ kind: 'promoted', party });
    } else if (session.waiting !== 'first_fit') {
      for (const name of chain) kept.add(name);
    }
  }
}

/** True while free seats go to the waiting list by themselves. */
export function maySettle({ session }: Desk, now: Date): boolean {
  const { state, mode, drawnAt, promoteUntil, waitingPaused } = session;
  if (state !== 'planned' || mode === 'free') return false;
  if (mode === 'draw' && drawnAt === null) return false;
  return !waitingPaused && promoteUntil !== null && now < promoteUntil;
}
