import { defineMachine } from '../kernel/state-machine.js';

/**
 * Matter 事项: somebody answers for it by a day. `owner` is whoever holds the post it is given to, or the deputy; `asker` one of the
 * people whom it concerns or who acts for them; `staff` the community. Whoever did it never judges it.
 */
export const matterMachine = defineMachine(
  'reported',
  {
    accept: { from: ['reported'], to: 'assigned', by: ['staff'] },
    decline: { from: ['reported'], to: 'declined', by: ['staff'] },
    /** Somebody else's: to whom, and until when we ask back. */
    refer: { from: ['reported'], to: 'referred', by: ['staff'] },
    merge: { from: ['reported', 'assigned'], to: 'merged', by: ['staff'] },
    /** 「不归我」, with a reason, within two working days. */
    giveBack: { from: ['assigned'], to: 'reported', by: ['owner'] },
    note: { from: ['assigned', 'waiting'], by: ['owner', 'staff'] },
    /** Another post answers for it from now on. */
    handOver: { from: ['assigned'], by: ['staff'] },
    extend: { from: ['assigned'], by: ['staff'] },
    wait: { from: ['assigned'], to: 'waiting', by: ['staff'] },
    resume: { from: ['waiting'], to: 'assigned', by: ['staff', 'clock'] },
    finish: { from: ['assigned'], to: 'done', by: ['owner'] },
    pass: { from: ['done'], to: 'solved', by: ['asker', 'staff'] },
    fail: { from: ['done'], to: 'assigned', by: ['asker', 'staff'] },
    reopen: { from: ['solved'], to: 'assigned', by: ['asker', 'staff'] },
    closeUnsolved: { from: ['assigned', 'waiting', 'done'], to: 'unsolved', by: ['staff'] },
  },
  { refusedWith: 'MATTER_MOVED_ON' },
);
export type MatterState = (typeof matterMachine.states)[number];
export type MatterAction = (typeof matterMachine.actions)[number];
/** Somebody still has to do something. */
export const OPEN_MATTERS = ['reported', 'assigned', 'waiting', 'done'] as const satisfies readonly MatterState[];

/** What stands in the history of a matter: being reported, and every step of the table. */
export const MATTER_STEPS = ['report', ...matterMachine.actions, 'late'] as const;
export type MatterStepKind = (typeof MATTER_STEPS)[number];

export const MATTER_ORIGINS = ['need', 'resolution', 'finding', 'order_share', 'contract', 'self'] as const;
export type MatterOrigin = (typeof MATTER_ORIGINS)[number];
export const MATTER_KINDS = ['livelihood', 'environment', 'service', 'other'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];
export const MATTER_CATEGORIES = [
  ...(['sanitation', 'facilities', 'utilities', 'fire_safety', 'charging', 'parking'] as const),
  ...(['greenery', 'noise', 'care', 'property', 'other'] as const),
] as const;
export type MatterCategory = (typeof MATTER_CATEGORIES)[number];
export const MATTER_PRIORITIES = ['normal', 'urgent'] as const;
export type MatterPriority = (typeof MATTER_PRIORITIES)[number];
/** Who says that it is solved. */
export const MATTER_CLOSERS = ['asker', 'checker'] as const;
export type MatterCloser = (typeof MATTER_CLOSERS)[number];
export const MATTER_AUDIENCES = ['members', 'staff'] as const;
export type MatterAudience = (typeof MATTER_AUDIENCES)[number];
export const MATTER_CHECKS = ['asker_word', 'on_site', 'call_back'] as const;
export type MatterCheckKind = (typeof MATTER_CHECKS)[number];
/** How somebody learned what came out. */
export const TOLD_HOW = ['mini_app', 'phone', 'in_person', 'paper'] as const;
export type ToldHow = (typeof TOLD_HOW)[number];
