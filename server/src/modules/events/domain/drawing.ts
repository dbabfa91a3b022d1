import { registrationMachine } from '@silin/shared';
import type { Desk, DeskParty } from './desk.js';

/** Gives the places of a draw: every party that fits at its turn has its seats, the others wait in the order of the draw. */
export function applyDraw(
  desk: Desk,
  order: readonly string[],
  now: Date,
): { confirmed: DeskParty[]; waiting: DeskParty[] } {
  const confirmed: DeskParty[] = [];
  const waiting: DeskParty[] = [];
  order.forEach((id, at) => {
    const party = desk.party(id);
    if (!party) return;
    const drawRank = at + 1;
    // Whoever cancelled after the list was fixed keeps a place in the proof and takes no seat.
    if (party.state !== 'applied') return void Object.assign(party, { drawRank });
    const pool = desk.chain(party.pool).find((name) => desk.free(name) >= party.seats);
    if (pool) {
      const state = registrationMachine.next(party.state, 'confirm');
      desk.move(party, state, { drawRank, pool, confirmedAt: now, confirmedHow: 'draw' });
      confirmed.push(party);
    } else {
      desk.move(party, registrationMachine.next(party.state, 'queue'), { drawRank });
      waiting.push(party);
    }
  });
  return { confirmed, waiting };
}

/** A draw that was voided never happened: whoever was in it has applied again, and has the place of nobody. */
export function takeDrawBack(desk: Desk): void {
  for (const party of desk.parties) {
    if (party.drawRank === null) continue;
    if (party.state === 'confirmed' || party.state === 'waiting') {
      const state = registrationMachine.next(party.state, 'redraw');
      desk.move(party, state, { drawRank: null, confirmedAt: null, confirmedHow: null });
    } else party.drawRank = null;
  }
}
