import { defineMachine } from '../kernel/state-machine.js';

/** Where a line of the ledger comes from. */
export const HOURS_SOURCES = ['visit', 'wish', 'event', 'outing', 'typed', 'correction'] as const;
export type HoursSource = (typeof HOURS_SOURCES)[number];
/** What staff type for somebody waits for a second person; a contradicted one is suspended by a reversing line. */
export const hoursMachine = defineMachine(
  'waiting',
  {
    agree: { from: ['waiting'], to: 'valid', by: ['second'] },
    refuse: { from: ['waiting'], to: 'refused', by: ['second'] },
  },
  { refusedWith: 'HOURS_MOVED_ON' },
);
export type HoursState = (typeof hoursMachine.states)[number];
export const HOURS_STATES = hoursMachine.states;
export const CERTIFIED_HOW = ['person', 'card', 'call_back', 'organiser', 'two_staff'] as const;
export type CertifiedHow = (typeof CERTIFIED_HOW)[number];
