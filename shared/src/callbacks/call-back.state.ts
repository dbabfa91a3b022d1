import { defineMachine } from '../kernel/state-machine.js';

/**
 * Call-back 回访: somebody of the staff rings the person on the receiving side and asks whether what was confirmed is so. `caller` is
 * neither who helped, who confirmed, nor who acts for or lives with any of them; `clock` also stands for what ends it from outside: the
 * person said no to such calls, is gone, or has spoken themself.
 */
export const callBackMachine = defineMachine(
  'waiting',
  {
    confirm: { from: ['waiting'], to: 'confirmed', by: ['caller'] },
    contradict: { from: ['waiting'], to: 'contradicted', by: ['caller'] },
    decline: { from: ['waiting'], to: 'declined', by: ['caller'] },
    /** Nobody answered: it waits for the next try. */
    retry: { from: ['waiting'], by: ['caller'] },
    /** Nobody answered again and again: somebody looks in. Never a confirmation. */
    giveUp: { from: ['waiting'], to: 'unreachable', by: ['caller'] },
    /** Put back without a call. */
    putBack: { from: ['waiting'], by: ['caller'] },
    drop: { from: ['waiting'], to: 'dropped', by: ['clock'] },
  },
  { refusedWith: 'CALL_BACK_MOVED_ON' },
);
export type CallBackState = (typeof callBackMachine.states)[number];

/** What is asked about: a visit, or a wish that was claimed. */
export const CALL_BACK_SUBJECTS = ['visit', 'wish'] as const;
export type CallBackSubject = (typeof CALL_BACK_SUBJECTS)[number];

/** Why it was drawn: a helper's first of the quarter, a card used at odd times, all others. Each has its own share. */
export const CALL_BACK_GROUPS = ['first', 'odd', 'rest'] as const;
export type CallBackGroup = (typeof CALL_BACK_GROUPS)[number];
