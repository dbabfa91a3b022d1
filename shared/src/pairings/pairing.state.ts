import { defineMachine } from '../kernel/state-machine.js';

/**
 * Pairing 互助对子: one volunteer, one neighbour. `worker` is whoever looks after the person by office; `person` the neighbour or
 * who acts for them. A handover ends a pairing and proposes the next one, linked to it.
 */
export const pairingMachine = defineMachine(
  'proposed',
  {
    /** The volunteer says yes; the neighbour's consent to be contacted has to live. */
    accept: { from: ['proposed'], to: 'trial', by: ['volunteer'] },
    decline: { from: ['proposed'], to: 'declined', by: ['volunteer', 'person'] },
    lapse: { from: ['proposed'], to: 'lapsed', by: ['clock'] },
    withdraw: { from: ['proposed'], to: 'declined', by: ['worker'] },
    /** After the trial both were asked and nobody objected. */
    settle: { from: ['trial'], to: 'active', by: ['worker', 'clock'] },
    /** Whether to go on: each side for itself, or written down by the worker who asked. */
    answerTrial: { from: ['trial'], by: ['volunteer', 'person', 'worker'] },
    /** Longer, and both are asked again. */
    prolong: { from: ['trial'], by: ['worker'] },
    pause: { from: ['trial', 'active'], to: 'paused', by: ['volunteer', 'person', 'worker', 'clock'] },
    /** Where it paused in the trial it is `resumeTrial` that is taken instead: a pause settles nothing. */
    resume: { from: ['paused'], to: 'active', by: ['volunteer', 'person', 'worker', 'clock'] },
    resumeTrial: { from: ['paused'], to: 'trial', by: ['clock'] },
    end: { from: ['trial', 'active', 'paused'], to: 'ended', by: ['volunteer', 'person', 'worker', 'clock'] },
    handOver: { from: ['trial', 'active', 'paused'], to: 'ended', by: ['worker'] },
  },
  { refusedWith: 'PAIRING_MOVED_ON' },
);
export type PairingState = (typeof pairingMachine.states)[number];
export type PairingAction = (typeof pairingMachine.actions)[number];
/** Of a person there is at most one in these states. */
export const LIVING_PAIRINGS = ['proposed', 'trial', 'active', 'paused'] as const satisfies readonly PairingState[];

export const PAIRING_END_REASONS = [
  ...(['finished', 'moved', 'died', 'handover', 'volunteer_left'] as const),
  ...(['recipient_asked', 'no_visits', 'consent_withdrawn', 'other'] as const),
] as const;
export type PairingEndReason = (typeof PAIRING_END_REASONS)[number];
/** What a suggestion or a plan names as a reason, in the order in which people read them. */
export const PAIRING_REASONS = [
  ...(['same_building', 'same_grid', 'next_grid', 'far', 'shared_time', 'no_shared_time', 'covers_needs'] as const),
  ...(['misses_needs', 'same_language', 'other_language', 'known', 'needs_proof', 'free', 'helps_some'] as const),
] as const;
export type PairingReason = (typeof PAIRING_REASONS)[number];
/** Why a person stays unpaired in a plan, or a volunteer is not suggested. */
export const PAIRING_OBSTACLES = [
  ...(['nobody_free', 'never_again', 'sex_wish', 'same_household', 'in_trial', 'no_consent', 'not_approved'] as const),
  ...(['is_self', 'nobody_chosen'] as const),
] as const;
export type PairingObstacle = (typeof PAIRING_OBSTACLES)[number];
/** What a list of pairings can be narrowed to: trials that end soon, consents to be reached that end soon or have run out. */
export const PAIRING_WATCHES = ['trial_ends', 'consent_ends'] as const;
export type PairingWatch = (typeof PAIRING_WATCHES)[number];
/** Who is asked at the end of a trial. */
export const TRIAL_SIDES = ['volunteer', 'person'] as const;
export type TrialSide = (typeof TRIAL_SIDES)[number];
export const NEVER_AGAIN_BY = ['recipient', 'volunteer', 'staff'] as const;
export type NeverAgainBy = (typeof NEVER_AGAIN_BY)[number];
