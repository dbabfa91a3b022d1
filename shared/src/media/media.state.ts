import { defineMachine } from '../kernel/state-machine.js';

/**
 * A picture's life: looked at by the platform before anybody but its owner and staff may see it. `hold` leaves it to staff:
 * the platform was unsure or could not look.
 */
export const mediaMachine = defineMachine(
  'checking',
  {
    pass: { from: ['checking', 'review'], to: 'passed', by: ['platform', 'staff'] },
    hold: { from: ['checking'], to: 'review', by: ['platform'] },
    refuse: { from: ['checking', 'review', 'passed'], to: 'refused', by: ['platform', 'staff'] },
  },
  { refusedWith: 'MEDIA_MOVED_ON' },
);
export const MEDIA_STATES = [
  'checking',
  'passed',
  'review',
  'refused',
] as const satisfies readonly (typeof mediaMachine.states)[number][];
export type MediaState = (typeof mediaMachine.states)[number];
