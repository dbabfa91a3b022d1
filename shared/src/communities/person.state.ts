import { defineMachine } from '../kernel/state-machine.js';

/**
 * Person 居民: here, away for a time (hospital, with the children), moved out of the community, died. Whoever moved or died
 * gets no message and no task. Died is the end; only staff take it back, when it was written down by mistake.
 */
export const personMachine = defineMachine(
  'present',
  {
    goAway: { from: ['present'], to: 'away', by: ['staff', 'grid_worker'] },
    comeBack: { from: ['away', 'moved'], to: 'present', by: ['staff', 'grid_worker'] },
    moveOut: { from: ['present', 'away'], to: 'moved', by: ['staff', 'grid_worker'] },
    recordDeath: { from: ['present', 'away', 'moved'], to: 'died', by: ['staff', 'grid_worker'] },
    correctDeath: { from: ['died'], to: 'present', by: ['staff'] },
  },
  { refusedWith: 'PERSON_MOVED_ON' },
);
export type PersonState = (typeof personMachine.states)[number];
export type PersonAction = (typeof personMachine.actions)[number];

/** States in which somebody gets no message and no task. */
export const GONE_STATES = ['died', 'moved'] as const satisfies readonly PersonState[];
export type GoneState = (typeof GONE_STATES)[number];
export const isGone = (state: PersonState): state is GoneState =>
  (GONE_STATES as readonly PersonState[]).includes(state);

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

export const sexWords: Readonly<Record<Sex, string>> = { female: '女', male: '男' };
