import { defineMachine } from '../kernel/state-machine.js';

/**
 * Task 待办: `holder` is whoever has it now, whose duty it is, or who had it when it fell due. Passing on ends a task and begins
 * the same one in other hands. `settle`: the matter came to its end by itself.
 */
export const taskMachine = defineMachine(
  'open',
  {
    finish: { from: ['open'], to: 'done', by: ['holder', 'staff'] },
    passOn: { from: ['open'], to: 'passed_on', by: ['holder', 'staff'] },
    settle: { from: ['open'], to: 'done', by: ['clock'] },
  },
  { refusedWith: 'TASK_MOVED_ON' },
);
export type TaskState = (typeof taskMachine.states)[number];
export type TaskAction = (typeof taskMachine.actions)[number];

/** How far a late task has gone: with whom it was, to the deputy of whom it is about, to staff. */
export const TASK_ESCALATIONS = ['none', 'deputy', 'staff'] as const;
export type TaskEscalation = (typeof TASK_ESCALATIONS)[number];
