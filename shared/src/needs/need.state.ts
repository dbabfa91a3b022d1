import { defineMachine } from '../kernel/state-machine.js';

/**
 * Need 需求: something somebody said they need. `asker` is the person or who acts for them; `staff` the community. It has exactly one
 * outcome, and somebody is told of it (N1, N2).
 */
export const needMachine = defineMachine(
  'heard',
  {
    answer: { from: ['heard'], to: 'answered', by: ['staff'] },
    /** It becomes, or joins, a matter. */
    link: { from: ['heard'], to: 'linked', by: ['staff'] },
    decline: { from: ['heard'], to: 'declined', by: ['staff'] },
    refer: { from: ['heard'], to: 'referred', by: ['staff'] },
    withdraw: { from: ['heard', 'linked'], to: 'withdrawn', by: ['asker'] },
    /** 「对我没解决」: the need is heard again; what it joined keeps its own state (N3). */
    again: { from: ['answered', 'linked', 'declined', 'referred'], to: 'heard', by: ['asker'] },
    /** An unmatched pair is undone without losing either (N8). */
    unlink: { from: ['linked'], to: 'heard', by: ['staff'] },
  },
  { refusedWith: 'NEED_MOVED_ON' },
);
export type NeedState = (typeof needMachine.states)[number];
export type NeedAction = (typeof needMachine.actions)[number];

export const NEED_HEARD_HOW = [
  ...(['mini_app', 'visit', 'tea', 'party_day', 'counter', 'phone', 'meeting'] as const),
] as const;
export type NeedHeardHow = (typeof NEED_HEARD_HOW)[number];
